import type { Registry } from 'prom-client';
import type { House } from './house.ts';
import type { ClockFigures, PictureFigures } from './live/domain/figures.ts';
import type { Live } from './live/start-live.ts';
import type { RunningReaction } from './platform/event-log/reaction.ts';
import type { Sequencer } from './platform/event-log/sequencer.ts';
import { addGauge, addGauges, type Labelled } from './platform/metrics/instruments.ts';
import { sharedReading } from './platform/metrics/shared-reading.ts';
import { readPool } from './platform/orm/pool.ts';
import type { DueBacklog } from './platform/timekeeper/timekeeper.ts';
import type { ReadStanding, Standing } from './standing.ts';

/** Counting through a large picture takes milliseconds; nobody needs it more often. */
const FIGURES_GOOD_FOR_MS = 5_000;

export interface GaugeParts {
  readonly house: House;
  readonly live: Live;
  readonly sequencer: Sequencer;
  readonly reactions: readonly RunningReaction[];
  readonly standing: ReadStanding;
}

/** Adds to the metrics how things stand, read when they are asked for. What only the database knows is left out while it does not answer. */
export function watchHouse(registry: Registry, { house, live, sequencer, reactions, standing }: GaugeParts): void {
  // That it could not be asked is what `database_up` says; the log has it from those who needed an answer.
  const known = async (): Promise<Standing | null> => await standing().catch(() => null);
  const figures = sharedReading(FIGURES_GOOD_FOR_MS, async () => live.figures());
  const gauge = (name: string, help: string, read: () => number | null | Promise<number | null>): void => addGauge(registry, `clausewatch_${name}`, help, read);
  const gauges = (name: string, label: string, help: string, read: () => Labelled | Promise<Labelled>): void => addGauges(registry, `clausewatch_${name}`, help, label, read);
  const ofLog = (read: (standing: Standing) => number) => async (): Promise<number | null> => { const now = await known(); return now === null ? null : read(now); };
  const ofTimers = (read: (due: DueBacklog) => number) => async (): Promise<Labelled> => map((await known())?.due, read);
  const ofClocks = (read: (clocks: ClockFigures) => number) => async (): Promise<Labelled> => map((await figures()).clocks, read);
  const ofPicture = (read: (picture: PictureFigures) => number) => async (): Promise<number> => read(await figures());

  gauge('database_up', 'Whether the database answers.', async () => ((await known()) === null ? 0 : 1));
  gauge('database_answer_seconds', 'How long the database took to say how things stand.', ofLog(({ answerMs }) => answerMs / 1_000));
  gauge('database_clock_ahead_seconds', "How far the database's clock is ahead of this machine's.", () => live.metrics().clockAheadMs / 1_000);
  gauges('database_connections', 'state', 'Connections of the pool.', async () => { const { inUse, idle } = await readPool(house.orm); return new Map([['in_use', inUse], ['idle', idle]]); });
  gauge('database_connection_waits', 'How many ask for a connection and there is none free.', async () => (await readPool(house.orm)).waiting);

  gauge('event_log_seq', 'The last place given in the event log.', ofLog(({ log: { lastSeq } }) => lastSeq));
  gauge('event_log_pending', 'Committed events that wait for their place, counted up to ten thousand.', ofLog(({ log: { pending } }) => pending));
  gauge('event_log_pending_age_seconds', 'How long the oldest of them has waited.', ofLog(({ log: { oldestMs } }) => oldestMs / 1_000));
  gauge('sequencer_leader', 'Whether this server gives the places: 1 on exactly one server.', () => Number(sequencer.leading));
  gauges('reaction_lag_events', 'reaction', 'How many events a reaction has not dealt with.', () => new Map(reactions.map((each) => [each.name, each.standing().eventsBehind])));
  gauges('reaction_stuck_seconds', 'reaction', 'How long a reaction has stood still although there are events behind its cursor.', () => new Map(reactions.map((each) => [each.name, each.standing().stuckMs / 1_000])));

  gauges('timer_due', 'timer', 'What is due and not done, counted up to ten thousand.', ofTimers(({ due }) => due));
  gauges('timer_oldest_due_seconds', 'timer', 'How long ago the oldest of it fell due.', ofTimers(({ oldestMs }) => oldestMs / 1_000));

  gauge('live_seq', 'The place in the log up to which viewers of this server were told.', () => live.seq);
  gauge('live_picture_age_seconds', 'How old the picture is that viewers of this server see.', () => live.metrics().ageMs / 1_000);
  gauge('live_picture_tickets', 'Tickets in the picture, with those that ended lately.', () => live.metrics().tickets);
  gauge('tickets_open', 'Open tickets.', ofPicture(({ openTickets }) => openTickets));
  gauges('clocks_running', 'class', 'Clocks that run. Of the class ASSESSMENT only late ones are in the picture.', ofClocks(({ running }) => running));
  gauges('clocks_paused', 'class', 'Clocks that are paused.', ofClocks(({ paused }) => paused));
  gauges('clocks_late', 'class', 'Clocks that are late and not stopped: breaches that stand open.', ofClocks(({ late }) => late));
  gauges('alarms_unacknowledged', 'priority', 'Alarms that nobody has acknowledged.', async () => (await figures()).unacknowledged);
}

function map<T>(values: ReadonlyMap<string, T> | undefined, read: (value: T) => number): Labelled {
  return values === undefined ? null : new Map([...values].map(([word, value]) => [word, read(value)]));
}
