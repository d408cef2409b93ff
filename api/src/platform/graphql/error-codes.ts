/**
 * Every code that an error of the API can have in `extensions.code`, with what it means to a client. The list is closed:
 * an error under another code is a surprise, and is told as INTERNAL. `schema/contract.md` publishes it.
 */
export const ERROR_CODES = {
  BAD_REQUEST: 'The request is no GraphQL request: its method, headers or body are wrong.',
  GRAPHQL_PARSE_FAILED: 'The text is no GraphQL document.',
  GRAPHQL_VALIDATION_FAILED: 'The document does not fit the schema.',
  OPERATION_RESOLUTION_FAILURE: 'It is not clear which operation of the document is meant.',
  OPERATION_TOO_LARGE: 'The document is too long, too deep, or has too many fields, aliases or root fields.',
  COST_LIMIT_EXCEEDED: 'The operation costs more points than any one may; `cost` and `limit` say how many.',
  RATE_LIMITED: 'The sender has used its points or attempts up; `retryAfterMs` says when to ask again.',
  TOO_MANY_OPERATIONS: 'The connection has as many operations under way as it may.',
  SUBSCRIPTION_NEEDS_WEBSOCKET: 'A subscription was sent where only one answer can be given.',
  PERSISTED_QUERY_NOT_SUPPORTED: 'Only a hash was sent: send the text.',
  BAD_USER_INPUT: 'Variables or arguments do not have the form that the schema demands; `invalid` may say where.',
  BAD_ID: 'An id is none of this API, or of another type than is needed.',
  BAD_CURSOR: '`after` is no cursor of that list under that sort.',
  BAD_PAGE_SIZE: '`first` is outside what the list gives.',
  UNAUTHENTICATED: 'Nobody is signed in, or no more.',
  FORBIDDEN: 'Who is signed in may not do this.',
  NOT_FOUND: 'There is no such thing in the unit of whoever asks.',
  LIVE_BEHIND: 'This server has not yet seen what the client has: ask again in a moment.',
  QUERY_TIMEOUT: 'The database took too long over it: ask for less.',
  UNAVAILABLE: 'The server cannot answer just now: try again in some seconds.',
  INTERNAL: 'Something went wrong that nobody expected; `incidentId` names the entry in the log.',
} as const;
export type ErrorCode = keyof typeof ERROR_CODES;

export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(ERROR_CODES, code);
}
