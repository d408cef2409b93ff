import { escapeIdentifier, type Client } from 'pg';
import { progressBar } from '../../progress-bar.ts';
import type { Terminal } from '../../terminal.ts';
import { countRows, writeBackup, type BackupHeader, type BackupTable, type KeyMark } from './backup-file.ts';
import { listMigrations, listSequences, listTables, qualified, withClient } from './catalogue.ts';

const BATCH_ROWS = 1_000;

/** PostgreSQL's own text for every value: it reads back into the same value. */
const AS_TEXT = { getTypeParser: () => (text: string) => text };

/**
 * Writes all tables, as they stood at one moment, into a file. Work on the database goes on meanwhile.
 * @returns the number of rows
 * @throws Fault when the file cannot be written
 */
export async function dump(databaseUrl: string, file: string, fieldKeys: readonly KeyMark[], terminal: Terminal): Promise<number> {
  return await withClient(databaseUrl, async (client) => {
    await client.query('begin isolation level repeatable read read only');
    const tables = await countTables(client);
    const header: BackupHeader = {
      clausewatch: 'backup',
      format: 1,
      takenAt: new Date().toISOString(),
      migrations: await listMigrations(client),
      fieldKeys,
      tables,
      sequences: await listSequences(client),
    };
    const total = countRows(header);
    const bar = progressBar(terminal, 'Backing up', total, 'rows');
    await writeBackup(file, header, readRows(client, tables, bar.advance));
    bar.finish();
    return total;
  });
}

async function countTables(client: Client): Promise<readonly BackupTable[]> {
  const tables: BackupTable[] = [];
  for (const { schema, name, columns } of await listTables(client)) {
    const { rows } = await client.query<{ rows: number }>(`select count(*)::int as rows from ${qualified({ schema, name })}`);
    tables.push({ schema, name, columns: columns.map((column) => column.name), rows: rows[0]!.rows });
  }
  return tables;
}

async function* readRows(
  client: Client,
  tables: readonly BackupTable[],
  advance: (rows: number) => void,
): AsyncGenerator<readonly string[]> {
  for (const table of tables) {
    const columns = table.columns.map((column) => escapeIdentifier(column)).join(', ');
    await client.query(`declare backup no scroll cursor for select ${columns} from ${qualified(table)}`);
    for (;;) {
      const { rows } = await client.query({ text: `fetch ${BATCH_ROWS} from backup`, rowMode: 'array', types: AS_TEXT });
      if (rows.length === 0) break;
      yield rows.map((row) => JSON.stringify(row));
      advance(rows.length);
    }
    await client.query('close backup');
  }
}
