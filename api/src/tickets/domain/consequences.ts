import type { Axes } from '../../standard/domain/axes.ts';
import type { CommandContext, CommandName, CommandOf, Resolution, TicketCommand } from './commands.ts';
import { isPassed } from './course.ts';
import { ticketEvent, type TicketEvent } from './events.ts';
import { priorityOf } from './priority.ts';
import { procedureOf } from './procedures.ts';
import { TEAMWORK_CONSEQUENCES } from './teamwork-consequences.ts';
import type { Ticket } from './ticket.ts';
import { STAGES } from './words.ts';

type Consequence<Name extends CommandName> = (ticket: Ticket, command: CommandOf<Name>, context: CommandContext) => readonly TicketEvent[];

/** What each command makes happen, once its guards hold (ticket life, section 3, "clock effect, side effect"). */
const CONSEQUENCES: { [Name in CommandName]: Consequence<Name> } = {
  classify: (ticket, { axes }, { at }) => classified(ticket, axes, at),

  resolveAtFirstContact: (ticket, command, context) => {
    const { at } = context;
    const events: TicketEvent[] = ticket.confirmed === null ? [...classified(ticket, command.axes, at)] : [];
    const axes = ticket.confirmed ?? command.axes;
    if (ticket.firstResponseAt === null) events.push(ticketEvent('FIRST_QUALIFYING_RESPONSE', at, {}));
    if (axes.type === 'COMPLAINT') {
      if (ticket.substantiveResponseAt === null) events.push(ticketEvent('SUBSTANTIVE_RESPONSE', at, {}));
      if (ticket.resultFedBackAt === null) events.push(ticketEvent('RESULT_FED_BACK', at, {}));
    }
    return [...events, ...resolved(ticket, axes, command, context, { firstContact: true })];
  },

  dispatch: (_ticket, { assigneeId, teamId, queueId, followUp, dueAt, overrideReason }, { at, agentId }) => [
    ticketEvent('DISPATCHED', at, { ...optional('dispatcherId', agentId ?? undefined), assigneeId, teamId, queueId, followUp, dueAt, ...optional('overrideReason', overrideReason) }),
  ],

  accept: (ticket, { agentId }, { at }) => [
    ticketEvent('ACCEPTED', at, { agentId }),
    ...(ticket.serviceStartedAt === null ? [ticketEvent('SERVICE_STARTED', at, { deemed: false })] : []),
  ],

  declineOffer: (_ticket, { agentId }, { at }) => [ticketEvent('OFFER_DECLINED', at, { agentId })],
  replaceOwner: (_ticket, { formerId, ownerId, teamId }, { at }) => [ticketEvent('OWNER_REPLACED', at, { formerId, ownerId, teamId })],
  startWork: (_ticket, _command, { at }) => [ticketEvent('WORK_STARTED', at, {})],
  passStage: (_ticket, { stage, result, note }, { at }) => [ticketEvent('STAGE_PASSED', at, { stage, ...optional('result', result), ...optional('note', note) })],
  failStage: (_ticket, { stage, note }, { at }) => [ticketEvent('STAGE_FAILED', at, { stage, note })],
  waiveStage: (_ticket, { stage }, { at, reason }) => [ticketEvent('STAGE_PASSED', at, { stage, result: 'WAIVED', note: reason ?? '' })],
  planStage: (_ticket, { stage, ownerId, dueAt }, { at }) => [ticketEvent('STAGE_PLANNED', at, { stage, ownerId, dueAt })],
  tickItems: (_ticket, { items }, { at }) => [ticketEvent('ITEMS_TICKED', at, { items: [...new Set(items)] })],
  untickItem: (_ticket, { item }, { at }) => [ticketEvent('ITEM_UNTICKED', at, { item })],
  skipItem: (_ticket, { item }, { at, mayApprove }) => [ticketEvent('ITEM_SKIPPED', at, { item, approved: mayApprove })],
  recordDeviation: (_ticket, { clauseNo, what }, { at, mayApprove }) => [ticketEvent('DEVIATION_RECORDED', at, { clauseNo, what: what.trim(), approved: mayApprove })],
  decideDeviation: (_ticket, { deviation, approved }, { at }) => [ticketEvent('DEVIATION_DECIDED', at, { deviation, approved })],

  respond: (ticket, command, { at }) => {
    const { interactionId, channel, delivered, kind } = command;
    const events: TicketEvent[] = [ticketEvent('INTERACTION_RECORDED', at, { interactionId, direction: 'OUT', kind, channel, delivered })];
    // K7: only a delivered contact from person to customer answers; an automatic acknowledgement is recorded and stops nothing.
    if (!delivered || !command.byPerson) return events;
    if (ticket.firstResponseAt === null) events.push(ticketEvent('FIRST_QUALIFYING_RESPONSE', at, { interactionId }));
    if (command.givesPreliminaryReply && ticket.preliminaryReplyAt === null) events.push(ticketEvent('PRELIMINARY_REPLY', at, { interactionId }));
    if (command.substantive && ticket.substantiveResponseAt === null && ticket.confirmed?.type === 'COMPLAINT') {
      events.push(ticketEvent('SUBSTANTIVE_RESPONSE', at, { interactionId }));
    }
    events.push(ticketEvent('PROGRESS_NOTICE', at, { interactionId }));
    return events;
  },

  recordInbound: (ticket, { interactionId, channel }, { at }) => [
    ticketEvent('INTERACTION_RECORDED', at, { interactionId, direction: 'IN', kind: 'CUSTOMER_CONTACT', channel, delivered: true }),
    // Transition 10: whoever waited for the customer has the answer, through whatever channel it came.
    ...(ticket.suspension?.reason === 'AWAIT_CUSTOMER' ? [ticketEvent('RESUMED', at, { cause: 'CUSTOMER_REPLY' })] : []),
  ],

  suspend: (_ticket, { reason, detail, evidence, expectedResumeAt }, { at }) => [
    ticketEvent('SUSPENDED', at, { reason, ...optional('detail', detail), evidence, expectedResumeAt }),
  ],

  resume: (_ticket, { cause }, { at }) => [ticketEvent('RESUMED', at, { cause })],

  restore: (ticket, { evidence }, { at }) => [
    ...(ticket.state === 'SUSPENDED' ? [ticketEvent('RESUMED', at, { cause: 'RESTORED' })] : []),
    ticketEvent('SERVICE_RESTORED', at, { evidence }),
  ],

  resolve: (ticket, command, context) => [
    ...(ticket.state === 'SUSPENDED' ? [ticketEvent('RESUMED', context.at, { cause: 'RESOLVED' })] : []),
    ...waivedStages(ticket, command.stageWaiverReason, context),
    ...resolved(ticket, ticket.confirmed, command, context, { firstContact: false, stagesWaived: command.stageWaiverReason }),
  ],

  feedBackResult: (ticket, { interactionId }, { at }) => [
    // K7: the result reaches the customer from a person, so it answers a request that nobody has answered before.
    ...(ticket.firstResponseAt === null ? [ticketEvent('FIRST_QUALIFYING_RESPONSE', at, { interactionId })] : []),
    ...(ticket.substantiveResponseAt === null ? [ticketEvent('SUBSTANTIVE_RESPONSE', at, { interactionId })] : []),
    ticketEvent('RESULT_FED_BACK', at, { interactionId }),
  ],

  recordConfirmationAttempt: (_ticket, { channel }, { at }) => [ticketEvent('CONFIRMATION_ATTEMPTED', at, { channel })],

  confirm: (_ticket, { solved, residual, satisfied, method }, { at }) => [
    ticketEvent('CONFIRMED', at, { solved, residual, ...optional('satisfied', satisfied), method }),
  ],

  reopen: (ticket, { restorationDisproved }, { at }) => [
    ticketEvent('REOPENED', at, { escalationLevel: Math.min(3, ticket.escalationLevel + 1) }),
    ...(restorationDisproved ? [ticketEvent('RESTORATION_DISPROVED', at, {})] : []),
  ],

  autoClose: (ticket, _command, { at }) => [
    ticketEvent('AUTO_CLOSED', at, { attempts: ticket.confirmationAttempts.length }),
    ticketEvent('CLOSED', at, { closure: 'UNREACHABLE' }),
  ],

  close: (_ticket, { closure }, { at }) => [ticketEvent('CLOSED', at, { closure: closure ?? 'CONFIRMED' })],

  returnTicket: (ticket, _command, { at }) => [ticketEvent('RETURNED', at, { ownerId: ticket.dispatcherId ?? ticket.ownerId })],

  redispatch: (_ticket, { assigneeId, teamId, queueId, automatic, overrideReason }, { at }) => [
    ticketEvent('REDISPATCHED', at, { assigneeId, teamId, queueId, automatic, ...optional('overrideReason', overrideReason) }),
  ],

  withdraw: (_ticket, { byCustomer }, { at }) => [ticketEvent('WITHDRAWN', at, { byCustomer })],
  merge: (_ticket, { intoTicketId }, { at }) => [ticketEvent('MERGED', at, { intoTicketId })],
  invalidate: (_ticket, _command, { at }) => [ticketEvent('INVALIDATED', at, {})],
  linkRepeat: (_ticket, { ofTicketId }, { at }) => [ticketEvent('REPEAT_LINKED', at, { ofTicketId })],
  archive: (_ticket, _command, { at }) => [ticketEvent('ARCHIVED', at, {})],

  chase: (ticket, { channel }, { at, settings }) => {
    const count = ticket.chaseCount + 1;
    return [
      ticketEvent('CHASED', at, { channel, count }),
      ...(count >= settings.chasesBeforeSupervisor && ticket.escalationLevel < 1 ? [ticketEvent('ESCALATED', at, { level: 1, cause: 'CHASED' })] : []),
    ];
  },

  escalate: (_ticket, { level }, { at }) => [ticketEvent('ESCALATED', at, { level, cause: 'MANUAL' })],
  openSupervision: (_ticket, { dueAt, order }, { at }) => [ticketEvent('SUPERVISION_OPENED', at, { dueAt, order })],
  answerSupervision: (_ticket, { report }, { at }) => [ticketEvent('SUPERVISION_ANSWERED', at, { report })],

  reclassify: (ticket, { axes, cause }, { at }) => {
    const { priority, reasons } = priorityOf(axes);
    return [ticketEvent('RECLASSIFIED', at, { axes, priority, priorityReasons: reasons, cause }), ...riskFlagged(ticket, axes, at)];
  },

  linkIncident: (_ticket, { incidentId }, { at }) => [ticketEvent('INCIDENT_LINKED', at, { incidentId })],
  unlinkIncident: (_ticket, { incidentId }, { at }) => [ticketEvent('INCIDENT_UNLINKED', at, { incidentId })],
  migratePolicy: (ticket, { pins }, { at }) => [ticketEvent('POLICY_MIGRATED', at, { from: ticket.policyPins, to: pins })],
  placeHold: (_ticket, { kind, until }, { at }) => [ticketEvent('HOLD_PLACED', at, { kind, until })],
  liftHold: (_ticket, { kind }, { at }) => [ticketEvent('HOLD_LIFTED', at, { kind })],
  gradeComplaint: (_ticket, { grade, causes }, { at }) => [ticketEvent('COMPLAINT_GRADED', at, { grade, ...optional('causes', causes) })],
  recordComplaintSteps: (_ticket, { steps }, { at }) => steps.map((step) => ticketEvent('COMPLAINT_STEP', at, step)),
  openConflict: (_ticket, _command, { at }) => [ticketEvent('CONFLICT_OPENED', at, {})],
  settleConflict: (_ticket, { agreed }, { at }) => [ticketEvent('CONFLICT_SETTLED', at, { agreed })],
  // A case calls the duty manager at once, whatever the ticket's own limits say.
  linkAppeal: (ticket, { ofTicketId, source, dueAt }, { at }) => [
    ticketEvent('APPEAL_LINKED', at, { ofTicketId, source, dueAt }),
    ...(ticket.escalationLevel < 2 ? [ticketEvent('ESCALATED', at, { level: 2, cause: 'REGULATOR_CASE' })] : []),
  ],
  answerRegulator: (_ticket, { documentId }, { at }) => [ticketEvent('REGULATOR_ANSWERED', at, { ...optional('documentId', documentId) })],
  stateBreachCause: (_ticket, { targetId, causeCode }, { at }) => [ticketEvent('BREACH_CAUSE_STATED', at, { targetId, causeCode })],

  transfer: (_ticket, { ownerId, teamId, queueId, overrideReason }, { at }) => [
    ticketEvent('TRANSFERRED', at, { ownerId, teamId, queueId, ...optional('overrideReason', overrideReason) }),
  ],

  ...TEAMWORK_CONSEQUENCES,
};

/** The events of a command whose guards hold. */
export function consequences(ticket: Ticket, command: TicketCommand, context: CommandContext): readonly TicketEvent[] {
  const consequence = CONSEQUENCES[command.name] as Consequence<CommandName>;
  return consequence(ticket, command as CommandOf<CommandName>, context);
}

function classified(ticket: Ticket, axes: Axes, at: number): TicketEvent[] {
  const { priority, reasons } = priorityOf(axes);
  return [
    ticketEvent('CLASSIFIED', at, { axes, priority, priorityReasons: reasons }),
    ...riskFlagged(ticket, axes, at),
  ];
}

/** A risk is told when it is flagged (§3.2), and again only when it becomes another one. */
function riskFlagged(ticket: Ticket, axes: Axes, at: number): TicketEvent[] {
  const isNew = axes.risk !== 'NONE' && axes.risk !== (ticket.confirmed?.risk ?? ticket.reported.risk);
  return isNew ? [ticketEvent('RISK_FLAGGED', at, { risk: axes.risk })] : [];
}

/** Transition 11: what is still missing is implied by the result, and recorded at the same instant. */
function resolved(
  ticket: Ticket, axes: Axes | null, resolution: Resolution, context: CommandContext,
  how: { firstContact: boolean; stagesWaived?: string | undefined },
): TicketEvent[] {
  const { at } = context;
  const events: TicketEvent[] = [];
  if (ticket.serviceStartedAt === null) events.push(ticketEvent('SERVICE_STARTED', at, { deemed: false }));
  if (axes?.type === 'FAULT' && ticket.restoredAt === null) events.push(ticketEvent('SERVICE_RESTORED', at, { evidence: 'implied by the result' }));
  if (ticket.preliminaryReplyAt === null) events.push(ticketEvent('PRELIMINARY_REPLY', at, {}));
  events.push(ticketEvent('RESOLVED', at, { firstContact: how.firstContact, causeCode: resolution.causeCode, ...optional('stagesWaived', how.stagesWaived), ...optional('workOrdersWaived', resolution.workOrderWaiverReason) }));
  if (resolution.permanentFix) events.push(ticketEvent('REPAIRED', at, {}));
  return events;
}

/** §5.2: a waiver at the end is one of every gate that is not passed, on record one by one. The first workflow knew no gates. */
function waivedStages(ticket: Ticket, waiver: string | undefined, { at }: CommandContext): TicketEvent[] {
  if (waiver === undefined || waiver.trim() === '' || procedureOf(ticket.workflow) === null) return [];
  return STAGES.filter((stage) => !isPassed(ticket, stage)).map((stage) => ticketEvent('STAGE_PASSED', at, { stage, result: 'WAIVED', note: waiver }));
}

function optional<Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: Value } {
  return (value === undefined ? {} : { [key]: value }) as { [K in Key]?: Value };
}
