import { HOUR_MS, toIso } from '../../foundation/instant.ts';
import { parseInstant, parseInstantOrNull } from '../../platform/orm/instant-type.ts';
import type { EntityManager } from '../../platform/orm/orm.ts';
import { query } from '../../platform/orm/query.ts';
import { UNRESOLVED_STATES } from '../../tickets/domain/words.ts';
import type { IncidentNotice, IncidentReads, IncidentTicket } from '../use-cases/ports.ts';
import { INCIDENT_VIEW, toIncidentView, type IncidentViewRow } from './incident-row.ts';

type TicketRow = Omit<IncidentTicket, 'receivedAt' | 'restoredAt'> & { readonly receivedAt: string; readonly restoredAt: string | null };

/** Customers notice an outage, and call, some time before or after anybody writes down when it began. */
const SLACK_MS = HOUR_MS / 2;

const TICKET = `
  t.id as "ticketId", t.ticket_no as "ticketNo", t.title, t.state, t.tier, t.queue_id as "queueId", t.received_at as "receivedAt",
  to_timestamp((t.facts ->> 'restoredAt')::float8 / 1000) as "restoredAt"`;

const AXES = "coalesce(nullif(t.facts -> 'confirmed', 'null'), t.facts -> 'reported')";

/** @param em a fresh entity manager for each read */
export function createIncidentReads(em: () => EntityManager): IncidentReads {
  const views = async (rest: string, values: readonly unknown[]) => (await query<IncidentViewRow>(em(), `${INCIDENT_VIEW} ${rest}`, values)).map(toIncidentView);
  const tickets = async (sql: string, values: readonly unknown[]): Promise<readonly IncidentTicket[]> =>
    (await query<TicketRow>(em(), sql, values)).map((row) => ({ ...row, receivedAt: parseInstant(row.receivedAt), restoredAt: parseInstantOrNull(row.restoredAt) }));
  return {
    async byIds(incidentIds) {
      return incidentIds.length === 0 ? new Map() : new Map((await views('where i.id = any($1::uuid[])', [incidentIds])).map((view) => [view.id, view]));
    },

    byNo: async (incidentNo) => (await views('where i.incident_no = $1', [incidentNo]))[0] ?? null,

    list: (unitIds, states, before, limit) => views(`
      where i.unit_id = any($1::uuid[]) and i.state = any($2::text[]) and ($3::timestamptz is null or (i.declared_at, i.id) < ($3::timestamptz, $4::uuid))
      order by i.declared_at desc, i.id desc limit $5`, [unitIds, states, before === null ? null : toIso(before.declaredAt), before?.id ?? null, limit]),

    ticketsOf: (incidentId, limit) => tickets(`
      select ${TICKET}, w.code as "refusalCode", w.message as "refusalMessage"
      from ticket t left join incident_work w on w.incident_id = $1 and w.ticket_id = t.id and w.kind = 'RESTORE' and w.state = 'REFUSED'
      where t.parent_incident_id = $1 order by w.code is null, t.state = any($3::text[]) desc, t.received_at, t.id limit $2`, [incidentId, limit, UNRESOLVED_STATES]),

    suggestions: ({ from, to, area, serviceLine }, unitIds, limit) => tickets(`
      select ${TICKET}, null::text as "refusalCode", null::text as "refusalMessage"
      from ticket t
      where t.unit_id = any($1::uuid[]) and t.state = any($2::text[]) and t.parent_incident_id is null and t.type = 'FAULT' and t.observed_until is null
        and t.received_at >= $3::timestamptz and ($4::timestamptz is null or t.received_at <= $4::timestamptz)
        and ($5::text is null or coalesce(${AXES} ->> 'area', $5) = $5) and ($6::text is null or coalesce(${AXES} ->> 'serviceLine', $6) = $6)
      order by t.received_at, t.id limit $7`,
    [unitIds, UNRESOLVED_STATES, toIso(from - SLACK_MS), to === null ? null : toIso(to + SLACK_MS), area, serviceLine, limit]),

    notices: (incidentId) => readNotices(em(), 'incident_id = $1', [incidentId]),
  };
}

type NoticeRow = Omit<IncidentNotice, 'text' | 'at' | 'by'> & { readonly textZh: string; readonly textEn: string; readonly at: string; readonly byKind: IncidentNotice['by']['kind']; readonly byId: string };

/** Notices that fulfil a condition, earliest first. */
export async function readNotices(em: EntityManager, condition: string, values: readonly unknown[]): Promise<readonly IncidentNotice[]> {
  const rows = await query<NoticeRow>(em, `
    select id, incident_id as "incidentId", kind, channel, delivered, template, text_zh as "textZh", text_en as "textEn", at, by_kind as "byKind", by_actor as "byId", by_role as role
    from incident_notice where ${condition} order by at, id`, values);
  return rows.map(({ textZh, textEn, at, byKind, byId, ...row }) => ({ ...row, text: { zh: textZh, en: textEn }, at: parseInstant(at), by: { kind: byKind, id: byId } }));
}
