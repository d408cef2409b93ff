import { newId } from '../../foundation/ids.ts';
import type { EntityManager } from '../../platform/orm/orm.ts';
import { query } from '../../platform/orm/query.ts';
import type { PolicyStore } from '../use-cases/policy-store.ts';
import { PolicyDocumentRow } from './policy-document.entity.ts';

/** Any number will do, so long as no other lock of the product has it. */
const LOADERS_LOCK = 4_021_906;

/** The published versions, in one transaction. The database itself refuses to change their content. */
export function createPolicyStore(em: EntityManager): PolicyStore {
  return {
    async lockAll() {
      // Servers that start together would otherwise publish the same version at once.
      await query(em, `select pg_advisory_xact_lock(${LOADERS_LOCK})`);
      const rows = await em.find(PolicyDocumentRow, {}, { orderBy: { docId: 'asc', effectiveFrom: 'asc' } });
      return rows.map(({ docId, version, layer, status, effectiveFrom, effectiveTo, sha256, content }) => ({
        docId, version, layer, status, effectiveFrom, effectiveTo: effectiveTo ?? null, sha256, content,
      }));
    },

    async add(record) {
      em.create(PolicyDocumentRow, { id: newId(), ...record });
    },

    async supersede({ docId, version }, effectiveTo) {
      const row = await em.findOneOrFail(PolicyDocumentRow, { docId, version });
      em.assign(row, { status: 'SUPERSEDED', effectiveTo });
    },
  };
}
