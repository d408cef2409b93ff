import { defineEntity, p } from '@mikro-orm/core';
import { InstantType } from '../../platform/orm/instant-type.ts';
import type { PolicyLayer, PolicyStatus } from '../domain/policy.ts';

export const PolicyDocumentSchema = defineEntity({
  name: 'PolicyDocumentRow',
  tableName: 'policy_document',
  properties: {
    id: p.uuid().primary(),
    docId: p.string(),
    version: p.string(),
    layer: p.string().$type<PolicyLayer>(),
    status: p.string().$type<PolicyStatus>(),
    effectiveFrom: p.type(new InstantType()),
    effectiveTo: p.type(new InstantType()).nullable(),
    repealedFrom: p.type(new InstantType()).nullable(),
    logPlace: p.integer().default(0),
    sha256: p.string(),
    content: p.json<unknown>(),
  },
});

export class PolicyDocumentRow extends PolicyDocumentSchema.class {}
PolicyDocumentSchema.setClass(PolicyDocumentRow);
