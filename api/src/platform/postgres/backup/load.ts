import { escapeIdentifier, type Client } from 'pg';
import { Fault } from '../../fault.ts';
import { migrate } from '../../orm/migrate.ts';
import { progressBar } from '../../progress-bar.ts';
import type { Terminal } from '../../terminal.ts';
import { APPLICATION, MAINTENANCE_DATABASE, type EmbeddedPostgres } from '../embedded.ts';
import { countRows, openBackup, type BackupTable } from './backup-file.ts';
import { listMigrations, listTables, qualified, withClient, type TableShape } from './catalogue.ts';

/** The backup is loaded into a database of its own, which takes the place of the empty one only when it is whole. */
const LOADING = `${APPLICATION}_loading`;
const BATCH_ROWS = 1_000;

/**
 * Loads a proved backup into an embedded database that has no tables yet: all of it or nothing.
 * @returns the number of rows
 * @throws Fault when the database has tables, or the backup another schema
 */
export async function load(file: string, postgres: EmbeddedPostgres, terminal: Terminal): Promise<number> {
  await withClient(postgres.adminUrl(APPLICATION), refuseUsed);
  return await withClient(postgres.adminUrl(MAINTENANCE_DATABASE), async (maintenance) => {
    await maintenance.query(`drop database if exists ${LOADING}`);
    await maintenance.query(`create database ${LOADING} owner ${APPLICATION}`);
    try {
      await migrate(postgres.urlOf(LOADING));
      const rows = await withClient(postgres.adminUrl(LOADING), async (client) => await fill(client, file, terminal));
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

async function fill(client: Client, file: string, terminal: Terminal): Promise<number> {
  const { header, rows } = await openBackup(file);
  const { tables, sequences, migrations } = header;
  const shapes = await listTables(client);
  refuseOtherSchema([...migrations, ...tables.map(qualified)], [...(await listMigrations(client)), ...shapes.map(qualified)]);
  await client.query('begin');
  // What triggers and foreign keys guard was guarded when the rows were first written; here they would only see rows out of order.
  await client.query('set local session_replication_role = replica');
  await client.query(`truncate ${shapes.map(qualified).join(', ')}`);

  const total = countRows(header);
  const bar = progressBar(terminal, 'Restoring', total, 'rows');
  const lines = rows();
  for (const table of tables) {
    const insert = insertInto(table, shapes);
    for (let left = table.rows; left > 0; left -= BATCH_ROWS) {
      const batch = await take(lines, Math.min(left, BATCH_ROWS));
      await client.query(insert, [`[${batch.join(',')}]`]);
      bar.advance(batch.length);
    }
  }
  for (const { schema, name, value, called } of sequences) {
    await client.query('select setval($1::regclass, $2::bigint, $3)', [qualified({ schema, name }), value, called]);
  }
  await client.query('commit');
  await client.query('analyze');
  bar.finish();
  return total;
}

/** Compares the names of migrations and tables. */
function refuseOtherSchema(theirs: readonly string[], ours: readonly string[]): void {
  const missing = theirs.find((name) => !ours.includes(name));
  const extra = ours.find((name) => !theirs.includes(name));
  if (missing === undefined && extra === undefined) return;
  throw new Fault(
    `the backup has another database schema (${missing === undefined ? `${extra} is not in it` : `this release has no ${missing}`}); nothing was restored`,
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
