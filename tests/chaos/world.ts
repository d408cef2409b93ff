import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { systemCaller } from '../../api/src/access/domain/caller.ts';
import { createUser } from '../../api/src/access/use-cases/create-user.ts';
import type { Env } from '../../api/src/env.ts';
import { MINUTE_MS } from '../../api/src/foundation/instant.ts';
import { toGlobalId } from '../../api/src/platform/graphql/global-id.ts';
import { accepted } from '../../api/src/foundation/outcome.ts';
import { query } from '../../api/src/platform/orm/query.ts';
import { migrate } from '../../api/src/platform/orm/migrate.ts';
import { expected, testEnv, testHouse, type TestHouse } from '../support/house.ts';
import { ask, dataOf } from '../support/server.ts';
import { newSecrets, openMember, serverSettings, type Member } from './fleet.ts';
import { openOwnPostgres, type OwnPostgres } from './own-postgres.ts';
import { openTraffic, type Traffic } from './traffic.ts';
import { openWall, type Wall } from './wall.ts';

/** A whole operator that faults are done to: a database, servers, clients who work, walls that watch. */
export interface World {
  readonly postgres: OwnPostgres;
  readonly servers: readonly Member[];
  readonly house: TestHouse;
  readonly traffic: Traffic;
  readonly walls: readonly Wall[];
  /** Takes requests that nobody will classify, so that one falls due every so often from in some seconds on. */
  receiveDue(count: number, everyMs: number): Promise<void>;
  /** How many of those there are. */
  due(): number;
  /** One more wall, whose connection goes where the address says. */
  wall(address: (url: string) => string): Wall;
  /** Asks the database beside everybody else. */
  rows<Row extends object>(sql: string): Promise<readonly Row[]>;
  close(): Promise<void>;
}

export interface WorldWish {
  readonly servers: number;
  readonly clients: number;
  readonly walls: number;
  /** Where the database lies; absent: in a folder of its own. */
  readonly folder?: string;
  /** Arguments of Node for the server of this number. */
  readonly nodeArgs?: (server: number) => readonly string[];
}

/** §3.1: a request that nobody has classified by then is late. */
const CLASSIFY_WITHIN_MS = 15 * MINUTE_MS;
/** When the first of the requests that are to be late falls due. */
const FIRST_DUE_IN_MS = 3_000;

/** Makes the world, and waits until every server in it is ready and every wall has its picture. */
export async function openWorld({ servers: count, clients, walls: wallCount, folder, nodeArgs }: WorldWish): Promise<World> {
  await using opened = new AsyncDisposableStack();
  const postgres = await openOwnPostgres(folder);
  opened.defer(() => postgres.close());
  await migrate(postgres.url);
  const secrets = newSecrets();
  const env: Env = testEnv(secrets);
  const house = await testHouse({ database: { url: postgres.url, drop: async () => {} }, env });
  opened.defer(() => house.close());
  const settings = serverSettings(postgres.url, secrets);

  const servers: Member[] = [];
  for (let server = 0; server < count; server += 1) servers.push(await openMember(settings, nodeArgs?.(server)));
  opened.defer(async () => void (await Promise.all(servers.map((server) => server.kill()))));
  for (const server of servers) server.start();
  await Promise.all(servers.map((server) => server.ready()));

  const token = await supervisor(house, servers[0]!.url);
  const urls = servers.map(({ url }) => url);
  const walls: Wall[] = [];
  opened.defer(async () => void (await Promise.all(walls.map((wall) => wall.close()))));
  let next = 0;
  const wall = (address: (url: string) => string): Wall => {
    const made = openWall(() => `${address(urls[(next += 1) % urls.length]!).replace('http', 'ws')}/graphql`, token);
    walls.push(made);
    return made;
  };
  for (let index = 0; index < wallCount; index += 1) wall((url) => url);
  const traffic = openTraffic({ urls, token, customerId: toGlobalId('Customer', house.customers.ORDINARY), queueId: toGlobalId('Queue', house.queueId), agentId: toGlobalId('Agent', house.agentIds[0]), clients });
  opened.defer(() => traffic.abandon());
  let due = 0;
  const kept = opened.move();

  return {
    postgres, servers, house, traffic, walls, wall,
    due: () => due,
    async receiveDue(more, everyMs) {
      const first = Date.now() + FIRST_DUE_IN_MS;
      for (let index = 0; index < more; index += 1) {
        const at = first + index * everyMs - CLASSIFY_WITHIN_MS;
        await house.receive({ title: LATE, past: { at, origin: 'DEMO', unobserved: [] } });
        due += 1;
      }
    },
    async rows<Row extends object>(sql: string) {
      const client = new Client({ connectionString: postgres.url });
      await client.connect();
      try {
        return (await client.query<Row>(sql)).rows;
      } finally {
        await client.end();
      }
    },
    close: () => kept.disposeAsync(),
  };
}

/** What the requests are called that nobody will classify. */
export const LATE = '无人分类';

/** Somebody who may do everything that the traffic does: a supervisor who works as the first agent, too. */
async function supervisor({ house, unitId, agentIds }: TestHouse, url: string): Promise<string> {
  const [login, password] = ['supervisor', randomBytes(12).toString('base64url')];
  const userId = expected(await house.perform((stores) => createUser(stores, systemCaller('chaos', unitId), { login, displayName: login, role: 'SUPERVISOR', unitId, password })));
  await house.unitOfWork.perform(async (tx) => accepted(await query(tx.em, 'update agent set user_id = $1 where id = $2', [userId, agentIds[0]])));
  const answer = await ask<{ readonly signIn: { readonly token: string } }>(url, 'mutation($input: SignInInput!) { signIn(input: $input) { token } }', { input: { login, password } });
  return dataOf(answer).signIn.token;
}
