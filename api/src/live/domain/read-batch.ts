import type { Alarm } from '../../alarms/domain/alarm.ts';
import type { Origin } from '../../foundation/event.ts';
import type { Instant } from '../../foundation/instant.ts';
import type { IncidentView } from '../../incidents/domain/incident.ts';
import { changedFields } from './changed-fields.ts';
import type { LimitBook } from './limit-book.ts';
import type { LiveTicket } from './live-ticket.ts';
import { breachNotice, type AlarmNotice, type BreachNotice, type OutageNotice, type TicketNotice } from './notices.ts';

/** An event of the log, as far as viewers are told of it. */
export interface OrderedEvent {
  readonly seq: number;
  readonly id: string;
  readonly stream: string;
  readonly subjectId: string;
  readonly place: number;
  readonly type: string;
  readonly payload: object;
  readonly unitId: string;
  readonly recordedAt: Instant;
  readonly origin: Origin;
}

/** What viewers are told of some events. */
export interface Notices {
  readonly breaches: readonly BreachNotice[];
  readonly alarms: readonly AlarmNotice[];
  readonly incidents: readonly OutageNotice[];
  readonly tickets: readonly TicketNotice[];
}

/**
 * Says in the words of viewers what events mean.
 * @param tickets the tickets concerned, as they stand now
 * @param alarms the alarms concerned, as they stand now
 * @param incidents the mass outages concerned, as they stand now
 */
export function readBatch(
  events: readonly OrderedEvent[], tickets: ReadonlyMap<string, LiveTicket>, alarms: ReadonlyMap<string, Alarm>, incidents: ReadonlyMap<string, IncidentView>,
  limits: LimitBook,
): Notices {
  const ofTickets = events.filter(({ stream }) => stream === 'ticket');
  return {
    breaches: ofTickets.flatMap((event) => readBreach(event, tickets.get(event.subjectId), limits)),
    alarms: newestOfEach(events.filter(({ stream }) => stream === 'alarm')).flatMap(({ seq, subjectId }) => {
      const alarm = alarms.get(subjectId);
      return alarm === undefined ? [] : [{ seq, alarm }];
    }),
    incidents: newestOfEach(events.filter(({ stream }) => stream === 'incident')).flatMap(({ seq, subjectId }) => {
      const incident = incidents.get(subjectId);
      return incident === undefined ? [] : [{ seq, incident }];
    }),
    tickets: [...Map.groupBy(ofTickets, ({ subjectId }) => subjectId).values()].map(readChange).sort((a, b) => a.seq - b.seq),
  };
}

/** Imported breaches are history: nobody is told. */
function readBreach(event: OrderedEvent, ticket: LiveTicket | undefined, limits: LimitBook): readonly BreachNotice[] {
  if ((event.type !== 'BREACHED' && event.type !== 'BREACH_RETRACTED') || event.origin === 'IMPORT' || ticket === undefined) return [];
  const { targetId, dueAt } = event.payload as { readonly targetId: string; readonly dueAt: Instant };
  const { seq, id: eventId, recordedAt: detectedAt, origin } = event;
  return [breachNotice({ seq, eventId, retracted: event.type === 'BREACH_RETRACTED', dueAt, detectedAt, origin }, ticket, limits.pinned(ticket.policyPins).limit(targetId))];
}

/** All changes of one ticket as one: its version is the place of its last event. */
function readChange(events: readonly OrderedEvent[]): TicketNotice {
  const last = events.at(-1)!;
  return { seq: last.seq, ticketId: last.subjectId, unitId: last.unitId, version: last.place, changed: changedFields(events.map(({ type }) => type)) };
}

function newestOfEach(events: readonly OrderedEvent[]): readonly OrderedEvent[] {
  return [...new Map(events.map((event) => [event.subjectId, event])).values()].sort((a, b) => a.seq - b.seq);
}
