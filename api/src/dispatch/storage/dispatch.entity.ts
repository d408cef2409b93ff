import { defineEntity, p } from '@mikro-orm/core';
import { InstantType } from '../../platform/orm/instant-type.ts';

export const DispatchSchema = defineEntity({
  name: 'DispatchRow',
  tableName: 'dispatch',
  properties: {
    id: p.uuid().primary(),
    ticketId: p.uuid(),
    kind: p.string().$type<'DISPATCH' | 'TRANSFER'>(),
    assigneeId: p.uuid(),
    teamId: p.uuid(),
    queueId: p.uuid(),
    byActor: p.string(),
    dueAt: p.type(new InstantType()).nullable(),
    followUp: p.string().nullable(),
    overrideReason: p.string().nullable(),
    at: p.type(new InstantType()),
  },
});

export class DispatchRow extends DispatchSchema.class {}
DispatchSchema.setClass(DispatchRow);
