import { newId } from '../../foundation/ids.ts';
import type { Actor } from '../../foundation/event.ts';
import { query } from '../../platform/orm/query.ts';
import type { Transaction } from '../../platform/unit-of-work/unit-of-work.ts';
import type { Agent } from '../domain/agent.ts';
import type { AgentFact } from '../domain/events.ts';
import type { AgentStore } from '../use-cases/ports.ts';
import { AgentRow } from './agent.entity.ts';
import { SELECT_AGENTS, toAgent, type AgentReadRow } from './agent-row.ts';
import { DutyOwnerRow } from './duty-owner.entity.ts';

/** The agents of one transaction, those that it adds included: the mapper writes what is pending before it reads. */
export function createAgentStore(tx: Transaction): AgentStore {
  function tell(agent: Pick<Agent, 'id' | 'teamId' | 'version'>, event: AgentFact, actor: Actor, reason: string | null): void {
    tx.beforeFlush(async () => {
      tx.append([{
        ...event, id: newId(), stream: 'agent', subjectId: agent.id, place: agent.version, unitId: agent.teamId, occurredAt: await tx.now(), actor, reason, origin: 'LIVE',
      }]);
    });
  }

  return {
    add(agent, actor) {
      const { qualifications, onDuty: _, ...columns } = agent;
      tx.em.create(AgentRow, { ...columns, skills: [...agent.skills] });
      if (qualifications.length > 0) tx.afterFlush(() => writeQualifications(tx, agent));
      tell(agent, { type: 'AGENT_ADDED', payload: { teamId: agent.teamId } }, actor, null);
    },

    async lock(agentId) {
      await tx.em.flush();
      const [row] = await query<AgentReadRow>(tx.em, `${SELECT_AGENTS} where a.id = $1 for update of a`, [agentId]);
      return row === undefined ? null : toAgent(row);
    },

    async change(agent, event, { actor, reason }) {
      const version = agent.version + 1;
      await query(tx.em, `
        update agent set skills = $2, capacity = $3, presence = $4, presence_since = to_timestamp($5::float8 / 1000), left_at = to_timestamp($6::float8 / 1000), version = $7
        where id = $1`, [agent.id, agent.skills, agent.capacity, agent.presence, agent.presenceSince, agent.leftAt, version]);
      if (event.type === 'AGENT_CHANGED') await writeQualifications(tx, agent);
      tell({ ...agent, version }, event, actor, reason);
      return { ...agent, version };
    },

    async isStaffNoTaken(staffNo) {
      return (await tx.em.count(AgentRow, { staffNo })) > 0;
    },

    async isUserTaken(userId) {
      return (await tx.em.count(AgentRow, { userId })) > 0;
    },

    async teamOf(agentId) {
      return (await tx.em.findOne(AgentRow, { id: agentId, leftAt: null }))?.teamId ?? null;
    },

    async setDutyOwner(unitId, agentId) {
      const row = await tx.em.findOne(DutyOwnerRow, unitId);
      if (row === null) tx.em.create(DutyOwnerRow, { unitId, agentId });
      else row.agentId = agentId;
    },

    async dutiesOf(agentId) {
      return (await tx.em.find(DutyOwnerRow, { agentId })).map(({ unitId }) => unitId);
    },
  };
}

async function writeQualifications({ em }: Transaction, agent: Agent): Promise<void> {
  await query(em, 'delete from agent_qualification where agent_id = $1', [agent.id]);
  await query(em, `
    insert into agent_qualification (agent_id, code, kind, obtained_on, valid_until)
    select $1, q.code, q.kind, q."obtainedOn", q."validUntil" from jsonb_to_recordset($2::jsonb) as q(code text, kind text, "obtainedOn" date, "validUntil" date)`,
  [agent.id, JSON.stringify(agent.qualifications)]);
}
