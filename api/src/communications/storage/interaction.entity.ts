import { defineEntity, p } from '@mikro-orm/core';
import { InstantType } from '../../platform/orm/instant-type.ts';
import type { Channel, Direction, InteractionKind } from '../domain/words.ts';

export const InteractionSchema = defineEntity({
  name: 'InteractionRow',
  tableName: 'interaction',
  properties: {
    id: p.uuid().primary(),
    ticketId: p.uuid(),
    customerId: p.uuid(),
    direction: p.string().$type<Direction>(),
    channel: p.string().$type<Channel>(),
    kind: p.string().$type<InteractionKind>(),
    agentId: p.uuid().nullable(),
    delivered: p.boolean(),
    textEncrypted: p.blob(),
    occurredAt: p.type(new InstantType()),
  },
});

export class InteractionRow extends InteractionSchema.class {}
InteractionSchema.setClass(InteractionRow);
