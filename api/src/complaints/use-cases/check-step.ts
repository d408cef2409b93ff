import type { Caller } from '../../access/domain/caller.ts';
import type { TicketCommand } from '../../tickets/domain/commands.ts';
import type { StepCheck, TicketStories } from '../../tickets/use-cases/ports.ts';
import { concernsComplaint, objections } from '../domain/objections.ts';
import { trackOf } from '../domain/track.ts';
import type { ComplaintStore, Handlers } from './ports.ts';

export interface ComplaintCheckStores {
  readonly tickets: TicketStories;
  readonly handlers: Handlers;
  readonly complaints: Pick<ComplaintStore, 'gradedTeam'>;
}

/** What the complaint track demands of every step of a complaint's ticket, whoever asks for it. */
export function checkComplaintStep(stores: ComplaintCheckStores): StepCheck {
  return async (ticket, command, caller: Caller) => {
    if (!concernsComplaint(ticket, command)) return [];
    const track = trackOf((await stores.tickets.of([ticket.id])).get(ticket.id) ?? []);
    const receiverId = receiverOf(command);
    return objections(ticket, track, command, {
      caller: caller.agentId === null ? null : await stores.handlers.handler(caller.agentId),
      callerMayApprove: caller.permissions.has('TICKET_APPROVE'),
      receiver: receiverId === null ? null : await stores.handlers.handler(receiverId),
      gradedTeamId: track.grade === null ? null : await stores.complaints.gradedTeam(track.grade, ticket.unitId),
    });
  };
}

/** The agent to whom a step gives the ticket. */
function receiverOf(command: TicketCommand): string | null {
  if (command.name === 'accept') return command.agentId === '' ? null : command.agentId;
  if ('assigneeId' in command) return command.assigneeId;
  return 'ownerId' in command ? command.ownerId : null;
}
