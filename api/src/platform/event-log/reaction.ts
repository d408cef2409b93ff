import { setTimeout as after } from 'node:timers/promises';
import { accepted } from '../../foundation/outcome.ts';
import { Bell } from '../bell.ts';
import type { Logger } from '../log.ts';
import type { Orm } from '../orm/orm.ts';
import type { Transaction, UnitOfWork } from '../unit-of-work/unit-of-work.ts';
import type { LoggedEvent } from './event-log.ts';
import { claimCursor, moveCursor, openCursor, passOver, readPlace, type Place } from './reaction-cursor.ts';
import { readEvents } from './tail.ts';

/** The net under `wake`: a server that was not told still looks. */
const POLL_MS = 200;
/** Reactions look no more often than this, in ms: with hundreds of commits a second each look would find one event. */
const LEAST_MS = 20;
/** What concerns nobody is read again after a restart, at most this long a stretch of it, in ms. */
const RECORD_MS = 1_000;

/** What follows from events after their commit, exactly once for what it writes to the database. */
export interface Reaction {
  /** Names its cursor in the database: keep it for good. */
  readonly name: string;
  /** Whether an event is any of its business: the others are passed over without a transaction. */
  concerns(event: LoggedEvent): boolean;
  /**
   * Deals with the events of a batch that concern it, at least one, in the transaction that moves the cursor past it. A batch whose handling throws, and one whose
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
  await openCursor(orm.em.fork(), name);
  let closed = false;
  const bell = new Bell();
  let place: Place = { cursor: 0, lastSeq: 0 };
  let movedAt = performance.now();
  /** Up to here nothing behind the cursor concerns it: what is passed over so is put on record now and then. */
  let passedOver = 0;
  let recordedAt = performance.now();

  /** Deals with the next batch; how many events that were, 0 when there are none or another server is at work. */
  async function step(): Promise<number> {
    const em = orm.em.fork();
    const now = await readPlace(em, name);
    passedOver = Math.max(passedOver, now.cursor);
    if (now.cursor !== place.cursor || passedOver >= now.lastSeq) movedAt = performance.now();
    place = now;
    if (passedOver > now.cursor && performance.now() - recordedAt >= RECORD_MS) {
      await passOver(em, name, passedOver);
      recordedAt = performance.now();
    }
    if (passedOver >= now.lastSeq) return 0;
    const ahead = await readEvents(em, passedOver);
    if (ahead.some((event) => reaction.concerns(event))) return await deal();
    passedOver = ahead.at(-1)?.seq ?? passedOver;
    return passedOver < now.lastSeq ? ahead.length : 0;
  }

  async function deal(): Promise<number> {
    const outcome = await unitOfWork.perform<number>(async (tx) => {
      const cursor = await claimCursor(tx.em, name);
      if (cursor === null) return accepted(0);
      const events = await readEvents(tx.em, cursor);
      const last = events.at(-1);
      if (last === undefined) return accepted(0);
      const concerning = events.filter((event) => reaction.concerns(event));
      if (concerning.length > 0) await reaction.handle(tx, concerning);
      await moveCursor(tx.em, name, last.seq);
      return accepted(events.length);
    });
    return outcome.ok ? outcome.value : 0;
  }

  async function run(): Promise<void> {
    while (!closed) {
      const startedAt = performance.now();
      try {
        if ((await step()) > 0) continue;
      } catch (error) {
        log.warn({ reaction: name, err: error }, 'reacting to events failed and is tried again');
      }
      if (!closed) await bell.wait(POLL_MS);
      // A ring after a rest is answered at once; of many in a row a batch is made.
      const restMs = LEAST_MS - (performance.now() - startedAt);
      if (!closed && restMs > 0) await after(restMs);
    }
  }

  const running = run();
  return {
    name,
    standing: () => ({
      eventsBehind: Math.max(0, place.lastSeq - passedOver),
      stuckMs: passedOver < place.lastSeq ? performance.now() - movedAt : 0,
    }),
    wake: () => bell.ring(),
    close: async () => { closed = true; bell.ring(); await running; },
  };
}
