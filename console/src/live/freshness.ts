export const FRESHNESS = ['live', 'delayed', 'stale', 'down'] as const;
/** How far the picture can be trusted, by the age of the pipeline's own heartbeat and never by the socket. */
export type Freshness = (typeof FRESHNESS)[number];

const LIVE_UP_TO_MS = 5_000;
const DELAYED_UP_TO_MS = 15_000;
const STALE_UP_TO_MS = 60_000;

/** A heartbeat as it was received: how old the pipeline's work was then, and when that was on the local monotonic clock. */
export interface ReceivedHeartbeat {
  readonly pipelineAgeMs: number;
  readonly receivedAtMs: number;
}

/** The age of the data in ms: what the pipeline admitted to, plus the time since. `nowMs` is on the same monotonic clock. */
export function dataAgeMs(heartbeat: ReceivedHeartbeat, nowMs: number): number {
  return heartbeat.pipelineAgeMs + Math.max(0, nowMs - heartbeat.receivedAtMs);
}

/** live to 5 s, delayed to 15 s, stale to 60 s, down beyond. */
export function freshnessOf(ageMs: number): Freshness {
  if (ageMs <= LIVE_UP_TO_MS) return 'live';
  if (ageMs <= DELAYED_UP_TO_MS) return 'delayed';
  if (ageMs <= STALE_UP_TO_MS) return 'stale';
  return 'down';
}

/** Whether a picture may be shown as the present: nothing reassuring may be said otherwise. */
export function isTrustworthy(freshness: Freshness): boolean {
  return freshness === 'live' || freshness === 'delayed';
}
