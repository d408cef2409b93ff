import { isIPv6 } from 'node:net';
import { TokenBuckets, type TokenBucket } from './token-bucket.ts';

/** Whose points pay for a request. */
export interface Purses {
  /** Of a session or a key, by its id, wherever it is used from. */
  ofCredential(id: string): TokenBucket;
  /** Of everybody at an address who has not signed in. */
  ofAddress(address: string): TokenBucket;
}

/** What a credential may spend each second unless the operator says otherwise. A field takes the server about 1.5 µs: some percent of one core. */
export const POINTS_PER_SECOND = 20_000;
/** What is not spent is saved for so long. */
const SAVED_S = 60;
/** Who has not signed in has no more to do than to sign in. */
const UNKNOWN_SHARE = 0.1;

/** @param pointsPerSecond for each credential; an address of nobody known gets a tenth */
export function createPurses(pointsPerSecond: number): Purses {
  const sized = (perSecond: number): TokenBuckets => new TokenBuckets({ capacity: perSecond * SAVED_S, perSecond });
  const credentials = sized(pointsPerSecond);
  const addresses = sized(pointsPerSecond * UNKNOWN_SHARE);
  return {
    ofCredential: (id) => credentials.of(id),
    ofAddress: (address) => addresses.of(networkOf(address)),
  };
}

/** What one sender holds of the Internet: an IPv4 address, or of an IPv6 address the first 64 bits, for the others are its own to choose. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.split('::');
  const parts = head === '' ? [] : head.split(':');
  if (tail !== undefined) while (parts.length < 8 - tail.split(':').filter(Boolean).length) parts.push('0');
  return `${parts.slice(0, 4).map((part) => part.toLowerCase().replace(/^0+(?=.)/, '')).join(':')}::/64`;
}
