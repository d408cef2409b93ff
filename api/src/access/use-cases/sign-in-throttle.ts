import { networkOf } from '../../platform/limits/purses.ts';
import { TokenBuckets, type ElapsedMs } from '../../platform/limits/token-bucket.ts';
import { normaliseLogin } from '../domain/account-rules.ts';
import { SIGN_IN_RATES, type SignInRates } from '../domain/sign-in-attempts.ts';

/** Who tries to sign in, and from where. */
export interface SignInAttempt {
  readonly login: string;
  readonly address: string;
}

/**
 * Slows guessing down: so many attempts for one login and from one address, whether or not there is an account of that
 * name. Each server counts for itself.
 */
export interface SignInThrottle {
  /** Counts an attempt, before anything is looked at. @returns 0, or how long to wait in ms */
  begin(attempt: SignInAttempt): number;
  /** An attempt that succeeded was no guess, and does not count. */
  succeeded(attempt: SignInAttempt): void;
}

export function createSignInThrottle(rates: SignInRates = SIGN_IN_RATES, elapsedMs?: ElapsedMs): SignInThrottle {
  const logins = new TokenBuckets(rates.perLogin, elapsedMs);
  const addresses = new TokenBuckets(rates.perAddress, elapsedMs);
  const bucketsOf = ({ login, address }: SignInAttempt) => [addresses.of(networkOf(address)), logins.of(normaliseLogin(login))];
  return {
    begin(attempt) {
      const buckets = bucketsOf(attempt);
      const waitMs = Math.max(...buckets.map((bucket) => bucket.waitMs(1)));
      if (waitMs === 0) for (const bucket of buckets) bucket.spend(1);
      return waitMs;
    },
    succeeded(attempt) {
      for (const bucket of bucketsOf(attempt)) bucket.giveBack(1);
    },
  };
}
