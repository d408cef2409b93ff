import { newId } from '../../foundation/ids.ts';
import { toIso } from '../../foundation/instant.ts';
import { query } from '../../platform/orm/query.ts';
import type { Transaction } from '../../platform/unit-of-work/unit-of-work.ts';
import { UNRESOLVED_STATES } from '../../tickets/domain/words.ts';
import type { IncidentStore, WaitingWork } from '../use-cases/ports.ts';
import { INCIDENT_COLUMNS, toIncident, toIncidentRow, type IncidentRow } from './incident-row.ts';
import { readNotices } from './incident-reads.ts';

/** Any number that nothing else of the house locks by. */
const DECLARING = 4_208_113;

/** The outages of one transaction. */
export function createIncidentStore(tx: Transaction): IncidentStore {
  const ids = async (sql: string, values: readonly unknown[]): Promise<readonly string[]> => (await query<{ id: string }>(tx.em, sql, values)).map(({ id }) => id);
  return {
    async takeTurn() {
      await query(tx.em, 'select pg_advisory_xact_lock($1)', [DECLARING]);
    },

    async nextNo(day) {
      const [row] = await query<{ last: number }>(tx.em, `
        insert into incident_number (day, last) values ($1, 1) on conflict (day) do update set last = incident_number.last + 1 returning last`, [day]);
      return `INC-${day.slice(2).replaceAll('-', '')}-${String(row!.last).padStart(2, '0')}`;
    },

    async notClosed(unitIds) {
      return (await query<IncidentRow>(tx.em, `select ${INCIDENT_COLUMNS} from incident where unit_id = any($1::uuid[]) and state <> 'CLOSED' order by declared_at`, [unitIds])).map(toIncident);
    },

    async lock(incidentId) {
      const [row] = await query<IncidentRow>(tx.em, `select ${INCIDENT_COLUMNS} from incident where id = $1 for no key update`, [incidentId]);
      return row === undefined ? null : toIncident(row);
    },

    async save(incident, { type, payload }, { actor, reason }) {
      const saved = { ...incident, version: incident.version + 1 };
      await query(tx.em, SAVE, [JSON.stringify(toIncidentRow(saved))]);
      tx.append([{
        id: newId(), stream: 'incident', subjectId: saved.id, place: saved.version, type, payload, unitId: saved.unitId, occurredAt: await tx.now(), actor, reason: reason ?? null, origin: 'LIVE',
      }]);
      return saved;
    },

    unresolvedTickets: (incidentId) => ids('select id from ticket where parent_incident_id = $1 and state = any($2::text[]) order by received_at, id', [incidentId, UNRESOLVED_STATES]),

    tickets: (incidentId) => ids('select id from ticket where parent_incident_id = $1 order by received_at, id', [incidentId]),

    async order(incidentId, work) {
      await query(tx.em, `
        insert into incident_work (incident_id, ticket_id, kind, notice_id, state)
        select $1, w.ticket_id, w.kind, w.notice_id, 'WAITING' from jsonb_to_recordset($2::jsonb) as w(ticket_id uuid, kind text, notice_id uuid)
        on conflict (incident_id, ticket_id, kind, notice_id) do update set state = 'WAITING', code = null, message = null, at = null`,
      [incidentId, JSON.stringify(work.map(({ ticketId, kind, noticeId }) => ({ ticket_id: ticketId, kind, notice_id: noticeId })))]);
      if (work.length > 0) await query(tx.em, 'update incident set work_at = now() where id = $1', [incidentId]);
    },

    async addNotice({ id, incidentId, kind, channel, delivered, template, text, at, by, role }) {
      await query(tx.em, `
        insert into incident_notice (id, incident_id, kind, channel, delivered, template, text_zh, text_en, at, by_kind, by_actor, by_role) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [id, incidentId, kind, channel, delivered, template, text.zh, text.en, toIso(at), by.kind, by.id, role]);
    },

    notice: async (noticeId) => (await readNotices(tx.em, 'id = $1', [noticeId]))[0] ?? null,

    async claimWork(limit) {
      const [row] = await query<IncidentRow>(tx.em, `
        select ${INCIDENT_COLUMNS} from incident where work_at <= now() order by work_at limit 1 for no key update skip locked`);
      if (row === undefined) return null;
      const work = await query<WaitingWork>(tx.em, `
        select w.ticket_id as "ticketId", w.kind, w.notice_id as "noticeId" from incident_work w join ticket t on t.id = w.ticket_id
        where w.incident_id = $1 and w.state = 'WAITING' order by t.received_at, t.id, w.kind limit $2`, [row.id, limit]);
      return { incident: toIncident(row), work };
    },

    async finish(incidentId, results, at) {
      await query(tx.em, `
        update incident_work w set state = case when r.code is null then 'DONE' else 'REFUSED' end, code = r.code, message = r.message, at = $3
        from jsonb_to_recordset($2::jsonb) as r(ticket_id uuid, kind text, notice_id uuid, code text, message text)
        where w.incident_id = $1 and w.ticket_id = r.ticket_id and w.kind = r.kind and w.notice_id is not distinct from r.notice_id`,
      [incidentId, JSON.stringify(results.map(({ ticketId, kind, noticeId, refusal }) => ({ ticket_id: ticketId, kind, notice_id: noticeId, code: refusal?.code ?? null, message: refusal?.message ?? null }))), toIso(at)]);
      const [row] = await query<{ n: number }>(tx.em, "select count(*)::int as n from incident_work where incident_id = $1 and state = 'WAITING'", [incidentId]);
      await query(tx.em, 'update incident set work_at = case when $2 then now() end where id = $1', [incidentId, row!.n > 0]);
      return row!.n;
    },
  };
}

const VALUES = INCIDENT_COLUMNS.split(', ').filter((column) => column !== 'id');

const SAVE = `
  insert into incident (${INCIDENT_COLUMNS})
  select ${INCIDENT_COLUMNS} from jsonb_populate_record(null::incident, $1::jsonb)
  on conflict (id) do update set ${VALUES.map((column) => `${column} = excluded.${column}`).join(', ')}`;
