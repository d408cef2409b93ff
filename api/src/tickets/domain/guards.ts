import { AXIS_NAMES } from '../../standard/domain/axes.ts';
import type { CommandContext, TicketCommand } from './commands.ts';
import { nextStage } from './course.ts';
import { COURSE_GUARDS } from './course-guards.ts';
import { given, holds, type Guard } from './guard.ts';
import { TEAMWORK_GUARDS } from './teamwork-guards.ts';
import type { Ticket } from './ticket.ts';
import { HOLDS_THAT_BLOCK_RESOLVING } from './words.ts';

/** Transition 9: a handler suspends once and no more, and none of these; beyond that a supervisor must approve. */
export function needsApprovedSuspension({ priority, confirmed, suspendCount }: Pick<Ticket, 'priority' | 'confirmed' | 'suspendCount'>): boolean {
  return priority === 1 || confirmed?.tier === 'VIP' || confirmed?.type === 'COMPLAINT' || suspendCount >= 1;
}

/** Every guard of the transition table, by the name that a refusal carries and an import mapping may waive. */
export const GUARDS = {
  ownerNamed: (_ticket, command) =>
    holds(given(receiver(command)), 'Name the agent who takes the ticket.'),
  followUpStated: (_ticket, command) => holds('followUp' in command && given(command.followUp), 'State the follow-up that is expected of the handler.'),
  skillsMatchOrOverride: (_ticket, command) =>
    'missingSkills' in command && command.missingSkills.length > 0 && !given(command.overrideReason)
      ? `The agent lacks ${command.missingSkills.join(', ')}: choose another agent or give an override reason.`
      : null,
  byAssignee: (ticket, command) =>
    holds('agentId' in command && command.agentId === ticket.ownerId, 'Only the agent to whom the ticket was dispatched can accept or decline it; transfer it first.'),
  standsInTicket: (ticket, command) =>
    holds('formerId' in command && (command.formerId === ticket.ownerId || command.formerId === ticket.dispatcherId), 'This agent neither owns nor dispatched the ticket.'),
  nextStage: (ticket, command) => {
    const next = nextStage(ticket);
    return holds('stage' in command && command.stage === next, next === null ? 'All stages are passed already.' : `The next stage is ${next}.`);
  },
  ...COURSE_GUARDS,
  evidenceGiven: (_ticket, command) => holds('evidence' in command && given(command.evidence), 'Say what shows it: a test, a message, an appointment.'),
  resumeExpectedInTime: (_ticket, command, context) => {
    if (!('expectedResumeAt' in command) || command.expectedResumeAt === null) return 'Say when work is expected to go on.';
    const wait = command.expectedResumeAt - context.at;
    return holds(wait > 0 && wait <= context.settings.maxSuspensionMs, `Work must be expected to go on in the future, at most ${context.settings.maxSuspensionMs / 3_600_000} hours from now.`);
  },
  suspensionApproved: (ticket, command, context) => {
    const approved = context.mayApprove || ('approvedBySupervisor' in command && command.approvedBySupervisor);
    return holds(!needsApprovedSuspension(ticket) || approved, 'A priority 1, VIP or complaint ticket, or a second suspension, needs a supervisor.');
  },
  isFault: (ticket) => holds(ticket.confirmed?.type === 'FAULT', 'Only a fault can be restored.'),
  notYetRestored: (ticket) => holds(ticket.restoredAt === null, 'The service is recorded as restored already.'),
  isComplaint: (ticket) => holds(ticket.confirmed?.type === 'COMPLAINT', 'This is a step of complaints, and the ticket is none.'),
  resultDelivered: (_ticket, command) => holds('delivered' in command && command.delivered, 'The result counts as fed back once it has been delivered to the customer.'),
  resultNotFedBack: (ticket) => holds(ticket.resultFedBackAt === null, 'The result has been fed back already: it is told once.'),
  resultStated: (_ticket, command) =>
    holds(
      'solution' in command && given(command.solution) && given(command.worklog) && given(command.causeCode),
      'State the solution, the work done and the cause code.',
    ),
  stagesPassedOrWaived: (ticket, command) =>
    holds(ticket.stage === 'FEEDBACK' || ('stageWaiverReason' in command && given(command.stageWaiverReason)), 'Pass the stages of handling, or give the reason for waiving them.'),
  noHoldThatBlocksResolving: (ticket) => blockedBy(ticket.holds.filter((hold) => HOLDS_THAT_BLOCK_RESOLVING.includes(hold.kind))),
  // A complaint solved at first contact feeds its result back in that contact (ticket life, section 4).
  noHoldBeyondThisContact: (ticket) =>
    blockedBy(ticket.holds.filter((hold) => hold.kind !== 'COMPLAINT_RESULT' && HOLDS_THAT_BLOCK_RESOLVING.includes(hold.kind))),
  noHold: (ticket) => blockedBy(ticket.holds),
  customerSaysSolved: (_ticket, command) => holds('solved' in command && command.solved, 'The customer does not call it solved: reopen the ticket instead.'),
  reasonGiven: (_ticket, _command, context) => holds(given(context.reason), 'Give the reason.'),
  withinConfirmWindow: (ticket, _command, context) =>
    holds(ticket.resolvedAt !== null && context.at - ticket.resolvedAt <= context.settings.confirmWindowMs, 'The time for confirming is over: open a new ticket and link it.'),
  restorationStands: (ticket, command) =>
    holds(!('restorationDisproved' in command && command.restorationDisproved && ticket.restoredAt === null), 'No restoration is recorded that could be disproved.'),
  enoughAttempts: (ticket, _command, context) => {
    const [first, last] = [ticket.confirmationAttempts[0], ticket.confirmationAttempts.at(-1)];
    const { autoCloseAttempts, autoCloseSpanMs } = context.settings;
    const enough = ticket.confirmationAttempts.length >= autoCloseAttempts && first !== undefined && last !== undefined && last - first >= autoCloseSpanMs;
    return holds(enough, `Try to reach the customer ${autoCloseAttempts} times over at least ${autoCloseSpanMs / 3_600_000} hours first.`);
  },
  confirmWindowOver: (ticket, _command, context) =>
    holds(ticket.resolvedAt !== null && context.at - ticket.resolvedAt > context.settings.confirmWindowMs, 'The customer still has time to confirm.'),
  mayReturn: (ticket, _command, context) => {
    const decidedAbove = ticket.returnCount >= context.settings.returnsBeforeSupervisor;
    if (decidedAbove) return holds(context.mayApprove, `The ticket was returned ${ticket.returnCount} times already: the supervisor decides who takes it.`);
    return holds(context.mayApprove || context.agentId === ticket.ownerId, 'Only the agent to whom the ticket was dispatched can return it.');
  },
  byCustomerOrSupervisor: (_ticket, command, context) =>
    holds(context.mayApprove || ('byCustomer' in command && command.byCustomer), 'Only the customer\'s wish or a supervisor ends a ticket without a result.'),
  mergesIntoAnother: (ticket, command) => holds('intoTicketId' in command && command.intoTicketId !== ticket.id, 'Name another ticket to merge into.'),
  repeatsAnother: (ticket, command, context) => {
    if (!('ofClosedAt' in command) || command.ofTicketId === ticket.id) return 'Name the earlier ticket that this one repeats.';
    if (command.ofCustomerId !== ticket.customerId) return 'The earlier ticket is another customer\'s.';
    const { repeatWithinMs } = context.settings;
    const since = command.ofClosedAt === null ? null : ticket.receivedAt - command.ofClosedAt;
    return holds(since !== null && since >= 0 && since <= repeatWithinMs, `A ticket repeats one that was closed at most ${repeatWithinMs / 86_400_000} days before it came.`);
  },
  notChasedJustNow: (ticket, _command, context) =>
    holds(ticket.lastChasedAt === null || context.at - ticket.lastChasedAt >= context.settings.chaseThrottleMs, `The customer chased less than ${context.settings.chaseThrottleMs / 60_000} minutes ago; that is on record.`),
  levelRises: (ticket, command) => holds('level' in command && command.level > ticket.escalationLevel, `The ticket is at escalation level ${ticket.escalationLevel}: name a higher one.`),
  notSupervised: (ticket) => holds(ticket.supervision === null, 'A supervision order is open already: answer it first.'),
  supervised: (ticket) => holds(ticket.supervision !== null, 'No supervision order is open.'),
  orderStated: (_ticket, command, context) =>
    holds('order' in command && given(command.order) && command.dueAt > context.at, 'Say what is demanded, and by when: an instant in the future.'),
  reportStated: (_ticket, command) => holds('report' in command && given(command.report), 'Report what was done.'),
  axesChange: (ticket, command) =>
    holds('axes' in command && AXIS_NAMES.some((axis) => command.axes[axis] !== ticket.confirmed?.[axis]), 'These are the axes that are confirmed already.'),
  notInIncident: (ticket) => holds(ticket.parentIncidentId === null, 'The ticket belongs to an incident already: unlink it first.'),
  inIncident: (ticket, command) => holds('incidentId' in command && ticket.parentIncidentId === command.incidentId, 'The ticket does not belong to this incident.'),
  pinsChange: (ticket, command) =>
    holds('pins' in command && JSON.stringify(command.pins) !== JSON.stringify(ticket.policyPins), 'The ticket is measured by these versions already.'),
  notHeldSo: (ticket, command) => holds('kind' in command && !ticket.holds.some(({ kind }) => kind === command.kind), 'This hold keeps the ticket already.'),
  heldSo: (ticket, command) => holds('kind' in command && ticket.holds.some(({ kind }) => kind === command.kind), 'No such hold keeps the ticket.'),
  gradeRisesOrApproved: (ticket, command, context) => {
    if (!('grade' in command)) return 'Name the grade.';
    const rises = ticket.complaintGrade === null || command.grade > ticket.complaintGrade;
    return holds(rises || (command.grade !== ticket.complaintGrade && (context.mayApprove || command.approved)), 'A grade is only raised; lowering it needs a supervisor.');
  },
  appealsFromAnother: (ticket, command) =>
    holds('ofTicketId' in command && command.ofTicketId !== ticket.id && command.ofCustomerId === ticket.customerId, 'Name the complaint of the same customer that the case appeals from.'),
  appealDueInTime: (ticket, command, context) => {
    const { appealOuterLimitMs } = context.settings;
    const wait = 'dueAt' in command && command.dueAt !== null ? command.dueAt - ticket.receivedAt : 0;
    return holds(wait > 0 && wait <= appealOuterLimitMs, `Set the due time after the receipt of the case and at most ${appealOuterLimitMs / 86_400_000} days after it.`);
  },
  isUnansweredAppeal: (ticket) =>
    holds(ticket.appeal !== null && ticket.appeal.answeredAt === null, ticket.appeal === null ? 'The ticket is no regulator\'s case.' : 'The regulator has the answer already.'),
  regulatorHasAnswer: (ticket) => holds(ticket.appeal === null || ticket.appeal.answeredAt !== null, 'Answer the regulator first: a case does not end without an answer.'),
  noConflict: (ticket) => holds(!ticket.conflict, 'The conflict is on record already.'),
  inConflict: (ticket) => holds(ticket.conflict, 'No conflict is open.'),
  causeStated: (_ticket, command) => holds('causeCode' in command && given(command.causeCode), 'Name the cause code.'),
  surveyDecided: (ticket) => holds(ticket.surveyDecided, 'It is not decided yet whether a survey is sent.'),
  newOwnerDiffers: (ticket, command) => holds(receiver(command) !== ticket.ownerId, 'The ticket is with this agent already.'),
  ...TEAMWORK_GUARDS,
} as const satisfies Record<string, Guard>;

export type GuardName = keyof typeof GUARDS;

/** The agent to whom a command hands the ticket. */
function receiver(command: TicketCommand): string {
  if ('assigneeId' in command) return command.assigneeId;
  return 'ownerId' in command ? command.ownerId : '';
}

/** Asks one guard; null when it holds. */
export function askGuard(name: GuardName, ticket: Ticket, command: TicketCommand, context: CommandContext): string | null {
  const guard: Guard = GUARDS[name];
  return guard(ticket, command, context);
}

function blockedBy(blocking: Ticket['holds']): string | null {
  return holds(blocking.length === 0, `A hold keeps the ticket: ${blocking.map((hold) => hold.kind).join(', ')}.`);
}
