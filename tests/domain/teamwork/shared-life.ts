import fc from 'fast-check';
import { withdrawOrders } from '../../../api/src/teamwork/folds/withdraw-orders.ts';
import { missingOlaMarks, traceOla } from '../../../api/src/teamwork/domain/ola-clock.ts';
import { NATURAL_TIME, type WorkingTime } from '../../../api/src/standard/domain/working-time.ts';
import type { TicketCommand } from '../../../api/src/tickets/domain/commands.ts';
import type { OlaTerms } from '../../../api/src/tickets/domain/work-order.ts';
import { OLA, say } from '../tickets/commands.ts';
import { at, Life } from '../tickets/life.ts';

const MINUTE_MS = 60_000;

/** A ticket that is being worked on from 10:01, owned by `handler`. */
export function lifeAtWork(): Life {
  const life = new Life();
  for (const name of ['classify', 'dispatch', 'accept', 'startWork'] as const) life.step(say(name), at('10:01'));
  return life;
}

/** Asks for something as whoever may, and lets follow what follows in the same transaction. */
export function act(life: Life, command: TicketCommand, instant: number, more: { readonly agentId?: string; readonly mayApprove?: boolean } = {}): boolean {
  const before = life.events.length;
  const isAllowed = life.ask(command, instant, { reason: 'It was asked for.', agentId: 'handler', ...more }).ok;
  for (const event of life.events.slice(before)) life.happens(...withdrawOrders(life.ticket, event));
  return isAllowed;
}

/** The timekeeper looks at every work order. */
export function keepTime(life: Life, now: number, time: WorkingTime = NATURAL_TIME): void {
  for (const order of life.ticket.workOrders) life.happens(...missingOlaMarks(order, traceOla(order, life.events, time, now)));
}

/** Something that happens after so many minutes; `pick` chooses which work order it is about. */
export interface Wish {
  readonly minutes: number;
  readonly deed: (typeof DEEDS)[number];
  readonly pick: number;
  readonly ola: OlaTerms;
}

const DEEDS = [
  'issueWorkOrder', 'issueWorkOrder', 'acceptWorkOrder', 'acceptWorkOrder', 'completeWorkOrder', 'declineWorkOrder', 'withdrawWorkOrder', 'releaseWorkOrder', 'addCollaborator',
  'removeCollaborator', 'addWorkNote', 'noteAddressChange', 'acknowledgeAddress', 'suspend', 'resume', 'resolve', 'reopen', 'withdraw', 'transfer', 'keepTime', 'keepTime',
] as const;

const olas: fc.Arbitrary<OlaTerms> = fc.record({
  limitMinutes: fc.integer({ min: 5, max: 600 }), calendar: fc.constant(null), pausesOn: fc.subarray(['AWAIT_CUSTOMER', 'AWAIT_PARTS', 'AWAIT_THIRD_PARTY'] as const),
});

export const wishes: fc.Arbitrary<readonly Wish[]> = fc.array(
  fc.record({ minutes: fc.integer({ min: 0, max: 300 }), deed: fc.constantFrom(...DEEDS), pick: fc.nat(9), ola: olas }), { minLength: 1, maxLength: 40 });

/** Lets wishes come true as far as they may. Returns the life and the instant at which it ends. */
export function playTogether(plot: readonly Wish[]): { readonly life: Life; readonly end: number } {
  const life = lifeAtWork();
  let instant = at('10:01');
  for (const [index, { minutes, deed, pick, ola }] of plot.entries()) {
    instant += minutes * MINUTE_MS;
    const { workOrders } = life.ticket;
    const order = workOrders[pick % Math.max(1, workOrders.length)];
    const orderId = order?.id ?? 'none';
    const { ownerId } = life.ticket;
    if (deed === 'keepTime') keepTime(life, instant);
    else if (deed === 'issueWorkOrder') act(life, say(deed, { orderId: `order ${index}`, ola: { ...OLA, ...ola } }), instant, { agentId: ownerId });
    else if (deed === 'acceptWorkOrder' || deed === 'completeWorkOrder' || deed === 'declineWorkOrder' || deed === 'releaseWorkOrder') act(life, say(deed, { orderId }), instant, { agentId: 'fitter' });
    else if (deed === 'withdrawWorkOrder') act(life, say(deed, { orderId }), instant, { agentId: ownerId });
    else if (deed === 'acknowledgeAddress') {
      const onTicket = pick % 2 === 0;
      act(life, say(deed, { orderId: onTicket ? null : orderId, changedAt: (onTicket ? life.ticket.addressChangedAt : order?.addressChangedAt) ?? 0 }), instant, { agentId: onTicket ? ownerId : 'fitter' });
    } else if (deed === 'suspend') act(life, say(deed, { reason: (['AWAIT_CUSTOMER', 'AWAIT_PARTS', 'AWAIT_THIRD_PARTY'] as const)[pick % 3]!, expectedResumeAt: instant + 600 * MINUTE_MS }), instant, { mayApprove: true });
    else if (deed === 'resolve') act(life, say(deed, pick % 2 === 0 ? { workOrderWaiverReason: 'The customer is served already.' } : {}), instant, { agentId: ownerId });
    else act(life, say(deed), instant, { agentId: ownerId, mayApprove: deed === 'withdraw' && pick < 2 });
  }
  return { life, end: instant };
}
