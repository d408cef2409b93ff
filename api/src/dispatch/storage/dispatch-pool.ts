import type { Instant } from '../../foundation/instant.ts';
import type { UnitTree } from '../../access/domain/unit-tree.ts';
import { parseInstant, parseInstantOrNull } from '../../platform/orm/instant-type.ts';
import type { EntityManager } from '../../platform/orm/orm.ts';
import { query } from '../../platform/orm/query.ts';
import { OPEN_STATES } from '../../tickets/domain/words.ts';
import type { Candidate } from '../domain/choose.ts';
import type { DispatchPool, WaitingWork } from '../use-cases/ports.ts';

interface CandidateRow {
  readonly id: string; readonly staff_no: string; readonly team_id: string; readonly skills: readonly string[]; readonly qualifications: Candidate['qualifications'];
  readonly capacity: number; readonly presence: Candidate['presence']; readonly load: number; readonly last_at: string | null;
}

interface WaitingRow {
  readonly id: string; readonly received_at: string; readonly priority: number; readonly tier: WaitingWork['tier']; readonly complexity: WaitingWork['complexity'];
  readonly risk: string; readonly refused_by: readonly string[] | null;
}

/** Held until the transaction ends; any constant of our own that no other lock uses. */
const TURN = "hashtextextended('clausewatch dispatch', 0)";

/** Who waits and who could take it. Within a transaction it also counts what that has given out and not written yet. */
export function createDispatchPool(em: EntityManager, units: UnitTree): DispatchPool {
  const given = new Map<string, { readonly load: number; readonly at: Instant }>();
  return {
    async takeTurn() {
      await query(em, `select pg_advisory_xact_lock(${TURN})`, []);
    },

    async candidates({ unitId }, alsoId) {
      const rows = await query<CandidateRow>(em, CANDIDATES, [units.subtree(unitId).map(({ id }) => id), alsoId ?? null]);
      return rows.map((row): Candidate => {
        const now = given.get(row.id);
        return {
          id: row.id, staffNo: row.staff_no, teamId: row.team_id, skills: row.skills, qualifications: row.qualifications, capacity: row.capacity, presence: row.presence,
          load: row.load + (now?.load ?? 0), lastAssignedAt: now?.at ?? parseInstantOrNull(row.last_at), isOfUnit: units.isWithin(row.team_id, unitId),
        };
      });
    },

    gave(agentId, weight, at) {
      given.set(agentId, { load: (given.get(agentId)?.load ?? 0) + weight, at });
    },

    async waiting(queueId) {
      const rows = await query<WaitingRow>(em, WAITING, [queueId]);
      return rows.map((row) => ({
        ticketId: row.id, receivedAt: parseInstant(row.received_at), priority: row.priority, isRisk: row.risk !== 'NONE', tier: row.tier, complexity: row.complexity,
        refusedBy: row.refused_by ?? [],
      }));
    },

    async heldLoad(queueId) {
      const [row] = await query<{ load: number }>(em, 'select coalesce(sum(load), 0)::int as load from ticket where queue_id = $1 and load > 0', [queueId]);
      return row!.load;
    },

    async openTicketsOf(agentId) {
      const rows = await query<{ id: string }>(em, `
        select id from ticket where state = any($2::text[]) and observed_until is null and (owner_id = $1 or facts ->> 'dispatcherId' = $1::text) order by id`,
      [agentId, OPEN_STATES]);
      return rows.map(({ id }) => id);
    },
  };
}

const CANDIDATES = `
  select a.id, a.staff_no, a.team_id, a.skills, a.capacity, a.presence,
    coalesce((select sum(t.load) from ticket t where t.owner_id = a.id and t.load > 0), 0)::int as load,
    (select d.at from dispatch d where d.assignee_id = a.id order by d.at desc limit 1) as last_at,
    coalesce((select jsonb_agg(jsonb_build_object('code', q.code, 'kind', q.kind, 'obtainedOn', q.obtained_on, 'validUntil', q.valid_until))
              from agent_qualification q where q.agent_id = a.id), '[]') as qualifications
  from agent a where (a.team_id = any($1::uuid[]) or a.id = $2::uuid) and a.left_at is null`;

const WAITING = `
  select id, received_at, coalesce(priority, 4) as priority, tier, facts #>> '{confirmed,complexity}' as complexity, facts #>> '{confirmed,risk}' as risk,
    facts -> 'refusedBy' as refused_by
  from ticket where queue_id = $1 and state = 'CLASSIFIED' and observed_until is null`;
