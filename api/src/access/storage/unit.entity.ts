import { defineEntity, p } from '@mikro-orm/core';
import type { UnitKind } from '../domain/unit-tree.ts';

export const UnitSchema = defineEntity({
  name: 'UnitRow',
  tableName: 'unit',
  properties: {
    id: p.uuid().primary(),
    code: p.string(),
    nameZh: p.string(),
    nameEn: p.string(),
    kind: p.string().$type<UnitKind>(),
    parentId: p.uuid().nullable(),
    path: p.array<string>().columnType('uuid[]'),
  },
});

export class UnitRow extends UnitSchema.class {}
UnitSchema.setClass(UnitRow);
