import { defineEntity, p } from '@mikro-orm/core';

export const DutyOwnerSchema = defineEntity({
  name: 'DutyOwnerRow',
  tableName: 'duty_owner',
  properties: {
    unitId: p.uuid().primary(),
    agentId: p.uuid(),
  },
});

export class DutyOwnerRow extends DutyOwnerSchema.class {}
DutyOwnerSchema.setClass(DutyOwnerRow);
