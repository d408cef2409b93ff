import { notFound, type Caller } from '../../access/domain/caller.ts';
import { refused, type Outcome } from '../../foundation/outcome.ts';
import type { Ticket } from '../../tickets/domain/ticket.ts';
import { openStep } from '../../tickets/use-cases/perform-step.ts';
import { choose, type Choice, type Rejection } from '../domain/choose.ts';
import { WEIGHTS } from '../domain/weights.ts';
import type { HandOverStores } from './hand-over.ts';
import { place } from './place.ts';
import { workOf } from './work-of.ts';

export interface AutomaticOrder {
  readonly ticketId: string;
  /** Absent: the queue that the ticket is in. */
  readonly queueId?: string | null | undefined;
  readonly reason?: string | null | undefined;
  readonly expectedVersion?: number | null | undefined;
}

/** Lets the house choose who takes a ticket: dispatches one that waits, re-dispatches one that nobody has accepted. */
export async function dispatchAutomatically(stores: HandOverStores, caller: Caller, order: AutomaticOrder): Promise<Outcome<Ticket>> {
  await stores.pool.takeTurn();
  const opened = await openStep(stores, caller, order, 'TICKET_DISPATCH');
  if (!opened.ok) return opened;
  const ticket = opened.value;
  const queueId = order.queueId ?? ticket.queueId;
  const queue = await stores.directory.queue(queueId);
  if (queue === null || !stores.units.isWithin(queue.unitId, caller.unitId)) return notFound('queue', ['queueId']);
  const work = workOf(ticket, queue);
  if (work === null) return refused({ code: 'NOT_CLASSIFIED', clause: '3.1', message: 'Nobody can be chosen for a ticket whose axes are not confirmed: classify it first.' });
  const now = await stores.now();
  const candidates = await stores.pool.candidates(queue);
  const choice = choose(work, candidates, WEIGHTS, now, stores.siteDay(now));
  const receiver = candidates.find(({ id }) => id === choice.chosenId);
  if (receiver === undefined) return nobodyFits(choice);
  const dueAt = (await stores.dueTimes.of([ticket.id])).get(ticket.id) ?? null;
  return place(stores, ticket, { receiver, choice, queueId, dueAt, reason: order.reason ?? null }, caller);
}

/** The refusal that says why nobody can take a ticket. */
export function nobodyFits({ rejected }: Choice): Outcome<never> {
  const counts = new Map<Rejection['kind'], number>();
  for (const { reasons } of rejected) for (const { kind } of reasons) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const why = [...counts].map(([kind, count]) => `${kind} ${count}`).join(', ');
  return refused({
    code: 'NOBODY_FITS', clause: '3.2',
    message: `None of the ${rejected.length} people of this queue can take the ticket now (${why === '' ? 'the queue has none' : why}): choose somebody by hand, another queue, or wait.`,
  });
}
