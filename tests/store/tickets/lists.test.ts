import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countTickets, listTickets } from '../../../api/src/desk/storage/ticket-list.ts';
import type { ListPlace, TicketListFilter, TicketSort } from '../../../api/src/desk/use-cases/ticket-list.ts';
import { MINUTE_MS } from '../../../api/src/foundation/instant.ts';
import { classifyTicket } from '../../../api/src/tickets/use-cases/classify-ticket.ts';
import { expected, testHouse, URGENT_OUTAGE, type TestHouse } from '../../support/house.ts';

let test: TestHouse;
let units: readonly string[];

beforeAll(async () => {
  test = await testHouse();
  units = test.house.units.units.map(({ id }) => id);
  for (let index = 0; index < 30; index += 1) {
    const ticket = await test.receive({
      customerId: index % 3 === 0 ? test.customers.VIP : test.customers.ORDINARY,
      past: { at: Date.now() - index * MINUTE_MS, origin: 'DEMO', unobserved: [] },
    });
    if (index % 2 === 0) expected(await test.house.perform((stores) => classifyTicket(stores, test.caller('SUPERVISOR'), { ticketId: ticket.id, axes: URGENT_OUTAGE })));
  }
});
afterAll(async () => { await test.close(); });

const list = (filter: TicketListFilter, sort: TicketSort, limit: number, after: ListPlace | null) => listTickets(test.house.reads(), units, filter, sort, limit, after);

describe('the desk\'s ticket list', () => {
  it.each(['DUE_AT', 'RECEIVED_AT_DESC', 'UPDATED_AT_DESC'] as const)('sorted by %s shows every ticket exactly once over its pages, in order', async (sort) => {
    const seen: string[] = [];
    const values: (number | null)[] = [];
    let after: ListPlace | null = null;
    for (;;) {
      const page = await list({}, sort, 7, after);
      seen.push(...page.map(({ ticket }) => ticket.id));
      values.push(...page.map(({ place }) => place.value));
      if (page.length < 7) break;
      after = page.at(-1)!.place;
    }
    expect(new Set(seen).size).toBe(30);
    expect(seen).toHaveLength(30);
    const sorted = [...values].sort((a, b) => (sort === 'DUE_AT' ? (a ?? Infinity) - (b ?? Infinity) : (b ?? -Infinity) - (a ?? -Infinity)));
    expect(values).toEqual(sorted);
  });

  it('narrows by state, tier, word, number and customer, and counts what it shows', async () => {
    expect(await countTickets(test.house.reads(), units, { states: ['CLASSIFIED'] })).toBe(15);
    expect(await countTickets(test.house.reads(), units, { tiers: ['VIP'] })).toBe(10);
    expect(await countTickets(test.house.reads(), units, { states: [] })).toBe(0);
    const late = await list({ words: ['LATE'] }, 'DUE_AT', 100, null);
    const others = await list({ words: ['ON_TIME', 'AT_RISK', 'PAUSED'] }, 'DUE_AT', 100, null);
    expect(late.length).toBeGreaterThan(0);
    expect(late.length + others.length).toBe(30);
    const [one] = late;
    expect((await list({ search: one!.ticket.ticketNo }, 'DUE_AT', 10, null)).map(({ ticket }) => ticket.id)).toEqual([one!.ticket.id]);
    expect(await countTickets(test.house.reads(), units, { search: "' or true --" })).toBe(0);
  });

  it('shows nothing of units that are not asked for', async () => {
    expect(await listTickets(test.house.reads(), [], {}, 'DUE_AT', 10, null)).toEqual([]);
  });
});
