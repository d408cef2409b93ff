import { defineEntity, p } from '@mikro-orm/core';
import type { Language } from '../../foundation/text.ts';
import type { Area, Tier } from '../../standard/domain/axes.ts';

export const CustomerSchema = defineEntity({
  name: 'CustomerRow',
  tableName: 'customer',
  properties: {
    id: p.uuid().primary(),
    customerNo: p.string(),
    unitId: p.uuid(),
    tier: p.string().$type<Tier>(),
    area: p.string().$type<Area>().nullable(),
    language: p.string().$type<Language>(),
    nameEncrypted: p.blob(),
    phoneEncrypted: p.blob().nullable(),
    phoneIndex: p.blob().nullable(),
  },
});

export class CustomerRow extends CustomerSchema.class {}
CustomerSchema.setClass(CustomerRow);
