import type { Instant } from '../../foundation/instant.ts';
import { ALARM_SETTINGS } from './settings.ts';

/** How far a queue is on its way into overload or out of it. */
export const OVERLOAD_PHASES = ['CALM', 'FILLING', 'OVERLOADED', 'EMPTYING'] as const;
export type OverloadPhase = (typeof OVERLOAD_PHASES)[number];

export interface Overload {
  readonly phase: OverloadPhase;
  /** When FILLING or EMPTYING began; null in the other phases. */
  readonly since: Instant | null;
}

/** What a queue holds and what it can, in units of capacity; a capacity of null is none that could be exceeded. */
export interface QueueFill {
  readonly load: number;
  readonly capacity: number | null;
}

export const CALM: Overload = { phase: 'CALM', since: null };

/**
 * Where a queue stands after a look at what it holds. It is overloaded when it was full at every look for a minute, and is so no
 * longer when it was well below for two: a queue that goes up and down around its capacity alarms once. Pure.
 */
export function look(overload: Overload, fill: QueueFill, at: Instant): Overload {
  const { raiseAfterMs, clearAfterMs } = ALARM_SETTINGS.overload;
  const { phase, since } = overload;
  if (fill.capacity === null) return CALM;
  switch (phase) {
    case 'CALM':
      return isFull(fill) ? { phase: 'FILLING', since: at } : CALM;
    case 'FILLING':
      if (!isFull(fill)) return CALM;
      return at - (since ?? at) >= raiseAfterMs ? { phase: 'OVERLOADED', since: null } : overload;
    case 'OVERLOADED':
      return isRelieved(fill) ? { phase: 'EMPTYING', since: at } : overload;
    case 'EMPTYING':
      if (!isRelieved(fill)) return { phase: 'OVERLOADED', since: null };
      return at - (since ?? at) >= clearAfterMs ? CALM : overload;
  }
}

/** Whether there is cause for an alarm; on the way out there still is. */
export function isOverloaded({ phase }: Overload): boolean {
  return phase === 'OVERLOADED' || phase === 'EMPTYING';
}

/** When to look again although nothing changes; null when only a change can matter. */
export function nextLook({ phase, since }: Overload): Instant | null {
  if (since === null) return null;
  return since + (phase === 'FILLING' ? ALARM_SETTINGS.overload.raiseAfterMs : ALARM_SETTINGS.overload.clearAfterMs);
}

function isFull({ load, capacity }: QueueFill): boolean {
  return capacity !== null && load > 0 && load * 100 >= capacity * ALARM_SETTINGS.overload.raisePercent;
}

function isRelieved({ load, capacity }: QueueFill): boolean {
  return capacity === null || load === 0 || load * 100 < capacity * ALARM_SETTINGS.overload.clearPercent;
}
