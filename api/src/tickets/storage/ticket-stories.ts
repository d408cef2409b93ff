import type { Actor, Origin } from '../../foundation/event.ts';
import type { EntityManager } from '../../platform/orm/orm.ts';
import { parseInstant } from '../../platform/orm/instant-type.ts';
import { query } from '../../platform/orm/query.ts';
import type { RecordedTicketEvent } from '../domain/events.ts';

interface StoryRow {
  readonly id: string; readonly subject_id: string; readonly place: number; readonly type: string; readonly payload: object;
  readonly occurred_at: string; readonly recorded_at: string; readonly actor_kind: Actor['kind']; readonly actor_id: string;
  readonly reason: string | null; readonly origin: Origin;
}

/** Reads the recorded events of tickets, each ticket's in their places; a ticket without events is absent. */
export async function readStories(em: EntityManager, ticketIds: readonly string[]): Promise<Map<string, RecordedTicketEvent[]>> {
  const stories = new Map<string, RecordedTicketEvent[]>();
  if (ticketIds.length === 0) return stories;
  const rows = await query<StoryRow>(em, `
    select id, subject_id, place, type, payload, occurred_at, recorded_at, actor_kind, actor_id, reason, origin
    from event where subject_id = any($1::uuid[]) order by subject_id, place`, [ticketIds]);
  for (const row of rows) {
    const story = stories.get(row.subject_id) ?? [];
    stories.set(row.subject_id, story);
    story.push({
      id: row.id, ticketId: row.subject_id, place: row.place, type: row.type, payload: row.payload, occurredAt: parseInstant(row.occurred_at),
      recordedAt: parseInstant(row.recorded_at), actor: { kind: row.actor_kind, id: row.actor_id }, reason: row.reason, origin: row.origin,
    } as unknown as RecordedTicketEvent);
  }
  return stories;
}
