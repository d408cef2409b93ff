import { escapeIdentifier, type Client } from 'pg';
import { Fault } from '../../fault.ts';
import { migrate } from '../../orm/migrate.ts';
import { progressBar } from '../../progress-bar.ts';
import type { Terminal } from '../../terminal.ts';
import { APPLICATION, MAINTENANCE_DATABASE, type EmbeddedPostgres } from '../embedded.ts';
import type { BackupReader, BackupTable } from './backup-file.ts';
import { listMigrations, listTables, qualified, withClient, type TableShape } from './catalogue.ts';

/** The backup is loaded into a database of its own, which takes the place of the empty one only when it is whole. */
const LOADING = `${APPLICATION}_loading`;
const BATCH_ROWS = 1_000;

/**
 * Loads a backup into an embedded database that has no tables yet: all of it or nothing.
 * @returns the number of rows
 * @throws Fault when the database is in use, of another schema, or the file is damaged
 */
export async function load(backup: BackupReader, postgres: EmbeddedPostgres, terminal: Terminal): Promise<number> {
  await withClient(postgres.adminUrl(APPLICATION), refuseUsed);
  return await withClient(postgres.adminUrl(MAINTENANCE_DATABASE), async (maintenance) => {
    await maintenance.query(`drop database if exists ${LOADING}`);
    await maintenance.query(`create database ${LOADING} owner ${APPLICATION}`);
    try {
      await migrate(postgres.urlOf(LOADING));
      const rows = await withClient(postgres.adminUrl(LOADING), async (client) => await fill(client, backup, terminal));
      await maintenance.query(`drop database ${APPLICATION}`);
      await maintenance.query(`alter database ${LOADING} rename to ${APPLICATION}`);
      return rows;
    } finally {
      await maintenance.query(`drop database if exists ${LOADING} with (force)`);
    }
  });
}

async function refuseUsed(client: Client): Promise<void> {
  if ((await listTables(client)).length === 0) return;
  throw new Fault('the database of this data folder has tables already, and a backup is restored into an empty one alone', 'set DATA_DIR to a new folder');
}

async function fill(client: Client, backup: BackupReader, terminal: Terminal): Promise<number> {
  const { tables, sequences, migrations } = backup.header;
  refuseOtherSchema(migrations, await listMigrations(client));
  const shapes = await listTables(client);
  await client.query('begin');
  // What triggers and foreign keys guard was guarded when the rows were first written; here they would only see rows out of order.
  await client.query('set local session_replication_role = replica');
  await client.query(`truncate ${shapes.map(qualified).join(', ')}`);

  const total = tables.reduce((sum, { rows }) => sum + rows, 0);
  const bar = progressBar(terminal, 'Restoring', total, 'rows');
  const rows = backup.rows();
  for (const table of tables) {
    const insert = insertInto(table, shapes);
    for (let left = table.rows; left > 0; left -= BATCH_ROWS) {
      const batch = await take(rows, Math.min(left, BATCH_ROWS));
      await client.query(insert, [`[${batch.join(',')}]`]);
      bar.advance(batch.length);
    }
  }
  // Asking for one more row makes the reader prove the checksum.
  await rows.next();
  for (const { schema, name, value, called } of sequences) {
    await client.query('select setval($1::regclass, $2::bigint, $3)', [qualified({ schema, name }), value, called]);
  }
  await client.query('commit');
  await client.query('analyze');
  bar.finish();
  return total;
}

function refuseOtherSchema(theirs: readonly string[], ours: readonly string[]): void {
  if (theirs.join() === ours.join()) return;
  throw new Fault(
    `the backup has another database schema (its newest migration is ${theirs.at(-1) ?? 'none'}, this release's is ${ours.at(-1) ?? 'none'}); nothing was restored`,
    'restore it with the release that made it, and start this release on that data folder afterwards',
  );
}

/** One statement inserts a batch: a JSON array of rows, each an array of texts that the columns' types read. */
function insertInto(table: BackupTable, shapes: readonly TableShape[]): string {
  const shape = shapes.find(({ schema, name }) => schema === table.schema && name === table.name);
  const types = new Map(shape?.columns.map(({ name, type }) => [name, type]));
  const names = table.columns.map((column) => escapeIdentifier(column)).join(', ');
  const values = table.columns.map((column, index) => `(line ->> ${index})::${types.get(column)}`).join(', ');
  return `insert into ${qualified(table)} (${names}) overriding system value select ${values} from jsonb_array_elements($1::jsonb) as line`;
}

async function take(rows: AsyncGenerator<string>, count: number): Promise<readonly string[]> {
  const batch: string[] = [];
  while (batch.length < count) {
    const next = await rows.next();
    if (next.done) break;
    batch.push(next.value);
  }
  return batch;
}
