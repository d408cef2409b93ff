import type { TicketEventType } from '../../tickets/domain/events.ts';

/** What a change of the clocks can move. */
const CLOCKS = ['clocks', 'dueAt', 'governedBy', 'assessmentDueAt', 'word'];
const STATE = ['state', 'actions'];
const NOTICE = 'progressNotice';

/** The fields of `Ticket` that each event can change, beside its version and its events, which every one does. */
const CHANGED: Readonly<Record<TicketEventType, readonly string[]>> = {
  RECEIVED: [...STATE, ...CLOCKS],
  ACCEPTED_INTAKE: CLOCKS,
  RISK_FLAGGED: [],
  CLASSIFIED: [...STATE, ...CLOCKS, 'confirmed', 'priority', 'priorityReasons', 'complaint'],
  DISPATCHED: [...STATE, ...CLOCKS, 'owner', 'queue', 'complaint', 'dispatches'],
  ACCEPTED: [...STATE, ...CLOCKS, 'accepted', 'acceptedAt', 'owner'],
  OFFER_REMINDED: [],
  OFFER_DECLINED: ['actions'],
  OFFER_LAPSED: ['actions'],
  DISPATCH_EXHAUSTED: ['dispatches'],
  OWNER_REPLACED: ['owner', 'actions'],
  SERVICE_STARTED: [...CLOCKS, NOTICE],
  WORK_STARTED: [...STATE, 'procedure'],
  STAGE_PLANNED: ['procedure'],
  STAGE_PASSED: ['stage', 'procedure', 'deviations', 'actions'],
  STAGE_FAILED: ['procedure'],
  ITEMS_TICKED: ['procedure'],
  ITEM_UNTICKED: ['procedure'],
  ITEM_SKIPPED: ['procedure', 'deviations'],
  DEVIATION_RECORDED: ['deviations'],
  DEVIATION_DECIDED: ['procedure', 'deviations'],
  INTERACTION_RECORDED: ['interactions'],
  FIRST_QUALIFYING_RESPONSE: CLOCKS,
  PRELIMINARY_REPLY: CLOCKS,
  SUBSTANTIVE_RESPONSE: CLOCKS,
  PROGRESS_NOTICE: [NOTICE],
  PROGRESS_NOTICE_DUE: [NOTICE],
  SERVICE_RESTORED: [...CLOCKS, 'actions'],
  SUSPENDED: [...STATE, ...CLOCKS, NOTICE, 'suspendReason', 'expectedResumeAt'],
  RESUMED: [...STATE, ...CLOCKS, NOTICE, 'suspendReason', 'expectedResumeAt'],
  RESOLVED: [...STATE, ...CLOCKS, NOTICE, 'resolvedAt', 'complaint'],
  REPAIRED: CLOCKS,
  RESULT_FED_BACK: [...CLOCKS, 'complaint', 'actions'],
  CONFIRMATION_ATTEMPTED: ['actions'],
  CONFIRMED: STATE,
  REOPENED: [...STATE, ...CLOCKS, NOTICE, 'resolvedAt', 'reopenCount', 'stage', 'escalationLevel'],
  RESTORATION_DISPROVED: [...CLOCKS, 'actions'],
  AUTO_CLOSED: [],
  CLOSED: [...STATE, ...CLOCKS, NOTICE, 'closedAt'],
  TRANSFERRED: ['owner', 'queue', 'complaint', 'dispatches'],
  RETURNED: [...STATE, ...CLOCKS, 'owner', 'returnCount'],
  REDISPATCHED: ['owner', 'queue', 'complaint', 'dispatches'],
  WITHDRAWN: [...STATE, ...CLOCKS, NOTICE, 'closedAt'],
  MERGED: [...STATE, ...CLOCKS, NOTICE, 'closedAt', 'mergedInto'],
  INVALIDATED: [...STATE, ...CLOCKS, NOTICE, 'closedAt'],
  REPEAT_LINKED: ['repeatOf'],
  ARCHIVED: STATE,
  CHASED: ['chaseCount'],
  ESCALATED: ['escalationLevel', 'actions'],
  SUPERVISION_OPENED: ['supervision', 'actions'],
  SUPERVISION_ANSWERED: ['supervision', 'actions'],
  RECLASSIFIED: [...CLOCKS, 'confirmed', 'priority', 'priorityReasons', 'complaint', 'actions'],
  INCIDENT_LINKED: ['actions'],
  INCIDENT_UNLINKED: ['actions'],
  POLICY_MIGRATED: CLOCKS,
  COMPLAINT_GRADED: ['complaint'],
  COMPLAINT_STEP: ['complaint', 'actions'],
  APPEAL_LINKED: ['regulatorCase', 'actions'],
  APPEAL_DUE: ['regulatorCase'],
  CONFLICT_OPENED: [...CLOCKS, 'conflict', 'complaint', 'actions'],
  CONFLICT_SETTLED: [...CLOCKS, 'conflict', 'complaint', 'actions'],
  REGULATOR_ANSWERED: [...CLOCKS, 'regulatorCase', 'actions'],
  COLLABORATOR_ADDED: ['collaborators'],
  COLLABORATOR_REMOVED: ['collaborators'],
  WORK_NOTE_ADDED: ['workNotes'],
  WORK_ORDER_ISSUED: ['workOrders'],
  WORK_ORDER_ACCEPTED: ['workOrders'],
  WORK_ORDER_RELEASED: ['workOrders'],
  WORK_ORDER_DONE: ['workOrders', 'workNotes'],
  WORK_ORDER_DECLINED: ['workOrders'],
  WORK_ORDER_WITHDRAWN: ['workOrders'],
  WORK_ORDER_WARNED: ['workOrders'],
  WORK_ORDER_LATE: ['workOrders'],
  ADDRESS_CHANGED: ['addressChangedAt', 'workOrders', 'customer'],
  ADDRESS_ACKNOWLEDGED: ['addressChangedAt', 'workOrders'],
  BREACH_CAUSE_STATED: ['clocks'],
  SURVEY_DECIDED: ['actions'],
  HOLD_PLACED: ['holds', 'actions'],
  HOLD_LIFTED: ['holds', 'actions'],
  WARNED: CLOCKS,
  BREACHED: CLOCKS,
  BREACH_RETRACTED: CLOCKS,
};

const ALWAYS = ['version', 'events'];

/** The names of the fields of `Ticket` that the events can have changed, each once. */
export function changedFields(types: Iterable<string>): readonly string[] {
  const fields = new Set(ALWAYS);
  // An event of a newer version of the product, met while servers are replaced one by one, tells nothing that is known here.
  for (const type of types) for (const field of (CHANGED as Readonly<Record<string, readonly string[]>>)[type] ?? []) fields.add(field);
  return [...fields];
}

/** Every field that any event can change: what a viewer must read who missed too much to be told. */
export const EVERY_CHANGING_FIELD: readonly string[] = changedFields(Object.keys(CHANGED));
