import type { Actor, Origin } from '../../foundation/event.ts';
import type { Instant } from '../../foundation/instant.ts';

/** An event on its way into the log. Payloads hold ids, words and numbers: never a personal value. */
export interface NewEvent {
  readonly id: string;
  readonly stream: EventStream;
  readonly subjectId: string;
  /** Its place in its subject's own story, from 1 without gaps: the database refuses two of the same. */
  readonly place: number;
  readonly type: string;
  readonly payload: object;
  readonly unitId: string;
  readonly occurredAt: Instant;
  readonly actor: Actor;
  readonly reason: string | null;
  readonly origin: Origin;
}

/** What an event is about. */
export type EventStream = 'ticket' | 'alarm' | 'standard' | 'customer' | 'agent' | 'queue' | 'duty' | 'roster' | 'incident' | 'handover' | 'ola';

/** An event with its place in the total order. */
export interface LoggedEvent extends NewEvent {
  readonly seq: number;
  readonly recordedAt: Instant;
}
