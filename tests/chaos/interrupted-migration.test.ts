import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { migrate } from '../../api/src/platform/orm/migrate.ts';
import { execute } from '../support/scratch-postgres.ts';
import { databaseUrl } from '../support/database.ts';
import { newSecrets, openMember, serverSettings, type Member } from './fleet.ts';
import { moment, times } from './options.ts';
import { openOwnPostgres, type OwnPostgres } from './own-postgres.ts';

const KILLS = times(6);
/** About what a server takes to start on an empty database. */
const START_MS = 1_500;

/** Everything that migrations make, and which of them have run. */
const CATALOGUE = `
  select string_agg(line, E'\\n' order by line) as text from (
    select table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' || coalesce(column_default, '') as line from information_schema.columns where table_schema = 'public'
    union all select indexdef from pg_indexes where schemaname = 'public'
    union all select conrelid::regclass || ' ' || pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace
    union all select 'trigger ' || pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
    union all select 'function ' || proname || md5(prosrc) from pg_proc where pronamespace = 'public'::regnamespace
    union all select 'ran ' || name from mikro_orm_migrations) l`;

let postgres: OwnPostgres;
let clean: string;
const servers: Member[] = [];

beforeAll(async () => {
  postgres = await openOwnPostgres();
  await migrate(postgres.url);
  clean = await catalogue(postgres.url);
});
afterAll(async () => {
  await Promise.all(servers.map((server) => server.kill()));
  await postgres.close();
});

async function catalogue(url: string): Promise<string> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows: [row] } = await client.query<{ text: string }>(CATALOGUE);
  await client.end();
  return row!.text;
}

it(`ends in the same database, though two servers that migrate it are killed ${KILLS} times on the way`, async () => {
  await execute(postgres.url, 'create database torn');
  const url = databaseUrl(postgres.url, 'torn');
  const settings = serverSettings(url, newSecrets());
  servers.push(await openMember(settings), await openMember(settings));
  for (let kill = 0; kill < KILLS; kill += 1) {
    for (const server of servers) server.start();
    for (const server of servers) {
      await pause(moment(START_MS / 2));
      await server.kill();
    }
  }
  for (const server of servers) server.start();
  await Promise.all(servers.map((server) => server.ready()));
  expect(await catalogue(url)).toBe(clean);
});
