import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accepted } from '../../../api/src/foundation/outcome.ts';
import { migrate } from '../../../api/src/platform/orm/migrate.ts';
import { query } from '../../../api/src/platform/orm/query.ts';
import { deviationsOf } from '../../../api/src/procedure/domain/deviations.ts';
import { stagesOf } from '../../../api/src/procedure/domain/stages.ts';
import { createProcedureStore } from '../../../api/src/procedure/storage/procedure-store.ts';
import { recordDueMarks } from '../../../api/src/sla/use-cases/record-due-marks.ts';
import { NATURAL_TIME } from '../../../api/src/standard/domain/working-time.ts';
import { traceOla } from '../../../api/src/teamwork/domain/ola-clock.ts';
import { recordDueOrders } from '../../../api/src/teamwork/use-cases/record-due-orders.ts';
import type { RecordedTicketEvent, TicketEventOf } from '../../../api/src/tickets/domain/events.ts';
import { begin, evolve } from '../../../api/src/tickets/domain/evolve.ts';
import { readStories } from '../../../api/src/tickets/storage/ticket-stories.ts';
import { wakeTickets } from '../../../api/src/tickets/use-cases/wake-tickets.ts';
import { verifyClocks } from '../../../api/src/verify-clocks.ts';
import { wholePlots } from '../../domain/laws/plot.ts';
import { expected } from '../../support/house.ts';
import { livedHouse, type Lived, type LivedHouse } from './lived.ts';

const LIVES = 48;

let test: LivedHouse;
let lives: readonly Lived[];
let stories: ReadonlyMap<string, readonly RecordedTicketEvent[]>;

beforeAll(async () => {
  test = await livedHouse();
  const lived: Lived[] = [];
  for (const plot of fc.sample(wholePlots(20), { numRuns: LIVES, seed: 20_260_301 })) lived.push(await test.live(plot));
  lives = lived;
  for (const step of [wakeTickets, recordDueMarks, recordDueOrders] as const) expected(await test.perform((stores) => step(stores, 200)));
  stories = await readStories(test.house.reads(), lives.map(({ ticketId }) => ticketId));
});

afterAll(async () => { await test.close(); });

const rebuilt = (story: readonly RecordedTicketEvent[]) =>
  story.slice(1).reduce(evolve, begin(story[0]!.ticketId, story[0]!.origin, story[0] as TicketEventOf<'RECEIVED'> & RecordedTicketEvent));

describe('generated lives in the database', () => {
  it('get far: most of their steps are taken, and most of the catalogue is reached', () => {
    const taken = lives.reduce((sum, life) => sum + life.taken, 0);
    expect(taken).toBeGreaterThan(400);
    const reached = new Set([...stories.values()].flat().map(({ type }) => type));
    expect(reached.size).toBeGreaterThan(65);
    expect([...reached]).toEqual(expect.arrayContaining([
      'POLICY_MIGRATED', 'RECLASSIFIED', 'REOPENED', 'BREACH_RETRACTED', 'STAGE_PLANNED', 'STAGE_PASSED', 'STAGE_FAILED', 'WORK_ORDER_DONE', 'WORK_ORDER_WITHDRAWN', 'WORK_ORDER_LATE', 'INCIDENT_LINKED', 'COMPLAINT_STEP', 'RETURNED',
    ]));
    expect([...stories.values()].some((story) => story[0]!.origin === 'IMPORT')).toBe(true);
  });

  it('[I4] have every clock, mark, due time and governing pointer stored as the log alone says', async () => {
    const verified = await verifyClocks(test.house, () => {});
    expect(verified.differences).toEqual([]);
    expect(verified.tickets).toBeGreaterThanOrEqual(LIVES);
  });

  it('[I4] are stored tickets as they are told by the log alone', async () => {
    for (const { ticketId } of lives) {
      const stored = await test.ticket(ticketId);
      // Up to when imported history is known is the source's to say, and no event.
      expect({ ...rebuilt(stories.get(ticketId)!), observedUntil: stored.observedUntil }).toEqual(stored);
    }
  });

  it('[I4] have work orders whose rows and clocks are told by the log alone', async () => {
    const rows = await query<{ id: string; ticket_id: string; state: string; handler_id: string | null; due: number; late: number | null; run: string }>(test.house.reads(), `
      select id, ticket_id, state, handler_id, (extract(epoch from due_at) * 1000)::float8 as due, (extract(epoch from late_at) * 1000)::float8 as late, clock ->> 'run' as run from work_order`);
    expect(rows.length).toBeGreaterThan(15);
    for (const row of rows) {
      const story = stories.get(row.ticket_id)!;
      const order = rebuilt(story).workOrders.find(({ id }) => id === row.id)!;
      const { clock } = traceOla(order, story, NATURAL_TIME, Date.now());
      expect([row.state, row.handler_id, row.due, row.late, row.run]).toEqual([order.state, order.handlerId, clock.dueAt, order.lateAt, clock.run]);
    }
  });

  it('[I4] have stages and deviations that are the same when they are thrown away and folded anew', async () => {
    const rows = async () => [
      await query(test.house.reads(), 'select * from ticket_stage t order by ticket_id, to_jsonb(t)::text'), await query(test.house.reads(), 'select * from deviation t order by ticket_id, to_jsonb(t)::text'),
    ];
    const before = await rows();
    expect(before.every(({ length }) => length > 20)).toBe(true);
    expected(await test.house.unitOfWork.perform(async (tx) => {
      await query(tx.em, 'delete from ticket_stage');
      await query(tx.em, 'delete from deviation');
      const live = [...stories].filter(([, story]) => story[0]!.origin !== 'IMPORT');
      await createProcedureStore(tx).write(live.map(([ticketId, story]) => ({ ticketId, unitId: test.teamId, stages: stagesOf(story), deviations: deviationsOf(story) })));
      return accepted(null);
    }));
    expect(await rows()).toEqual(before);
  });

  it('[I1] [I10] leave no open ticket without its owner, and no event without who, when and, where it is asked for, why', async () => {
    expect(await query(test.house.reads(), "select ticket_no from ticket where coalesce(facts ->> 'ownerId', owner_id::text, '') = ''")).toEqual([]);
    expect(await query(test.house.reads(), `
      select type, place from event where stream = 'ticket' and (actor_kind is null or coalesce(actor_id, '') = '' or occurred_at is null or recorded_at is null or origin is null
        or (actor_kind = 'USER' and origin <> 'IMPORT' and coalesce(btrim(reason), '') = '' and type in ('RETURNED', 'TRANSFERRED', 'REOPENED', 'RECLASSIFIED', 'WITHDRAWN', 'MERGED', 'INVALIDATED')))`)).toEqual([]);
  });

  it('[I3] [I8] store no clock that stops before it starts, waits longer than it lived, or pauses while it is a response', async () => {
    expect(await query(test.house.reads(), `
      select c.ticket_id, c.target_id from sla_clock c join sla_ticket s using (ticket_id)
      where c.stopped_at < c.started_at or c.paused_total_ms + c.excluded_total_ms > extract(epoch from coalesce(c.stopped_at, s.folded_at) - c.started_at) * 1000
        or (c.family in ('CLASSIFY', 'DISPATCH', 'RESPOND', 'PRELIM_REPLY', 'CONFLICT') and (c.run = 'PAUSED' or c.paused_total_ms > 0))`)).toEqual([]);
  });

  it('[I4] have causes of breaches that an earlier version stored otherwise folded anew from the log', async () => {
    const { house, url } = test;
    const wrong = await query(house.reads(), `
      update sla_clock set breach_cause = 'REOPENING' where breached_at is not null and breach_cause is null and ticket_id = any($1::uuid[]) returning 1`, [lives.map(({ ticketId }) => ticketId)]);
    expect(wrong.length).toBeGreaterThan(20);
    expect((await verifyClocks(house, () => {})).differences).toHaveLength(wrong.length);
    await query(house.reads(), "delete from mikro_orm_migrations where name = '0026-breach-causes'");
    await migrate(url, () => {});
    expected(await test.perform((stores) => recordDueMarks(stores, 200)));
    expect((await verifyClocks(house, () => {})).differences).toEqual([]);
  });
});
