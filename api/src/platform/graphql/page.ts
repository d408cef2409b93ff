import { GraphQLError } from 'graphql';
import { isId } from '../../foundation/ids.ts';
import { isInstant } from '../../foundation/instant.ts';

/** The longest page that may be asked for. */
export const LONGEST_PAGE = 100;

/** Where a row stands in its list: the values it is sorted by, its own id last so that no two rows stand in one place. */
export type SortKey = readonly (string | number | null)[];

/** What the values are that a list is sorted by, in their order. */
export type SortKeyForm = readonly ('INSTANT' | 'INSTANT_OR_NULL' | 'NUMBER' | 'ID')[];

const FITS: Readonly<Record<SortKeyForm[number], (part: unknown) => boolean>> = {
  INSTANT: isInstant,
  INSTANT_OR_NULL: (part) => part === null || isInstant(part),
  // The database counts in 32 bits.
  NUMBER: (part) => Number.isInteger(part) && part === ((part as number) | 0),
  ID: (part) => typeof part === 'string' && isId(part),
};

/** A part of a list to read: at most `limit` rows behind `after`, or from the beginning. */
export interface PageRequest {
  readonly limit: number;
  readonly after: SortKey | null;
}

/** A list's rows in Relay's form. */
export interface Page<Node> {
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

/** A row's place as an opaque text. */
export function toCursor(key: SortKey): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/**
 * Reads a place back.
 * @param form what a place in this list is made of
 * @throws GraphQLError with code BAD_CURSOR when the text is no cursor of this list
 */
export function fromCursor(cursor: string, form: SortKeyForm): SortKey {
  const key = readKey(cursor);
  if (key?.length === form.length && form.every((part, index) => FITS[part](key[index]))) return key as SortKey;
  throw new GraphQLError('`after` is no cursor of this list; send `pageInfo.endCursor` of the page before, under the same sort.', {
    extensions: { code: 'BAD_CURSOR' },
  });
}

function readKey(cursor: string): readonly unknown[] | null {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(key) ? key : null;
  } catch {
    return null;
  }
}

/**
 * Reads what a list's arguments ask for.
 * @param form what a place in this list is made of
 * @throws GraphQLError with code BAD_PAGE_SIZE or BAD_CURSOR
 */
export function readPageRequest(
  args: { readonly first: number; readonly after?: string | null | undefined }, form: SortKeyForm,
): PageRequest {
  const { first, after } = args;
  if (!Number.isInteger(first) || first < 1 || first > LONGEST_PAGE) {
    throw new GraphQLError(
      `\`first\` is ${first} and must be from 1 to ${LONGEST_PAGE}; for more, ask for the next page with \`after: pageInfo.endCursor\`.`,
      { extensions: { code: 'BAD_PAGE_SIZE' } },
    );
  }
  return { limit: first, after: after == null ? null : fromCursor(after, form) };
}

/**
 * Puts rows into Relay's form.
 * @param rows up to one more than was asked for: the one too many tells that there is a next page
 */
export function toPage<Row, Node>(rows: readonly Row[], request: PageRequest, keyOf: (row: Row) => SortKey, nodeOf: (row: Row) => Node): Page<Node> {
  const edges = rows.slice(0, request.limit).map((row) => ({ get cursor() { return toCursor(keyOf(row)); }, node: nodeOf(row) }));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > request.limit,
      hasPreviousPage: request.after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
