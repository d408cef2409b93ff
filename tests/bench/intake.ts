import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Bench, BenchContext, Measurement } from './harness/bench.ts';
import { askOnce, load, type LoadRequest } from './harness/load.ts';
import { sizeWord } from './harness/options.ts';
import { race } from './harness/race.ts';
import { rates } from './harness/rates.ts';
import { INTAKE, intakeInput } from './intake-request.ts';
import { openBenchHouse } from './live/bench-house.ts';

const CONNECTIONS = 8;
const BARE = 'its statements through pg, bare node:http';

/** Taking a request with its number, clocks, events and idempotency key, against the statements alone. */
export const intake: Bench = {
  name: 'intake',
  async run(context) {
    const measurements: Measurement[] = [];
    for (const size of context.sizes) measurements.push(...(await atSize(context, size)));
    return measurements;
  },
};

async function atSize(context: BenchContext, size: number): Promise<readonly Measurement[]> {
  const dataset = await context.dataset(size);
  const settings = context.settings(dataset.url);
  const house = await openBenchHouse(settings);
  const input = await intakeInput(house);
  await house.close();
  const bare = await context.peer(join(import.meta.dirname, 'peers/intake-bare.ts'), settings);
  const ours = await context.server(dataset.url);
  try {
    const headers = { authorization: `Bearer ${await ours.token('SUPERVISOR')}` };
    const body = (): string => JSON.stringify({ query: INTAKE, variables: { input: { ...input, idempotencyKey: randomUUID() } } });
    await proveTaken(`${ours.url}/graphql`, headers, body());
    await askOnce(`${bare.url}/`, {}, '{}');
    const mine: LoadRequest = { path: '/graphql', headers, body, connections: CONNECTIONS };
    const floor: LoadRequest = { path: '/', body: '{}', connections: CONNECTIONS };
    const turns = await race([
      { name: 'ours', turn: (ms) => load(ours, mine, ms) },
      { name: BARE, turn: (ms) => load(bare, floor, ms) },
    ], context);
    return rates('intake with clocks and events', `${sizeWord(size)} tickets`, 'requests', 'ours', turns, { [BARE]: 0.5 });
  } finally {
    await Promise.all([ours.stop(), bare.stop()]);
    await dataset.drop();
  }
}

/** An answer with status 200 may still be a refusal, and those are cheap. */
async function proveTaken(url: string, headers: Readonly<Record<string, string>>, body: string): Promise<void> {
  const { intakeTicket } = await askOnce<{ intakeTicket: { ticket: object | null; userErrors: readonly object[] } }>(url, headers, body);
  if (intakeTicket.ticket === null) throw new Error(`the request was refused: ${JSON.stringify(intakeTicket.userErrors)}`);
}
