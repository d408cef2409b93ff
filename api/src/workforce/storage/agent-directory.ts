import type { EntityManager } from '../../platform/orm/orm.ts';
import { query } from '../../platform/orm/query.ts';
import type { UnitTree } from '../../access/domain/unit-tree.ts';
import { nearestDutyOwner } from '../domain/duty-owner.ts';
import type { AgentDirectory } from '../use-cases/ports.ts';
import { SELECT_AGENTS, toAgent, type AgentReadRow } from './agent-row.ts';

/**
 * Reads agents.
 * @param em gives the entity manager to read with: of a transaction, or a fresh one for each read
 */
export function createAgentDirectory(em: () => EntityManager, units: UnitTree): AgentDirectory {
  return {
    async byIds(agentIds) {
      const agents = await query<AgentReadRow>(em(), `${SELECT_AGENTS} where a.id = any($1::uuid[])`, [agentIds]);
      return new Map(agents.map((agent) => [agent.id, toAgent(agent)]));
    },

    async ofTeams(teamIds) {
      return (await query<AgentReadRow>(em(), `${SELECT_AGENTS} where a.team_id = any($1::uuid[]) and a.left_at is null order by a.staff_no`, [teamIds])).map(toAgent);
    },

    async ofUser(userId) {
      const [row] = await query<{ id: string }>(em(), 'select id from agent where user_id = $1 and left_at is null', [userId]);
      return row?.id ?? null;
    },

    async dutyOwners(unitIds) {
      const paths = new Map(unitIds.map((id) => [id, units.get(id)?.path ?? []]));
      const rows = await query<{ unit_id: string; agent_id: string }>(em(), 'select unit_id, agent_id from duty_owner where unit_id = any($1::uuid[])', [[...new Set([...paths.values()].flat())]]);
      const owners = new Map(rows.map((row) => [row.unit_id, row.agent_id]));
      return new Map([...paths].flatMap(([unitId, path]) => {
        const agentId = nearestDutyOwner(path, owners);
        return agentId === null ? [] : [[unitId, agentId] as const];
      }));
    },
  };
}
