import { newId } from '../../foundation/ids.ts';
import type { EntityManager } from '../../platform/orm/orm.ts';
import { query } from '../../platform/orm/query.ts';
import type { Transaction } from '../../platform/unit-of-work/unit-of-work.ts';
import type { PolicyLedger, PolicyRecord, PolicyStore } from '../use-cases/policy-store.ts';
import { PolicyDocumentRow } from './policy-document.entity.ts';

/** Any number will do, so long as no other lock of the product has it. */
const LOADERS_LOCK = 4_021_906;

/** The published versions, in one transaction. The database itself refuses to change their content. */
export function createPolicyStore(em: EntityManager): PolicyStore {
  return {
    async lockAll() {
      // Servers that start together would otherwise publish the same version at once.
      await query(em, `select pg_advisory_xact_lock(${LOADERS_LOCK})`);
      return readPolicies(em);
    },

    async add(record) {
      em.create(PolicyDocumentRow, { id: newId(), logPlace: 0, ...record });
    },

    async stand({ docId, version }, standing) {
      const row = await em.findOneOrFail(PolicyDocumentRow, { docId, version });
      em.assign(row, standing);
    },
  };
}

/** As `createPolicyStore`, for those who amend: their deeds are events about the version. */
export function createPolicyLedger(tx: Transaction): PolicyLedger {
  const store = createPolicyStore(tx.em);
  return {
    ...store,
    note({ docId, version }, { type, actor, unitId, reason, at, payload }) {
      tx.beforeFlush(async () => {
        const row = await tx.em.findOneOrFail(PolicyDocumentRow, { docId, version });
        row.logPlace += 1;
        tx.append([{
          id: newId(), stream: 'standard', subjectId: row.id, place: row.logPlace, type, unitId, occurredAt: at, actor, reason, origin: 'LIVE',
          payload: { docId, version, ...payload },
        }]);
      });
    },
  };
}

/** Every version that is published, each document's by when it takes effect. */
export async function readPolicies(em: EntityManager): Promise<readonly PolicyRecord[]> {
  const rows = await em.find(PolicyDocumentRow, {}, { orderBy: { docId: 'asc', effectiveFrom: 'asc' } });
  return rows.map(({ docId, version, layer, status, effectiveFrom, effectiveTo, repealedFrom, sha256, content }) => ({
    docId, version, layer, status, effectiveFrom, effectiveTo: effectiveTo ?? null, repealedFrom: repealedFrom ?? null, sha256, content,
  }));
}
