import { newId } from '../../foundation/ids.ts';
import { DAY_MS, type Instant } from '../../foundation/instant.ts';
import { accepted, refused, type Outcome } from '../../foundation/outcome.ts';
import type { Refusal } from '../../foundation/refusal.ts';
import { nameFaults } from '../domain/account-rules.ts';
import { missingPermission, notFound, type Caller } from '../domain/caller.ts';
import { ROLE_PERMISSIONS, type Permission } from '../domain/permissions.ts';
import { hashToken, newToken } from '../domain/token.ts';
import type { UnitTree } from '../domain/unit-tree.ts';
import type { ApiKeyStore } from './ports.ts';

/** Keys are for programs, which act as this role and never beyond it. */
export const API_KEY_ROLE = 'INTEGRATOR';
const MAX_LIFE_MS = 366 * DAY_MS;

export interface CreateApiKeyStores {
  readonly apiKeys: ApiKeyStore;
  readonly units: UnitTree;
  now(): Promise<Instant>;
}

export interface NewKey {
  readonly name: string;
  readonly scopes: readonly Permission[];
  readonly unitId: string;
  readonly expiresAt: Instant;
}

/** Makes a key for a program. The token is in this answer and nowhere else: who loses it makes another key. */
export async function createApiKey(
  stores: CreateApiKeyStores, caller: Caller, input: NewKey,
): Promise<Outcome<{ readonly id: string; readonly token: string }>> {
  const forbidden = missingPermission(caller, 'USER_ADMIN');
  if (forbidden !== null) return forbidden;
  if (!stores.units.isWithin(input.unitId, caller.unitId)) return notFound('unit', ['unitId']);
  const [first, ...rest] = keyFaults(input, await stores.now());
  if (first !== undefined) return refused(first, ...rest);
  if (await stores.apiKeys.isNameTaken(input.name.trim())) {
    return refused({ code: 'KEY_NAME_TAKEN', path: ['name'], message: 'Another key has this name: choose one that says what the program does.' });
  }
  const id = newId();
  const token = newToken('API_KEY');
  stores.apiKeys.add({ id, name: input.name.trim(), tokenHash: hashToken(token), scopes: input.scopes, unitId: input.unitId, expiresAt: input.expiresAt });
  return accepted({ id, token });
}

function keyFaults(key: NewKey, now: Instant): readonly Refusal[] {
  const faults = [...nameFaults(key.name, 'name')];
  const beyond = key.scopes.filter((scope) => !ROLE_PERMISSIONS[API_KEY_ROLE].includes(scope));
  if (beyond.length > 0) {
    faults.push({ code: 'SCOPE_BEYOND_ROLE', path: ['scopes'], message: `A program may never have ${beyond.join(', ')}: leave it out and let a person do that.` });
  }
  if (key.scopes.length === 0) faults.push({ code: 'SCOPES_EMPTY', path: ['scopes'], message: 'A key without scopes opens nothing: name what the program needs.' });
  if (!(key.expiresAt > now && key.expiresAt <= now + MAX_LIFE_MS)) {
    faults.push({ code: 'KEY_EXPIRY', path: ['expiresAt'], message: 'A key ends in the future, at most 366 days from now.' });
  }
  return faults;
}
