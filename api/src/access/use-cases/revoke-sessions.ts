import { accepted, type Outcome } from '../../foundation/outcome.ts';
import { missingPermission, notFound, type Caller } from '../domain/caller.ts';
import type { UnitTree } from '../domain/unit-tree.ts';
import type { AccountStore, SessionStore } from './ports.ts';

/** Ends all sessions of a person, and every live connection that hangs on them. Answers how many there were. */
export async function revokeSessions(
  stores: { readonly accounts: AccountStore; readonly sessions: SessionStore; readonly units: UnitTree }, caller: Caller, userId: string,
): Promise<Outcome<number>> {
  const forbidden = missingPermission(caller, 'USER_ADMIN');
  if (forbidden !== null) return forbidden;
  const account = await stores.accounts.lock({ id: userId });
  if (account === null || !stores.units.isWithin(account.unitId, caller.unitId)) return notFound('user', ['userId']);
  return accepted(await stores.sessions.revokeAllOf(userId));
}
