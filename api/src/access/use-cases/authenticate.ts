import type { Caller } from '../domain/caller.ts';
import { grantedPermissions } from '../domain/permissions.ts';
import { hashToken, tokenKind } from '../domain/token.ts';
import type { CredentialReads } from './ports.ts';
import type { Revocations } from './revocations.ts';

/** How long an answer is believed without asking the database again. */
const BELIEVED_MS = 5_000;
/** Beyond this many the whole cache is dropped, which costs one look-up each. */
const MAX_CACHED = 10_000;

export interface AuthenticateTools {
  readonly credentials: CredentialReads;
  readonly revocations: Revocations;
  /** The agent that a user is, if any; from the module that knows agents. */
  readonly agentOf: (userId: string) => Promise<string | null>;
  /** A clock that only ever goes forward, in ms. */
  readonly elapsedMs?: () => number;
}

/** Finds out who comes with a token; null for everybody with none that is good now. */
export type Authenticate = (token: string) => Promise<Caller | null>;

/** An `authenticate` that remembers callers for some seconds, and forgets them at once when they are revoked. */
export function createAuthenticate({ credentials, revocations, agentOf, elapsedMs = () => performance.now() }: AuthenticateTools): Authenticate {
  const cache = new Map<string, { readonly caller: Caller; readonly until: number }>();
  let revoked = 0;
  revocations.onRevoked((credentialId) => {
    revoked += 1;
    for (const [key, { caller }] of cache) if (caller.credentialId === credentialId) cache.delete(key);
  });

  return async (token) => {
    const kind = tokenKind(token);
    if (kind === null) return null;
    const tokenHash = hashToken(token);
    const key = tokenHash.toString('base64');
    const known = cache.get(key);
    if (known !== undefined && elapsedMs() < known.until) return known.caller;

    const revokedBefore = revoked;
    const askedAt = elapsedMs();
    const credential = await credentials.byTokenHash(kind, tokenHash);
    if (credential === null) return null;
    const { id, actor, role, unitId, scopes, expiresAt, leftMs } = credential;
    const caller: Caller = {
      actor, role, unitId, expiresAt, credentialId: id, permissions: grantedPermissions(role, scopes),
      agentId: actor.kind === 'USER' ? await agentOf(actor.id) : null,
    };
    if (cache.size >= MAX_CACHED) cache.clear();
    // What was read while something was revoked may already be wrong: it is answered, as of when it was asked, but not kept.
    if (revoked === revokedBefore) cache.set(key, { caller, until: askedAt + Math.min(BELIEVED_MS, leftMs) });
    return caller;
  };
}
