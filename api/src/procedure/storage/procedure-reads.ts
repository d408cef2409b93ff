import type { Actor } from '../../foundation/event.ts';
import { toIso } from '../../foundation/instant.ts';
import { parseInstant, parseInstantOrNull } from '../../platform/orm/instant-type.ts';
import type { EntityManager } from '../../platform/orm/orm.ts';
import { query } from '../../platform/orm/query.ts';
import { maskFreeText } from '../../privacy/domain/mask-free-text.ts';
import { readStories } from '../../tickets/storage/ticket-stories.ts';
import { STAGES, type Stage } from '../../tickets/domain/words.ts';
import type { Approval, DeviationKind } from '../domain/deviations.ts';
import type { DeviationCount, DeviationFilter, ListedDeviation, OwnStage, ProcedureReads } from '../use-cases/ports.ts';

interface DeviationRow {
  readonly ticket_id: string; readonly place: number; readonly unit_id: string; readonly kind: DeviationKind; readonly clause_no: string; readonly subject: string | null;
  readonly at: string; readonly approval: Approval; readonly decided_at: string | null; readonly decided_by: Actor | null; readonly decision: string | null;
  readonly ticket_no: string; readonly reason: string | null; readonly actor_kind: Actor['kind']; readonly actor_id: string;
}

const WHERE = `
  d.unit_id = any($1::uuid[]) and d.at >= $2 and d.at < $3 and ($4::text[] is null or d.kind = any($4)) and ($5::text is null or d.clause_no = $5)
  and ($6::text[] is null or d.approval = any($6))`;

function parametersOf({ unitIds, from, to, kinds, clauseNo, approvals }: DeviationFilter): unknown[] {
  return [unitIds, toIso(from), toIso(to), kinds ?? null, clauseNo ?? null, approvals ?? null];
}

/** The stage whose gate is the next: the one behind the last that was passed, while the ticket is worked on. */
const IS_NEXT = `(t.state = 'IN_PROGRESS' and s.stage = (array['${STAGES.join("', '")}'])[coalesce(array_position(array['${STAGES.join("', '")}'], t.facts ->> 'stage'), 0) + 1])`;

const OF_OWNER = `
  from ticket_stage s join ticket t on t.id = s.ticket_id
  where s.owner_id = $1 and s.passed_at is null and s.dropped_at is null and t.owner_id <> $1 and (${IS_NEXT} or s.stage <> 'FEEDBACK' or t.facts ->> 'dispatcherId' is distinct from $1::text)`;

/** Reads the deviation log and how milestones were kept. Who deviated and why is read from the event itself, which is the record. */
export function createProcedureReads(em: () => EntityManager): ProcedureReads {
  return {
    async deviations(filter, limit, after) {
      const rows = await query<DeviationRow>(em(), `
        select d.*, t.ticket_no, e.actor_kind, e.actor_id, coalesce(e.payload ->> 'note', e.payload ->> 'overrideReason', e.payload ->> 'workOrdersWaived', e.payload ->> 'evidence', e.reason) as reason
        from deviation d join ticket t on t.id = d.ticket_id join event e on e.subject_id = d.ticket_id and e.place = d.place
        where ${WHERE} and ($7::timestamptz is null or (d.at, d.ticket_id, d.place) < ($7, $8::uuid, $9::int))
        order by d.at desc, d.ticket_id desc, d.place desc limit $10`,
      [...parametersOf(filter), after === null ? null : toIso(after.at), after?.ticketId ?? null, after?.place ?? null, limit]);
      return rows.map(toDeviation);
    },

    async counts(filter) {
      return query<DeviationCount>(em(), `
        select d.clause_no as "clauseNo", d.kind, count(*)::int as count, (count(*) filter (where d.approval = 'PENDING'))::int as pending
        from deviation d where ${WHERE} group by d.clause_no, d.kind order by count desc, d.clause_no, d.kind`, parametersOf(filter));
    },

    async milestones({ unitIds, from, to }, now) {
      const [row] = await query<{ planned: number; passedLate: number; openLate: number }>(em(), `
        select count(*)::int as planned, (count(*) filter (where coalesce(passed_at, dropped_at) > planned_at))::int as "passedLate",
          (count(*) filter (where passed_at is null and dropped_at is null and planned_at < $4))::int as "openLate"
        from ticket_stage where unit_id = any($1::uuid[]) and planned_at >= $2 and planned_at < $3`, [unitIds, toIso(from), toIso(to), toIso(now)]);
      return row!;
    },

    async lateStages(unitIds, now, limit) {
      const rows = await query<{ ticketId: string; ticketNo: string; stage: Stage; ownerId: string; planned_at: string }>(em(), `
        select s.ticket_id as "ticketId", t.ticket_no as "ticketNo", s.stage, s.owner_id as "ownerId", s.planned_at
        from ticket_stage s join ticket t on t.id = s.ticket_id
        where s.passed_at is null and s.dropped_at is null and s.planned_at < $2 and s.unit_id = any($1::uuid[])
        order by s.planned_at, s.ticket_id limit $3`, [unitIds, toIso(now), limit]);
      return rows.map(({ planned_at, ...row }) => ({ ...row, plannedAt: parseInstant(planned_at) }));
    },

    async stagesOfOwner(agentId, now, limit) {
      const rows = await query<Omit<OwnStage, 'plannedAt'> & { readonly planned_at: string | null }>(em(), `
        select t.ticket_no as "ticketNo", t.title as "ticketTitleMasked", s.stage, s.planned_at, coalesce(s.planned_at < $2, false) as "isLate", ${IS_NEXT} as "isNext"
        ${OF_OWNER} order by s.planned_at nulls last, s.ticket_id, s.stage limit $3`, [agentId, toIso(now), limit]);
      return rows.map(({ planned_at, ...row }) => ({ ...row, ticketTitleMasked: maskFreeText(row.ticketTitleMasked), plannedAt: parseInstantOrNull(planned_at) }));
    },

    async countOfOwner(agentId, now) {
      const [row] = await query<{ ahead: number; late: number }>(em(), `
        select count(*)::int as ahead, (count(*) filter (where s.planned_at < $2))::int as late ${OF_OWNER}`, [agentId, toIso(now)]);
      return row!;
    },

    stories: (ticketIds) => readStories(em(), ticketIds),
  };
}

function toDeviation(row: DeviationRow): ListedDeviation {
  return {
    ticketId: row.ticket_id, place: row.place, unitId: row.unit_id, ticketNo: row.ticket_no, kind: row.kind, clauseNo: row.clause_no, subject: row.subject, reason: row.reason,
    at: parseInstant(row.at), actor: { kind: row.actor_kind, id: row.actor_id }, approval: row.approval,
    decidedAt: parseInstantOrNull(row.decided_at), decidedBy: row.decided_by, decision: row.decision,
  };
}
