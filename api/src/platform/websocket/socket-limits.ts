/** What one connection may do, and how many there may be. */
export const SOCKET_LIMITS = {
  /** How long a new connection may take to say who it is. */
  initWithinMs: 5_000,
  /** What a connection may send in one message before it is let in. */
  maxInitBytes: 16 * 1024,
  maxMessageBytes: 256 * 1024,
  /** What a connection may send: a token for each message or ping, and one for each kilobyte. */
  messages: { capacity: 2_000, perSecond: 500 },
  /** Operations that one connection may have under way. An answer counts until it is sent, so this also bounds what waits. */
  maxOperations: 100,
  maxIdLength: 128,
  /** Connections of one session or key. */
  maxOfCredential: 2_000,
  /** Connections from one address that have not been let in yet. */
  maxWaitingAtAddress: 1_000,
  /** What may wait to be sent on all connections together; above it those that have most waiting are cut. */
  maxBacklogBytes: 256 * 1024 * 1024,
} as const;
