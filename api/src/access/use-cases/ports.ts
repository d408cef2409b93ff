import type { Actor } from '../../foundation/event.ts';
import type { Instant } from '../../foundation/instant.ts';
import type { Permission, Role } from '../domain/permissions.ts';
import type { Attempts } from '../domain/sign-in-attempts.ts';
import type { TokenKind } from '../domain/token.ts';
import type { Unit } from '../domain/unit-tree.ts';

/** A person who can sign in. */
export interface Account {
  readonly id: string;
  readonly passwordHash: string;
  readonly unitId: string;
  readonly attempts: Attempts;
  readonly disabled: boolean;
}

export interface NewAccount {
  readonly id: string;
  readonly login: string;
  readonly displayName: string;
  readonly passwordHash: string;
  readonly role: Role;
  readonly unitId: string;
}

/** The accounts of one transaction. */
export interface AccountStore {
  /** Locks the account's row and reads it. */
  lock(by: { readonly id: string } | { readonly login: string }): Promise<Account | null>;
  /** Keeps the count of a locked account. */
  setAttempts(accountId: string, attempts: Attempts): Promise<void>;
  isLoginTaken(login: string): Promise<boolean>;
  unitOf(accountId: string): Promise<string | null>;
  add(account: NewAccount): void;
}

/** The sessions of one transaction. What is revoked here is announced when the transaction is committed. */
export interface SessionStore {
  open(session: { readonly id: string; readonly userId: string; readonly tokenHash: Buffer; readonly expiresAt: Instant }): void;
  /** @returns whether there was such a session that had not been revoked */
  revoke(sessionId: string): Promise<boolean>;
  /** @returns how many sessions of the user there were to revoke */
  revokeAllOf(userId: string): Promise<number>;
}

export interface NewApiKey {
  readonly id: string;
  readonly name: string;
  readonly tokenHash: Buffer;
  readonly scopes: readonly Permission[];
  readonly unitId: string;
  readonly expiresAt: Instant;
}

/** The API keys of one transaction. */
export interface ApiKeyStore {
  add(key: NewApiKey): void;
  isNameTaken(name: string): Promise<boolean>;
  unitOf(keyId: string): Promise<string | null>;
  /** @returns whether the key had not been revoked before */
  revoke(keyId: string): Promise<boolean>;
}

/** The units of one transaction. */
export interface UnitStore {
  isCodeTaken(code: string): Promise<boolean>;
  add(unit: Unit): void;
}

/** Hashes passwords and compares them. */
export interface Passwords {
  hash(password: string): Promise<string>;
  /** @param stored null where there is nobody to compare with: takes as long as a comparison, and says no */
  verify(password: string, stored: string | null): Promise<boolean>;
}

/** A credential that is good at this moment. */
export interface Credential {
  readonly id: string;
  readonly actor: Actor;
  readonly role: Role;
  readonly unitId: string;
  /** Of a key: what narrows its role. */
  readonly scopes: readonly string[] | null;
  readonly expiresAt: Instant;
  /** How long it stays good by the database's clock. */
  readonly leftMs: number;
}

/** Looks credentials up, outside any transaction. */
export interface CredentialReads {
  /** The credential, unless it has expired or was revoked or its person's account is disabled. */
  byTokenHash(kind: TokenKind, tokenHash: Buffer): Promise<Credential | null>;
}

/** How the one who asks is called: a person's login and name, or twice the name of a key. */
export interface ViewerNames {
  readonly login: string;
  readonly displayName: string;
}
