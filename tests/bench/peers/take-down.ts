import { appendFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type pg from 'pg';
import { CHECKOUT } from '../../../api/launch/checkout.ts';

/** Loaded before a server (`--import`): writes every transaction that it sends to its database to a file, one to a line. */

/** What a transaction said. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** The driver that the server's mapper has, of whichever version. */
const { Client } = createRequire(createRequire(join(CHECKOUT, 'api/package.json')).resolve('@mikro-orm/postgresql'))('pg') as typeof pg;
const file = process.env['TAKE_DOWN_TO']!;
const open = new WeakMap<object, Statement[]>();
const send = Client.prototype.query as (this: object, ...args: unknown[]) => unknown;

Client.prototype.query = function taken(this: object, ...args: unknown[]) {
  const [first, second] = args as [string | (Statement & { readonly submit?: unknown }), unknown];
  const text = typeof first === 'string' ? first : first.text;
  const values = typeof first === 'object' && Array.isArray(first.values) ? first.values : Array.isArray(second) ? second : [];
  if (/^\s*begin/i.test(text)) open.set(this, []);
  const statements = open.get(this);
  statements?.push({ text, values });
  if (statements !== undefined && /^\s*(commit|rollback)/i.test(text)) {
    open.delete(this);
    appendFileSync(file, `${JSON.stringify(statements.map(({ text: said, values: given }) => ({ text: said, values: given.map(plain) })))}\n`);
  }
  return send.apply(this, args);
} as typeof Client.prototype.query;

/** Bytes as PostgreSQL reads them from text. */
function plain(value: unknown): unknown {
  if (Buffer.isBuffer(value)) return `\\x${value.toString('hex')}`;
  return Array.isArray(value) ? value.map(plain) : value;
}
