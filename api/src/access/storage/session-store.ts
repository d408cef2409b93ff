import { query } from '../../platform/orm/query.ts';
import type { Transaction } from '../../platform/unit-of-work/unit-of-work.ts';
import type { SessionStore } from '../use-cases/ports.ts';
import type { Revocations } from '../use-cases/revocations.ts';
import { announceOnCommit } from './announce.ts';
import { SessionRow } from './session.entity.ts';

/** The sessions of one transaction. */
export function createSessionStore(tx: Transaction, revocations: Revocations): SessionStore {
  async function revoke(condition: string, parameter: string): Promise<number> {
    const rows = await query<{ id: string }>(tx.em, `
      update session set revoked_at = clock_timestamp() where ${condition} and revoked_at is null returning id`, [parameter]);
    announceOnCommit(tx, revocations, rows.map(({ id }) => id));
    return rows.length;
  }

  return {
    open(session) { tx.em.create(SessionRow, session); },
    revoke: async (sessionId) => (await revoke('id = $1', sessionId)) > 0,
    revokeAllOf: (userId) => revoke('user_id = $1', userId),
  };
}
