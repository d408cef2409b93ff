import { text } from 'node:stream/consumers';
import type { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { rowCopier, type Own, type RowCopier } from './row-copier.ts';
import type { Seal, SealReader } from './seals.ts';

/** Everything that belongs to a ticket or a customer; `order` is that of the log, in which events have their place. */
const TABLES: readonly { readonly name: string; readonly rows: string }[] = [
  { name: 'customer_key', rows: 'customer_key r' },
  { name: 'customer', rows: 'customer r' },
  { name: 'ticket', rows: 'ticket r' },
  { name: 'interaction', rows: 'interaction r' },
  { name: 'dispatch', rows: 'dispatch r' },
  { name: 'complaint', rows: 'complaint r' },
  { name: 'event', rows: "event r join event_order o on o.event_id = r.id where r.stream in ('ticket', 'customer') order by o.seq" },
  { name: 'event_order', rows: "event_order r join event e on e.id = r.event_id where e.stream in ('ticket', 'customer') order by r.seq" },
  { name: 'sla_clock', rows: 'sla_clock r' },
  { name: 'sla_ticket', rows: 'sla_ticket r' },
];

export interface OriginalTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly copiers: readonly RowCopier[];
}

/** The rows that all copies are made of, and what is their own. */
export interface Originals {
  readonly ids: readonly string[];
  readonly tickets: readonly { readonly no: string; readonly receivedAt: number }[];
  readonly customers: readonly { readonly no: string }[];
  readonly tables: readonly OriginalTable[];
  /** One for each ciphertext, in the order of `Copy.ciphers`. */
  readonly seals: readonly Seal[];
}

/**
 * Reads a database's tickets and customers as the originals of copies.
 * @param seals opens their ciphertexts
 */
export async function readOriginals(client: Client, readSeal: SealReader): Promise<Originals> {
  await client.query("set timezone = 'UTC'");
  const ids = await column<string>(client, `
    select id from customer union all select id from ticket union all select id from interaction union all select id from dispatch
    union all select id from event where stream in ('ticket', 'customer')`);
  const { rows: tickets } = await client.query<{ no: string; receivedAt: number }>(`
    select ticket_no as no, floor(extract(epoch from received_at) * 1000)::float8 as "receivedAt" from ticket order by ticket_no`);
  const { rows: customers } = await client.query<{ no: string }>('select customer_no as no from customer order by customer_no');
  const own: Own = {
    ids: new Map(ids.map((id, place) => [id, place])),
    names: new Map([...tickets, ...customers].map(({ no }, place) => [no, place])),
  };
  const seals: Seal[] = [];
  const tables: OriginalTable[] = [];
  for (const { name, rows } of TABLES) {
    // What the database computes of the others it computes of the copies, too.
    const columns = await column<string>(client, `
      select attname::text as id from pg_attribute where attrelid = '${name}'::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`);
    const lines = (await text(client.query(copyTo(`copy (select ${columns.map((each) => `r.${each}`).join(', ')} from ${rows}) to stdout`)))).split('\n').slice(0, -1);
    tables.push({ name, columns, copiers: lines.map((line) => copierOf(name, columns, line, own, seals, readSeal)) });
  }
  return { ids, tickets, customers, tables, seals };
}

function copierOf(table: string, columns: readonly string[], line: string, own: Own, seals: Seal[], readSeal: SealReader): RowCopier {
  const cells = line.split('\t');
  const cell = (name: string): string => cells[columns.indexOf(name)]!;
  const ciphers = new Map<number, number>();
  for (const [place, name] of columns.entries()) {
    const seal = readSeal(`${table}.${name}`, cell, (id) => own.ids.get(id)!);
    if (seal !== null) ciphers.set(place, seals.push(seal) - 1);
  }
  return rowCopier(line, own, ciphers);
}

async function column<T>(client: Client, sql: string): Promise<readonly T[]> {
  const { rows } = await client.query<{ id: T }>(sql);
  return rows.map(({ id }) => id);
}
