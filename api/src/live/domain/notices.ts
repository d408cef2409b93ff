import type { Alarm } from '../../alarms/domain/alarm.ts';
import type { Origin } from '../../foundation/event.ts';
import type { Instant } from '../../foundation/instant.ts';
import type { IncidentView } from '../../incidents/domain/incident.ts';
import type { Tier } from '../../standard/domain/axes.ts';
import type { LiveLimit, LiveTicket } from './live-ticket.ts';

/** A breach, or that one was proved wrong, as viewers and integrators are told of it. */
export interface BreachNotice extends Pick<LiveLimit, 'targetId' | 'class' | 'bind' | 'clauseNo' | 'milestone'> {
  readonly seq: number;
  readonly eventId: string;
  readonly retracted: boolean;
  readonly ticketId: string;
  readonly ticketNo: string;
  readonly queueId: string;
  readonly unitId: string;
  readonly tier: Tier;
  /** Whether the clock governs its family as things stand now. */
  readonly governing: boolean;
  readonly dueAt: Instant;
  readonly detectedAt: Instant;
  readonly origin: Origin;
}

/** What of a ticket has changed, by the names of its fields: no values, the viewer reads those through the masked query. */
export interface TicketNotice {
  readonly seq: number;
  readonly ticketId: string;
  readonly unitId: string;
  readonly version: number;
  readonly changed: readonly string[];
}

/** An alarm as a change left it. */
export interface AlarmNotice {
  readonly seq: number;
  readonly alarm: Alarm;
}

/** A mass outage as a change left it. */
export interface OutageNotice {
  readonly seq: number;
  readonly incident: IncidentView;
}

/** What is handed out together: everything that the events after `after` up to `seq` say. */
export interface LiveBatch {
  readonly after: number;
  readonly seq: number;
  readonly at: Instant;
  readonly breaches: readonly BreachNotice[];
  readonly alarms: readonly AlarmNotice[];
  readonly incidents: readonly OutageNotice[];
  readonly tickets: readonly TicketNotice[];
}

/** The part of a breach's event that names it. */
export interface BreachEvent {
  readonly seq: number;
  readonly eventId: string;
  readonly retracted: boolean;
  readonly dueAt: Instant;
  readonly detectedAt: Instant;
  readonly origin: Origin;
}

/** Tells of a breach of a ticket's limit. */
export function breachNotice(event: BreachEvent, ticket: LiveTicket, { targetId, class: clockClass, bind, clauseNo, milestone }: LiveLimit): BreachNotice {
  return {
    ...event, ticketId: ticket.id, ticketNo: ticket.ticketNo, queueId: ticket.queueId, unitId: ticket.unitId, tier: ticket.tier,
    targetId, class: clockClass, bind, clauseNo, milestone,
    governing: ticket.clocks.some((clock) => clock.limit.targetId === targetId && clock.governing),
  };
}
