import { defineEntity, p } from '@mikro-orm/core';

export const CustomerKeySchema = defineEntity({
  name: 'CustomerKeyRow',
  tableName: 'customer_key',
  properties: {
    customerId: p.uuid().primary(),
    ringKeyId: p.string(),
    wrappedKey: p.blob(),
  },
});

export class CustomerKeyRow extends CustomerKeySchema.class {}
CustomerKeySchema.setClass(CustomerKeyRow);
