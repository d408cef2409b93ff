import { defineEntity, p } from '@mikro-orm/core';

export const QueueSchema = defineEntity({
  name: 'QueueRow',
  tableName: 'queue',
  properties: {
    id: p.uuid().primary(),
    code: p.string().unique(),
    nameZh: p.string(),
    nameEn: p.string(),
    unitId: p.uuid(),
    requiredSkills: p.array(),
    serviceLevelTargetPercent: p.decimal('number').nullable(),
    position: p.integer(),
    requiredQualifications: p.array(),
    capacity: p.integer().nullable(),
    automaticDispatch: p.boolean(),
    version: p.integer(),
  },
});

export class QueueRow extends QueueSchema.class {}
QueueSchema.setClass(QueueRow);
