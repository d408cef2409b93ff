import { systemCaller } from '../../../../api/src/access/domain/caller.ts';
import { MINUTE_MS, type Instant } from '../../../../api/src/foundation/instant.ts';
import { accepted } from '../../../../api/src/foundation/outcome.ts';
import type { House } from '../../../../api/src/house.ts';
import { query } from '../../../../api/src/platform/orm/query.ts';
import { receiveRequest } from '../../../../api/src/tickets/use-cases/receive-request.ts';
import { provinceOf } from '../bench-house.ts';

/** §3.1: a request that nobody has classified by then is late. */
const CLASSIFY_WITHIN_MS = 15 * MINUTE_MS;
const AT_A_TIME = 25;

/** Takes requests as if a quarter of an hour ago, of which each falls due at one of these instants. @returns their numbers */
export async function receiveDue(house: House, dueAt: readonly Instant[]): Promise<ReadonlySet<string>> {
  const caller = systemCaller('bench', provinceOf(house));
  const taken = new Set<string>();
  const customers = await withoutAgreement(house);
  const queues = house.queues.all();
  for (let from = 0; from < dueAt.length; from += AT_A_TIME) {
    const due = dueAt.slice(from, from + AT_A_TIME);
    const numbers: string[] = [];
    for (const at of due) numbers.push(await house.numbers.next(at));
    const outcome = await house.perform(async (stores) => {
      for (const [index, at] of due.entries()) {
        const ticket = await receiveRequest(stores, caller, {
          ticketNo: numbers[index]!, customerId: customers[(from + index) % customers.length]!.id, channel: 'PHONE', title: '宽带断线', description: '家里宽带断线。',
          reported: { type: 'FAULT', urgency: 'NORMAL' }, queueId: queues[(from + index) % queues.length]!.id,
          past: { at: at - CLASSIFY_WITHIN_MS, origin: 'DEMO', unobserved: [] },
        });
        if (!ticket.ok) return ticket;
      }
      return accepted(null);
    });
    if (!outcome.ok) throw new Error(outcome.refusals.map(({ message }) => message).join(' '));
    for (const number of numbers) taken.add(number);
  }
  return taken;
}

/** Customers to whom the standard alone applies: an agreement may promise more that falls due at the same instant. */
async function withoutAgreement(house: House): Promise<readonly { readonly id: string }[]> {
  const [some, now] = [await query<{ id: string }>(house.reads(), 'select id from customer limit 200'), Date.now()];
  const everybody = house.catalogue.pinsInForce(now).length;
  return some.filter(({ id }) => house.catalogue.pinsFor(id, now).length === everybody);
}

/** Keeps a wall full for a while: requests that are late already, and others that become so one after the other. */
export async function receiveLate(house: House): Promise<void> {
  const [count, fromMs, toMs] = [200, -10 * MINUTE_MS, 5 * MINUTE_MS];
  const now = Date.now();
  await receiveDue(house, Array.from({ length: count }, (_, index) => now + fromMs + Math.round((index * (toMs - fromMs)) / count)));
}
