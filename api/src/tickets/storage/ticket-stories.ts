import type { Actor, Origin } from '../../foundation/event.ts';
import type { EntityManager } from '../../platform/orm/orm.ts';
import { parseInstant } from '../../platform/orm/instant-type.ts';
import { query } from '../../platform/orm/query.ts';
import type { RecordedTicketEvent } from '../domain/events.ts';

/** A row of `event` about a ticket, as PostgreSQL gives it. */
export interface StoryRow {
  readonly id: string; readonly subject_id: string; readonly place: number; readonly type: string; readonly payload: object;
  readonly occurred_at: string; readonly recorded_at: string; readonly actor_kind: Actor['kind']; readonly actor_id: string;
  readonly reason: string | null; readonly origin: Origin;
}

export const STORY_COLUMNS = 'id, subject_id, place, type, payload, occurred_at, recorded_at, actor_kind, actor_id, reason, origin';

export function toRecordedEvent(row: StoryRow): RecordedTicketEvent {
  return {
    id: row.id, ticketId: row.subject_id, place: row.place, type: row.type, payload: row.payload, occurredAt: parseInstant(row.occurred_at),
    recordedAt: parseInstant(row.recorded_at), actor: { kind: row.actor_kind, id: row.actor_id }, reason: row.reason, origin: row.origin,
  } as unknown as RecordedTicketEvent;
}

/** Reads the recorded events of tickets, each ticket's in their places; a ticket without events is absent. */
export async function readStories(em: EntityManager, ticketIds: readonly string[]): Promise<Map<string, RecordedTicketEvent[]>> {
  if (ticketIds.length === 0) return new Map();
  const rows = await query<StoryRow>(em, `
    select ${STORY_COLUMNS} from event where subject_id = any($1::uuid[]) order by subject_id, place`, [ticketIds]);
  return Map.groupBy(rows.map(toRecordedEvent), ({ ticketId }) => ticketId);
}
