import { Client, escapeIdentifier, type ClientBase } from 'pg';
import type { BackupSequence } from './backup-file.ts';

/** The migrator's own table: it says which migrations ran, and is filled by running them. */
const MIGRATIONS_TABLE = 'mikro_orm_migrations';

export interface TableShape {
  readonly schema: string;
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
}

/** The tables that hold data, without the migrator's and without columns that PostgreSQL computes, by name. */
export async function listTables(client: ClientBase): Promise<readonly TableShape[]> {
  const { rows } = await client.query<TableShape>(
    `select n.nspname as schema, c.relname as name,
            json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, null)) order by a.attnum) as columns
     from pg_class c
     join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where c.relkind in ('r', 'p') and not c.relispartition and c.relname <> $1
       and n.nspname <> 'information_schema' and n.nspname not like 'pg\\_%'
     group by n.nspname, c.relname order by n.nspname, c.relname`,
    [MIGRATIONS_TABLE],
  );
  return rows;
}

/** Where every sequence stands. Sequences count outside transactions, so they may be ahead of the rows, never behind. */
export async function listSequences(client: ClientBase): Promise<readonly BackupSequence[]> {
  const { rows: names } = await client.query<{ schema: string; name: string }>(
    'select schemaname as schema, sequencename as name from pg_sequences order by 1, 2',
  );
  const sequences: BackupSequence[] = [];
  for (const { schema, name } of names) {
    const { rows } = await client.query<{ value: string; called: boolean }>(
      `select last_value::text as value, is_called as called from ${qualified({ schema, name })}`,
    );
    sequences.push({ schema, name, ...rows[0]! });
  }
  return sequences;
}

/** The names of the migrations that were run, in their order; none in a database without tables. */
export async function listMigrations(client: ClientBase): Promise<readonly string[]> {
  const { rows: found } = await client.query<{ exists: boolean }>('select to_regclass($1) is not null as exists', [MIGRATIONS_TABLE]);
  if (!found[0]?.exists) return [];
  const { rows } = await client.query<{ name: string }>(`select name from ${MIGRATIONS_TABLE} order by id`);
  return rows.map(({ name }) => name);
}

/** Runs some work on a connection of its own. */
export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, application_name: 'clausewatch' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A table's or sequence's name, quoted. */
export function qualified({ schema, name }: { readonly schema: string; readonly name: string }): string {
  return `${escapeIdentifier(schema)}.${escapeIdentifier(name)}`;
}
