import { expect } from 'vitest';
import { ERROR_CODES } from '../../api/src/platform/graphql/error-codes.ts';

/** What an answer tells of itself, over HTTP or WebSocket. */
export interface Result {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message?: unknown; readonly path?: unknown; readonly locations?: unknown; readonly extensions?: { readonly code?: unknown } }[];
  readonly extensions?: { readonly cost?: { readonly requested?: unknown; readonly remaining?: unknown } };
}

const LONGEST_ANSWER = 8 * 1024 * 1024;
const CODES: readonly string[] = Object.keys(ERROR_CODES).filter((code) => code !== 'INTERNAL');
/** What would show how the server is built: stack traces, paths, statements and the words of the database's driver. */
const INNARDS = /node_modules|\/src\/|file:\/\/|\n\s+at |\.(ts|js):\d+|\b(select|insert|update|delete)\b .*\b(from|into|set|where)\b|invalid input syntax|violates|relation "|INTERNAL_SERVER_ERROR/i;

/** Holds the text of an answer to being one, and within bounds. */
export function expectResult(text: string): Result {
  expect(text.length).toBeLessThan(LONGEST_ANSWER);
  const result = JSON.parse(text) as Result;
  expectWellFormed(result);
  return result;
}

/** Holds a result to the form of GraphQL, to the closed list of codes, and to telling nothing of the server's innards. */
export function expectWellFormed(result: Result): void {
  expect(Object.keys(result).filter((key) => !['data', 'errors', 'extensions'].includes(key))).toEqual([]);
  expect(result.data !== undefined || result.errors !== undefined).toBe(true);
  if (result.errors === undefined) {
    expect(result.data).toEqual(expect.any(Object));
    return;
  }
  expect(result.errors.length).toBeGreaterThan(0);
  for (const error of result.errors) {
    expect(error.message).toEqual(expect.any(String));
    expect(CODES, JSON.stringify(error).slice(0, 500)).toContain(error.extensions?.code);
    expect(String(error.message)).not.toMatch(INNARDS);
  }
}

/** Whether nothing of it was done: it failed, or the one command in it was refused. It must have asked for `userErrors`. */
export function isRefused({ data }: Result): boolean {
  const [payload] = Object.values(data ?? {}) as ({ readonly userErrors: readonly unknown[] } | null)[];
  return payload == null || payload.userErrors.length > 0;
}
