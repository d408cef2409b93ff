import { defineEntity, p } from '@mikro-orm/core';
import type { Explanation } from '../domain/explanation.ts';
import type { DispatchKind } from '../use-cases/ports.ts';
import { InstantType } from '../../platform/orm/instant-type.ts';

export const DispatchSchema = defineEntity({
  name: 'DispatchRow',
  tableName: 'dispatch',
  properties: {
    id: p.uuid().primary(),
    ticketId: p.uuid(),
    kind: p.string().$type<DispatchKind>(),
    assigneeId: p.uuid(),
    teamId: p.uuid(),
    queueId: p.uuid(),
    byActor: p.string(),
    dueAt: p.type(new InstantType()).nullable(),
    followUp: p.string().nullable(),
    overrideReason: p.string().nullable(),
    automatic: p.boolean(),
    explanation: p.json<Explanation>().nullable(),
    place: p.integer(),
    at: p.type(new InstantType()),
  },
});

export class DispatchRow extends DispatchSchema.class {}
DispatchSchema.setClass(DispatchRow);
