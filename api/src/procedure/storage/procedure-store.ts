import { toIso, toIsoOrNull } from '../../foundation/instant.ts';
import { query } from '../../platform/orm/query.ts';
import type { Transaction } from '../../platform/unit-of-work/unit-of-work.ts';
import type { ProcedureStore } from '../use-cases/ports.ts';

/** The stages and deviations of one transaction: what is folded from a story replaces what was kept of it. */
export function createProcedureStore(tx: Pick<Transaction, 'em'>): ProcedureStore {
  return {
    async ticketsNaming(agentId) {
      const rows = await query<{ id: string }>(tx.em, 'select distinct ticket_id as id from ticket_stage where owner_id = $1 and passed_at is null and dropped_at is null', [agentId]);
      return rows.map(({ id }) => id);
    },

    async write(rows) {
      const stages = rows.flatMap(({ ticketId, unitId, stages: records }) => records.map((record) => ({
        ticket_id: ticketId, unit_id: unitId, round: record.round, stage: record.stage, owner_id: record.ownerId, planned_at: toIsoOrNull(record.plannedAt),
        passed_at: toIsoOrNull(record.passedAt), dropped_at: toIsoOrNull(record.droppedAt), result: record.result, failures: record.failures,
      })));
      const deviations = rows.flatMap(({ unitId, deviations: records }) => records.map((record) => ({
        ticket_id: record.ticketId, place: record.place, unit_id: unitId, kind: record.kind, clause_no: record.clauseNo, subject: record.subject, at: toIso(record.at),
        approval: record.approval, decided_at: toIsoOrNull(record.decidedAt), decided_by: record.decidedBy, decision: record.decision,
      })));
      if (stages.length > 0) {
        await query(tx.em, `
          insert into ticket_stage select * from jsonb_populate_recordset(null::ticket_stage, $1::jsonb)
          on conflict (ticket_id, round, stage) do update set owner_id = excluded.owner_id, planned_at = excluded.planned_at, passed_at = excluded.passed_at,
            dropped_at = excluded.dropped_at, result = excluded.result, failures = excluded.failures`, [JSON.stringify(stages)]);
      }
      if (deviations.length > 0) {
        await query(tx.em, `
          insert into deviation select * from jsonb_populate_recordset(null::deviation, $1::jsonb)
          on conflict (ticket_id, place) do update set subject = excluded.subject, approval = excluded.approval, decided_at = excluded.decided_at, decided_by = excluded.decided_by,
            decision = excluded.decision`, [JSON.stringify(deviations)]);
      }
    },
  };
}
