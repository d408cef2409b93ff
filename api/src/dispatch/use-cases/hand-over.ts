import { notFound, type Caller } from '../../access/domain/caller.ts';
import type { Outcome } from '../../foundation/outcome.ts';
import type { CommandOf } from '../../tickets/domain/commands.ts';
import type { Ticket } from '../../tickets/domain/ticket.ts';
import { performStep, type PastWork, type StepStores } from '../../tickets/use-cases/perform-step.ts';
import { missingSkills } from '../../workforce/domain/agent.ts';
import type { DispatchDirectory, DispatchHistory, DueTimes } from './ports.ts';

export interface HandOverStores extends StepStores {
  readonly directory: DispatchDirectory;
  readonly dispatches: DispatchHistory;
  readonly dueTimes: DueTimes;
}

interface HandOver {
  readonly ticketId: string;
  readonly overrideReason?: string | null | undefined;
  readonly reason?: string | null | undefined;
  readonly expectedVersion?: number | null | undefined;
  readonly past?: PastWork;
}

/** Dispatches a classified ticket to an agent with its time limit and follow-up (§3.2, transition 3). */
export async function dispatchTicket(
  stores: HandOverStores, caller: Caller, order: HandOver & { readonly assigneeId: string; readonly queueId?: string | null | undefined; readonly followUp: string },
): Promise<Outcome<Ticket>> {
  return handOver(stores, caller, order, order.assigneeId, order.queueId, async (receiver) => ({
    name: 'dispatch', assigneeId: order.assigneeId, ...receiver, followUp: order.followUp, dueAt: await stores.dueTimes.dueAt(order.ticketId),
  }));
}

/** Transfers a dispatched or accepted ticket to another agent; its state and the customer's clocks stay as they are (transition 23). */
export async function transferTicket(stores: HandOverStores, caller: Caller, order: HandOver & { readonly ownerId: string; readonly queueId?: string | null | undefined }): Promise<Outcome<Ticket>> {
  return handOver(stores, caller, order, order.ownerId, order.queueId, async (receiver) => ({ name: 'transfer', ownerId: order.ownerId, ...receiver }));
}

type Receiver = { readonly teamId: string; readonly queueId: string; readonly missingSkills: readonly string[]; readonly overrideReason?: string };

async function handOver(
  stores: HandOverStores, caller: Caller, order: HandOver, agentId: string, wantedQueueId: string | null | undefined,
  command: (receiver: Receiver) => Promise<CommandOf<'dispatch'> | CommandOf<'transfer'>>,
): Promise<Outcome<Ticket>> {
  const ticket = await stores.tickets.lock(order.ticketId);
  if (ticket === null || !stores.units.isWithin(ticket.unitId, caller.unitId)) return notFound('ticket', ['ticketId']);
  const agent = await stores.directory.agent(agentId);
  if (agent === null || !stores.units.isWithin(agent.teamId, caller.unitId)) return notFound('agent', ['assigneeId']);
  const queueId = wantedQueueId ?? ticket.queueId;
  const queue = await stores.directory.queue(queueId);
  if (queue === null || !stores.units.isWithin(queue.unitId, caller.unitId)) return notFound('queue', ['queueId']);
  const made = await command({
    teamId: agent.teamId, queueId, missingSkills: missingSkills(agent, queue.requiredSkills),
    ...(order.overrideReason == null ? {} : { overrideReason: order.overrideReason }),
  });
  const outcome = await performStep(stores, caller, { ...order, command: made });
  if (outcome.ok) {
    stores.dispatches.record({
      ticketId: ticket.id, kind: made.name === 'dispatch' ? 'DISPATCH' : 'TRANSFER', assigneeId: agentId, teamId: agent.teamId, queueId,
      byActor: caller.actor.id, dueAt: made.name === 'dispatch' ? made.dueAt : null, followUp: made.name === 'dispatch' ? made.followUp : null,
      overrideReason: order.overrideReason ?? null, at: order.past?.at ?? (await stores.now()),
    });
  }
  return outcome;
}
