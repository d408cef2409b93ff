import { toIso } from '../../foundation/instant.ts';
import type { Actor } from '../../foundation/event.ts';
import type { RecordedTicketEvent } from '../domain/events.ts';
import { itemById } from '../domain/procedures.ts';
import type { EventDetailType, TicketEventType } from './ticket-event.type.ts';

/** Facts that say nothing to a reader of the ticket: they stand in its own fields. */
const SHOWN_ELSEWHERE = new Set(['ticketNo', 'unitId', 'customerId', 'policyPins', 'unobserved', 'interactionId', 'priorityReasons', 'reported', 'axes']);

/** How the people and places behind an event's ids are called; null for what is no more. */
export interface EventNames {
  actor(actor: Actor): Promise<string | null>;
  agent(context: object, agentId: string): Promise<string | null>;
  /** In Chinese, the primary language of the operator. */
  unit(unitId: string): string | null;
  queue(queueId: string): string | null;
}

/** An event as the API shows it; its names and facts are looked up when they are asked for. */
export function eventView(event: RecordedTicketEvent): TicketEventType {
  const { id, type, occurredAt, recordedAt, reason, origin } = event;
  return { id, type, occurredAt, recordedAt, reason, origin, event };
}

/** The payload flattened to plain facts, ids as names. */
export async function eventDetails({ payload }: RecordedTicketEvent, names: EventNames, context: object): Promise<EventDetailType[]> {
  const facts = await Promise.all(Object.entries(payload as Record<string, unknown>).map(async ([key, value]): Promise<readonly [string, string | null]> => {
    if (value === null || value === undefined || SHOWN_ELSEWHERE.has(key)) return [key, null];
    if (typeof value === 'string' && key.endsWith('Id') && key !== 'targetId') return [key.slice(0, -2), await nameOf(key, value, names, context)];
    if (key === 'item' || key === 'items') return [key, [value].flat().map((id) => itemById(String(id))?.text.zh ?? String(id)).join('；')];
    if (typeof value === 'number' && key.endsWith('At')) return [key, toIso(value)];
    return [key, ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : null];
  }));
  return facts.flatMap(([key, value]) => (value === null ? [] : [{ key, value }]));
}

async function nameOf(key: string, id: string, names: EventNames, context: object): Promise<string | null> {
  if (key === 'teamId') return names.unit(id);
  if (key === 'queueId') return names.queue(id);
  return key === 'assigneeId' || key === 'ownerId' || key === 'formerId' || key === 'agentId' ? names.agent(context, id) : null;
}
