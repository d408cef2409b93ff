import type { Refusal } from '../../foundation/refusal.ts';
import type { CommandName } from '../../tickets/domain/commands.ts';
import type { Ticket } from '../../tickets/domain/ticket.ts';

/** What only the owner of a ticket, or a supervisor, decides (§1.4: one named person answers): a collaborator helps and does not decide. */
export const OWNER_DECISIONS: readonly CommandName[] = [
  'classify', 'resolveAtFirstContact', 'reclassify', 'accept', 'startWork', 'passStage', 'failStage', 'waiveStage', 'planStage', 'tickItems', 'untickItem', 'skipItem', 'suspend', 'resume', 'restore', 'resolve', 'feedBackResult', 'confirm', 'reopen', 'autoClose', 'close',
  'returnTicket', 'withdraw', 'merge', 'invalidate', 'escalate', 'answerSupervision', 'openConflict', 'settleConflict', 'gradeComplaint', 'recordComplaintSteps', 'answerRegulator',
];

/** The refusal for a collaborator who asks for a decision of the owner's; null for everybody else. */
export function notTheOwner(ticket: Pick<Ticket, 'collaborators' | 'ownerId'>, command: CommandName, by: { readonly agentId: string | null; readonly mayApprove: boolean }): Refusal | null {
  const helps = by.agentId !== null && by.agentId !== ticket.ownerId && ticket.collaborators.includes(by.agentId);
  if (!helps || by.mayApprove || !OWNER_DECISIONS.includes(command)) return null;
  return { code: 'GUARD_FAILED', message: 'You work on this ticket as a collaborator: write a contribution, the owner decides.', clause: '4.3', guard: 'ownerDecides' };
}
