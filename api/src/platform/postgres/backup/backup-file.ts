import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { errorCode, Fault, fileReason } from '../../fault.ts';
import { progressBar } from '../../progress-bar.ts';
import type { Terminal } from '../../terminal.ts';

/**
 * A backup is a gzip file of lines: the header, then each table's rows in the header's order, each row a JSON array of
 * texts as PostgreSQL writes them (or null), and last the SHA-256 of all lines before. The file holds no keys: personal
 * fields stay encrypted in it.
 */
export interface BackupHeader {
  readonly clausewatch: 'backup';
  readonly format: 1;
  /** ISO 8601, UTC. */
  readonly takenAt: string;
  /** The names of the migrations that made the tables, in their order. */
  readonly migrations: readonly string[];
  /** The keys that the personal fields may be encrypted under. */
  readonly fieldKeys: readonly KeyMark[];
  readonly tables: readonly BackupTable[];
  readonly sequences: readonly BackupSequence[];
}

/** Tells a key from another of the same name, without telling the key. */
export interface KeyMark {
  readonly id: string;
  readonly fingerprint: string;
}

export interface BackupTable {
  readonly schema: string;
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: number;
}

export interface BackupSequence {
  readonly schema: string;
  readonly name: string;
  /** A 64-bit number, as text. */
  readonly value: string;
  /** Whether that number was given out already. */
  readonly called: boolean;
}

const FORMAT = 1;

/**
 * Writes a backup under another name and renames it when it is whole and on the disk.
 * @param rows rows of all tables in the header's order, in batches, each row as its JSON text
 * @throws Fault when the file exists or cannot be written
 */
export async function writeBackup(file: string, header: BackupHeader, rows: AsyncIterable<readonly string[]>): Promise<void> {
  const partial = `${file}.partial`;
  const hash = createHash('sha256');

  async function* text(): AsyncGenerator<string> {
    yield hashed(`${JSON.stringify(header)}\n`);
    for await (const batch of rows) yield hashed(batch.map((row) => `${row}\n`).join(''));
    yield `${JSON.stringify({ sha256: hash.digest('hex') })}\n`;
  }
  function hashed(part: string): string {
    hash.update(part);
    return part;
  }

  const handle = await reserve(file, partial);
  try {
    await pipeline(Readable.from(text()), createGzip(), createWriteStream(partial, { fd: handle, flush: true }));
    await rename(partial, file);
  } catch (error) {
    await rm(partial, { force: true });
    throw errorCode(error) === 'ENOSPC' ? unwritable(file, error) : error;
  }
}

async function reserve(file: string, partial: string): Promise<FileHandle> {
  const existing = await open(file).catch(() => undefined);
  await existing?.close();
  if (existing) throw new Fault(`${file} exists already`, 'give the backup a name that is free');
  return await open(partial, 'w', 0o600).catch((error: unknown) => {
    throw unwritable(file, error);
  });
}

function unwritable(file: string, error: unknown): Fault {
  return new Fault(`${file} cannot be written (${fileReason(error)})`, 'name a file in a folder that this account may write, with room on its disk');
}

/** A backup that is being read. */
export interface BackupReader {
  readonly header: BackupHeader;
  /** Every row's JSON text in the header's order. Ends only when the file proved to be whole and unaltered. */
  readonly rows: () => AsyncGenerator<string>;
}

/**
 * Opens a backup and reads its header.
 * @throws Fault when it cannot be read, is no backup, or is damaged; so does reading its rows
 */
export async function openBackup(file: string): Promise<BackupReader> {
  const hash = createHash('sha256');
  const lines = readLines(file);
  const header = parseHeader(await nextLine(), file);

  async function nextLine(): Promise<string> {
    try {
      const next = await lines.next();
      if (!next.done) return next.value;
    } catch (error) {
      throw error instanceof Fault ? error : damaged(file, error instanceof Error ? error.message : String(error));
    }
    throw damaged(file, 'it ends too early');
  }

  async function* rows(): AsyncGenerator<string> {
    hash.update(`${JSON.stringify(header)}\n`);
    for (const table of header.tables) {
      for (let row = 0; row < table.rows; row += 1) {
        const line = await nextLine();
        hash.update(`${line}\n`);
        yield line;
      }
    }
    if ((await nextLine()) !== JSON.stringify({ sha256: hash.digest('hex') })) throw damaged(file, 'its checksum does not fit');
  }

  return { header, rows };
}

/**
 * Reads a backup to its end, to prove it before anything is done with it.
 * @throws Fault when it is damaged
 */
export async function proveBackup(file: string, terminal: Terminal): Promise<BackupHeader> {
  const { header, rows } = await openBackup(file);
  const bar = progressBar(terminal, 'Checking', countRows(header), 'rows');
  for await (const _ of rows()) bar.advance(1);
  bar.finish();
  return header;
}

/** How many rows all tables of a backup have together. */
export function countRows(header: BackupHeader): number {
  return header.tables.reduce((sum, { rows }) => sum + rows, 0);
}

async function* readLines(file: string): AsyncGenerator<string> {
  const handle = await open(file).catch((error: unknown) => {
    throw new Fault(`${file} cannot be read (${fileReason(error)})`, 'name a backup file that this account may read');
  });
  const source = handle.createReadStream();
  const text = source.pipe(createGunzip()).setEncoding('utf8');
  source.on('error', (error) => text.destroy(error));
  let rest = '';
  for await (const chunk of text as AsyncIterable<string>) {
    const parts = (rest + chunk).split('\n');
    rest = parts.pop() ?? '';
    yield* parts;
  }
}

function parseHeader(line: string, file: string): BackupHeader {
  const header = parseJson(line);
  if (typeof header !== 'object' || header === null || !('clausewatch' in header) || header.clausewatch !== 'backup') {
    throw new Fault(`${file} is no backup of Clausewatch`, 'name a file that "npm start -- backup FILE" made');
  }
  if (!('format' in header) || header.format !== FORMAT) {
    throw new Fault(`${file} was made by a newer release of Clausewatch`, 'restore it with that release or a later one');
  }
  return header as BackupHeader;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function damaged(file: string, how: string): Fault {
  return new Fault(`${file} is damaged or no backup (${how}); nothing was restored`, 'use another copy of the backup');
}
