import { newId } from '../../foundation/ids.ts';
import { accepted, refused, type Outcome } from '../../foundation/outcome.ts';
import { accountFaults, normaliseLogin } from '../domain/account-rules.ts';
import { missingPermission, notFound, type Caller } from '../domain/caller.ts';
import type { Role } from '../domain/permissions.ts';
import type { UnitTree } from '../domain/unit-tree.ts';
import type { AccountStore, Passwords } from './ports.ts';

export interface CreateUserStores {
  readonly accounts: AccountStore;
  readonly units: UnitTree;
  readonly passwords: Passwords;
}

export interface NewUser {
  readonly login: string;
  readonly displayName: string;
  readonly password: string;
  readonly role: Role;
  readonly unitId: string;
}

/** Gives a person an account in a unit that the caller sees, and answers its id. */
export async function createUser(stores: CreateUserStores, caller: Caller, input: NewUser): Promise<Outcome<string>> {
  const forbidden = missingPermission(caller, 'USER_ADMIN');
  if (forbidden !== null) return forbidden;
  if (!stores.units.isWithin(input.unitId, caller.unitId)) return notFound('unit', ['unitId']);
  const login = normaliseLogin(input.login);
  const [first, ...rest] = accountFaults({ ...input, login });
  if (first !== undefined) return refused(first, ...rest);
  if (await stores.accounts.isLoginTaken(login)) {
    return refused({ code: 'LOGIN_TAKEN', path: ['login'], message: `The login ${login} belongs to somebody else: choose another one.` });
  }
  const id = newId();
  const passwordHash = await stores.passwords.hash(input.password);
  stores.accounts.add({ id, login, displayName: input.displayName.trim(), passwordHash, role: input.role, unitId: input.unitId });
  return accepted(id);
}
