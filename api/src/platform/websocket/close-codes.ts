/**
 * Why the server closes a connection. Clients of graphql-ws give up at once on 4400, 4401, 4406, 4409, 4429 and 4500, and
 * come back after all others: a code that means "come back" is none of those.
 */
export const CLOSE = {
  /** RFC 6455's "service restart". */
  restarting: { code: 1012, reason: 'The server is restarting; come back' },
  /** RFC 6455's "try again later". */
  unavailable: { code: 1013, reason: 'The server cannot answer just now; come back' },
  /** RFC 6455's "policy violation" and "message too big". */
  tooManyMessages: { code: 1008, reason: 'Too much was sent in a short time; come back and send less' },
  initTooLong: { code: 1009, reason: 'What comes before the acknowledgement may have 16 KiB' },
  tooManyConnections: { code: 1013, reason: 'There are too many connections of yours; close some, or come back later' },
  notText: { code: 4400, reason: 'Only text messages are understood' },
  notForServers: { code: 4400, reason: 'Messages of this type are sent by servers alone' },
  /** Nobody known, or no more: a client may come back with another token. */
  signInFirst: { code: 4403, reason: 'Sign in, then come back' },
  foreignPage: { code: 4403, reason: 'A session cookie is only taken from pages of this host' },
  sessionEnded: { code: 4403, reason: 'The session has ended; sign in, then come back' },
  fellBehind: { code: 4410, reason: 'Too slow for what was sent; come back and resume from the last seq' },
  failed: { code: 4500, reason: 'Something went wrong' },
} as const;

export interface Closing {
  readonly code: number;
  readonly reason: string;
}
