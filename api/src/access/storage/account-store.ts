import { LockMode } from '@mikro-orm/core';
import type { Transaction } from '../../platform/unit-of-work/unit-of-work.ts';
import type { AccountStore } from '../use-cases/ports.ts';
import { AppUserRow } from './app-user.entity.ts';

/** The accounts of one transaction, those that it adds included. */
export function createAccountStore(tx: Transaction): AccountStore {
  return {
    async lock(by) {
      const row = await tx.em.findOne(AppUserRow, by, { lockMode: LockMode.PESSIMISTIC_WRITE });
      if (row === null) return null;
      const { id, passwordHash, unitId, failedSignIns, lockedUntil, disabledAt } = row;
      return { id, passwordHash, unitId, attempts: { failed: failedSignIns, lockedUntil: lockedUntil ?? null }, disabled: disabledAt != null };
    },

    async setAttempts(accountId, attempts) {
      const row = await tx.em.findOneOrFail(AppUserRow, accountId);
      tx.em.assign(row, { failedSignIns: attempts.failed, lockedUntil: attempts.lockedUntil });
    },

    async isLoginTaken(login) {
      return (await tx.em.count(AppUserRow, { login })) > 0;
    },

    async unitOf(accountId) {
      return (await tx.em.findOne(AppUserRow, accountId))?.unitId ?? null;
    },

    add(account) {
      tx.em.create(AppUserRow, { ...account, failedSignIns: 0 });
    },
  };
}
