import { Client } from 'pg';
import { Bell } from '../bell.ts';
import type { Logger } from '../log.ts';
import type { EntityManager, Orm } from '../orm/orm.ts';
import { parseInstant } from '../orm/instant-type.ts';
import { query } from '../orm/query.ts';
import type { EventStream, LoggedEvent } from './event-log.ts';
import type { Origin } from '../../foundation/event.ts';
import { ORDERED_CHANNEL } from './sequencer.ts';

const POLL_MS = 200;
const BATCH = 500;

interface EventRow {
  readonly seq: string; readonly id: string; readonly stream: EventStream; readonly subject_id: string; readonly place: number; readonly type: string;
  readonly payload: object; readonly unit_id: string; readonly occurred_at: string; readonly recorded_at: string;
  readonly actor_kind: LoggedEvent['actor']['kind']; readonly actor_id: string; readonly reason: string | null; readonly origin: Origin;
}

/** The events after `seq` in order, at most `limit`. */
export async function readEvents(em: EntityManager, afterSeq: number, limit = BATCH): Promise<LoggedEvent[]> {
  const rows = await query<EventRow>(em, `
    select o.seq, e.id, e.stream, e.subject_id, e.place, e.type, e.payload, e.unit_id, e.occurred_at, e.recorded_at,
           e.actor_kind, e.actor_id, e.reason, e.origin
    from event_order o join event e on e.id = o.event_id
    where o.seq > $1 order by o.seq limit $2`, [afterSeq, limit]);
  return rows.map((row) => ({
    seq: Number(row.seq), id: row.id, stream: row.stream, subjectId: row.subject_id, place: row.place, type: row.type, payload: row.payload,
    unitId: row.unit_id, occurredAt: parseInstant(row.occurred_at), recordedAt: parseInstant(row.recorded_at),
    actor: { kind: row.actor_kind, id: row.actor_id }, reason: row.reason, origin: row.origin,
  }));
}

/** The last `seq` given; 0 for an empty log. */
export async function lastSeq(em: EntityManager): Promise<number> {
  const rows = await query<{ seq: number }>(em, 'select coalesce(max(seq), 0)::float8 as seq from event_order');
  return rows[0]!.seq;
}

export interface EventTail {
  wake(): void;
  close(): Promise<void>;
}

/**
 * Follows the log from `afterSeq` and hands each batch to `handle`, one at a time and in order. A batch whose handling
 * throws is handed over again: the handler must be repeatable.
 */
export function followEvents(
  orm: Orm, databaseUrl: string, log: Logger, afterSeq: number,
  handle: (events: readonly LoggedEvent[]) => Promise<void>,
): EventTail {
  let closed = false;
  let listener: Client | null = null;
  const bell = new Bell();

  async function listen(): Promise<Client> {
    const session = new Client({ connectionString: databaseUrl, application_name: 'clausewatch tail' });
    session.on('error', () => { listener = null; });
    await session.connect();
    session.on('notification', () => bell.ring());
    await session.query(`listen ${ORDERED_CHANNEL}`);
    return session;
  }

  async function run(): Promise<void> {
    let cursor = afterSeq;
    while (!closed) {
      try {
        listener ??= await listen();
        const events = await readEvents(orm.em.fork(), cursor);
        if (events.length > 0) {
          await handle(events);
          cursor = events.at(-1)!.seq;
          continue;
        }
      } catch (error) {
        log.warn({ err: error }, 'following the event log failed and is tried again');
      }
      await bell.wait(POLL_MS);
    }
    await listener?.end();
  }

  const running = run();
  return { wake: () => bell.ring(), close: async () => { closed = true; bell.ring(); await running; } };
}
