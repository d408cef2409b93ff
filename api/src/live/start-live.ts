// Needed by the decorators of the types below, whoever imports this file first.
import 'reflect-metadata';
import type { Caller } from '../access/domain/caller.ts';
import { createClockWatch } from '../platform/clock-watch.ts';
import { followEvents, type EventTail } from '../platform/event-log/tail.ts';
import type { AnyLiveField } from '../platform/live/live-field.ts';
import type { Orm } from '../platform/orm/orm.ts';
import { createPolicyJobReads } from '../sla/storage/policy-job-store.ts';
import type { PolicyCatalogue } from '../standard/domain/catalogue.ts';
import { countPicture, type PictureFigures } from './domain/figures.ts';
import { LimitBook } from './domain/limit-book.ts';
import type { LagFigures } from './domain/lag.ts';
import { DEFAULT_LIVE_SETTINGS, type LiveSettings } from './domain/settings.ts';
import { createLiveFields } from './graphql/live-fields.ts';
import { LiveResolver } from './graphql/live.resolver.ts';
import { Pipeline, type PipelineParts } from './reactions/pipeline.ts';
import { createBreachRecords } from './storage/breach-records.ts';
import { createLiveReads } from './storage/live-reads.ts';
import { createLogReads } from './storage/log-reads.ts';

const BEAT_MS = 1_000;
/** Staffing changes without an event; figures that belong to no unit are shown at this pace. */
const REFRESH_EVERY_BEATS = 10;

export interface LiveOptions extends Pick<PipelineParts, 'units' | 'queues' | 'catalogue' | 'timeZone' | 'buildId' | 'log' | 'meters'> {
  readonly orm: Orm;
  readonly databaseUrl: string;
  readonly settings?: Partial<LiveSettings>;
}

/** Figures about the pipeline itself, for `/metrics` and for readiness. */
export interface LiveMetrics {
  /** The last event that was handed out. */
  readonly seq: number;
  readonly ageMs: number;
  readonly tickets: number;
  readonly lag: LagFigures;
  /** How far the database's clock is ahead of this machine's, in ms. */
  readonly clockAheadMs: number;
}

export interface Live {
  /** Resolves when the picture holds everything that was in the log at the start. */
  ready(): Promise<void>;
  readonly isReady: boolean;
  readonly seq: number;
  readonly fields: readonly AnyLiveField<Caller>[];
  /** The query `wall` and the declarations of the live fields. */
  readonly resolver: LiveResolver;
  metrics(): LiveMetrics;
  /** Counts through the whole picture. */
  figures(): PictureFigures;
  /** Events were ordered: deal with them now rather than at the next look. */
  wake(): void;
  close(): Promise<void>;
}

/**
 * Builds the picture of now from the database and keeps it, one in each process. It follows the log from some minutes
 * before, so that viewers who come back after a restart are told what they missed; and it does so from before the picture
 * was read, so that nothing can fall between the two.
 */
export async function startLive({ orm, databaseUrl, log, settings: given, ...parts }: LiveOptions): Promise<Live> {
  const settings = { ...DEFAULT_LIVE_SETTINGS, ...given };
  const em = () => orm.em.fork();
  const limits = limitsOf(parts.catalogue);
  const logReads = createLogReads(em);
  const { now, lastSeq: readyAt } = await logReads.standing(0);
  const from = await logReads.placeBefore(now - settings.replayMs, settings.replayEvents);
  const pipeline = new Pipeline({ ...parts, log, settings, limits, logReads, reads: createLiveReads(em, limits), breaches: createBreachRecords(em), policyJob: createPolicyJobReads(em).byId }, from);
  await pipeline.rebuild();

  const ready = Promise.withResolvers<void>();
  const isReady = () => pipeline.seq >= readyAt;
  if (isReady()) ready.resolve();
  const tail: EventTail = followEvents(orm, databaseUrl, log, from, async (events) => {
    await pipeline.handle(events);
    if (pipeline.foldedSeq >= readyAt) ready.resolve();
  });
  const ticking = setInterval(() => pipeline.tick(), settings.stateIntervalMs);
  const beating = startBeating(pipeline);

  return {
    ready: () => ready.promise,
    get isReady() { return isReady(); },
    get seq() { return pipeline.seq; },
    fields: createLiveFields(pipeline),
    resolver: new LiveResolver(pipeline),
    metrics: () => ({ seq: pipeline.seq, ageMs: pipeline.ageMs, tickets: pipeline.state.size, lag: pipeline.lag, clockAheadMs: pipeline.clock.aheadMs }),
    figures: () => countPicture(pipeline.state.tickets(), pipeline.state.openAlarms(), pipeline.clock.now()),
    wake: () => tail.wake(),
    async close() {
      clearInterval(ticking);
      await beating.close();
      await tail.close();
      await pipeline.close();
    },
  };
}

/** The book of the catalogue as it is now, made anew when a version was published. */
function limitsOf(catalogue: () => PolicyCatalogue): () => LimitBook {
  let known = catalogue();
  let book = new LimitBook(known);
  return () => {
    if (catalogue() !== known) {
      known = catalogue();
      book = new LimitBook(known);
    }
    return book;
  };
}

/** A sign of life every second, also when the database does not answer: then it is the picture's age that grows. */
function startBeating(pipeline: Pipeline): { close(): Promise<void> } {
  let beats = 0;
  let asking: Promise<void> | null = null;
  const watchClock = createClockWatch(pipeline.parts.log);
  const tell = (): void => pipeline.hub.publish('beat', '', pipeline.heartbeat());

  async function ask(): Promise<void> {
    try {
      await pipeline.probe();
      watchClock(pipeline.clock.aheadMs);
      if (beats % REFRESH_EVERY_BEATS === 0) await pipeline.refresh();
    } catch (error) {
      pipeline.parts.log.warn({ err: error }, 'the live picture could not be compared with the database');
    }
    asking = null;
    tell();
  }

  const timer = setInterval(() => {
    beats += 1;
    if (asking === null) asking = ask();
    else tell();
  }, BEAT_MS);
  return {
    async close() {
      clearInterval(timer);
      await asking;
    },
  };
}
