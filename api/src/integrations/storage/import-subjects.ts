import { toIso } from '../../foundation/instant.ts';
import type { EntityManager } from '../../platform/orm/orm.ts';
import { query } from '../../platform/orm/query.ts';
import { OPEN_STATES } from '../../tickets/domain/words.ts';
import type { ImportSubjects } from '../use-cases/ports.ts';

/** Keeps apart the lock of an import from every other advisory lock. */
const LOCK_CLASS = 4021;

/** Lets one import at a time do what has this name; the others wait until this transaction ends. */
export async function takeTurn(em: EntityManager, name: string): Promise<void> {
  await query(em, 'select pg_advisory_xact_lock($1, hashtext($2))', [LOCK_CLASS, name]);
}

/** What has been imported, in one transaction. */
export function createImportSubjects(em: EntityManager): ImportSubjects {
  return {
    async take(source, subjects) {
      await takeTurn(em, source);
      const rows = await query<{ subject_key: string; ticket_id: string | null; rows_done: number }>(em, `
        select subject_key, ticket_id, rows_done from import_subject where source = $1 and subject_key = any($2::text[])`, [source, subjects]);
      return new Map(rows.map((row) => [row.subject_key, { ticketId: row.ticket_id, rowsDone: row.rows_done }]));
    },

    async advance(source, progress) {
      const rows = [...progress].map(([subject, { ticketId, rowsDone }]) => ({ subject_key: subject, ticket_id: ticketId, rows_done: rowsDone }));
      await query(em, `
        insert into import_subject (source, subject_key, ticket_id, rows_done)
        select $1, subject_key, ticket_id, rows_done from jsonb_to_recordset($2::jsonb) as s(subject_key text, ticket_id uuid, rows_done int)
        on conflict (source, subject_key) do update set ticket_id = excluded.ticket_id, rows_done = excluded.rows_done`, [source, JSON.stringify(rows)]);
    },

    async openBehind(source, horizon, limit) {
      const rows = await query<{ id: string }>(em, `
        select t.id from ticket t join import_subject s on s.ticket_id = t.id
        where s.source = $1 and t.observed_until < $2 and t.state = any($3::text[]) order by t.id limit $4`, [source, toIso(horizon), OPEN_STATES, limit]);
      return rows.map(({ id }) => id);
    },
  };
}
