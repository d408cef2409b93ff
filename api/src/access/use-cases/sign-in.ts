import { newId } from '../../foundation/ids.ts';
import type { Instant } from '../../foundation/instant.ts';
import { accepted, refused, type Outcome } from '../../foundation/outcome.ts';
import type { Perform } from '../../foundation/perform.ts';
import { MAX_PASSWORD, normaliseLogin } from '../domain/account-rules.ts';
import { countAttempt, NO_ATTEMPTS, type SignInSettings } from '../domain/sign-in-attempts.ts';
import { hashToken, newToken } from '../domain/token.ts';
import type { Account, AccountStore, Passwords, SessionStore } from './ports.ts';

export interface SignInStores {
  readonly accounts: AccountStore;
  readonly sessions: SessionStore;
  now(): Promise<Instant>;
}

export interface SignInTools {
  readonly perform: Perform<SignInStores>;
  readonly passwords: Passwords;
  readonly settings: SignInSettings;
}

/** A new session. The token is a secret that only the caller keeps. */
export interface SignedIn {
  readonly token: string;
  readonly lifeMs: number;
}

/**
 * Signs a person in. The attempt is counted in a transaction of its own, for a refusal would roll the count back; wrong
 * login, wrong password, locked and disabled account are refused in the same words and after the same work.
 */
export async function signIn(tools: SignInTools, input: { readonly login: string; readonly password: string }): Promise<Outcome<SignedIn>> {
  if (input.password.length > MAX_PASSWORD) return REFUSED;
  const counted = await tools.perform((stores) => countOne(stores, normaliseLogin(input.login), tools.settings));
  if (!counted.ok) return counted;
  const account = counted.value;
  const matches = await tools.passwords.verify(input.password, account?.passwordHash ?? null);
  if (account === null || !matches) return REFUSED;
  return tools.perform((stores) => openSession(stores, account.id, tools.settings));
}

async function countOne(stores: SignInStores, login: string, settings: SignInSettings): Promise<Outcome<Account | null>> {
  const account = await stores.accounts.lock({ login });
  if (account === null || account.disabled) return accepted(null);
  const attempts = countAttempt(account.attempts, await stores.now(), settings);
  if (attempts === null) return accepted(null);
  await stores.accounts.setAttempts(account.id, attempts);
  return accepted(account);
}

async function openSession(stores: SignInStores, accountId: string, settings: SignInSettings): Promise<Outcome<SignedIn>> {
  const account = await stores.accounts.lock({ id: accountId });
  if (account === null || account.disabled) return REFUSED;
  await stores.accounts.setAttempts(account.id, NO_ATTEMPTS);
  const token = newToken('SESSION');
  stores.sessions.open({ id: newId(), userId: account.id, tokenHash: hashToken(token), expiresAt: (await stores.now()) + settings.sessionMs });
  return accepted({ token, lifeMs: settings.sessionMs });
}

const REFUSED = refused({
  code: 'SIGN_IN_REFUSED',
  message: 'The login or the password is wrong, or the account is locked after too many attempts: check both, wait a quarter of an hour, or ask an administrator.',
});
