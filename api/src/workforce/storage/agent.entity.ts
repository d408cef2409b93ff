import { defineEntity, p } from '@mikro-orm/core';

export const AgentSchema = defineEntity({
  name: 'AgentRow',
  tableName: 'agent',
  properties: {
    id: p.uuid().primary(),
    staffNo: p.string(),
    displayName: p.string(),
    teamId: p.uuid(),
    userId: p.uuid().nullable(),
    skills: p.array<string>(),
    onDuty: p.boolean(),
  },
});

export class AgentRow extends AgentSchema.class {}
AgentSchema.setClass(AgentRow);
