import { once } from 'node:events';
import { request } from 'node:http';
import { createClient, type Client } from 'graphql-ws';
import { Client as DatabaseClient } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { App } from '../../../api/src/app.ts';
import { MINUTE_MS } from '../../../api/src/foundation/instant.ts';
import { toGlobalId } from '../../../api/src/platform/graphql/global-id.ts';
import { query } from '../../../api/src/platform/orm/query.ts';
import { retryWaitMs } from '../../../console/src/live/retry.ts';
import { scrape } from '../../support/scrape.ts';
import { ask, dataOf, testServer, type TestServer } from '../../support/server.ts';
import { openFrontDoor } from './front-door.ts';

const WALLS = 200;
const TICKETS = 40;
const BREACHES = 'subscription ($after: SafeInt) { slaBreaches(after: $after) { seq snapshot breaches { eventId retracted } } }';
const CLASSIFY = 'mutation ($input: ClassifyTicketInput!) { classifyTicket(input: $input) { ticket { state } userErrors { code } } }';

interface Batch { readonly seq: number; readonly snapshot: boolean; readonly breaches: readonly { readonly eventId: string }[] }

let server: TestServer;
let other: App;
let token: string;
let closing: Promise<void>;

beforeAll(async () => {
  server = await testServer();
  other = await server.another();
  token = await server.signIn('supervisor', await server.account('supervisor', 'SUPERVISOR'));
});
afterAll(async () => { await server.close(); });

/** A wall as the console opens it, at whatever server stands behind an address. */
function openWall(url: string, told: (batch: Batch) => void): Client {
  let after: number | null = null;
  const client = createClient({
    url: `${url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, retryAttempts: Number.POSITIVE_INFINITY, shouldRetry: () => true,
    connectionParams: { authorization: `Bearer ${token}` },
    retryWait: (retries) => new Promise((resolve) => { setTimeout(() => resolve(), retryWaitMs(retries, Math.random())); }),
  });
  client.subscribe<{ slaBreaches: Batch }>({ query: BREACHES, get variables() { return { after }; } }, {
    next: ({ data }) => {
      after = data!.slaBreaches.seq;
      told(data!.slaBreaches);
    },
    error: () => {},
    complete: () => {},
  });
  return client;
}

const recorded = async (): Promise<readonly string[]> =>
  (await query<{ id: string }>(server.house.reads(), "select e.id from event e join event_order o on o.event_id = e.id where e.type in ('BREACHED', 'BREACH_RETRACTED') order by o.seq")).map(({ id }) => id);

describe('a server that is told to stop while another stands by', () => {
  it('sends its walls there slice by slice, and they miss no breach and are told none twice', async () => {
    let firstArrival: number | null = null;
    await using door = await openFrontDoor([server.url, other.url], (to) => {
      if (to === other.url) firstArrival ??= left;
    });
    let left = WALLS;
    const told = Array.from({ length: WALLS }, (): string[] => []);
    const snapshots = Array.from({ length: WALLS }, () => 0);
    const walls = told.map((ids, wall) => openWall(door.url, ({ snapshot, breaches }) => {
      snapshots[wall]! += Number(snapshot);
      ids.push(...breaches.map(({ eventId }) => eventId));
    }));
    for (const wall of walls) wall.on('closed', () => { left -= 1; });
    await expect.poll(() => snapshots.every((count) => count === 1), { timeout: 60_000 }).toBe(true);
    expect(door.taken.get(server.url)).toBe(WALLS);

    // They fall due before, while and after the walls move.
    const at = Date.now() - 15 * MINUTE_MS + 1_000;
    await Promise.all(Array.from({ length: TICKETS }, (_, index) => server.receive({ past: { at: at + index * 100, origin: 'DEMO', unobserved: [] } })));
    await expect.poll(() => told[0]!.length, { timeout: 30_000 }).toBeGreaterThan(0);
    closing = server.app.close();
    expect((await fetch(`${server.url}/health/ready`)).status).toBe(503);
    await closing;
    expect(firstArrival).toBeGreaterThan(0);

    const breaches = async (): Promise<number> => (await query(server.house.reads(), "select from sla_breach where target_id = 'T01'")).length;
    await expect.poll(breaches, { timeout: 30_000 }).toBe(TICKETS);
    const expectedIds = await recorded();
    await expect.poll(() => told.filter((ids) => ids.length >= expectedIds.length).length, { timeout: 60_000 }).toBe(WALLS);
    for (const ids of told) expect(ids).toEqual(expectedIds);
    expect(snapshots).toEqual(Array.from({ length: WALLS }, () => 1));
    expect(door.taken.get(other.url)).toBe(WALLS);
    for (const wall of walls) await wall.dispose();
  });

  it('leaves the lead to the other', async () => {
    await expect.poll(async () => (await scrape(other.url)).get('clausewatch_sequencer_leader'), { timeout: 10_000 }).toBe(1);
  });
});

describe('a stopping server', () => {
  it('answers what was asked before, refuses new connections for a moment, and closes when the last answer is sent', async () => {
    const last = await server.another();
    const [overHttp, overSocket] = [await server.receive(), await server.receive()];
    const blocker = new DatabaseClient({ connectionString: server.house.databaseUrl });
    await blocker.connect();
    await blocker.query('begin');
    await blocker.query('select from ticket where id = any($1::uuid[]) for update', [[overHttp.id, overSocket.id]]);
    const input = (id: string): object => ({ input: { ticketId: toGlobalId('Ticket', id), axes: { type: 'FAULT', urgency: 'URGENT', complexity: 'STANDARD', severity: 'MAJOR', serviceLine: 'DATA', domain: 'NETWORK', area: 'URBAN', risk: 'NONE' } } });
    const waiting = async (): Promise<number> => (await query(server.house.reads(), "select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()")).length;

    const open = (): { readonly client: Client; readonly closed: Promise<number> } => {
      const client = createClient({
        url: `${last.url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, retryAttempts: 0, lazy: false, onNonLazyError: () => {}, connectionParams: { authorization: `Bearer ${token}` },
      });
      return { client, closed: new Promise((resolve) => { client.on('closed', (event) => resolve((event as { code: number }).code)); }) };
    };
    const [idle, busy] = [open(), open()];
    const answers = [
      ask<{ classifyTicket: object }>(last.url, CLASSIFY, input(overHttp.id), token).then(dataOf),
      busy.client.iterate<{ classifyTicket: object }>({ query: CLASSIFY, variables: input(overSocket.id) as Record<string, unknown> }).next().then(({ value }) => (value as { data: object }).data),
    ];
    await expect.poll(waiting, { timeout: 20_000 }).toBe(2);
    const closed = last.close();
    expect(await idle.closed).toBe(1012);
    const upgrade = request(`${last.url}/graphql`, { headers: { connection: 'upgrade', upgrade: 'websocket', 'sec-websocket-version': '13', 'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==', 'sec-websocket-protocol': 'graphql-transport-ws' } });
    const [response] = await once(upgrade.end(), 'response') as [{ statusCode: number; headers: Record<string, string>; resume(): void }];
    response.resume();
    expect(response).toMatchObject({ statusCode: 503, headers: { 'retry-after': '1' } });
    expect(await (await fetch(`${last.url}/health/ready`)).json()).toMatchObject({ status: 'stopping' });

    await blocker.query('rollback');
    await blocker.end();
    const classified = { classifyTicket: { ticket: { state: 'CLASSIFIED' }, userErrors: [] } };
    expect(await Promise.all(answers)).toEqual([classified, classified]);
    expect(await busy.closed).toBe(1012);
    await closed;
    for (const { client } of [idle, busy]) await client.dispose();
  });
});
