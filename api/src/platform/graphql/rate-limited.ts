import { GraphQLError } from 'graphql';

/**
 * The error for whoever asks too often.
 * @param message says what there is too much of
 * @param retryAfterMs when asking again has a chance; over HTTP it is also the header Retry-After, in whole seconds
 */
export function rateLimited(message: string, retryAfterMs: number): GraphQLError {
  const http = { status: 429, headers: new Map([['retry-after', String(Math.ceil(retryAfterMs / 1_000))]]) };
  return new GraphQLError(message, { extensions: { code: 'RATE_LIMITED', retryAfterMs, http } });
}
