import type { Frame } from './frame.ts';

/** A viewer's place in a room, and the room's only way to its connection. None of this throws or waits. */
export interface Seat {
  /** Whether the connection still has much to send. */
  readonly congested: boolean;
  send(frame: Frame): void;
  /** Calls back once, when the connection has sent what it had. Never when it closes first. */
  whenDrained(then: () => void): void;
  /** Ends the operation, for there is no more to come. */
  complete(): void;
  /** Ends the operation with an error. */
  refuse(error: unknown): void;
  /** Closes the connection in a way that makes the client come back and resume from where it was. */
  fallBehind(): void;
}
