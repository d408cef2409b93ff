import type { Unit, UnitTree } from '../../access/domain/unit-tree.ts';
import type { Queue } from '../../dispatch/domain/queue.ts';
import type { Instant } from '../../foundation/instant.ts';
import { Hub } from '../../platform/live/hub.ts';
import type { Logger } from '../../platform/log.ts';
import type { PolicyJobReads } from '../../sla/use-cases/ports.ts';
import type { PolicyCatalogue } from '../../standard/domain/catalogue.ts';
import { bucketOf } from '../domain/buckets.ts';
import { LAG_SAMPLES, LagMeter, type LagFigures } from '../domain/lag.ts';
import type { LimitBook } from '../domain/limit-book.ts';
import type { LiveBatch } from '../domain/notices.ts';
import { policyLines } from '../domain/policy-lines.ts';
import { readBatch, type OrderedEvent } from '../domain/read-batch.ts';
import { Replay } from '../domain/replay.ts';
import { keepMs, type LiveSettings } from '../domain/settings.ts';
import { viewQueues, viewWall, type ViewContext } from '../domain/view-wall.ts';
import type { QueueLoad, Wall } from '../domain/wall.ts';
import { WallState } from '../domain/wall-state.ts';
import type { BreachRecords, LiveReads, LogReads } from '../use-cases/ports.ts';
import { HandOut } from './hand-out.ts';
import { Publication } from './publication.ts';
import { ServerClock } from './server-clock.ts';
import type { Heartbeat, LiveHub, LiveTopics } from './topics.ts';

/** What the pipeline works with. */
export interface PipelineParts {
  readonly reads: LiveReads;
  readonly logReads: LogReads;
  readonly breaches: BreachRecords;
  /** A preview or a migration, as it is kept now. */
  readonly policyJob: PolicyJobReads['byId'];
  readonly catalogue: () => PolicyCatalogue;
  readonly limits: () => LimitBook;
  /** The newest known. */
  readonly units: UnitTree;
  readonly queues: { all(): readonly Queue[]; get(queueId: string): Queue | undefined };
  readonly timeZone: string;
  readonly buildId: string;
  readonly settings: LiveSettings;
  readonly log: Logger;
  readonly meters?: LiveMeters;
}

/** Whoever counts what the pipeline does. */
export interface LiveMeters {
  /** Events were dealt with; after a start those of the last minutes before it too. */
  dealtWith(events: readonly OrderedEvent[]): void;
  /** Breaches were handed out that no server had handed out before, so long after they were found, in ms. */
  published(lagsMs: readonly number[]): void;
}

/** Whether this process has dealt with the log up to a place; UNKNOWN: the log has no such place. */
export type Reached = 'REACHED' | 'BEHIND' | 'UNKNOWN';

/**
 * Keeps the picture of now and tells what happens. Every batch of the log is dealt with by reading the tickets concerned as
 * they stand, so that a batch that comes twice, or late, does no harm.
 */
export class Pipeline {
  readonly hub: LiveHub = new Hub<LiveTopics>();
  readonly state: WallState;
  readonly replay: Replay;
  readonly clock = new ServerClock();
  readonly parts: PipelineParts;
  readonly #lag = new LagMeter();
  readonly #handOut: HandOut;
  readonly #publication: Publication;
  /** Up to here the events are in the picture. */
  #folded: number;
  /** The picture fits what the database held at this instant. */
  #freshAt: Instant = 0;
  #staffed: ReadonlyMap<string, number> = new Map();
  #lagChanged = false;
  #bucket = 0;
  #waiting = new Set<{ readonly after: number; readonly reached: () => void }>();

  /** @param from the place in the log from which on events are dealt with */
  constructor(parts: PipelineParts, from: number) {
    const { settings, breaches, log, units, meters } = parts;
    this.parts = parts;
    this.#folded = from;
    this.state = new WallState((unitId) => units.get(unitId)?.path ?? [unitId], keepMs(settings));
    this.replay = new Replay(settings, from);
    this.#handOut = new HandOut(from, settings.batchMs, () => this.clock.now(), (batch) => this.#give(batch));
    this.#publication = new Publication(breaches, log, (samples) => {
      this.#lag.add(samples);
      this.#lagChanged ||= samples.length > 0;
      meters?.published(samples.filter(({ first }) => first).map(({ detectedAt, publishedAt }) => publishedAt - detectedAt));
    });
  }

  /** The place in the log up to which everything was handed out. */
  get seq(): number {
    return this.#handOut.seq;
  }

  /** The place in the log up to which the picture holds everything. */
  get foldedSeq(): number {
    return this.#folded;
  }

  /** How old the picture is, in ms. */
  get ageMs(): number {
    return Math.max(0, this.clock.now() - this.#freshAt);
  }

  /** How quickly breaches are found and handed out. */
  get lag(): LagFigures {
    return this.#lag.figures();
  }

  /** Builds the picture from the database. */
  async rebuild(): Promise<void> {
    const { reads, breaches, settings } = this.parts;
    await this.probe();
    const now = this.clock.now();
    const load = this.state.load(now);
    await reads.everyTicket(now - keepMs(settings), load.put);
    load.end();
    const [alarms, samples] = [await reads.openAlarms(), await breaches.lagSamples(LAG_SAMPLES)];
    for (const alarm of alarms) this.state.putAlarm(alarm);
    for (const incident of await reads.openIncidents()) this.state.putIncident(incident);
    this.#lag.add(samples);
    await this.refresh();
  }

  /** Deals with a batch of the log. May be given the same batch again. */
  async handle(events: readonly OrderedEvent[]): Promise<void> {
    const { reads, settings, meters } = this.parts;
    const limits = this.parts.limits();
    const idsOf = (stream: string): string[] => [...new Set(events.flatMap((event) => (event.stream === stream ? [event.subjectId] : [])))];
    const ticketIds = idsOf('ticket');
    const [read, alarms, incidents] = await Promise.all([
      reads.tickets(ticketIds, this.clock.now() - keepMs(settings)), reads.alarms(idsOf('alarm')), reads.incidents(idsOf('incident')),
    ]);
    const now = this.clock.now();
    const tickets = new Map(read.map(({ ticket }) => [ticket.id, ticket]));
    const history = new Set(read.flatMap(({ ticket, isHistory }) => (isHistory ? [ticket.id] : [])));
    for (const id of ticketIds) this.state.put(id, history.has(id) ? null : (tickets.get(id) ?? null), now);
    for (const alarm of alarms) this.state.putAlarm(alarm);
    for (const incident of incidents.values()) this.state.putIncident(incident);
    this.#folded = events.at(-1)!.seq;
    this.#freshAt = Math.max(this.#freshAt, now);
    this.#handOut.put(readBatch(events, tickets, new Map(alarms.map((alarm) => [alarm.id, alarm])), incidents, limits), this.#folded);
    meters?.dealtWith(events);
  }

  /** Lets time pass: what stands otherwise by now is told. */
  tick(): void {
    const now = this.clock.now();
    this.state.advance(now);
    if (bucketOf(now) !== this.#bucket) this.state.touchAll();
    this.#bucket = bucketOf(now);
    this.#tellChanges();
  }

  /** Reads the database's clock and how far the log is ahead of the picture. */
  async probe(): Promise<void> {
    const folded = this.#folded;
    const askedAt = Date.now();
    const { now, waitingSince } = await this.parts.logReads.standing(folded);
    this.clock.read(now, askedAt, Date.now());
    this.#freshAt = Math.max(this.#freshAt, waitingSince ?? now);
  }

  /** Reads anew what no event tells of, and shows figures that belong to no unit. */
  async refresh(): Promise<void> {
    const staffed = await this.parts.reads.staffed();
    const changed = this.#lagChanged || staffed.size !== this.#staffed.size || [...staffed].some(([queueId, count]) => this.#staffed.get(queueId) !== count);
    this.#staffed = staffed;
    this.#lagChanged = false;
    if (changed) this.state.touchAll();
  }

  /** A sign of life. */
  heartbeat(): Heartbeat {
    return { seq: this.seq, serverTime: this.clock.now(), pipelineAgeMs: this.ageMs, buildId: this.parts.buildId };
  }

  /** Waits, but not for long, until everything up to a place was handed out. */
  async reached(after: number, signal?: AbortSignal): Promise<Reached> {
    if (after <= this.seq) return 'REACHED';
    const { promise, resolve } = Promise.withResolvers<void>();
    const waiting = { after, reached: resolve };
    this.#waiting.add(waiting);
    const timer = setTimeout(resolve, this.parts.settings.catchUpWaitMs);
    signal?.addEventListener('abort', () => resolve(), { once: true });
    await promise;
    clearTimeout(timer);
    this.#waiting.delete(waiting);
    if (after <= this.seq || signal?.aborted === true) return 'REACHED';
    return after > (await this.parts.logReads.standing(this.#folded)).lastSeq ? 'UNKNOWN' : 'BEHIND';
  }

  wall(unit: Unit): Wall {
    return viewWall(this.state, unit, this.#context());
  }

  queueLoads(unit: Unit): readonly QueueLoad[] {
    return viewQueues(this.state, unit, this.#context());
  }

  async close(): Promise<void> {
    this.#handOut.close();
    await this.#publication.close();
  }

  #context(): ViewContext {
    const { settings, timeZone, units, queues, catalogue } = this.parts;
    const now = this.clock.now();
    return {
      seq: this.#folded, asOf: this.#freshAt, now, timeZone, units, queues: new Map(queues.all().map((queue) => [queue.id, queue])),
      staffed: this.#staffed, policy: policyLines(catalogue(), now), lag: this.#lag.figures(), settings,
    };
  }

  #give(batch: LiveBatch): void {
    this.replay.push(batch);
    this.hub.publish('batch', '', batch);
    this.#publication.note(batch.breaches.filter(({ retracted }) => !retracted), batch.at);
    this.#tellChanges();
    for (const { after, reached } of this.#waiting) if (after <= batch.seq) reached();
  }

  #tellChanges(): void {
    for (const unitId of this.state.takeChanged()) this.hub.publish('changed', unitId, null);
  }
}
