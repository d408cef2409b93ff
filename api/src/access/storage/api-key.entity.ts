import { defineEntity, p } from '@mikro-orm/core';
import { InstantType } from '../../platform/orm/instant-type.ts';

export const ApiKeySchema = defineEntity({
  name: 'ApiKeyRow',
  tableName: 'api_key',
  properties: {
    id: p.uuid().primary(),
    name: p.string(),
    tokenHash: p.blob(),
    scopes: p.array<string>(),
    unitId: p.uuid(),
    expiresAt: p.type(new InstantType()),
    lastUsedAt: p.type(new InstantType()).nullable(),
    revokedAt: p.type(new InstantType()).nullable(),
  },
});

export class ApiKeyRow extends ApiKeySchema.class {}
ApiKeySchema.setClass(ApiKeyRow);
