import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { query } from '../../../api/src/platform/orm/query.ts';
import { SHIPPED_POLICY } from '../../../api/src/standard/documents/shipped-policy.ts';
import { createClockStore } from '../../../api/src/sla/storage/clock-store.ts';
import type { TicketEvent } from '../../../api/src/tickets/domain/events.ts';
import { readStories } from '../../../api/src/tickets/storage/ticket-stories.ts';
import { verifyClocks } from '../../../api/src/verify-clocks.ts';
import { oracleClocks } from '../../support/oracle/oracle-clocks.ts';
import type { OracleEvent } from '../../support/oracle/story.ts';
import type { OracleDocument } from '../../support/oracle/target.ts';
import { testHouse, type TestHouse } from '../../support/house.ts';
import { importSample, states } from './imported.ts';

const UNTIL = Date.UTC(2016, 2, 24, 18);
const DOCUMENTS = SHIPPED_POLICY.documents.map(({ content }) => content as OracleDocument);

let test: TestHouse;
beforeAll(async () => { test = await testHouse(); });
afterAll(async () => { await test.close(); });

const count = async (sql: string): Promise<number> => (await query<{ count: number }>(test.house.reads(), `select count(*)::int as count from ${sql}`))[0]!.count;

/** The versions that a ticket lives by: there is more than one of a document. */
function pinnedDocuments(story: readonly TicketEvent[]): readonly OracleDocument[] {
  const pins = story.flatMap((event) => (event.type === 'RECEIVED' ? event.payload.policyPins : []));
  return DOCUMENTS.filter(({ docId, version }) => pins.some((pin) => pin.docId === docId && pin.version === version));
}

async function expectNoDifferences(tickets: number): Promise<void> {
  const { tickets: checked, differences } = await verifyClocks(test.house, () => {});
  expect({ checked, differences }).toEqual({ checked: tickets, differences: [] });
}

describe('importing the incident log up to 18:00 on 24 March 2016', () => {
  it('[R034] reads 1,222 rows of 209 incidents and leaves 178 not closed', async () => {
    const report = await importSample(test.house, UNTIL);
    expect(report).toMatchObject({ read: 1_222, subjects: 209, doneBefore: 0, rejects: [] });
    expect(report.applied + report.withoutEffect).toBe(1_222);
    const { RESOLVED = 0, ACCEPTED = 0, IN_PROGRESS = 0, SUSPENDED = 0, RECEIVED = 0, CLASSIFIED = 0, DISPATCHED = 0, CLOSED = 0 } = await states(test.house);
    expect({ confirming: RESOLVED, active: ACCEPTED + IN_PROGRESS, suspended: SUSPENDED, new: RECEIVED + CLASSIFIED + DISPATCHED, closed: CLOSED })
      .toEqual({ confirming: 126, active: 22, suspended: 22, new: 8, closed: 31 });
  });

  it('observes every open incident up to that instant, and records nothing that came later', async () => {
    expect(await count(`ticket where origin = 'IMPORT' and closed_at is null and observed_until is distinct from '2016-03-24T18:00Z'`)).toBe(0);
    expect(await count(`event e join ticket t on t.id = e.subject_id where e.occurred_at > '2016-03-24T18:00Z'`)).toBe(0);
    expect(await count(`event e join ticket t on t.id = e.subject_id where e.type = 'BREACHED' and t.closed_at is null`)).toBeGreaterThan(0);
    await expectNoDifferences(209);
  });

  it('counts nobody of history as on duty', async () => {
    expect(await count(`agent where staff_no ~ '^H[DP]-'`)).toBeGreaterThan(50);
    expect(await count(`agent where staff_no ~ '^H[DP]-' and on_duty`)).toBe(0);
    expect(await count('agent where on_duty')).toBe(2);
  });

  it('wakes nobody: history has no mark to come and nothing to do by itself', async () => {
    expect(await count(`ticket t join sla_ticket s on s.ticket_id = t.id where s.next_mark_at is not null or t.wake_at is not null`)).toBe(0);
  });
});

describe('importing the rest', () => {
  it('[R034] goes on where it ended: every other row once, and the five in state -100 rejected', async () => {
    const report = await importSample(test.house);
    expect(report).toMatchObject({ read: 4_287, subjects: 643, doneBefore: 1_222 });
    expect(report.rejects.map(({ rowNo }) => rowNo)).toEqual([3_392, 3_393, 3_651, 3_652, 3_653]);
    expect(report.applied + report.withoutEffect + report.doneBefore + report.rejects.length).toBe(report.read);
    expect([...report.idle.values()].reduce((sum, rows) => sum + rows, 0)).toBe(report.withoutEffect);
    expect(await states(test.house)).toEqual({ CLOSED: 643 });
  });

  it('[R046] leaves clocks that are what the log says', async () => {
    await expectNoDifferences(643);
  });

  it('[R046] leaves clocks, pointers and due times that are what the oracle says, which shares no code with the fold', async () => {
    const ids = (await query<{ id: string }>(test.house.reads(), 'select id from ticket')).map(({ id }) => id);
    const stories = await readStories(test.house.reads(), ids);
    const differences = (await createClockStore(test.house.reads()).read(ids)).flatMap((stored) => {
      const story = stories.get(stored.ticketId)!;
      const oracle = oracleClocks(pinnedDocuments(story), story as readonly OracleEvent[], stored.foldedAt);
      const kept = new Map(stored.clocks.map((clock) => [clock.targetId, clock]));
      const wrong = oracle.clocks.filter((clock) => Object.entries(clock).some(([field, value]) =>
        JSON.stringify((kept.get(clock.targetId) as Readonly<Record<string, unknown>> | undefined)?.[field]) !== JSON.stringify(value)));
      const samePointers = stored.dueAt === oracle.dueAt && stored.governingTargetId === oracle.governedBy && stored.assessmentDueAt === oracle.assessmentDueAt;
      return oracle.clocks.length === kept.size && samePointers ? wrong : [...wrong, { ticketId: stored.ticketId, oracle, stored }];
    });
    // The first ones are enough to see: each is long.
    expect(differences.slice(0, 2)).toEqual([]);
  });

  it('keeps what the log never records out of every rate', async () => {
    const clocks = await query<{ target_id: string; cancel_reason: string | null }>(test.house.reads(), 'select distinct target_id, cancel_reason from sla_clock');
    const unobserved = clocks.filter(({ cancel_reason }) => cancel_reason === 'NOT_OBSERVED').map(({ target_id }) => target_id).toSorted();
    expect(unobserved).toEqual(['S1-URBAN', 'T03', 'T04', 'T06', 'T11', 'T21']);
    expect(clocks.filter(({ target_id, cancel_reason }) => unobserved.includes(target_id) && cancel_reason !== 'NOT_OBSERVED')).toEqual([]);
  });

  it('[R041] goes through the same use-cases as people, marked as imported: steps, hand-overs and customers under pseudonyms', async () => {
    expect(await count(`event where stream = 'ticket' and origin <> 'IMPORT'`)).toBe(0);
    expect(await count('dispatch')).toBe(await count(`event where type in ('DISPATCHED', 'TRANSFERRED')`));
    expect(await count(`event where stream = 'ticket' and type = 'CONFIRMED'`)).toBe(0);
    expect(await count(`sla_breach where not retroactive`)).toBe(0);
    expect(await count('import_customer')).toBe(554);
  });
});
