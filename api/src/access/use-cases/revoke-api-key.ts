import { accepted, type Outcome } from '../../foundation/outcome.ts';
import { missingPermission, notFound, type Caller } from '../domain/caller.ts';
import type { UnitTree } from '../domain/unit-tree.ts';
import type { ApiKeyStore } from './ports.ts';

/** Ends a key for good, and every live connection that hangs on it. Answers whether it had been good before. */
export async function revokeApiKey(
  stores: { readonly apiKeys: ApiKeyStore; readonly units: UnitTree }, caller: Caller, keyId: string,
): Promise<Outcome<boolean>> {
  const forbidden = missingPermission(caller, 'USER_ADMIN');
  if (forbidden !== null) return forbidden;
  const unitId = await stores.apiKeys.unitOf(keyId);
  if (unitId === null || !stores.units.isWithin(unitId, caller.unitId)) return notFound('key', ['keyId']);
  return accepted(await stores.apiKeys.revoke(keyId));
}
