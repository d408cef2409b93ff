import type { Transaction } from '../../platform/unit-of-work/unit-of-work.ts';
import type { AgentStore } from '../use-cases/ports.ts';
import { AgentRow } from './agent.entity.ts';
import { DutyOwnerRow } from './duty-owner.entity.ts';

/** The agents of one transaction, those that it adds included: the mapper writes what is pending before it reads. */
export function createAgentStore(tx: Transaction): AgentStore {
  return {
    add(agent) {
      tx.em.create(AgentRow, { ...agent, skills: [...agent.skills] });
    },

    async isStaffNoTaken(staffNo) {
      return (await tx.em.count(AgentRow, { staffNo })) > 0;
    },

    async isUserTaken(userId) {
      return (await tx.em.count(AgentRow, { userId })) > 0;
    },

    async teamOf(agentId) {
      return (await tx.em.findOne(AgentRow, agentId))?.teamId ?? null;
    },

    async setDutyOwner(unitId, agentId) {
      const row = await tx.em.findOne(DutyOwnerRow, unitId);
      if (row === null) tx.em.create(DutyOwnerRow, { unitId, agentId });
      else row.agentId = agentId;
    },
  };
}
