import { notFound, type Caller } from '../../access/domain/caller.ts';
import type { Instant } from '../../foundation/instant.ts';
import { refused, type Outcome } from '../../foundation/outcome.ts';
import type { CommandOf } from '../../tickets/domain/commands.ts';
import type { Ticket } from '../../tickets/domain/ticket.ts';
import { performStep, type PastWork, type StepStores } from '../../tickets/use-cases/perform-step.ts';
import { lacks } from '../../workforce/domain/agent.ts';
import { choose } from '../domain/choose.ts';
import { explain, type Explanation } from '../domain/explanation.ts';
import type { Queue } from '../domain/queue.ts';
import { WEIGHTS } from '../domain/weights.ts';
import type { DispatchDirectory, DispatchHistory, DispatchKind, DispatchPool, DueTimes } from './ports.ts';
import { needsOf, workOf } from './work-of.ts';

export interface HandOverStores extends StepStores {
  readonly directory: DispatchDirectory;
  readonly dispatches: DispatchHistory;
  readonly dueTimes: DueTimes;
  readonly pool: DispatchPool;
  /** The site's calendar day of an instant, YYYY-MM-DD. */
  siteDay(at: Instant): string;
}

interface HandOver {
  readonly ticketId: string;
  /** Absent: the queue that the ticket is in. */
  readonly queueId?: string | null | undefined;
  readonly overrideReason?: string | null | undefined;
  readonly reason?: string | null | undefined;
  readonly expectedVersion?: number | null | undefined;
  readonly past?: PastWork;
}

/** Dispatches a classified ticket to an agent with its time limit and follow-up (§3.2, transition 3). */
export async function dispatchTicket(
  stores: HandOverStores, caller: Caller, order: HandOver & { readonly assigneeId: string; readonly followUp: string },
): Promise<Outcome<Ticket>> {
  const dueAt = (await stores.dueTimes.of([order.ticketId])).get(order.ticketId) ?? null;
  if (dueAt === null && order.past === undefined && (await stores.tickets.lock(order.ticketId))?.state === 'CLASSIFIED') {
    return noTimeLimit();
  }
  return handOver(stores, caller, order, order.assigneeId, { kind: 'DISPATCH', dueAt, followUp: order.followUp }, (receiver) => ({
    name: 'dispatch', assigneeId: order.assigneeId, ...receiver, followUp: order.followUp, dueAt,
  }));
}

/** Transfers a dispatched or accepted ticket to another agent; its state and the customer's clocks stay as they are (transition 23). */
export async function transferTicket(stores: HandOverStores, caller: Caller, order: HandOver & { readonly ownerId: string }): Promise<Outcome<Ticket>> {
  return handOver(stores, caller, order, order.ownerId, { kind: 'TRANSFER', dueAt: null, followUp: null }, (receiver) => ({ name: 'transfer', ownerId: order.ownerId, ...receiver }));
}

/** Gives a ticket that nobody has accepted to another agent (transition 24). */
export async function redispatchTicket(stores: HandOverStores, caller: Caller, order: HandOver & { readonly assigneeId: string }): Promise<Outcome<Ticket>> {
  return handOver(stores, caller, order, order.assigneeId, { kind: 'REDISPATCH', dueAt: null, followUp: null }, (receiver) => ({
    name: 'redispatch', assigneeId: order.assigneeId, ...receiver, automatic: false,
  }));
}

/** R040: a ticket is dispatched with a time limit, and with none only in history. */
export function noTimeLimit(): ReturnType<typeof refused> {
  return refused({
    code: 'NO_TIME_LIMIT', clause: '3.2',
    message: 'No limit runs for this ticket, and none is dispatched without one: look at its classification and at the standard that it is measured by.',
  });
}

type Receiver = { readonly teamId: string; readonly queueId: string; readonly missingSkills: readonly string[]; readonly overrideReason?: string };
type Dispatching = { readonly kind: DispatchKind; readonly dueAt: Instant | null; readonly followUp: string | null };

async function handOver(
  stores: HandOverStores, caller: Caller, order: HandOver, agentId: string, { kind, dueAt, followUp }: Dispatching,
  command: (receiver: Receiver) => CommandOf<'dispatch'> | CommandOf<'transfer'> | CommandOf<'redispatch'>,
): Promise<Outcome<Ticket>> {
  const ticket = await stores.tickets.lock(order.ticketId);
  if (ticket === null || !stores.units.isWithin(ticket.unitId, caller.unitId)) return notFound('ticket', ['ticketId']);
  const agent = await stores.directory.agent(agentId);
  if (agent === null || !stores.units.isWithin(agent.teamId, caller.unitId)) return notFound('agent', ['assigneeId']);
  if (agent.leftAt !== null) return refused({ code: 'AGENT_LEFT', path: ['assigneeId'], clause: '1.4', message: 'This agent has left and takes no tickets: choose another.' });
  const queueId = order.queueId ?? ticket.queueId;
  const queue = await stores.directory.queue(queueId);
  if (queue === null || !stores.units.isWithin(queue.unitId, caller.unitId)) return notFound('queue', ['queueId']);
  const at = order.past?.at ?? (await stores.now());
  const made = command({
    teamId: agent.teamId, queueId, missingSkills: lacks(agent, needsOf(queue), stores.siteDay(at)).map(({ what }) => what),
    ...(order.overrideReason == null ? {} : { overrideReason: order.overrideReason }),
  });
  const explanation = order.past === undefined ? await explainByHand(stores, ticket, queue, agentId, at) : null;
  const outcome = await performStep(stores, caller, { ...order, command: made });
  if (outcome.ok) {
    stores.dispatches.record({
      ticketId: ticket.id, kind, assigneeId: agentId, teamId: agent.teamId, queueId, byActor: caller.actor.id, automatic: false, dueAt, followUp,
      overrideReason: order.overrideReason ?? null, explanation, at, place: outcome.value.version,
    });
  }
  return outcome;
}

/** What the house would have chosen, kept beside what a person chose (R055). */
async function explainByHand(
  stores: HandOverStores, ticket: Ticket, queue: Pick<Queue, 'unitId' | 'requiredSkills' | 'requiredQualifications'>, agentId: string, at: Instant,
): Promise<Explanation | null> {
  const work = workOf(ticket, queue);
  return work === null ? null : explain(choose(work, await stores.pool.candidates(queue, agentId), WEIGHTS, at, stores.siteDay(at)), agentId);
}
