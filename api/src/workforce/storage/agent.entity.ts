import { defineEntity, p } from '@mikro-orm/core';
import { InstantType } from '../../platform/orm/instant-type.ts';
import type { Presence } from '../domain/presence.ts';

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
    capacity: p.smallint(),
    presence: p.string().$type<Presence>(),
    presenceSince: p.type(new InstantType()).nullable(),
    leftAt: p.type(new InstantType()).nullable(),
    version: p.integer(),
  },
});

export class AgentRow extends AgentSchema.class {}
AgentSchema.setClass(AgentRow);
