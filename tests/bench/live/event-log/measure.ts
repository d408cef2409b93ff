import { setTimeout as after } from 'node:timers/promises';
import { Client } from 'pg';
import { newId } from '../../../../api/src/foundation/ids.ts';
import { accepted } from '../../../../api/src/foundation/outcome.ts';
import type { House } from '../../../../api/src/house.ts';
import type { NewEvent } from '../../../../api/src/platform/event-log/event-log.ts';
import { startSequencer } from '../../../../api/src/platform/event-log/sequencer.ts';
import { followEvents, lastSeq } from '../../../../api/src/platform/event-log/tail.ts';
import { spreadOf, type Spread } from '../percentiles.ts';
import { openBenchHouse, provinceOf, type HouseSettings } from '../bench-house.ts';

export interface EventLogPlan {
  readonly perSecond: number;
  /** How long it is measured, first alone and then beside an open transaction. */
  readonly seconds: number;
}

/** From the commit on, in ms. */
export interface EventLogFigures {
  readonly alone: Spread;
  /** While another transaction has written an event and does not commit. */
  readonly beside: Spread;
  /** From the commit of that transaction until its own event was received. */
  readonly held: number;
}

/** Writes events at a steady pace and measures when a follower of the log has them. */
export async function measureEventLog(settings: HouseSettings, { perSecond, seconds }: EventLogPlan): Promise<EventLogFigures> {
  const house = await openBenchHouse(settings);
  const received = new Map<string, number>();
  const tail = followEvents(house.orm, house.databaseUrl, house.log, await lastSeq(house.reads()), async (events) => {
    const at = performance.now();
    for (const { id } of events) received.set(id, at);
  });
  const sequencer = startSequencer(house.databaseUrl, house.log, () => tail.wake());
  house.onCommitted(sequencer.wake);
  const other = new Client({ connectionString: house.databaseUrl });
  await other.connect();
  try {
    await write(house, received, perSecond, 1);
    const alone = await write(house, received, perSecond, seconds);
    const held = eventOf(house);
    await other.query('begin');
    await other.query(`
      with added as (
        insert into event (id, stream, subject_id, place, type, payload, unit_id, occurred_at, actor_kind, actor_id, origin)
        values ($1, $2, $3, 1, $4, '{}', $5, now(), 'SYSTEM', 'bench', 'LIVE') returning id)
      insert into event_pending (event_id) select id from added`, [held.id, held.stream, held.subjectId, held.type, held.unitId]);
    const beside = await write(house, received, perSecond, seconds);
    if (received.has(held.id)) throw new Error('an event was received before it was committed');
    await other.query('commit');
    const committedAt = performance.now();
    return { alone, beside, held: (await receipt(received, held.id)) - committedAt };
  } finally {
    await other.end();
    await tail.close();
    await sequencer.close();
    await house.close();
  }
}

/** Commits events one by one, so many a second, and says how long each took from its commit until it was received. */
async function write(house: House, received: ReadonlyMap<string, number>, perSecond: number, seconds: number): Promise<Spread> {
  const startedAt = performance.now();
  const committed: Promise<{ readonly id: string; readonly at: number }>[] = [];
  for (let index = 0; index < perSecond * seconds; index += 1) {
    await after(Math.max(0, startedAt + (index * 1_000) / perSecond - performance.now()));
    const event = eventOf(house);
    committed.push(house.unitOfWork.perform(async (tx) => {
      tx.append([event]);
      return accepted(null);
    }).then(() => ({ id: event.id, at: performance.now() })));
  }
  const lags: number[] = [];
  for (const { id, at } of await Promise.all(committed)) lags.push(Math.max(0, (await receipt(received, id)) - at));
  return spreadOf(lags);
}

function eventOf(house: House): NewEvent {
  return {
    id: newId(), stream: 'standard', subjectId: newId(), place: 1, type: 'BENCH', payload: {}, unitId: provinceOf(house), occurredAt: Date.now(),
    actor: { kind: 'SYSTEM', id: 'bench' }, reason: null, origin: 'LIVE',
  };
}

/** When an event was received, as soon as it is. @throws Error after a long time without it */
async function receipt(received: ReadonlyMap<string, number>, id: string): Promise<number> {
  const giveUpAt = performance.now() + 30_000;
  for (;;) {
    const at = received.get(id);
    if (at !== undefined) return at;
    if (performance.now() > giveUpAt) throw new Error('a committed event was not received in half a minute');
    await after(5);
  }
}
