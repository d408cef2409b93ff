/**
 * Names that the API sends as plain strings: events, milestones and the like. The lists are those of the ticket's life;
 * a name outside them (a later server) is shown by the general word of its list, never as it came.
 */
const CODE_LISTS = {
  milestone: [
    'CLASSIFY', 'DISPATCH', 'RESPOND', 'PRELIM_REPLY', 'RESTORE', 'HANDLE', 'REPAIR', 'RESOLVE', 'END_TO_END',
    'COMPLAINT_RESPOND', 'COMPLAINT_RESULT', 'CONFLICT',
  ],
  event: [
    'COMPLAINT_STEP', 'APPEAL_LINKED', 'APPEAL_DUE',
    'RECEIVED', 'ACCEPTED_INTAKE', 'RISK_FLAGGED', 'CLASSIFIED', 'DISPATCHED', 'RETURNED', 'REDISPATCHED', 'TRANSFERRED', 'ACCEPTED',
    'SERVICE_STARTED', 'WORK_STARTED', 'STAGE_PASSED', 'INTERACTION_RECORDED', 'FIRST_QUALIFYING_RESPONSE', 'PRELIMINARY_REPLY',
    'SUBSTANTIVE_RESPONSE', 'PROGRESS_NOTICE', 'PROGRESS_NOTICE_DUE', 'SERVICE_RESTORED', 'SUSPENDED', 'RESUMED', 'RESOLVED', 'REPAIRED',
    'CONFIRMATION_ATTEMPTED', 'CONFIRMED', 'REOPENED', 'RESTORATION_DISPROVED', 'AUTO_CLOSED', 'CLOSED', 'REPEAT_LINKED', 'ARCHIVED',
    'WITHDRAWN', 'MERGED', 'INVALIDATED', 'CHASED', 'ESCALATED', 'RECLASSIFIED', 'INCIDENT_LINKED', 'COMPLAINT_GRADED',
    'CONFLICT_OPENED', 'CONFLICT_SETTLED', 'RESULT_FED_BACK', 'REGULATOR_ANSWERED', 'SURVEY_DECIDED', 'HOLD_PLACED', 'HOLD_LIFTED',
    'WARNED', 'BREACHED', 'BREACH_RETRACTED',
    'INCIDENT_UNLINKED', 'POLICY_MIGRATED', 'SUPERVISION_OPENED', 'SUPERVISION_ANSWERED', 'BREACH_CAUSE_STATED',
    'STAGE_PLANNED', 'STAGE_FAILED', 'ITEMS_TICKED', 'ITEM_UNTICKED', 'ITEM_SKIPPED', 'DEVIATION_RECORDED', 'DEVIATION_DECIDED',
    'OFFER_REMINDED', 'OFFER_DECLINED', 'OFFER_LAPSED', 'DISPATCH_EXHAUSTED', 'OWNER_REPLACED',
    'COLLABORATOR_ADDED', 'COLLABORATOR_REMOVED', 'WORK_NOTE_ADDED', 'WORK_ORDER_ISSUED', 'WORK_ORDER_ACCEPTED', 'WORK_ORDER_RELEASED', 'WORK_ORDER_DONE', 'WORK_ORDER_DECLINED', 'WORK_ORDER_WITHDRAWN', 'WORK_ORDER_WARNED', 'WORK_ORDER_LATE', 'ADDRESS_CHANGED', 'ADDRESS_ACKNOWLEDGED',
  ],
  fact: [
    'step', 'grade', 'answer', 'rootCause', 'source', 'needsApproval', 'openCases', 'passed', 'agreed',
    'channel', 'risk', 'type', 'urgency', 'complexity', 'severity', 'serviceLine', 'domain', 'area', 'tier', 'priority', 'stage',
    'reason', 'detail', 'cause', 'causeCode', 'firstContact', 'stagesWaived', 'solved', 'residual', 'satisfied', 'method', 'delivered',
    'direction', 'kind', 'closure', 'attempts', 'decision', 'dueAt', 'expectedResumeAt', 'until', 'followUp', 'overrideReason',
    'deemed', 'evidence', 'escalationLevel', 'targetId', 'clauseNo', 'assignee', 'owner', 'queue', 'team', 'unit', 'ticketNo',
    'level', 'count', 'order', 'report', 'byCustomer', 'automatic', 'dispatcher', 'intoTicket', 'ofTicket',
    'agent', 'former', 'considered', 'exhausted',
    'result', 'note', 'item', 'items', 'what', 'approved',
    'orderNo', 'noteKind', 'withdrawalCause', 'workOrdersWaived',
  ],
  stage: ['DIAGNOSED', 'PLANNED', 'EXECUTED', 'FEEDBACK'],
  hold: ['COMPLAINT_RESULT', 'QA', 'REGULATOR_CASE'],
  cancelReason: ['RECLASSIFIED', 'FIRST_CONTACT', 'NOT_OBSERVED', 'CLOSED', 'WITHDRAWN', 'MERGED', 'INVALID', 'MIGRATED'],
  priorityReason: ['risk', 'urgency', 'severity', 'tier VIP', 'tier HIGH_VALUE', 'complexity'],
  value: [
    'SUBJECT_NAMED', 'INVESTIGATION_STARTED', 'OFFER_DRAFTED', 'OFFER_APPROVED', 'OFFER_WITHHELD', 'OFFER_PRESENTED', 'NEGOTIATED', 'AGREED',
    'DECIDED', 'ROOT_CAUSE_STATED', 'APPEALED', 'APPEAL_ANSWERED', 'REGULATOR_CASE',
    'EVIDENCE', 'CUSTOMER_REPLY', 'TIME_REACHED', 'MANUAL', 'RESTORED', 'UNREACHABLE', 'NOT_OBSERVED', 'SENT', 'SCHEDULED',
    'SUPPRESSED', 'true', 'false',
    'CORRECTION', 'TIER_CHANGE', 'CHASED', 'LIMIT_NEAR', 'LIMIT_PASSED', 'ALARM_UNACKNOWLEDGED', 'CLASSIFICATION', 'RECLASSIFICATION',
    'RETURN', 'REOPENING', 'MIGRATION',
    'NOT_NEEDED', 'TICKET_ENDED',
  ],
  pause: ['AWAIT_CUSTOMER', 'APPOINTMENT', 'AWAIT_THIRD_PARTY', 'AWAIT_PARTS', 'FORCE_MAJEURE', 'AWAIT_CUSTOMER:EVIDENCE'],
  policyField: [
    'limit', 'text', 'title', 'numbers', 'warnAt', 'scope', 'calendar', 'bind', 'class', 'pauseReasons', 'note', 'duties', 'basis', 'kind', 'appliesTo', 'enabled', 'milestone',
  ],
  timeUnit: ['s', 'min', 'h', 'd'],
  refusal: [
    'DUTY_OVER', 'PROOF_NEEDED', 'FAULT_NOT_OVER',
    'SHELVE_TIME', 'NOT_SHELVABLE', 'ALARM_OVER', 'NEVER_GROUPED', 'SEVERAL_GROUPS', 'TOO_MANY', 'ALWAYS_IN_SERVICE', 'ROSTER_PERIOD', 'ROSTER_SHIFT',
    'ROSTER_OUTSIDE', 'ROSTER_OVERLAP', 'ROSTER_HOLE', 'ALREADY_SIGNED', 'DECLARED_ALREADY', 'INCIDENT_STATE', 'WINDOW', 'NOBODY_CONCERNED', 'NOT_LINKED',
    'SCOPE_IMPOSSIBLE', 'LADDER_BROKEN', 'EFFECTIVE_TOO_EARLY',
    'TEMPLATE_FAULT', 'SECOND_PERSON_NEEDED', 'NOT_A_DRAFT', 'ALREADY_RETIRED', 'CHANNEL_NOT_CONNECTED', 'NO_ADDRESS', 'MISSING_VALUES', 'TEMPLATE_NOT_APPROVED', 'ALREADY_HANDLED', 'COMPLAINT_NEEDS_TICKET', 'ADDRESS_FORM',
    'DRAFT_OPEN', 'DRAFT_CLOSED', 'DRAFT_HAS_FAULTS', 'PREVIEW_NEEDED', 'SAME_PERSON', 'PERSON_NEEDED', 'EFFECTIVE_IN_PAST', 'REASON_NEEDED', 'REPEALED_ALREADY', 'REPEAL_LEAVES_GAP', 'NOT_IN_FORCE', 'MIGRATION_RUNNING', 'JOB_OVER', 'WARNING_FORM', 'NO_SUCH_PART', 'SHAPE',
    'NOT_ALLOWED_IN_PHASE',
    'REQUIRED', 'TOO_LONG', 'TEXT_LENGTH', 'NOT_ALLOWED_IN_STATE', 'VERSION_CONFLICT', 'FORBIDDEN', 'NOT_FOUND', 'SIGN_IN_REFUSED',
    'IDEMPOTENCY_KEY_REUSED',
    'ANOTHER_CUSTOMER', 'NOT_BREACHED',
    'NO_CLAUSE', 'DEVIATION_DECIDED', 'ANOTHER_PERSON_NEEDED',
    'NOBODY_FITS', 'NOTHING_WAITING', 'NOTHING_FITS', 'NO_TIME_LIMIT', 'NOT_CLASSIFIED', 'AGENT_LEFT', 'NO_AGENT',
    'NO_SUCH_TEAM', 'NO_SUCH_AGENT', 'NO_SUCH_CALENDAR', 'OUT_OF_RANGE', 'ADDRESS_LENGTH', 'ADDRESS_CHARACTERS', 'CUSTOMER_ERASED',
  ],
  guard: [
    'dutiesDone',
    'noteGiven', 'remarkStated', 'waiverApproved', 'checklistDone', 'stageAhead', 'plannedAhead', 'itemsOpen', 'itemMandatory', 'itemTicked', 'deviationStated',
    'incidentState', 'rootCauseKnown',
    'phase', 'notBelowFloor', 'handlerNotNamed', 'nobodyUnnamed', 'offerStated', 'withinSomeAuthority', 'offerWaits', 'byAnotherPerson',
    'withinAuthority', 'offerReady', 'offerDelivered', 'negotiatedFirst', 'reasonsStated', 'appealNoticeDelivered', 'findingStated',
    'resultNotFedBack', 'outcomeReached', 'rootCauseStated', 'handlerNotSubject', 'callerNotSubject', 'gradedFirst', 'byGradedTeam',
    'toGradedTeam', 'settledByOutcome', 'appealsFromAnother', 'appealsFromComplaint', 'appealDueInTime', 'isUnansweredAppeal',
    'regulatorHasAnswer',
    'ownerNamed', 'followUpStated', 'skillsMatchOrOverride', 'byAssignee', 'nextStage', 'evidenceGiven', 'resumeExpectedInTime',
    'suspensionApproved', 'isFault', 'notYetRestored', 'isComplaint', 'resultDelivered', 'resultStated', 'stagesPassedOrWaived',
    'noHoldThatBlocksResolving', 'noHoldBeyondThisContact', 'noHold', 'customerSaysSolved', 'reasonGiven', 'withinConfirmWindow',
    'restorationStands', 'enoughAttempts', 'confirmWindowOver', 'surveyDecided', 'newOwnerDiffers',
    'mayReturn', 'byCustomerOrSupervisor', 'mergesIntoAnother', 'repeatsAnother', 'notChasedJustNow', 'levelRises', 'notSupervised',
    'supervised', 'orderStated', 'reportStated', 'axesChange', 'notInIncident', 'inIncident', 'pinsChange', 'notHeldSo', 'heldSo',
    'gradeRisesOrApproved', 'noConflict', 'inConflict', 'causeStated', 'standsInTicket',
    'ownerDecides', 'ownerOrSupervisor', 'ownerOrSelf', 'notTheOwner', 'notYetCollaborator', 'isCollaborator', 'fewCollaborators', 'fewWorkOrders', 'orderKnown', 'orderWaits', 'orderAccepted', 'orderOpen', 'byAddressee', 'byOrderHandler', 'heldByFormer', 'workOrdersOverOrWaived', 'addressChangeSeen', 'byOwnerOrOrderHandler',
  ],
} as const;

export type CodeList = keyof typeof CODE_LISTS;
type CodeOf<List extends CodeList> = (typeof CODE_LISTS)[List][number];

/** One word for each known code of each list, and `other` for any code that this console does not know yet. */
export type CodeWords = { readonly [List in CodeList]: Readonly<Record<CodeOf<List> | 'other', string>> };

/** The code itself when this console has a word for it, else `other`. */
export function knownCode<List extends CodeList>(list: List, code: string): CodeOf<List> | 'other' {
  const known: readonly string[] = CODE_LISTS[list];
  return known.includes(code) ? (code as CodeOf<List>) : 'other';
}
