import type { Connection, Submittable } from 'pg';
import { BinaryRow } from './binary-row.ts';
import type { EntityManager } from './orm.ts';

/** Signature and flags stand before the first row; the length of an extension comes after them. */
const HEADER_BYTES = 19;

export interface CopyOptions {
  /** The statement may take as long as it takes, whatever the limit of the pool's connections is. */
  readonly unlimited?: boolean;
}

/**
 * Reads many rows in PostgreSQL's binary form, which costs both sides a fraction of what rows as text do. On a connection of
 * the pool, outside any transaction; one statement, so all rows are of one moment. Others get their turn between the pieces
 * in which rows arrive.
 * @param select a query without parameters: whoever puts values into it answers for them
 * @param take given each row; it must be read before `take` returns
 * @throws whatever `take` throws, when the statement has ended
 */
export async function copyRows(em: EntityManager, select: string, take: (row: BinaryRow) => void, { unlimited = false }: CopyOptions = {}): Promise<void> {
  const pool = await em.getConnection().getNativeClient();
  const client = await pool.connect();
  try {
    // Compiling a statement is no gain to one that reads and computes little.
    if (unlimited) await client.query('begin; set local statement_timeout = 0; set local jit = off');
    await client.query(new Copy(select, take)).done;
    if (unlimited) await client.query('commit');
    client.release();
  } catch (error) {
    // Nobody knows in what state the connection is.
    client.release(true);
    throw error;
  }
}

/** The statement, as the driver sends it and tells it of what comes back: one message a row. */
class Copy implements Submittable {
  readonly done: Promise<void>;
  readonly #text: string;
  readonly #take: (row: BinaryRow) => void;
  readonly #row = new BinaryRow();
  readonly #ended = Promise.withResolvers<void>();
  #started = false;
  #failure: { readonly error: unknown } | null = null;

  constructor(select: string, take: (row: BinaryRow) => void) {
    this.#text = `copy (${select}) to stdout (format binary)`;
    this.#take = take;
    this.done = this.#ended.promise;
  }

  submit(connection: Connection): void {
    connection.query(this.#text);
  }

  handleCopyData({ chunk }: { readonly chunk: Buffer }): void {
    // What is thrown here would reach nobody: the rest of the rows is let pass, and then it is told.
    if (this.#failure !== null) return;
    try {
      const at = this.#started ? 0 : HEADER_BYTES + chunk.readInt32BE(HEADER_BYTES - 4);
      this.#started = true;
      // A number of cells stands before each row, and -1 behind the last.
      if (chunk.readInt16BE(at) < 0) return;
      this.#row.begin(chunk, at + 2);
      this.#take(this.#row);
    } catch (error) {
      this.#failure = { error };
    }
  }

  handleCommandComplete(): void {}

  handleReadyForQuery(): void {
    if (this.#failure === null) this.#ended.resolve();
    else this.#ended.reject(this.#failure.error);
  }

  handleError(error: Error): void {
    this.#ended.reject(error);
  }
}
