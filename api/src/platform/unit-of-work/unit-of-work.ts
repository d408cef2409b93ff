import type { Outcome } from '../../foundation/outcome.ts';
import type { Instant } from '../../foundation/instant.ts';
import { appendEvents } from '../event-log/append.ts';
import type { NewEvent } from '../event-log/event-log.ts';
import type { EntityManager, Orm } from '../orm/orm.ts';
import { ANSWER_CHANGED } from '../orm/preparing-client.ts';
import { query } from '../orm/query.ts';
import { sqlState } from '../sql-state.ts';

/** How often a transaction that lost a deadlock or a serialisation race, or met tables that had changed, is tried again. */
const TRIES = 4;
const RETRIABLE = new Set(['40001', '40P01', ANSWER_CHANGED]);

/** What storage gets to work with inside one transaction. */
export interface Transaction {
  readonly em: EntityManager;
  /** The database's clock, read anew at each call: call it after taking the lock that the decision depends on. */
  now(): Promise<Instant>;
  /** Adds events to the log when the transaction is flushed. */
  append(events: readonly NewEvent[]): void;
  /** Runs before the mapper writes its rows: whoever keeps state in memory puts it into entities here. */
  beforeFlush(work: () => Promise<void>): void;
  /** Runs when rows and events are written, in the same transaction: for statements that refer to them. */
  afterFlush(work: () => Promise<void>): void;
  /** Runs after the commit, never after a rollback. */
  afterCommit(work: () => void): void;
}

export interface UnitOfWork {
  /**
   * Runs `work` in one transaction of its own. A refusal rolls it back and is the answer; an exception rolls it back and
   * is thrown. `work` may run several times when the database asks for it: it must not touch anything else.
   */
  perform<T>(work: (tx: Transaction) => Promise<Outcome<T>>): Promise<Outcome<T>>;
}

/** @param committed told after each commit that appended events */
export function createUnitOfWork(orm: Orm, committed: () => void): UnitOfWork {
  async function attempt<T>(work: (tx: Transaction) => Promise<Outcome<T>>): Promise<Outcome<T>> {
    const after: (() => void)[] = [];
    let appended = false;
    const outcome = await orm.em.fork().transactional(async (em) => {
      const events: NewEvent[] = [];
      const before: (() => Promise<void>)[] = [];
      const written: (() => Promise<void>)[] = [];
      const result = await work({
        em,
        now: () => databaseNow(em),
        append: (added) => { events.push(...added); },
        beforeFlush: (step) => { before.push(step); },
        afterFlush: (step) => { written.push(step); },
        afterCommit: (then) => { after.push(then); },
      });
      if (!result.ok) throw new Refused(result);
      for (const step of before) await step();
      await em.flush();
      await appendEvents(em, events);
      for (const step of written) await step();
      appended = events.length > 0;
      return result;
    });
    if (appended) committed();
    for (const then of after) then();
    return outcome;
  }

  return {
    async perform<T>(work: (tx: Transaction) => Promise<Outcome<T>>): Promise<Outcome<T>> {
      for (let tries = 1; ; tries += 1) {
        try {
          return await attempt(work);
        } catch (error) {
          if (error instanceof Refused) return error.outcome as Outcome<T>;
          if (tries < TRIES && RETRIABLE.has(sqlState(error) ?? '')) continue;
          throw error;
        }
      }
    },
  };
}

/** The database's own clock in epoch milliseconds: the only clock that servers share. */
export async function databaseNow(em: EntityManager): Promise<Instant> {
  const rows = await query<{ now: number }>(em, 'select floor(extract(epoch from clock_timestamp()) * 1000)::float8 as now');
  return rows[0]!.now;
}

/** Carries a refusal out of the transaction, so that it is rolled back. */
class Refused extends Error {
  readonly outcome: Outcome<unknown>;
  constructor(outcome: Outcome<unknown>) {
    super('refused');
    this.outcome = outcome;
  }
}
