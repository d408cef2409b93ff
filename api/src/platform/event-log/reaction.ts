import { accepted } from '../../foundation/outcome.ts';
import { Bell } from '../bell.ts';
import type { Logger } from '../log.ts';
import type { EntityManager, Orm } from '../orm/orm.ts';
import { query } from '../orm/query.ts';
import type { Transaction, UnitOfWork } from '../unit-of-work/unit-of-work.ts';
import type { LoggedEvent } from './event-log.ts';
import { readEvents } from './tail.ts';

/** The net under `wake`: a server that was not told still looks. */
const POLL_MS = 200;

/** What follows from events after their commit, exactly once for what it writes to the database. */
export interface Reaction {
  /** Names its cursor in the database: keep it for good. */
  readonly name: string;
  /**
   * Deals with a batch, in the transaction that moves the cursor past it. A batch whose handling throws, and one whose
   * transaction is tried again, comes once more: what it does outside the transaction must be repeatable.
   */
  handle(tx: Transaction, events: readonly LoggedEvent[]): Promise<void>;
}

/** How far a reaction is behind the log, whichever server runs it. */
export interface ReactionStanding {
  readonly eventsBehind: number;
  /** How long its cursor has stood still although there are events behind it, in ms; 0 when there are none. */
  readonly stuckMs: number;
}

export interface RunningReaction {
  readonly name: string;
  standing(): ReactionStanding;
  /** Events were ordered: deal with them now rather than at the next look. */
  wake(): void;
  close(): Promise<void>;
}

/**
 * Runs a reaction from where it stopped last, by whichever server. Of any number of servers one works at a time (a lock on
 * the cursor's row); the others go back to sleep and look again, so that another takes over when it dies.
 */
export async function startReaction(orm: Orm, unitOfWork: UnitOfWork, log: Logger, reaction: Reaction): Promise<RunningReaction> {
  const { name } = reaction;
  await query(orm.em.fork(), 'insert into reaction_cursor (name, seq) values ($1, 0) on conflict do nothing', [name]);
  let closed = false;
  const bell = new Bell();
  let place = { cursor: 0, lastSeq: 0 };
  let movedAt = performance.now();

  /** Deals with the next batch; how many events that were, 0 when there are none or another server is at work. */
  async function step(): Promise<number> {
    const now = await readPlace(orm.em.fork(), name);
    if (now.cursor !== place.cursor || place.cursor >= place.lastSeq) movedAt = performance.now();
    place = now;
    if (place.cursor >= place.lastSeq) return 0;
    const outcome = await unitOfWork.perform<number>(async (tx) => {
      const [cursor] = await query<{ seq: string }>(tx.em, 'select seq from reaction_cursor where name = $1 for update skip locked', [name]);
      if (cursor === undefined) return accepted(0);
      const events = await readEvents(tx.em, Number(cursor.seq));
      const last = events.at(-1);
      if (last === undefined) return accepted(0);
      await reaction.handle(tx, events);
      await query(tx.em, 'update reaction_cursor set seq = $2 where name = $1', [name, last.seq]);
      return accepted(events.length);
    });
    return outcome.ok ? outcome.value : 0;
  }

  async function run(): Promise<void> {
    while (!closed) {
      try {
        if ((await step()) > 0) continue;
      } catch (error) {
        log.warn({ reaction: name, err: error }, 'reacting to events failed and is tried again');
      }
      if (!closed) await bell.wait(POLL_MS);
    }
  }

  const running = run();
  return {
    name,
    standing: () => ({
      eventsBehind: place.lastSeq - place.cursor,
      stuckMs: place.cursor < place.lastSeq ? performance.now() - movedAt : 0,
    }),
    wake: () => bell.ring(),
    close: async () => { closed = true; bell.ring(); await running; },
  };
}

async function readPlace(em: EntityManager, name: string): Promise<{ readonly cursor: number; readonly lastSeq: number }> {
  const [row] = await query<{ cursor: number; last_seq: number }>(em, `
    select seq::float8 as cursor, coalesce((select max(seq) from event_order), 0)::float8 as last_seq from reaction_cursor where name = $1`, [name]);
  return { cursor: row!.cursor, lastSeq: row!.last_seq };
}
