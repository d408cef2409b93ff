import type { Instant } from '../../foundation/instant.ts';
import type { Hub } from '../../platform/live/hub.ts';
import type { LiveBatch } from '../domain/notices.ts';

/** A sign of life of the pipeline, once a second: the socket being open proves nothing. */
export interface Heartbeat {
  readonly seq: number;
  readonly serverTime: Instant;
  /** How old the picture is: 0 when everything in the log is in it. */
  readonly pipelineAgeMs: number;
  readonly buildId: string;
}

/** What the pipeline tells its listeners. */
export interface LiveTopics {
  /** By unit: what its scope shows has changed. */
  readonly changed: null;
  /** What happened, everything of it, in the order of the log. */
  readonly batch: LiveBatch;
  readonly beat: Heartbeat;
}

export type LiveHub = Hub<LiveTopics>;
