import type { Caller } from '../../api/src/access/domain/caller.ts';
import { createRaiseStores } from '../../api/src/alarm-stores.ts';
import { raiseAlarms } from '../../api/src/alarms/reactions/raise-alarms.ts';
import type { House } from '../../api/src/house.ts';
import type { LiveSettings } from '../../api/src/live/domain/settings.ts';
import { startLive, type Live } from '../../api/src/live/start-live.ts';
import { startReaction } from '../../api/src/platform/event-log/reaction.ts';
import { startSequencer } from '../../api/src/platform/event-log/sequencer.ts';
import type { LivePayload } from '../../api/src/platform/live/live-field.ts';
import { startTimekeeper } from '../../api/src/platform/timekeeper/timekeeper.ts';
import { alarmTimer, dutyTimer, incidentTimer, markTimer, orderTimer, overloadTimer, serviceTimer, wakeTimer } from '../../api/src/timers.ts';

/** What a server does beside answering requests: order events, keep time, raise alarms, keep the picture of now. */
export interface LiveServer {
  readonly live: Live;
  close(): Promise<void>;
}

export async function startLiveServer(house: House, settings: Partial<LiveSettings> = {}): Promise<LiveServer> {
  const { orm, databaseUrl, log, units, queues, env } = house;
  const wakes = new Set<() => void>();
  const sequencer = startSequencer(databaseUrl, log, () => { for (const wake of wakes) wake(); });
  house.onCommitted(sequencer.wake);
  const timekeeper = startTimekeeper([markTimer(house), orderTimer(house), wakeTimer(house), alarmTimer(house), overloadTimer(house), serviceTimer(house), dutyTimer(house), incidentTimer(house)], log);
  house.onDueSoon(timekeeper.wake);
  const alarms = await startReaction(orm, house.unitOfWork, log, raiseAlarms((tx) => createRaiseStores(tx, units)));
  const live = await startLive({
    orm, databaseUrl, log, units, queues, catalogue: () => house.catalogue, timeZone: env.siteTimeZone, buildId: 'test', settings,
  });
  wakes.add(alarms.wake).add(live.wake);
  await live.ready();
  return {
    live,
    async close() {
      await live.close();
      await alarms.close();
      await timekeeper.close();
      await sequencer.close();
    },
  };
}

/** A viewer of one live field. */
export interface Listener<Payload> {
  readonly payloads: readonly Payload[];
  close(): Promise<void>;
}

/** Listens to a live field from now on. */
export function listen<Payload extends LivePayload>(live: Live, name: string, args: object, caller: Caller): Listener<Payload> {
  const abort = new AbortController();
  const payloads: Payload[] = [];
  const iterator = fieldOf(live, name).stream(args, caller, abort.signal)[Symbol.asyncIterator]();
  const reading = (async () => {
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) payloads.push(next.value as Payload);
  })();
  return {
    payloads,
    async close() {
      abort.abort();
      await reading;
    },
  };
}

/** What a viewer is sent first who has seen everything up to `after`. */
export async function catchUp<Payload extends LivePayload>(live: Live, name: string, args: object, caller: Caller, after: number | null): Promise<Payload | null> {
  return (await fieldOf(live, name).catchUp({ ...args, after }, caller, AbortSignal.timeout(20_000))) as Payload | null;
}

function fieldOf(live: Live, name: string): Live['fields'][number] {
  const field = live.fields.find((each) => each.name === name);
  if (field === undefined) throw new Error(`there is no live field ${name}`);
  return field;
}
