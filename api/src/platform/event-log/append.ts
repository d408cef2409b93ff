import { toIso } from '../../foundation/instant.ts';
import type { EntityManager } from '../orm/orm.ts';
import { query } from '../orm/query.ts';
import type { NewEvent } from './event-log.ts';

/** Appends events in one statement of the running transaction, and leaves their ids for the sequencer. */
export async function appendEvents(em: EntityManager, events: readonly NewEvent[]): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map((event) => ({
    id: event.id, stream: event.stream, subject_id: event.subjectId, place: event.place, type: event.type, payload: event.payload,
    unit_id: event.unitId, occurred_at: toIso(event.occurredAt), actor_kind: event.actor.kind, actor_id: event.actor.id,
    reason: event.reason, origin: event.origin,
  }));
  await query(em, `
    with added as (
      insert into event (id, stream, subject_id, place, type, payload, unit_id, occurred_at, actor_kind, actor_id, reason, origin)
      select id, stream, subject_id, place, type, payload, unit_id, occurred_at, actor_kind, actor_id, reason, origin
      from jsonb_to_recordset($1::jsonb) as e(
        id uuid, stream text, subject_id uuid, place int, type text, payload jsonb, unit_id uuid, occurred_at timestamptz,
        actor_kind text, actor_id text, reason text, origin text)
      returning id)
    insert into event_pending (event_id) select id from added`, [JSON.stringify(rows)]);
}
