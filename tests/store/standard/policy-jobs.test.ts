import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { reconcileAlarms } from '../../../api/src/alarms/use-cases/reconcile-alarms.ts';
import { createRaiseStores } from '../../../api/src/alarm-stores.ts';
import { HOUR_MS, MINUTE_MS } from '../../../api/src/foundation/instant.ts';
import { LimitBook } from '../../../api/src/live/domain/limit-book.ts';
import { createLiveReads } from '../../../api/src/live/storage/live-reads.ts';
import { accepted, type Outcome } from '../../../api/src/foundation/outcome.ts';
import { query } from '../../../api/src/platform/orm/query.ts';
import { databaseNow } from '../../../api/src/platform/unit-of-work/unit-of-work.ts';
import { isInForce } from '../../../api/src/standard/domain/catalogue.ts';
import { countMoves } from '../../../api/src/sla/domain/preview.ts';
import { migrationTally, previewTally, type PolicyJob } from '../../../api/src/sla/domain/policy-job.ts';
import { startMigration } from '../../../api/src/sla/use-cases/migrate-tickets.ts';
import { startPreview } from '../../../api/src/sla/use-cases/preview-draft.ts';
import { recordDueMarks } from '../../../api/src/sla/use-cases/record-due-marks.ts';
import { cancelPolicyJob, runPolicyJob } from '../../../api/src/sla/use-cases/run-policy-job.ts';
import type { PolicyDraft } from '../../../api/src/standard/domain/draft.ts';
import type { PolicyPin } from '../../../api/src/standard/domain/policy.ts';
import { discardDraft } from '../../../api/src/standard/use-cases/amend.ts';
import type { Ticket } from '../../../api/src/tickets/domain/ticket.ts';
import { createLog } from '../../../api/src/platform/log.ts';
import { policyJobTimer } from '../../../api/src/timers.ts';
import { verifyClocks } from '../../../api/src/verify-clocks.ts';
import { expected, openSecond, testHouse, type TestHouse } from '../../support/house.ts';
import { Amending, STANDARD } from './amending.ts';

const codes = (outcome: Outcome<unknown>): readonly string[] => (outcome.ok ? [] : outcome.refusals.map(({ code }) => code));

describe('the preview job', () => {
  let test: TestHouse;
  let amending: Amending;
  beforeAll(async () => {
    test = await testHouse();
    amending = new Amending(test);
  });
  afterAll(async () => { await test.close(); });

  it('[R134] counts what moves, per limit and queue with examples, and goes on where it was after a restart', async () => {
    const received = (minutesAgo: number) => test.receive({ past: { at: Date.now() - minutesAgo * MINUTE_MS, origin: 'DEMO', unobserved: [] } });
    const [fresh, older] = [await received(1), await received(8)];
    for (let more = 0; more < 600; more += 30) await Promise.all(Array.from({ length: 30 }, () => received(0)));
    await test.receive({ past: { at: Date.now() - HOUR_MS, origin: 'IMPORT', unobserved: [] } });

    const draft = await amending.patch(await amending.draft(), { targets: [{ targetId: 'T01', value: 6, warnAt: [0.1] }] });
    const job = expected(await amending.perform((stores) => startPreview(stores, amending.drafter, draft.id)));
    expected(await amending.perform(runPolicyJob));
    expect(await amending.job(job.id)).toMatchObject({ state: 'RUNNING', total: 602, done: 500 });
    const late = await test.receive();
    const restarted = await openSecond(test.house);
    try {
      expect(expected(await restarted.perform(runPolicyJob))).toBe(1);
      expect(expected(await restarted.perform(runPolicyJob))).toBe(0);
    } finally {
      await restarted.close();
    }
    const done = (await amending.job(job.id))!;
    expect(done).toMatchObject({ state: 'DONE', done: 602 });
    const { tickets, openTickets, open, examples } = previewTally(done);
    expect([tickets, openTickets, Object.keys(open)]).toEqual([602, 602, ['T01']]);
    expect(countMoves(Object.values(open['T01']!), [])).toMatchObject({ clocks: 602, toLate: 1, relieved: 0 });
    expect(examples).toContainEqual(expect.objectContaining({ ticketNo: older.ticketNo, targetId: 'T01', before: 'ON_TIME', after: 'LATE' }));
    expect(examples.map(({ ticketNo }) => ticketNo)).not.toContain(late.ticketNo);
    expect(fresh.policyPins).toHaveLength(2);
    await discard(draft);
    expect(codes(await amending.perform((stores) => startPreview(stores, amending.drafter, draft.id)))).toEqual(['DRAFT_CLOSED']);
  });

  it('is one server\'s at a time, may be ended, and is nobody\'s business who may not amend', async () => {
    const draft = await amending.draft();
    expect(codes(await amending.perform((stores) => startPreview(stores, amending.person('AGENT'), draft.id)))).toEqual(['FORBIDDEN']);
    const job = expected(await amending.perform((stores) => startPreview(stores, amending.drafter, draft.id)));
    const taken = await Promise.all(Array.from({ length: 4 }, () => amending.perform(runPolicyJob)));
    expect(taken.every(({ ok }) => ok)).toBe(true);
    const { state } = (await amending.job(job.id))!;
    const cancelled = await amending.perform((stores) => cancelPolicyJob(stores, amending.drafter, job.id));
    expect(codes(cancelled)).toEqual(state === 'RUNNING' ? [] : ['JOB_OVER']);
    expect(expected(await amending.perform(runPolicyJob))).toBe(0);
    await discard(draft);
  });

  it('is given up when its batch fails again and again, and keeps no other job waiting', async () => {
    const draft = await amending.draft();
    const [broken, sound] = [expected(await amending.perform((stores) => startPreview(stores, amending.drafter, draft.id))), expected(await amending.perform((stores) => startPreview(stores, amending.drafter, draft.id)))];
    await query(test.house.reads(), "update policy_job set content = '{}' where id = $1", [broken.id]);
    const timer = policyJobTimer({ ...test.house, log: createLog({ level: 'silent', production: true }, () => {}), catalogue: test.house.catalogue });
    const state = async (job: PolicyJob) => (await amending.job(job.id))!.state;
    await expect.poll(async () => { await timer.runDue(); return state(sound); }, { timeout: 60_000 }).toBe('DONE');
    expect(await state(broken)).toBe('RUNNING');
    await expect.poll(async () => { await timer.runDue(); return state(broken); }, { timeout: 60_000, interval: 200 }).toBe('FAILED');
    expect(await timer.msUntilNext()).toBeNull();
    await discard(draft);
  });

  async function discard(draft: PolicyDraft): Promise<void> {
    expected(await amending.perform((stores) => discardDraft(stores, amending.drafter, { draftId: draft.id, expectedEdit: draft.edit })));
  }
});

describe('migrating open tickets', () => {
  let test: TestHouse;
  let amending: Amending;
  let pin: PolicyPin;
  let onTime: Ticket;
  let lateByThen: Ticket;
  let lateBefore: Ticket;
  let finished: PolicyJob;
  let receivedUnder: readonly PolicyPin[];
  let tooEarly: readonly string[];
  let atOnce: readonly string[];

  const clocksOf = (ticketId: string) => query<{ target_id: string; doc_version: string; breached_at: string | null; breach_cause: string | null; run: string }>(test.house.reads(),
    "select target_id, doc_version, breached_at, breach_cause, run from sla_clock where ticket_id = $1 and target_id = 'T01'", [ticketId]);
  const migrate = (more: object = {}) => amending.perform((stores) => startMigration(stores, amending.publisher, { ...pin, reason: 'Better for the customer.', ...more }));

  beforeAll(async () => {
    test = await testHouse();
    amending = new Amending(test);
    const received = (minutesAgo: number) => test.receive({ past: { at: Date.now() - minutesAgo * MINUTE_MS, origin: 'DEMO', unobserved: [] } });
    [onTime, lateByThen, lateBefore] = [await received(0), await received(10), await received(20)];
    expected(await test.house.perform((stores) => recordDueMarks(stores, 100)));
    pin = await amending.published({ targets: [{ targetId: 'T01', value: 5, warnAt: [0.5] }] }, 7_000);
    tooEarly = codes(await migrate());
    await vi.waitUntil(async () => isInForce(test.house.catalogue.document(pin)!, await databaseNow(test.house.reads())), { timeout: 60_000, interval: 100 });
    receivedUnder = (await test.receive()).policyPins;
    const job = expected(await migrate());
    atOnce = codes(await migrate());
    finished = await amending.finish(job);
  });
  afterAll(async () => { await test.close(); });

  it('[R134] is an explicit choice with a reason, by somebody who may, of a version in force, one at a time', async () => {
    expect([tooEarly, atOnce]).toEqual([['NOT_IN_FORCE'], ['MIGRATION_RUNNING']]);
    expect(receivedUnder).toContainEqual(pin);
    expect(codes(await migrate({ reason: ' ' }))).toEqual(['REASON_NEEDED']);
    expect(codes(await migrate({ version: '8.0.0' }))).toEqual(['NOT_FOUND']);
    expect(codes(await amending.perform((stores) => startMigration(stores, amending.drafter, { ...pin, reason: 'r' })))).toEqual(['FORBIDDEN']);
  });

  it('[R134] [I11] records an event on each ticket, keeps what was late, and marks what is late by the new version', async () => {
    expect(finished).toMatchObject({ state: 'DONE', total: 3, done: 3 });
    expect(migrationTally(finished)).toEqual({ migrated: 3, passedOver: 0, lateOnArrival: 1 });
    expect(await clocksOf(onTime.id)).toMatchObject([{ doc_version: pin.version, breached_at: null }]);
    expect(await clocksOf(lateByThen.id)).toMatchObject([{ doc_version: pin.version, breach_cause: 'MIGRATION' }]);
    expect(await clocksOf(lateBefore.id)).toMatchObject([{ doc_version: '1.0.0', breach_cause: null }]);
    const events = await query<{ actor_id: string; reason: string }>(test.house.reads(), "select actor_id, reason from event where type = 'POLICY_MIGRATED'");
    expect(events).toHaveLength(3);
    expect(new Set(events.map(({ actor_id: actor, reason }) => `${actor} ${reason}`))).toEqual(new Set([`${amending.publisher.actor.id} Better for the customer.`]));
    const { differences } = await verifyClocks(test.house, () => {});
    expect(differences).toEqual([]);
  });

  it('raises no alarm for what nobody could have kept, and keeps that of the old breach', async () => {
    const alarmed = () => query<{ ticket_id: string }>(test.house.reads(), "select ticket_id from alarm where kind = 'SLA_BREACH' and target_id = 'T01'");
    expected(await test.house.unitOfWork.perform(async (tx) => {
      return accepted(await reconcileAlarms(createRaiseStores(tx, test.house.units), [onTime.id, lateByThen.id, lateBefore.id]));
    }));
    expect(await alarmed()).toEqual([{ ticket_id: lateBefore.id }]);
    const [escalated] = await query<{ count: number }>(test.house.reads(), "select count(*)::int as count from event where type = 'ESCALATED' and payload->>'cause' = 'LIMIT_PASSED' and subject_id = $1", [lateByThen.id]);
    expect(escalated!.count).toBe(0);
  });

  it('is shown on the wall by the limit that each clock was measured by', async () => {
    const reads = createLiveReads(test.house.reads, () => new LimitBook(test.house.catalogue));
    const shown = await reads.tickets([onTime.id, lateBefore.id, lateByThen.id], 0);
    const limitOf = (id: string) => shown.find(({ ticket }) => ticket.id === id)?.ticket.clocks.find(({ limit }) => limit.targetId === 'T01')?.limit.limitText.en;
    expect([limitOf(onTime.id), limitOf(lateByThen.id), limitOf(lateBefore.id)]).toEqual(['5 min', '5 min', '15 min']);
  });

  it('has nothing left to do the second time, and leaves other documents alone', async () => {
    expect(migrationTally(await amending.finish(expected(await migrate())))).toMatchObject({ migrated: 0 });
    expect(await amending.finish(expected(await migrate({ fromVersions: ['1.0.0'] })))).toMatchObject({ done: 0, state: 'DONE' });
    const [ticket] = await query<{ pins: readonly PolicyPin[] }>(test.house.reads(), "select facts -> 'policyPins' as pins from ticket where id = $1", [onTime.id]);
    expect(ticket!.pins.toSorted((a, b) => a.docId.localeCompare(b.docId)).map(({ docId }) => docId)).toEqual([STANDARD, 'statutory']);
  });
});
