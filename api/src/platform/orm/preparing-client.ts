import { Client } from 'pg';
import { sqlState } from '../sql-state.ts';

/** Beyond this many texts no further statement is prepared: each takes memory on every connection for as long as that lasts. */
const MOST = 400;
/** What PostgreSQL says once when the columns of a prepared statement's answer have changed, which a migration may do beside a running server. */
export const ANSWER_CHANGED = '0A000';

type Send = (...args: readonly unknown[]) => Promise<unknown>;

/**
 * A connection that prepares the statements which come again: PostgreSQL reads and plans them once, and not each time, which
 * is a fifth of its time for a page of tickets and for an intake.
 */
export class PreparingClient extends Client {
  /** The query builder asks in the form (text, values); what is asked in any other form is passed on as it is. */
  override query(...args: readonly unknown[]): never {
    const send = (super.query as Send).bind(this);
    const [text, values] = args;
    const name = args.length === 2 && typeof text === 'string' && Array.isArray(values) && values.length > 0 ? nameOf(text) : null;
    return (name === null ? send(...args) : prepared(send, `${name}.${generation}`, text as string, values as unknown[])) as never;
  }
}

/** Part of the names: statements are prepared anew, under other names, when tables have changed below them. */
let generation = 0;

async function prepared(send: Send, name: string, text: string, values: readonly unknown[]): Promise<unknown> {
  try {
    return await send({ name, text, values });
  } catch (error) {
    if (sqlState(error) === ANSWER_CHANGED) generation += 1;
    throw error;
  }
}

/** The texts that were met; those that came again have a name, which is the same on every connection. */
const names = new Map<string, string | null>();

/** @returns null for a text that is new, or one too many */
function nameOf(text: string): string | null {
  const known = names.get(text);
  if (known === undefined) {
    if (names.size < MOST) names.set(text, null);
    return null;
  }
  if (known !== null) return known;
  const name = `s${[...names.keys()].indexOf(text)}`;
  names.set(text, name);
  return name;
}
