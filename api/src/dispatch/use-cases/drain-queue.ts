import { accepted, type Outcome } from '../../foundation/outcome.ts';
import { LEAST_WEIGHT } from '../../tickets/domain/work-weight.ts';
import { choose, type Candidate, type Choice } from '../domain/choose.ts';
import { WaitingLine } from '../domain/waiting-line.ts';
import { WEIGHTS } from '../domain/weights.ts';
import type { HandOverStores } from './hand-over.ts';
import { dispatchingCaller, place } from './place.ts';
import type { QueueInTurn, QueueStore, WaitingWork } from './ports.ts';
import { needsOf, workOfWaiting } from './work-of.ts';

export interface DrainStores extends HandOverStores {
  readonly queueStore: QueueStore;
}

/** What one pass through a queue decides: who gets which ticket, and how the turns stand after it. */
interface Plan {
  readonly placements: readonly { readonly ticketId: string; readonly receiver: Candidate; readonly choice: Choice }[];
  readonly passedOver: number;
  /** The batch was full: more may be dispatched. */
  readonly isFull: boolean;
}

/**
 * Looks through one queue that something has changed for, and dispatches its waiting tickets in their turns to whoever has
 * room. Safe to run on several servers at once; a queue that is not done is looked through again in the next transaction.
 * @param limit how many tickets at most
 * @returns how many queues were looked through: 1, or 0 when there is none
 */
export async function drainQueue(stores: DrainStores, limit: number): Promise<Outcome<number>> {
  const queue = await stores.queueStore.claimDrain();
  if (queue === null) return accepted(0);
  if (!queue.automaticDispatch) {
    await stores.queueStore.finishDrain(queue.id, false);
    return accepted(1);
  }
  await stores.pool.takeTurn();
  const plan = await planDrain(stores, queue, limit);
  await carryOut(stores, queue, plan);
  await stores.queueStore.keepTurns(queue.id, plan.passedOver);
  await stores.queueStore.finishDrain(queue.id, plan.isFull);
  return accepted(1);
}

async function planDrain(stores: DrainStores, queue: QueueInTurn, limit: number): Promise<Plan> {
  const people = new Map((await stores.pool.candidates(queue)).map((candidate) => [candidate.id, candidate]));
  let room = queue.capacity === null ? Number.POSITIVE_INFINITY : queue.capacity - (await stores.pool.heldLoad(queue.id));
  if (room < LEAST_WEIGHT || ![...people.values()].some(({ capacity, load }) => capacity - load >= LEAST_WEIGHT)) {
    return { placements: [], passedOver: queue.passedOver, isFull: false };
  }
  const waiting = new Map((await stores.pool.waiting(queue.id)).map((work) => [work.ticketId, work]));
  const now = await stores.now();
  const day = stores.siteDay(now);
  const line = new WaitingLine([...waiting.values()], queue.passedOver);
  const placements: Plan['placements'][number][] = [];
  for (let next = line.next(); next !== null && placements.length < limit; next = line.next()) {
    const { ticketId } = next.ticket;
    const work = workOfWaiting(waiting.get(ticketId) as WaitingWork, needsOf(queue));
    const choice = choose(work, [...people.values()], WEIGHTS, now, day);
    const receiver = work.weight <= room ? people.get(choice.chosenId ?? '') : undefined;
    if (receiver === undefined) {
      line.passBy();
      continue;
    }
    line.take();
    placements.push({ ticketId, receiver, choice });
    people.set(receiver.id, { ...receiver, load: receiver.load + work.weight, lastAssignedAt: now });
    room -= work.weight;
  }
  return { placements, passedOver: line.passedOver, isFull: placements.length >= limit };
}

/** A ticket that somebody moved on meanwhile is left to them, and one without a time limit to a dispatcher. */
async function carryOut(stores: DrainStores, queue: QueueInTurn, { placements }: Plan): Promise<void> {
  if (placements.length === 0) return;
  const ids = placements.map(({ ticketId }) => ticketId);
  const tickets = new Map((await stores.tickets.lockAll(ids)).map((ticket) => [ticket.id, ticket]));
  const dueTimes = await stores.dueTimes.of(ids);
  const now = await stores.now();
  const inBatch = { ...stores, now: async () => now };
  for (const { ticketId, receiver, choice } of placements) {
    const ticket = tickets.get(ticketId);
    const dueAt = dueTimes.get(ticketId) ?? null;
    if (ticket?.state !== 'CLASSIFIED' || ticket.queueId !== queue.id || dueAt === null) continue;
    await place(inBatch, ticket, { receiver, choice, queueId: queue.id, dueAt, reason: null }, dispatchingCaller(ticket));
  }
}
