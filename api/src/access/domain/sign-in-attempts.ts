import { HOUR_MS, MINUTE_MS, type Instant } from '../../foundation/instant.ts';

/** What an operator may set about signing in. Not from the standard. */
export interface SignInSettings {
  /** Wrong passwords in a row after which the account is locked. */
  readonly maxFailures: number;
  readonly lockMs: number;
  /** How long a session lasts, used or not. */
  readonly sessionMs: number;
}

export const SIGN_IN_SETTINGS: SignInSettings = { maxFailures: 5, lockMs: 15 * MINUTE_MS, sessionMs: 12 * HOUR_MS };

/** How many attempts may fail, at once and in the long run; each server counts for itself. Not from the standard. */
export interface SignInRates {
  readonly perLogin: { readonly capacity: number; readonly perSecond: number };
  /** A whole office may come from one address. */
  readonly perAddress: { readonly capacity: number; readonly perSecond: number };
}

export const SIGN_IN_RATES: SignInRates = { perLogin: { capacity: 10, perSecond: 1 / 60 }, perAddress: { capacity: 30, perSecond: 1 / 2 } };

/** The failed attempts of an account since its last success. */
export interface Attempts {
  readonly failed: number;
  readonly lockedUntil: Instant | null;
}

export const NO_ATTEMPTS: Attempts = { failed: 0, lockedUntil: null };

/**
 * Counts an attempt as failed before its password is looked at, so that guesses sent all at once are counted too; a
 * success sets the count back to {@link NO_ATTEMPTS}. The attempt that reaches the limit is still looked at.
 * @returns the new count, or null while the account is locked
 */
export function countAttempt(attempts: Attempts, now: Instant, settings: SignInSettings): Attempts | null {
  const { failed, lockedUntil } = attempts;
  if (lockedUntil !== null && now < lockedUntil) return null;
  const count = (lockedUntil === null ? failed : 0) + 1;
  return { failed: count, lockedUntil: count >= settings.maxFailures ? now + settings.lockMs : null };
}
