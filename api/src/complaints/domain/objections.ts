import type { Refusal } from '../../foundation/refusal.ts';
import type { TicketCommand } from '../../tickets/domain/commands.ts';
import type { Ticket } from '../../tickets/domain/ticket.ts';
import { rootCauseOf } from './root-causes.ts';
import { isSubject, type Handler } from './subject.ts';
import { isConcluded, type ComplaintTrack } from './track.ts';

/** Who takes a step on a complaint's ticket, and to whom it goes. */
export interface Concerned {
  /** The agent behind the caller; null for a caller who is none. */
  readonly caller: Handler | null;
  readonly callerMayApprove: boolean;
  /** Who gets the ticket by this step; null when nobody does. */
  readonly receiver: Handler | null;
  /** The unit of the team that the complaint's grade asks for; null while it has no grade or when the grade asks for none. */
  readonly gradedTeamId: string | null;
}

/** What the customer does, whoever writes it down. */
const RECORDED_FOR_THE_CUSTOMER: readonly TicketCommand['name'][] = ['recordInbound', 'chase'];

/**
 * What the complaint track has against a step of its ticket; empty for every ticket that is no complaint and becomes none by
 * it. Pure. Each refusal carries the name of its guard, and the ticket's own guards are asked elsewhere.
 */
export function objections(ticket: Ticket, track: ComplaintTrack, command: TicketCommand, concerned: Concerned): readonly Refusal[] {
  if (!concernsComplaint(ticket, command)) return [];
  return [
    ...fairness(track, command, concerned),
    ...gradedTeam(track, command, concerned),
    ...(command.name === 'feedBackResult' && !isConcluded(track)
      ? [objection('outcomeReached', '7.1', 'Come to an agreement with the customer, or decide with reasons, before the result is fed back.')]
      : []),
    ...(command.name === 'settleConflict' && track.phase !== 'RESULT_FED_BACK' && !isConcluded(track)
      ? [objection('settledByOutcome', '6.3', 'The conflict about a complaint is settled by the agreement or the decision: come to one of them.')]
      : []),
    ...(endsInResult(command) && track.rootCause === null && rootCauseOf(command.causeCode) === null
      ? [objection('rootCauseStated', '7.3', 'State the root cause of the complaint before it is resolved.')]
      : []),
  ];
}

/** Whether a step is one of a complaint, or makes its ticket one that is solved at once. */
export function concernsComplaint({ confirmed }: Ticket, command: TicketCommand): boolean {
  return confirmed === null ? command.name === 'resolveAtFirstContact' && command.axes.type === 'COMPLAINT' : confirmed.type === 'COMPLAINT';
}

function endsInResult(command: TicketCommand): command is Extract<TicketCommand, { readonly name: 'resolve' | 'resolveAtFirstContact' }> {
  return command.name === 'resolve' || command.name === 'resolveAtFirstContact';
}

/** §6.1, §6.3: nobody handles a complaint about themselves or about their own team, and nobody is given one. */
function fairness({ subject }: ComplaintTrack, command: TicketCommand, { caller, receiver }: Concerned): Refusal[] {
  const refusals: Refusal[] = [];
  if (receiver !== null && isSubject(subject, receiver)) {
    refusals.push(objection('handlerNotSubject', '6.3', 'The complaint is about this agent or their team: choose somebody else.'));
  }
  if (caller !== null && isSubject(subject, caller) && !RECORDED_FOR_THE_CUSTOMER.includes(command.name)) {
    refusals.push(objection('callerNotSubject', '6.3', 'The complaint is about you or your team: somebody else must handle it.'));
  }
  return refusals;
}

/** §6.3, §7.1: a complaint belongs to the team of its grade, which answers it in substance. Leaders may answer for every team. */
function gradedTeam({ grade }: ComplaintTrack, command: TicketCommand, { caller, callerMayApprove, receiver, gradedTeamId }: Concerned): Refusal[] {
  const refusals: Refusal[] = [];
  if (command.name === 'respond' && command.substantive) {
    if (grade === null) refusals.push(objection('gradedFirst', '7.1', 'Grade the complaint before it is answered in substance, or give this answer as a preliminary one.'));
    else if (gradedTeamId !== null && !callerMayApprove && caller?.teamPath.includes(gradedTeamId) !== true) {
      refusals.push(objection('byGradedTeam', '7.1', `A complaint of grade ${grade} is answered in substance by its own team: transfer it there, or give this answer as a preliminary one.`));
    }
  }
  const overridden = 'overrideReason' in command && (command.overrideReason ?? '').trim() !== '';
  if (receiver !== null && gradedTeamId !== null && !receiver.teamPath.includes(gradedTeamId) && !overridden) {
    refusals.push(objection('toGradedTeam', '6.3', `A complaint of grade ${grade} is handled by its own team: choose one of its agents, or give an override reason.`));
  }
  return refusals;
}

function objection(guard: string, clause: string, message: string): Refusal {
  return { code: 'GUARD_FAILED', message, clause, guard };
}
