import { defineEntity, p } from '@mikro-orm/core';
import { InstantType } from '../../platform/orm/instant-type.ts';
import type { Role } from '../domain/permissions.ts';

export const AppUserSchema = defineEntity({
  name: 'AppUserRow',
  tableName: 'app_user',
  properties: {
    id: p.uuid().primary(),
    login: p.string(),
    displayName: p.string(),
    passwordHash: p.string(),
    role: p.string().$type<Role>(),
    unitId: p.uuid(),
    failedSignIns: p.integer(),
    lockedUntil: p.type(new InstantType()).nullable(),
    disabledAt: p.type(new InstantType()).nullable(),
  },
});

export class AppUserRow extends AppUserSchema.class {}
AppUserSchema.setClass(AppUserRow);
