import { query } from '../../platform/orm/query.ts';
import type { Transaction } from '../../platform/unit-of-work/unit-of-work.ts';
import type { ApiKeyStore } from '../use-cases/ports.ts';
import type { Revocations } from '../use-cases/revocations.ts';
import { announceOnCommit } from './announce.ts';
import { ApiKeyRow } from './api-key.entity.ts';

/** The API keys of one transaction. */
export function createApiKeyStore(tx: Transaction, revocations: Revocations): ApiKeyStore {
  return {
    add(key) {
      tx.em.create(ApiKeyRow, { ...key, scopes: [...key.scopes] });
    },

    async isNameTaken(name) {
      return (await tx.em.count(ApiKeyRow, { name })) > 0;
    },

    async unitOf(keyId) {
      return (await tx.em.findOne(ApiKeyRow, keyId))?.unitId ?? null;
    },

    async revoke(keyId) {
      const rows = await query(tx.em, 'update api_key set revoked_at = clock_timestamp() where id = $1 and revoked_at is null returning id', [keyId]);
      announceOnCommit(tx, revocations, rows.length > 0 ? [keyId] : []);
      return rows.length > 0;
    },
  };
}
