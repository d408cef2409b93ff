import { toIso, toIsoOrNull } from '../../foundation/instant.ts';
import { parseInstant, parseInstantOrNull } from '../../platform/orm/instant-type.ts';
import type { EntityManager } from '../../platform/orm/orm.ts';
import { query } from '../../platform/orm/query.ts';
import type { BreachRecord, ClockStore, StoredClocks } from '../use-cases/ports.ts';
import { CLOCK_COLUMNS, toClockRow, toStoredClock, type ClockRow } from './clock-row.ts';

interface SummaryRow {
  readonly ticket_id: string; readonly due_at: string | null; readonly governing_target_id: string | null; readonly assessment_due_at: string | null;
  readonly late: boolean; readonly next_mark_at: string | null; readonly folded_at: string;
}


/** The stored clocks in one transaction. Rows that a fold left as they were are not written again. */
export function createClockStore(em: EntityManager): ClockStore {
  return {
    async foldedAt(ticketIds) {
      if (ticketIds.length === 0) return new Map();
      const rows = await query<{ ticket_id: string; folded_at: string }>(em, 'select ticket_id, folded_at from sla_ticket where ticket_id = any($1::uuid[])', [ticketIds]);
      return new Map(rows.map((row) => [row.ticket_id, parseInstant(row.folded_at)]));
    },

    async write(folded, breaches) {
      if (folded.length === 0) return;
      await query(em, WRITE, [
        JSON.stringify(folded.flatMap(({ ticketId, clocks }) => clocks.map((clock) => toClockRow(ticketId, clock)))),
        JSON.stringify(folded.map(toSummaryRow)),
        JSON.stringify(breaches.map(toBreachRow)),
      ]);
    },

    async claimDue(limit) {
      const rows = await query<{ ticket_id: string }>(em, `
        select s.ticket_id from sla_ticket s join ticket t on t.id = s.ticket_id
        where s.next_mark_at < now() order by s.next_mark_at limit $1 for update of t, s skip locked`, [limit]);
      return rows.map((row) => row.ticket_id);
    },

    async dueTimes(ticketIds) {
      const rows = await query<{ ticket_id: string; due_at: string }>(em, 'select ticket_id, due_at from sla_ticket where ticket_id = any($1::uuid[]) and due_at is not null', [ticketIds]);
      return new Map(rows.map((row) => [row.ticket_id, parseInstant(row.due_at)]));
    },

    async read(ticketIds) {
      const [summaries, clocks] = [
        await query<SummaryRow>(em, 'select * from sla_ticket where ticket_id = any($1::uuid[])', [ticketIds]),
        await query<ClockRow>(em, `select ${CLOCK_COLUMNS} from sla_clock where ticket_id = any($1::uuid[]) order by ticket_id, due_at, target_id`, [ticketIds]),
      ];
      const byTicket = Map.groupBy(clocks, (row) => row.ticket_id);
      return summaries.map((row): StoredClocks => ({
        ticketId: row.ticket_id,
        clocks: (byTicket.get(row.ticket_id) ?? []).map(toStoredClock),
        dueAt: parseInstantOrNull(row.due_at),
        governingTargetId: row.governing_target_id,
        assessmentDueAt: parseInstantOrNull(row.assessment_due_at),
        late: row.late,
        nextMarkAt: parseInstantOrNull(row.next_mark_at),
        foldedAt: parseInstant(row.folded_at),
      }));
    },
  };
}

function toSummaryRow(folded: StoredClocks) {
  return {
    ticket_id: folded.ticketId, due_at: toIsoOrNull(folded.dueAt), governing_target_id: folded.governingTargetId, assessment_due_at: toIsoOrNull(folded.assessmentDueAt),
    late: folded.late, next_mark_at: toIsoOrNull(folded.nextMarkAt), folded_at: toIso(folded.foldedAt),
  };
}

function toBreachRow(breach: BreachRecord) {
  return {
    ticket_id: breach.ticketId, target_id: breach.targetId, due_at: toIso(breach.dueAt), detected_at: toIso(breach.detectedAt), retroactive: breach.retroactive,
  };
}

const CLOCK_VALUES = CLOCK_COLUMNS.split(', ').filter((column) => column !== 'ticket_id' && column !== 'target_id');

/** One statement for everything a fold writes: three round trips would cost more than the rows. */
const WRITE = `
  with clocks as (
    insert into sla_clock (${CLOCK_COLUMNS})
    select ${CLOCK_COLUMNS} from jsonb_populate_recordset(null::sla_clock, $1::jsonb)
    on conflict (ticket_id, target_id) do update set ${CLOCK_VALUES.map((column) => `${column} = excluded.${column}`).join(', ')}
    where (${CLOCK_VALUES.map((column) => `sla_clock.${column}`).join(', ')}) is distinct from (${CLOCK_VALUES.map((column) => `excluded.${column}`).join(', ')})),
  breaches as (
    insert into sla_breach (ticket_id, target_id, due_at, detected_at, retroactive)
    select ticket_id, target_id, due_at, detected_at, retroactive from jsonb_populate_recordset(null::sla_breach, $3::jsonb)
    on conflict (ticket_id, target_id, due_at) do nothing)
  insert into sla_ticket (ticket_id, due_at, governing_target_id, assessment_due_at, late, next_mark_at, folded_at)
  select ticket_id, due_at, governing_target_id, assessment_due_at, late, next_mark_at, folded_at from jsonb_populate_recordset(null::sla_ticket, $2::jsonb)
  on conflict (ticket_id) do update set due_at = excluded.due_at, governing_target_id = excluded.governing_target_id,
    assessment_due_at = excluded.assessment_due_at, late = excluded.late, next_mark_at = excluded.next_mark_at, folded_at = excluded.folded_at`;
