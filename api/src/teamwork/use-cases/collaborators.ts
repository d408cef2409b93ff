import type { Caller } from '../../access/domain/caller.ts';
import { refused, type Outcome } from '../../foundation/outcome.ts';
import type { Ticket } from '../../tickets/domain/ticket.ts';
import { performStep, type StepStores } from '../../tickets/use-cases/perform-step.ts';
import type { OrderStore } from './ports.ts';

export interface CollaboratorStores extends StepStores {
  readonly workOrders: Pick<OrderStore, 'holdAgent'>;
}

export interface CollaboratorRequest {
  readonly ticketId: string;
  readonly agentId: string;
  readonly reason: string;
  readonly expectedVersion?: number | null | undefined;
}

/** Asks somebody, of whatever team, to work on a ticket beside its owner (§4.3). The owner stays the one responsible. */
export async function addCollaborator(stores: CollaboratorStores, caller: Caller, { agentId, ...step }: CollaboratorRequest): Promise<Outcome<Ticket>> {
  if ((await stores.workOrders.holdAgent(agentId)) === null) return refused({ code: 'NO_SUCH_AGENT', message: 'Nobody who works here has this id: choose somebody who does.', path: ['agentId'], clause: '4.3' });
  return performStep(stores, caller, { ...step, command: { name: 'addCollaborator', agentId } });
}

/** Ends a collaboration; a collaborator from elsewhere can end their own. */
export async function removeCollaborator(stores: StepStores, caller: Caller, { agentId, ...step }: CollaboratorRequest): Promise<Outcome<Ticket>> {
  const ticket = agentId === caller.agentId ? await stores.tickets.lock(step.ticketId) : null;
  const within = ticket?.collaborators.includes(agentId) === true ? { ...caller, unitId: ticket.unitId } : caller;
  return performStep(stores, within, { ...step, command: { name: 'removeCollaborator', agentId } });
}
