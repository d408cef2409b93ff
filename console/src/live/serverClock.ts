/** One reading of the server's clock: what it said (epoch ms), and when that arrived on the local monotonic clock (ms). */
export interface ClockReading {
  readonly serverMs: number;
  readonly localMs: number;
}

export interface ServerClock {
  add(reading: ClockReading): void;
  /** The server's time now, in epoch ms, for an instant of the local monotonic clock; null before the first reading. */
  at(localMs: number): number | null;
}

/**
 * Estimates the server's clock from readings. Every reading arrives late by its travel time, so the one that puts the
 * server furthest ahead travelled fastest and is the best of the window; the window lets a stepped clock heal.
 */
export function makeServerClock(windowSize = 30): ServerClock {
  const offsets: number[] = [];
  return {
    add({ serverMs, localMs }) {
      offsets.push(serverMs - localMs);
      if (offsets.length > windowSize) offsets.shift();
    },
    at(localMs) {
      return offsets.length === 0 ? null : localMs + Math.max(...offsets);
    },
  };
}
