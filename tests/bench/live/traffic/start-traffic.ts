import { join } from 'node:path';
import type { HouseSettings } from '../bench-house.ts';
import { Child } from '../child.ts';
import type { ToTraffic, TrafficCount } from './traffic.ts';

export interface Traffic {
  /** How many updates were made so far, and how many were refused. */
  count(): Promise<TrafficCount>;
  end(): Promise<void>;
}

/** Lets people work on a dataset's tickets at a steady pace, from a process of their own. */
export async function startTraffic(settings: HouseSettings, perSecond: number): Promise<Traffic> {
  const child = new Child<ToTraffic, 'begun' | TrafficCount>(join(import.meta.dirname, 'traffic.ts'));
  await child.ask({ begin: { settings, perSecond } });
  return { count: async () => (await child.ask('count')) as TrafficCount, end: () => child.end() };
}
