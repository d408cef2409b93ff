import { Counter, Histogram, type Registry } from 'prom-client';
import type { LiveMeters } from './live/reactions/pipeline.ts';
import type { FoundBreach } from './store-listeners.ts';

/** What is counted as it happens. What is read when somebody asks is in `gauges.ts`. */
export interface Meters extends LiveMeters {
  breachesFound(breaches: readonly FoundBreach[]): void;
  /** A batch of events got its places; its oldest event had waited so long, in ms, null: it is imported history. */
  ordered(waitedMs: number | null): void;
  /** So much of what was due was done by this server. */
  dueDone(timer: string, count: number): void;
}

/** From the due instant of a limit to a thousand walls a quarter of a second is the aim at the 99th of a hundred. */
const LAG_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.25, 0.5, 1, 2.5, 5, 10, 30];

export function createMeters(registry: Registry): Meters {
  const registers = [registry];
  const detection = new Histogram({
    name: 'clausewatch_breach_detection_lag_seconds', registers, labelNames: ['class'], buckets: LAG_SECONDS,
    help: 'From the due instant of a limit until its breach was recorded, for breaches that this server found. Its count is that of breaches by class. Imported ones and those that came to light later are not in it.',
  });
  const publication = new Histogram({
    name: 'clausewatch_breach_publication_lag_seconds', registers, buckets: LAG_SECONDS,
    help: 'From when a breach was recorded until it was handed out to viewers, for breaches that this server handed out first.',
  });
  const order = new Histogram({
    name: 'clausewatch_event_order_lag_seconds', registers, buckets: LAG_SECONDS,
    help: 'How long the oldest event of each batch had been recorded when it got its place in the log, for batches that this server ordered. Imported history is not in it.',
  });
  const done = new Counter({ name: 'clausewatch_timer_done_total', registers, labelNames: ['timer'], help: 'Tickets that a timer of this server dealt with because something of them was due.' });
  const events = new Counter({
    name: 'clausewatch_events_seen_total', registers, labelNames: ['stream', 'origin'],
    help: 'Events of the log that the live picture of this server has dealt with; after a start those of the last minutes before it too. The origin IMPORT is imports under way.',
  });
  return {
    breachesFound(breaches) { for (const breach of breaches) detection.observe({ class: breach.class }, breach.lagMs / 1_000); },
    published(lagsMs) { for (const lagMs of lagsMs) publication.observe(lagMs / 1_000); },
    ordered(waitedMs) { if (waitedMs !== null) order.observe(waitedMs / 1_000); },
    dueDone(timer, count) { done.inc({ timer }, count); },
    dealtWith(dealt) { for (const { stream, origin } of dealt) events.inc({ stream, origin }); },
  };
}
