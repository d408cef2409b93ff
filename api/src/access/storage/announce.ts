import { query } from '../../platform/orm/query.ts';
import type { Transaction } from '../../platform/unit-of-work/unit-of-work.ts';
import type { Revocations } from '../use-cases/revocations.ts';
import { REVOKED_CHANNEL } from './channels.ts';

/** Tells this server and, by NOTIFY, all others what this transaction revoked; nobody when it is rolled back. */
export function announceOnCommit(tx: Transaction, revocations: Revocations, credentialIds: readonly string[]): void {
  if (credentialIds.length === 0) return;
  tx.afterFlush(async () => { await query(tx.em, `select pg_notify('${REVOKED_CHANNEL}', '')`); });
  tx.afterCommit(() => { revocations.announce(credentialIds); });
}
