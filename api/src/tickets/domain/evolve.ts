import type { Origin } from '../../foundation/event.ts';
import type { Instant } from '../../foundation/instant.ts';
import { courseAfter } from './course.ts';
import { teamworkChanges } from './evolve-teamwork.ts';
import type { TicketEvent } from './events.ts';
import { watchAfter } from './progress-notice.ts';
import type { Ticket } from './ticket.ts';
import { FIRST_WORKFLOW } from './words.ts';

/** The state that a RECEIVED event begins. */
export function begin(id: string, origin: Origin, event: Extract<TicketEvent, { type: 'RECEIVED' }>): Ticket {
  const { payload, occurredAt } = event;
  return {
    id,
    ticketNo: payload.ticketNo,
    unitId: payload.unitId,
    queueId: payload.queueId,
    customerId: payload.customerId,
    channel: payload.channel,
    origin,
    state: 'RECEIVED',
    stage: null,
    reported: payload.reported,
    confirmed: null,
    priority: null,
    priorityReasons: [],
    ownerId: payload.ownerId,
    dispatcherId: null,
    returnCount: 0,
    offer: null,
    refusedBy: [],
    receivedAt: occurredAt,
    serviceStartDeemedAt: payload.serviceStartDeemedAt,
    serviceStartedAt: null,
    acceptedAt: null,
    firstResponseAt: null,
    preliminaryReplyAt: null,
    substantiveResponseAt: null,
    restoredAt: null,
    resolvedAt: null,
    confirmedAt: null,
    closedAt: null,
    suspension: null,
    suspendCount: 0,
    confirmationAttempts: [],
    surveyDecided: false,
    resultFedBackAt: null,
    holds: [],
    reopenCount: 0,
    escalationLevel: 0,
    chaseCount: 0,
    lastChasedAt: null,
    supervision: null,
    conflict: false,
    progressWatch: null,
    complaintGrade: null,
    appeal: null,
    parentIncidentId: null,
    repeatOfTicketId: null,
    mergedIntoTicketId: null,
    collaborators: [],
    workOrders: [],
    addressChangedAt: null,
    workflow: payload.workflow ?? FIRST_WORKFLOW,
    policyPins: payload.policyPins,
    formerPins: [],
    unobserved: payload.unobserved,
    observedUntil: origin === 'IMPORT' ? occurredAt : null,
    version: 1,
  };
}

/** The state after one more event. Total: an event that changes no field still counts as a version. */
export function evolve(ticket: Ticket, event: TicketEvent): Ticket {
  return { ...ticket, ...changes(ticket, event), ...courseAfter(ticket, event), progressWatch: watchAfter(ticket.progressWatch, event), version: ticket.version + 1 };
}

function changes(ticket: Ticket, event: TicketEvent): Partial<Ticket> {
  const at = event.occurredAt;
  switch (event.type) {
    case 'CLASSIFIED':
      return {
        ...(ticket.state === 'RECEIVED' ? { state: 'CLASSIFIED' as const } : {}),
        confirmed: event.payload.axes,
        priority: event.payload.priority,
        priorityReasons: event.payload.priorityReasons,
      };
    case 'DISPATCHED':
      return {
        state: 'DISPATCHED', dispatcherId: event.payload.dispatcherId ?? ticket.ownerId, ownerId: event.payload.assigneeId, queueId: event.payload.queueId,
        offer: offered(at), addressChangedAt: null,
      };
    case 'RETURNED':
      return {
        state: 'CLASSIFIED', ownerId: event.payload.ownerId, offer: null,
        ...(event.payload.exhausted === true ? {} : { returnCount: ticket.returnCount + 1, refusedBy: withRefusal(ticket, ticket.ownerId) }),
      };
    case 'REDISPATCHED':
      return { ownerId: event.payload.assigneeId, queueId: event.payload.queueId, offer: offered(at), addressChangedAt: null };
    case 'ACCEPTED':
      return { state: 'ACCEPTED', acceptedAt: ticket.acceptedAt ?? at, ownerId: event.payload.agentId, offer: null };
    case 'OFFER_REMINDED':
      return ticket.offer === null ? {} : { offer: { ...ticket.offer, remindedAt: at } };
    case 'OFFER_DECLINED':
    case 'OFFER_LAPSED':
      return { refusedBy: withRefusal(ticket, event.payload.agentId) };
    case 'OWNER_REPLACED':
      return replaced(ticket, event.payload, at);
    case 'SERVICE_STARTED':
      return { serviceStartedAt: ticket.serviceStartedAt ?? at };
    case 'WORK_STARTED':
      return { state: 'IN_PROGRESS' };
    case 'STAGE_PASSED':
      return { stage: event.payload.stage };
    case 'FIRST_QUALIFYING_RESPONSE':
      return { firstResponseAt: ticket.firstResponseAt ?? at };
    case 'PRELIMINARY_REPLY':
      return { preliminaryReplyAt: ticket.preliminaryReplyAt ?? at };
    case 'SUBSTANTIVE_RESPONSE':
      return { substantiveResponseAt: ticket.substantiveResponseAt ?? at };
    case 'SERVICE_RESTORED':
      return { restoredAt: at };
    case 'SUSPENDED':
      return {
        state: 'SUSPENDED',
        suspendCount: ticket.suspendCount + 1,
        suspension: {
          reason: event.payload.reason,
          ...(event.payload.detail === undefined ? {} : { detail: event.payload.detail }),
          since: at,
          expectedResumeAt: event.payload.expectedResumeAt,
        },
      };
    case 'RESUMED':
      return { state: 'IN_PROGRESS', suspension: null };
    case 'RESOLVED':
      return { state: 'RESOLVED', offer: null, resolvedAt: at, surveyDecided: false, confirmationAttempts: [] };
    case 'RESULT_FED_BACK':
      return { resultFedBackAt: at };
    case 'CONFIRMATION_ATTEMPTED':
      return { confirmationAttempts: [...ticket.confirmationAttempts, at] };
    case 'CONFIRMED':
      return { state: 'CONFIRMED', confirmedAt: at };
    case 'REOPENED':
      return {
        // What was done did not solve it: the stages are passed anew (§5.2).
        state: 'IN_PROGRESS', stage: null, resolvedAt: null, reopenCount: ticket.reopenCount + 1,
        escalationLevel: Math.max(ticket.escalationLevel, event.payload.escalationLevel),
      };
    case 'RESTORATION_DISPROVED':
      return { restoredAt: null };
    case 'CLOSED':
      return { ...ended(at), state: 'CLOSED' };
    case 'TRANSFERRED':
      return { ownerId: event.payload.ownerId, queueId: event.payload.queueId, offer: ticket.offer === null ? null : offered(at) };
    case 'RECLASSIFIED':
      return { confirmed: event.payload.axes, priority: event.payload.priority, priorityReasons: event.payload.priorityReasons };
    case 'WITHDRAWN':
      return { ...ended(at), state: 'WITHDRAWN' };
    case 'MERGED':
      return { ...ended(at), state: 'MERGED', mergedIntoTicketId: event.payload.intoTicketId };
    case 'INVALIDATED':
      return { ...ended(at), state: 'INVALID' };
    case 'ARCHIVED':
      return { state: 'ARCHIVED' };
    case 'REPEAT_LINKED':
      return { repeatOfTicketId: event.payload.ofTicketId };
    case 'CHASED':
      return { chaseCount: event.payload.count, lastChasedAt: at };
    case 'ESCALATED':
      return { escalationLevel: Math.max(ticket.escalationLevel, event.payload.level) };
    case 'SUPERVISION_OPENED':
      return { supervision: { since: at, ...event.payload } };
    case 'SUPERVISION_ANSWERED':
      return { supervision: null };
    case 'INCIDENT_LINKED':
      return { parentIncidentId: event.payload.incidentId };
    case 'INCIDENT_UNLINKED':
      return { parentIncidentId: null };
    case 'POLICY_MIGRATED':
      return { policyPins: event.payload.to, formerPins: [...ticket.formerPins, ...event.payload.from] };
    case 'COMPLAINT_GRADED':
      return { complaintGrade: event.payload.grade };
    case 'APPEAL_LINKED':
      return { appeal: { ...event.payload, reminders: 0, answeredAt: null } };
    case 'APPEAL_DUE':
      return ticket.appeal === null ? {} : { appeal: { ...ticket.appeal, reminders: ticket.appeal.reminders + 1 } };
    case 'REGULATOR_ANSWERED':
      return ticket.appeal === null ? {} : { appeal: { ...ticket.appeal, answeredAt: at } };
    case 'CONFLICT_OPENED':
      return { conflict: true };
    case 'CONFLICT_SETTLED':
      return { conflict: false };
    case 'SURVEY_DECIDED':
      return { surveyDecided: true };
    case 'HOLD_PLACED':
      return { holds: [...ticket.holds.filter((hold) => hold.kind !== event.payload.kind), event.payload] };
    case 'HOLD_LIFTED':
      return { holds: ticket.holds.filter((hold) => hold.kind !== event.payload.kind) };
    case 'COLLABORATOR_ADDED':
    case 'COLLABORATOR_REMOVED':
    case 'WORK_NOTE_ADDED':
    case 'WORK_ORDER_ISSUED':
    case 'WORK_ORDER_ACCEPTED':
    case 'WORK_ORDER_RELEASED':
    case 'WORK_ORDER_DONE':
    case 'WORK_ORDER_DECLINED':
    case 'WORK_ORDER_WITHDRAWN':
    case 'WORK_ORDER_WARNED':
    case 'WORK_ORDER_LATE':
    case 'ADDRESS_CHANGED':
    case 'ADDRESS_ACKNOWLEDGED':
      return teamworkChanges(ticket, event);
    case 'RECEIVED':
    case 'ACCEPTED_INTAKE':
    case 'RISK_FLAGGED':
    case 'INTERACTION_RECORDED':
    case 'PROGRESS_NOTICE':
    case 'PROGRESS_NOTICE_DUE':
    case 'REPAIRED':
    case 'COMPLAINT_STEP':
    case 'STAGE_PLANNED':
    case 'STAGE_FAILED':
    case 'ITEMS_TICKED':
    case 'ITEM_UNTICKED':
    case 'ITEM_SKIPPED':
    case 'DEVIATION_RECORDED':
    case 'DEVIATION_DECIDED':
    case 'DISPATCH_EXHAUSTED':
    case 'BREACH_CAUSE_STATED':
    case 'AUTO_CLOSED':
    case 'WARNED':
    case 'BREACHED':
    case 'BREACH_RETRACTED':
      return {};
  }
}

/** A ticket that ends without a result: nothing waits any more. */
function ended(at: Instant): Partial<Ticket> {
  return { closedAt: at, suspension: null, supervision: null, offer: null, addressChangedAt: null };
}

/** A fresh offer: whoever is named now has not been asked before. */
function offered(since: Instant): Ticket['offer'] {
  return { since, remindedAt: null };
}

function withRefusal({ refusedBy }: Ticket, agentId: string): readonly string[] {
  return refusedBy.includes(agentId) ? refusedBy : [...refusedBy, agentId];
}

/** The new owner stands wherever the former one stood. */
function replaced(ticket: Ticket, { formerId, ownerId }: { readonly formerId: string; readonly ownerId: string }, at: Instant): Partial<Ticket> {
  const owned = ticket.ownerId === formerId;
  return {
    ...(owned ? { ownerId, offer: ticket.offer === null ? null : offered(at) } : {}),
    ...(ticket.dispatcherId === formerId ? { dispatcherId: ownerId } : {}),
  };
}
