import { toIso } from '../../foundation/instant.ts';
import { parseInstant } from '../../platform/orm/instant-type.ts';
import type { EntityManager } from '../../platform/orm/orm.ts';
import { query } from '../../platform/orm/query.ts';
import type { LagSample } from '../domain/lag.ts';
import type { BreachKey, BreachRecords } from '../use-cases/ports.ts';

interface KeyRow { readonly ticket_id: string; readonly target_id: string; readonly due_at: string }
interface SampleRow extends KeyRow { readonly detected_at: string; readonly published_at: string }
interface RecordedRow {
  readonly ticket_id: string; readonly target_id: string; readonly due_at: string; readonly seq: string; readonly event_id: string;
  readonly recorded_at: string; readonly origin: 'LIVE' | 'IMPORT' | 'DEMO' | 'REPLAY';
}

/** The breaches given as JSON in `$1`, as a table `k`. */
const KEYS = 'jsonb_to_recordset($1::jsonb) as k(ticket_id uuid, target_id text, due_at timestamptz)';
const toKeys = (breaches: readonly BreachKey[]): string =>
  JSON.stringify(breaches.map(({ ticketId, targetId, dueAt }) => ({ ticket_id: ticketId, target_id: targetId, due_at: toIso(dueAt) })));

/**
 * The instants of breaches and their places in the log.
 * @param em a fresh entity manager for each call
 */
export function createBreachRecords(em: () => EntityManager): BreachRecords {
  return {
    async lagSamples(limit) {
      const rows = await query<SampleRow>(em(), `
        select ticket_id, target_id, due_at, detected_at, published_at from sla_breach where not retroactive and published_at is not null order by detected_at desc limit $1`, [limit]);
      return rows.map(toSample).reverse();
    },

    async publish(breaches, at) {
      if (breaches.length === 0) return [];
      const first = await query<KeyRow>(em(), `
        update sla_breach b set published_at = greatest($2::timestamptz, b.detected_at) from ${KEYS}
        where b.ticket_id = k.ticket_id and b.target_id = k.target_id and b.due_at = k.due_at and b.published_at is null
        returning b.ticket_id, b.target_id, b.due_at`, [toKeys(breaches), toIso(at)]);
      const rows = await query<SampleRow>(em(), `
        select ticket_id, target_id, due_at, b.detected_at, b.published_at from ${KEYS} join sla_breach b using (ticket_id, target_id, due_at)
        where not b.retroactive order by b.detected_at`, [toKeys(breaches)]);
      const firstKeys = new Set(first.map(keyOf));
      return rows.map((row) => ({ ...toSample(row), first: firstKeys.has(keyOf(row)) }));
    },

    async recorded(breaches, upTo) {
      if (breaches.length === 0) return [];
      const rows = await query<RecordedRow>(em(), `
        select k.ticket_id, k.target_id, k.due_at, o.seq, e.id as event_id, e.recorded_at, e.origin
        from ${KEYS}
        cross join lateral (
          select * from event e where e.subject_id = k.ticket_id and e.type = 'BREACHED' and e.payload ->> 'targetId' = k.target_id order by e.place desc limit 1) e
        join event_order o on o.event_id = e.id
        where o.seq <= $2 order by o.seq`, [toKeys(breaches), upTo]);
      return rows.map((row) => ({
        ticketId: row.ticket_id, targetId: row.target_id, dueAt: parseInstant(row.due_at), seq: Number(row.seq), eventId: row.event_id,
        detectedAt: parseInstant(row.recorded_at), origin: row.origin,
      }));
    },
  };
}

const keyOf = ({ ticket_id: ticketId, target_id: targetId, due_at: dueAt }: KeyRow): string => `${ticketId}/${targetId}/${dueAt}`;

function toSample(row: SampleRow): LagSample {
  return { ticketId: row.ticket_id, targetId: row.target_id, dueAt: parseInstant(row.due_at), detectedAt: parseInstant(row.detected_at), publishedAt: parseInstant(row.published_at) };
}
