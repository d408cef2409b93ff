import type { House } from './house.ts';
import { query } from './platform/orm/query.ts';
import { createClockStore } from './sla/storage/clock-store.ts';
import { compareClocks, type ClockDifference } from './sla/use-cases/verify-clocks.ts';
import { compareOrders, readOrderRows } from './teamwork/storage/check-orders.ts';
import { olaTime } from './teamwork-stores.ts';
import { readStories } from './tickets/storage/ticket-stories.ts';
import type { PolicyPin } from './standard/domain/policy.ts';

const BATCH = 500;

export interface Verification {
  readonly tickets: number;
  readonly clocks: number;
  readonly workOrders: number;
  readonly differences: readonly ClockDifference[];
}

/**
 * Recomputes the clocks of every ticket and its work orders from the log and compares them with what is stored. Each batch is read as of one
 * moment, so that a server may work meanwhile.
 * @param progress told how many tickets are done, of how many
 */
export async function verifyClocks(house: House, progress: (done: number, total: number) => void): Promise<Verification> {
  const [count] = await query<{ total: number }>(house.reads(), 'select count(*)::int as total from sla_ticket');
  const differences: ClockDifference[] = [];
  let tickets = 0;
  let clocks = 0;
  let workOrders = 0;
  let last = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const batch = await house.reads().transactional(async (em) => {
      await query(em, 'set transaction isolation level repeatable read read only');
      const rows = await query<{ id: string; pins: readonly PolicyPin[] }>(em, `
        select t.id, (t.facts->'policyPins') || (t.facts->'formerPins') as pins from ticket t join sla_ticket s on s.ticket_id = t.id where t.id > $1 order by t.id limit ${BATCH}`, [last]);
      const ids = rows.map(({ id }) => id);
      return { rows, stored: await createClockStore(em).read(ids), stories: await readStories(em, ids), orders: await readOrderRows(em, ids) };
    });
    if (batch.rows.length === 0) return { tickets, clocks, workOrders, differences };
    const pins = new Map(batch.rows.map((row) => [row.id, row.pins]));
    for (const stored of batch.stored) {
      const story = batch.stories.get(stored.ticketId) ?? [];
      differences.push(...compareClocks(stored, story, pins.get(stored.ticketId)!, (wanted) => house.catalogue.clockTargets(wanted)));
      const orders = batch.orders.get(stored.ticketId) ?? [];
      differences.push(...compareOrders(stored.ticketId, story, orders, (ola) => olaTime(house.catalogue, ola), stored.foldedAt));
      clocks += stored.clocks.length;
      workOrders += orders.length;
    }
    tickets += batch.rows.length;
    last = batch.rows.at(-1)!.id;
    progress(tickets, count!.total);
  }
}
