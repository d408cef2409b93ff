import type { EntityManager } from '../../platform/orm/orm.ts';
import { query } from '../../platform/orm/query.ts';
import type { UnitTree } from '../../access/domain/unit-tree.ts';
import type { Agent } from '../domain/agent.ts';
import { nearestDutyOwner } from '../domain/duty-owner.ts';
import type { AgentDirectory } from '../use-cases/ports.ts';

const SELECT = `
  select id, staff_no as "staffNo", display_name as "displayName", team_id as "teamId", user_id as "userId", skills, on_duty as "onDuty" from agent`;

/**
 * Reads agents.
 * @param em gives the entity manager to read with: of a transaction, or a fresh one for each read
 */
export function createAgentDirectory(em: () => EntityManager, units: UnitTree): AgentDirectory {
  return {
    async byIds(agentIds) {
      const agents = await query<Agent>(em(), `${SELECT} where id = any($1::uuid[])`, [agentIds]);
      return new Map(agents.map((agent) => [agent.id, agent]));
    },

    ofTeams: (teamIds) => query<Agent>(em(), `${SELECT} where team_id = any($1::uuid[]) order by staff_no`, [teamIds]),

    async ofUser(userId) {
      const [row] = await query<{ id: string }>(em(), 'select id from agent where user_id = $1', [userId]);
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
