import { defineEntity, p } from '@mikro-orm/core';
import { InstantType } from '../../platform/orm/instant-type.ts';

export const SessionSchema = defineEntity({
  name: 'SessionRow',
  tableName: 'session',
  properties: {
    id: p.uuid().primary(),
    tokenHash: p.blob(),
    userId: p.uuid(),
    expiresAt: p.type(new InstantType()),
    revokedAt: p.type(new InstantType()).nullable(),
  },
});

export class SessionRow extends SessionSchema.class {}
SessionSchema.setClass(SessionRow);
