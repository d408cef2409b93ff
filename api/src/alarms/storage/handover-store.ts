import { newId } from '../../foundation/ids.ts';
import { toIso, type Instant } from '../../foundation/instant.ts';
import type { Actor } from '../../foundation/event.ts';
import { parseInstant, parseInstantOrNull } from '../../platform/orm/instant-type.ts';
import type { EntityManager } from '../../platform/orm/orm.ts';
import { query } from '../../platform/orm/query.ts';
import type { Transaction } from '../../platform/unit-of-work/unit-of-work.ts';
import { OPEN_STATES } from '../../tickets/domain/words.ts';
import { MOST_ON_SHEET, type HandoverSheet, type HandoverTicket } from '../domain/handover.ts';
import type { HandoverStore } from '../use-cases/handover.ts';
import { ALARM_COLUMNS, toAlarm, type AlarmRow } from './alarm-row.ts';

type SheetRow = Omit<HandoverSheet, 'drawnAt' | 'signedAt'> & { readonly drawnAt: string; readonly signedAt: string | null };

const SELECT = `
  select id, unit_id as "unitId", drawn_at as "drawnAt", drawn_by as "drawnBy", note, content, signed_at as "signedAt", signed_by as "signedBy", sign_note as "signNote", version
  from handover_sheet`;

function toSheet(row: SheetRow): HandoverSheet {
  return { ...row, drawnAt: parseInstant(row.drawnAt), signedAt: parseInstantOrNull(row.signedAt) };
}

/** Late before at risk, then by due time; so many of each that a sheet that is cut can say how many there were. */
const PRESSING = `
  select t.id as "ticketId", t.ticket_no as "ticketNo", t.queue_id as "queueId", t.state, t.tier, g.target_id as "targetId", g.clause_no as "clauseNo", g.due_at as "dueAt",
    (g.breached_at is not null or g.due_at < now()) as "isLate"
  from ticket t join sla_ticket s on s.ticket_id = t.id join sla_clock g on g.ticket_id = t.id and g.target_id = s.governing_target_id
  where t.unit_id = any($1::uuid[]) and t.state = any($2::text[]) and t.observed_until is null
    and (g.breached_at is not null or (g.run = 'RUNNING' and (g.due_at < now() or g.warns_at[1] < now())))
  order by 9 desc, g.due_at, t.id limit $3`;

const MOST_READ = 20 * MOST_ON_SHEET;

/** The sheets of one transaction. */
export function createHandoverStore(tx: Pick<Transaction, 'em' | 'append'>): HandoverStore {
  const tell = (sheet: HandoverSheet, type: string, occurredAt: Instant, payload: object, actor: Actor): void => {
    tx.append([{ id: newId(), stream: 'handover', subjectId: sheet.id, place: sheet.version, type, payload, unitId: sheet.unitId, occurredAt, actor, reason: null, origin: 'LIVE' }]);
  };
  return {
    async openAlarms(unitIds) {
      const rows = await query<AlarmRow>(tx.em, `
        select ${ALARM_COLUMNS} from alarm where unit_id = any($1::uuid[]) and state <> 'NORMAL' order by priority, raised_at desc, id limit $2`, [unitIds, MOST_READ]);
      return rows.map(toAlarm);
    },

    async pressingTickets(unitIds) {
      const rows = await query<Omit<HandoverTicket, 'dueAt'> & { readonly dueAt: string }>(tx.em, PRESSING, [unitIds, OPEN_STATES, MOST_READ]);
      return rows.map((row) => ({ ...row, dueAt: parseInstant(row.dueAt) }));
    },

    async add(sheet, actor) {
      await query(tx.em, 'insert into handover_sheet (id, unit_id, drawn_at, drawn_by, note, content, version) values ($1, $2, $3, $4, $5, $6::jsonb, $7)', [
        sheet.id, sheet.unitId, toIso(sheet.drawnAt), sheet.drawnBy, sheet.note, JSON.stringify(sheet.content), sheet.version,
      ]);
      tell(sheet, 'HANDOVER_DRAWN', sheet.drawnAt, { counts: sheet.content.counts }, actor);
    },

    async lock(sheetId) {
      const [row] = await query<SheetRow>(tx.em, `${SELECT} where id = $1 for update`, [sheetId]);
      return row === undefined ? null : toSheet(row);
    },

    async sign(sheet, actor) {
      const signedAt = sheet.signedAt ?? sheet.drawnAt;
      await query(tx.em, 'update handover_sheet set signed_at = $2, signed_by = $3, sign_note = $4, version = $5 where id = $1', [
        sheet.id, toIso(signedAt), sheet.signedBy, sheet.signNote, sheet.version,
      ]);
      tell(sheet, 'HANDOVER_SIGNED', signedAt, {}, actor);
    },
  };
}

/** Reads a sheet outside any transaction; null when there is none. */
export async function findHandover(em: EntityManager, sheetId: string): Promise<HandoverSheet | null> {
  const [row] = await query<SheetRow>(em, `${SELECT} where id = $1`, [sheetId]);
  return row === undefined ? null : toSheet(row);
}

/** Reads sheets outside any transaction, the newest first. */
export async function listHandovers(em: EntityManager, unitIds: readonly string[], limit: number): Promise<readonly HandoverSheet[]> {
  return (await query<SheetRow>(em, `${SELECT} where unit_id = any($1::uuid[]) order by drawn_at desc, id desc limit $2`, [unitIds, limit])).map(toSheet);
}
