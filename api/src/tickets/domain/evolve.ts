import type { Origin } from '../../foundation/event.ts';
import type { TicketEvent } from './events.ts';
import type { Ticket } from './ticket.ts';

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
    policyPins: payload.policyPins,
    unobserved: payload.unobserved,
    observedUntil: origin === 'IMPORT' ? occurredAt : null,
    version: 1,
  };
}

/** The state after one more event. Total: an event that changes no field still counts as a version. */
export function evolve(ticket: Ticket, event: TicketEvent): Ticket {
  return { ...ticket, ...changes(ticket, event), version: ticket.version + 1 };
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
      return { state: 'DISPATCHED', ownerId: event.payload.assigneeId, queueId: event.payload.queueId };
    case 'ACCEPTED':
      return { state: 'ACCEPTED', acceptedAt: ticket.acceptedAt ?? at, ownerId: event.payload.agentId };
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
      return { state: 'RESOLVED', resolvedAt: at, surveyDecided: false, confirmationAttempts: [] };
    case 'RESULT_FED_BACK':
      return { resultFedBackAt: at };
    case 'CONFIRMATION_ATTEMPTED':
      return { confirmationAttempts: [...ticket.confirmationAttempts, at] };
    case 'CONFIRMED':
      return { state: 'CONFIRMED', confirmedAt: at };
    case 'REOPENED':
      return {
        state: 'IN_PROGRESS', resolvedAt: null, reopenCount: ticket.reopenCount + 1,
        escalationLevel: event.payload.escalationLevel,
      };
    case 'RESTORATION_DISPROVED':
      return { restoredAt: null };
    case 'CLOSED':
      return { state: 'CLOSED', closedAt: at, suspension: null };
    case 'TRANSFERRED':
      return { ownerId: event.payload.ownerId, queueId: event.payload.queueId };
    case 'SURVEY_DECIDED':
      return { surveyDecided: true };
    case 'HOLD_PLACED':
      return { holds: [...ticket.holds.filter((hold) => hold.kind !== event.payload.kind), event.payload] };
    case 'HOLD_LIFTED':
      return { holds: ticket.holds.filter((hold) => hold.kind !== event.payload.kind) };
    case 'RECEIVED':
    case 'ACCEPTED_INTAKE':
    case 'RISK_FLAGGED':
    case 'INTERACTION_RECORDED':
    case 'PROGRESS_NOTICE':
    case 'REPAIRED':
    case 'AUTO_CLOSED':
    case 'WARNED':
    case 'BREACHED':
    case 'BREACH_RETRACTED':
      return {};
  }
}
