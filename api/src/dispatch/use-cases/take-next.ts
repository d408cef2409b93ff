import { missingPermission, notFound, type Caller } from '../../access/domain/caller.ts';
import { refused, type Outcome } from '../../foundation/outcome.ts';
import type { Ticket } from '../../tickets/domain/ticket.ts';
import { performStep } from '../../tickets/use-cases/perform-step.ts';
import { choose, type Candidate, type Rejected } from '../domain/choose.ts';
import { WaitingLine } from '../domain/waiting-line.ts';
import { WEIGHTS } from '../domain/weights.ts';
import type { DrainStores } from './drain-queue.ts';
import { place } from './place.ts';
import { needsOf, workOfWaiting } from './work-of.ts';

/**
 * An agent takes the next ticket of a queue that they can take, and accepts it in the same step. The queue's turns decide which
 * one: nobody picks the easy ones.
 */
export async function takeNextTicket(stores: DrainStores, caller: Caller, { queueId }: { readonly queueId: string }): Promise<Outcome<Ticket>> {
  const forbidden = missingPermission(caller, 'TICKET_HANDLE');
  if (forbidden !== null) return forbidden;
  const { agentId } = caller;
  if (agentId === null) return refused({ code: 'NO_AGENT', message: 'You handle no tickets yourself: sign in as an agent to take one.' });
  await stores.pool.takeTurn();
  const queue = await stores.queueStore.read(queueId);
  if (queue === null || !stores.units.isWithin(queue.unitId, caller.unitId)) return notFound('queue', ['queueId']);
  const agent = (await stores.pool.candidates(queue, agentId)).find(({ id }) => id === agentId);
  if (agent === undefined) return refused({ code: 'AGENT_LEFT', message: 'You have left and take no tickets any more.' });

  const waiting = new Map((await stores.pool.waiting(queueId)).map((work) => [work.ticketId, work]));
  const line = new WaitingLine([...waiting.values()], queue.passedOver);
  const now = await stores.now();
  let reasons: Rejected['reasons'] = [];
  for (let next = line.next(); next !== null; next = line.next()) {
    const choice = choose(workOfWaiting(waiting.get(next.ticket.ticketId)!, needsOf(queue)), [agent], WEIGHTS, now, stores.siteDay(now));
    const taken = choice.chosenId === null ? null : await take(stores, caller, agent, { ticketId: next.ticket.ticketId, queueId, choice });
    if (taken !== null) {
      line.take();
      await stores.queueStore.keepTurns(queueId, line.passedOver);
      return taken;
    }
    reasons = choice.rejected[0]?.reasons ?? reasons;
    line.passBy();
  }
  if (reasons.length === 0) return refused({ code: 'NOTHING_WAITING', message: 'Nothing waits in this queue that could be dispatched.' });
  const why = reasons.map(({ kind, detail }) => (detail === null ? kind : `${kind} ${detail}`)).join(', ');
  return refused({ code: 'NOTHING_FITS', clause: '3.2', message: `What waits in this queue is not for you now: ${why}.` });
}

/** Null when somebody moved the ticket on meanwhile, or when it has no time limit. */
async function take(
  stores: DrainStores, caller: Caller, agent: Candidate, { ticketId, queueId, choice }: { readonly ticketId: string; readonly queueId: string; readonly choice: ReturnType<typeof choose> },
): Promise<Outcome<Ticket> | null> {
  const ticket = await stores.tickets.lock(ticketId);
  const dueAt = (await stores.dueTimes.of([ticketId])).get(ticketId) ?? null;
  if (ticket?.state !== 'CLASSIFIED' || ticket.queueId !== queueId || dueAt === null) return null;
  // Nobody dispatched it but the agent: a return goes to whoever owned it before.
  const placed = await place(stores, ticket, { receiver: agent, choice, queueId, dueAt, reason: null }, { ...caller, agentId: null });
  return placed.ok ? performStep(stores, caller, { ticketId, command: { name: 'accept', agentId: agent.id } }) : placed;
}
