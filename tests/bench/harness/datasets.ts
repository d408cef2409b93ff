import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { fingerprint } from '../../../api/launch/stamp.ts';
import type { Env } from '../../../api/src/env.ts';
import { HOUR_MS } from '../../../api/src/foundation/instant.ts';
import type { Logger } from '../../../api/src/platform/log.ts';
import type { EmbeddedPostgres } from '../../../api/src/platform/postgres/embedded.ts';
import { progressBar } from '../../../api/src/platform/progress-bar.ts';
import type { Terminal } from '../../../api/src/platform/terminal.ts';
import { buildDataset } from '../data/build.ts';
import type { Dataset } from './bench.ts';

/** Another dataset is built when these have changed. What the domain has come to decide otherwise, the benchmark of verify-clocks finds. */
const SOURCES = ['api/src/migrations', 'api/src/standard/documents', 'tests/bench/data'];
/** A dataset serves as long as nothing in it falls due within this time. */
const LEFT_MS = 2 * HOUR_MS;

export interface Datasets {
  open(tickets: number): Promise<Dataset>;
}

/** Datasets of a PostgreSQL: each built once, and copied for whoever asks. */
export function createDatasets(postgres: EmbeddedPostgres, env: Env, log: Logger, terminal: Terminal): Datasets {
  const mark = fingerprint(SOURCES).slice(0, 8);

  async function template(tickets: number): Promise<string> {
    const name = `tickets_${tickets}_${mark}`;
    if ((await names(postgres)).includes(name) && (await leftMs(postgres.adminUrl(name))) > LEFT_MS) return name;
    for (const old of (await names(postgres)).filter((each) => each.startsWith(`tickets_${tickets}_`))) await drop(postgres, old);
    const building = `building_${tickets}`;
    await drop(postgres, building);
    await run(postgres, `create database ${building} owner clausewatch`);
    const bar = progressBar(terminal, 'Building the dataset', tickets, 'tickets');
    let built = 0;
    await buildDataset({
      env, log, tickets, url: postgres.urlOf(building), adminUrl: postgres.adminUrl(building),
      progress(done) {
        bar.advance(done - built);
        built = done;
      },
    });
    bar.finish();
    await run(postgres, `alter database ${building} rename to ${name}`);
    return name;
  }

  return {
    async open(tickets) {
      const from = await template(tickets);
      const name = `bench_${randomUUID().replaceAll('-', '')}`;
      terminal.progress(`Copying the dataset of ${tickets.toLocaleString('en')} tickets …`);
      await run(postgres, `create database ${name} template ${from} owner clausewatch strategy file_copy`);
      return { url: postgres.urlOf(name), tickets, drop: () => drop(postgres, name) };
    },
  };
}

/** Drops the copies that runs which were killed have left behind. */
export async function dropLeftovers(postgres: EmbeddedPostgres): Promise<void> {
  for (const name of (await names(postgres)).filter((each) => each.startsWith('bench_'))) await drop(postgres, name);
}

/** How long until the first thing in a dataset falls due, in ms. */
async function leftMs(url: string): Promise<number> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ left: number }>(`
      select extract(epoch from least((select min(next_mark_at) from sla_ticket), (select min(wake_at) from ticket)) - now())::float8 * 1000 as left`);
    return rows[0]!.left;
  } finally {
    await client.end();
  }
}

async function names(postgres: EmbeddedPostgres): Promise<readonly string[]> {
  return (await run<{ datname: string }>(postgres, 'select datname from pg_database')).map(({ datname }) => datname);
}

async function drop(postgres: EmbeddedPostgres, name: string): Promise<void> {
  await run(postgres, `drop database if exists ${name} with (force)`);
}

async function run<Row extends object>(postgres: EmbeddedPostgres, statement: string): Promise<readonly Row[]> {
  const client = new Client({ connectionString: postgres.adminUrl('postgres') });
  await client.connect();
  try {
    return (await client.query<Row>(statement)).rows;
  } finally {
    await client.end();
  }
}
