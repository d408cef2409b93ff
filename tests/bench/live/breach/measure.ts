import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { parseInstant } from '../../../../api/src/platform/orm/instant-type.ts';
import { query } from '../../../../api/src/platform/orm/query.ts';
import type { BenchContext, Dataset } from '../../harness/bench.ts';
import { openBenchHouse } from '../bench-house.ts';
import { Child } from '../child.ts';
import { spreadOf, type Spread } from '../percentiles.ts';
import { receiveDue } from './due-tickets.ts';
import type { SeenBreaches, ToBreachViewers } from './viewers.ts';

export interface BreachPlan {
  readonly viewers: number;
  /** Whether the viewers have a whole page of the wall open, or listen to breaches alone. */
  readonly page: boolean;
  readonly perSecond: number;
  readonly seconds: number;
  /** How long the viewers may take to come. */
  readonly arrivalMs: number;
}

/** All in ms. */
export interface BreachFigures {
  /** From the due instant until every viewer had it. */
  readonly dueToAll: Spread;
  /** From the due instant to the breach on record, from there to its handing out. */
  readonly detection: Spread;
  readonly publication: Spread;
  /** Of the server, while promises broke. */
  readonly cpuShare: number;
}

/** How long a request may take to be taken in. */
const TAKEN_IN_WITHIN_MS = 60;
/** From the last due instant until everything must have been received. */
const LATEST_MS = 10_000;

/**
 * Lets promises break at a steady pace while viewers listen. Everything is real but the age of the requests.
 * @throws Error when a viewer was not sent a breach, or was sent it twice
 */
export async function measureBreaches(context: BenchContext, dataset: Dataset, { viewers, page, perSecond, seconds, arrivalMs }: BreachPlan): Promise<BreachFigures> {
  const server = await context.server(dataset.url);
  const audience = new Child<ToBreachViewers | 'report', 'ready' | SeenBreaches>(join(import.meta.dirname, 'viewers.ts'));
  const house = await openBenchHouse(context.settings(dataset.url));
  try {
    const count = perSecond * seconds;
    const firstDueAt = Date.now() + count * TAKEN_IN_WITHIN_MS + arrivalMs;
    const dueAt = Array.from({ length: count }, (_, index) => firstDueAt + Math.floor((index * 1_000) / perSecond));
    context.progress(`Taking in ${count} requests that fall due one after the other …`);
    const ticketNos = await receiveDue(house, dueAt);
    context.progress(`Opening ${viewers} viewers …`);
    await audience.ask({ port: Number(new URL(server.url).port), token: await server.token('SUPERVISOR'), viewers, page });
    if (Date.now() > firstDueAt) throw new Error('not all viewers were there when the first request fell due');

    context.progress('Waiting for the first request to fall due …');
    await after(firstDueAt - Date.now());
    const cpuBefore = server.cpuMs();
    await after(dueAt.at(-1)! - Date.now());
    const cpuShare = (server.cpuMs() - cpuBefore) / (Date.now() - firstDueAt);
    await after(LATEST_MS);
    const { breaches, torn } = (await audience.ask('report')) as SeenBreaches;
    const seen = breaches.filter(({ ticketNo, dueAt: at }) => ticketNos.has(ticketNo) && at >= firstDueAt && at <= dueAt.at(-1)!);
    if (torn > 0 || seen.length !== count) throw new Error(`${seen.length} of ${count} breaches were sent to every viewer; ${torn} batches to some of them only, or twice`);
    const records = await query<{ due_at: string; detected_at: string; published_at: string }>(house.reads(), `
      select due_at, detected_at, published_at from sla_breach
      where not retroactive and due_at between to_timestamp($1::float8 / 1000) and to_timestamp($2::float8 / 1000)`, [firstDueAt, dueAt.at(-1)!]);
    const lags = (from: 'due_at' | 'detected_at', to: 'detected_at' | 'published_at'): Spread => spreadOf(records.map((record) => parseInstant(record[to]) - parseInstant(record[from])));
    return { dueToAll: spreadOf(seen.map(({ lastAt, dueAt: at }) => lastAt - at)), detection: lags('due_at', 'detected_at'), publication: lags('detected_at', 'published_at'), cpuShare };
  } finally {
    await house.close();
    await audience.end();
    await server.stop();
  }
}
