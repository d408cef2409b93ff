import type { StepCheck } from '../../tickets/use-cases/ports.ts';
import { notTheOwner } from '../domain/owner-decisions.ts';

/** Whoever helps with a ticket does not decide about it. */
export const checkCollaborator: StepCheck = (ticket, command, caller) => {
  const refusal = notTheOwner(ticket, command.name, { agentId: caller.agentId, mayApprove: caller.permissions.has('TICKET_APPROVE') });
  return Promise.resolve(refusal === null ? [] : [refusal]);
};
