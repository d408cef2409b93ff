import { toIso } from '../../foundation/instant.ts';
import type { RecordedTicketEvent } from '../domain/events.ts';
import type { EventDetailType, TicketEventType } from './ticket-event.type.ts';

/** Facts that say nothing to a reader of the ticket: they stand in its own fields. */
const SHOWN_ELSEWHERE = new Set(['ticketNo', 'unitId', 'customerId', 'policyPins', 'unobserved', 'interactionId', 'priorityReasons', 'reported', 'axes']);

/** An event as the API shows it, its payload flattened to plain facts. */
export function eventView(event: RecordedTicketEvent): TicketEventType {
  const { id, type, occurredAt, recordedAt, actor, reason, origin, payload } = event;
  return { id, type, occurredAt, recordedAt, actor: actor.id, reason, origin, details: details(payload) };
}

function details(payload: object): EventDetailType[] {
  return Object.entries(payload as Record<string, unknown>).flatMap(([key, value]) => {
    if (value === null || value === undefined || SHOWN_ELSEWHERE.has(key)) return [];
    if (typeof value === 'number' && key.endsWith('At')) return [{ key, value: toIso(value) }];
    return ['string', 'number', 'boolean'].includes(typeof value) ? [{ key, value: String(value) }] : [];
  });
}
