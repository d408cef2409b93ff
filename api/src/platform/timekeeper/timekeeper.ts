import type { Instant } from '../../foundation/instant.ts';
import { Bell } from '../bell.ts';
import type { Logger } from '../log.ts';

/** The longest sleep: another server may have died with an earlier instant in its head. */
export const MAX_SLEEP_MS = 1_000;
const RETRY_MS = 250;

/** Work that falls due at instants kept in the database. */
export interface DueSource {
  readonly name: string;
  /** Does what is due now, a bounded batch of it, and says how much that was. Safe to run on several servers at once. */
  runDue(): Promise<number>;
  /** Milliseconds until the next instant by the database's clock, negative when overdue; null when there is none. */
  msUntilNext(): Promise<number | null>;
  /** What is due by now and not done. */
  backlog(): Promise<DueBacklog>;
}

export interface DueBacklog {
  /** Counted no further than some thousands. */
  readonly due: number;
  /** How long ago the oldest of them fell due, in ms by the database's clock; 0 when there is none. */
  readonly oldestMs: number;
}

export interface Timekeeper {
  /** A new instant of a source was committed here: look again. */
  wake(source: string): void;
  close(): Promise<void>;
}

/**
 * Sleeps until the next future instant of a source, runs what is due, and begins again. One loop a source, so that none waits for another.
 * @param worked told after each batch how much this server did of what was due
 */
export function startTimekeeper(sources: readonly DueSource[], log: Logger, worked: (source: string, count: number) => void = () => {}): Timekeeper {
  let closed = false;
  const loops = sources.map((source) => {
    const bell = new Bell();
    return { name: source.name, bell, done: keep(source, bell) };
  });

  async function keep(source: DueSource, bell: Bell): Promise<void> {
    while (!closed) {
      let sleepMs = RETRY_MS;
      try {
        const count = await source.runDue();
        worked(source.name, count);
        if (count > 0) continue;
        sleepMs = untilNext(await source.msUntilNext());
      } catch (error) {
        log.warn({ source: source.name, err: error }, 'work that is due failed and is tried again');
      }
      if (!closed) await bell.wait(sleepMs);
    }
  }

  return {
    wake: (source) => { for (const { name, bell } of loops) if (name === source) bell.ring(); },
    close: async () => {
      closed = true;
      for (const { bell } of loops) bell.ring();
      await Promise.all(loops.map(({ done }) => done));
    },
  };
}

/** A mark is passed when it lies strictly in the past, so one millisecond is added. */
function untilNext(ms: number | null): Instant {
  return ms === null ? MAX_SLEEP_MS : Math.min(MAX_SLEEP_MS, Math.max(1, ms + 1));
}
