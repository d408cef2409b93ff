import type { Instant } from '../../../api/src/foundation/instant.ts';

/** What one more copy of a row has of its own. */
export interface Copy {
  /** By the place of the old one in what the copier was given. */
  readonly ids: readonly string[];
  readonly names: readonly string[];
  readonly ciphers: readonly string[];
  /** How much later all its instants are. */
  readonly shiftMs: number;
}

/** The own things of the original rows, each with its place in {@link Copy}. */
export interface Own {
  readonly ids: ReadonlyMap<string, number>;
  /** Ticket and customer numbers. */
  readonly names: ReadonlyMap<string, number>;
}

/** Makes copies of one row in PostgreSQL's text form. */
export type RowCopier = (copy: Copy) => string;

/** Ids, timestamps, epoch milliseconds inside JSON, ticket numbers, customer numbers: nothing else in a row is of one row alone. */
const OWN = /([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})|(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d+)?\+00)|(?<![\d.+])(1\d{12})(?![\d.])|(\b\d{6}-\d{4,}\b|\bC\d{9}\b)/g;

type Part = string | ((copy: Copy) => string);

/**
 * Takes a row apart into what every copy keeps and what each has of its own.
 * @param line the row as `COPY … TO STDOUT` gives it in UTC, without its line feed
 * @param ciphers by column: the place of its ciphertext in {@link Copy}, which is bound to its row and cannot be copied
 */
export function rowCopier(line: string, own: Own, ciphers: ReadonlyMap<number, number> = new Map()): RowCopier {
  const parts: Part[] = [];
  for (const [column, cell] of line.split('\t').entries()) {
    if (column > 0) parts.push('\t');
    const cipher = ciphers.get(column);
    if (cipher === undefined) parts.push(...cellParts(cell, own));
    else parts.push((copy) => copy.ciphers[cipher]!);
  }
  parts.push('\n');
  const joined = joinTexts(parts);
  return (copy) => {
    let row = '';
    for (const part of joined) row += typeof part === 'string' ? part : part(copy);
    return row;
  };
}

function cellParts(cell: string, own: Own): readonly Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (const match of cell.matchAll(OWN)) {
    parts.push(cell.slice(end, match.index), ownPart(match, own));
    end = match.index + match[0].length;
  }
  return [...parts, cell.slice(end)];
}

function ownPart([text, id, time, epoch]: RegExpExecArray, own: Own): Part {
  if (time !== undefined) {
    const at: Instant = Date.parse(`${time.replace(' ', 'T')}:00`);
    return ({ shiftMs }) => new Date(at + shiftMs).toISOString();
  }
  if (epoch !== undefined) {
    const at: Instant = Number(epoch);
    return ({ shiftMs }) => String(at + shiftMs);
  }
  const place = (id === undefined ? own.names : own.ids).get(text);
  if (place === undefined) return text;
  return id === undefined ? ({ names }) => names[place]! : ({ ids }) => ids[place]!;
}

function joinTexts(parts: readonly Part[]): readonly Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (typeof part === 'string' && typeof last === 'string') joined[joined.length - 1] = last + part;
    else joined.push(part);
  }
  return joined;
}
