import type { House } from './house.ts';
import { readLogBacklog, type LogBacklog } from './platform/event-log/log-backlog.ts';
import { sharedReading } from './platform/metrics/shared-reading.ts';
import { readSchemaStanding, type SchemaStanding } from './platform/orm/migrate.ts';
import type { DueBacklog, DueSource } from './platform/timekeeper/timekeeper.ts';

/** How the database stands to this server: what readiness and the metrics both ask, at one moment. */
export interface Standing {
  /** How long the database took over all of it. */
  readonly answerMs: number;
  readonly schema: SchemaStanding;
  readonly log: LogBacklog;
  /** What is due and not done, by the names of the timers. */
  readonly due: ReadonlyMap<string, DueBacklog>;
}

export type ReadStanding = () => Promise<Standing>;

/** However often it is asked for, the database is asked once a second at most, some indexed rows each time. */
const GOOD_FOR_MS = 1_000;

export function createStanding(house: House, timers: readonly DueSource[]): ReadStanding {
  return sharedReading(GOOD_FOR_MS, async () => {
    const startedAt = performance.now();
    const schema = await readSchemaStanding(house.reads());
    const log = await readLogBacklog(house.reads());
    const due = new Map<string, DueBacklog>();
    for (const timer of timers) due.set(timer.name, await timer.backlog());
    return { answerMs: performance.now() - startedAt, schema, log, due };
  });
}
