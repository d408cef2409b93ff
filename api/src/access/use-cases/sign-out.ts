import { accepted, type Outcome } from '../../foundation/outcome.ts';
import type { Caller } from '../domain/caller.ts';
import type { SessionStore } from './ports.ts';

/** Ends the caller's session and with it every live connection that hangs on it. A key is not signed out but revoked. */
export async function signOut(stores: { readonly sessions: SessionStore }, caller: Caller): Promise<Outcome<boolean>> {
  if (caller.actor.kind !== 'USER') return accepted(false);
  return accepted(await stores.sessions.revoke(caller.credentialId));
}
