import type { Instant } from './instant.ts';

/** How an event came into the log. IMPORT is history: it never raises an alarm and is in no lag figure. */
export const ORIGINS = ['LIVE', 'IMPORT', 'DEMO', 'REPLAY'] as const;
export type Origin = (typeof ORIGINS)[number];

/** Who stands behind an event. SYSTEM is the timekeeper or another automatic step. */
export interface Actor {
  readonly kind: 'USER' | 'API_KEY' | 'SYSTEM' | 'IMPORT';
  /** The id of the user or key; the name of the automatic step. */
  readonly id: string;
}

export function systemActor(step: string): Actor {
  return { kind: 'SYSTEM', id: step };
}

/** A fact that has happened: its name, when it happened, and plain facts about it (ids and words, never personal values). */
export interface DomainEvent<Type extends string = string, Payload extends object = object> {
  readonly type: Type;
  /** When it happened, which is what clocks are computed from. */
  readonly occurredAt: Instant;
  readonly payload: Payload;
}

/** Distributes over a table of payloads: one event type per key. */
export type EventOf<Payloads> = { [Type in keyof Payloads & string]: DomainEvent<Type, Payloads[Type] & object> }[keyof Payloads & string];
