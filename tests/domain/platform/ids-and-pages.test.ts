import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { fromGlobalId, readGlobalId, toGlobalId } from '../../../api/src/platform/graphql/global-id.ts';
import { fromCursor, readPageRequest, toCursor, toPage } from '../../../api/src/platform/graphql/page.ts';

const code = (expected: string) => expect.objectContaining({ extensions: { code: expected } });

describe('a global id', () => {
  it('gives back the type and the inner id, whatever that is', () => {
    fc.assert(fc.property(fc.constantFrom('Ticket', 'Unit', 'SlaClock'), fc.string({ minLength: 1, unit: 'grapheme' }), (type, id) => {
      expect(fromGlobalId(type, toGlobalId(type, id))).toBe(id);
    }));
  });

  it('of another type is refused and named', () => {
    expect(() => fromGlobalId('Ticket', toGlobalId('Unit', '1'))).toThrow(/id of a Ticket .* it is the id of a Unit/);
    expect(() => fromGlobalId('Ticket', toGlobalId('Unit', '1'))).toThrow(code('BAD_ID'));
  });

  it('is nothing but what the API gave: other texts are refused, also those that decode to the same', () => {
    const id = toGlobalId('Ticket', 'abc');
    for (const forged of ['', 'abc', `${id}=`, ` ${id}`, `${id}!`, toGlobalId('', 'x'), toGlobalId('Ticket', '')]) {
      expect(readGlobalId(forged), forged).toBeNull();
      expect(() => fromGlobalId('Ticket', forged)).toThrow(code('BAD_ID'));
    }
  });
});

describe('a page', () => {
  it('has a cursor that gives back the place', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer(), fc.constant(null))), (key) => {
      expect(fromCursor(toCursor(key), key.length)).toEqual(key);
    }));
  });

  it('is not found by a cursor that is none, or of another list', () => {
    for (const cursor of ['', 'x', toCursor(['one']), Buffer.from('{"a":1}').toString('base64url'), Buffer.from('[{},1]').toString('base64url')]) {
      expect(() => fromCursor(cursor, 2), cursor).toThrow(code('BAD_CURSOR'));
    }
  });

  it('has between 1 and 100 rows, and says how to get more', () => {
    for (const first of [0, -1, 101, 1.5, Number.NaN]) {
      expect(() => readPageRequest({ first }, 1)).toThrow(code('BAD_PAGE_SIZE'));
      expect(() => readPageRequest({ first }, 1)).toThrow(/from 1 to 100; .*after: pageInfo\.endCursor/);
    }
    expect(readPageRequest({ first: 100, after: null }, 1)).toEqual({ limit: 100, after: null });
  });

  it('read one after the other gives every row once', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 12 }), (count, first) => {
      const rows = Array.from({ length: count }, (_, index) => index);
      const seen: number[] = [];
      let after: string | null = null;
      do {
        const request = readPageRequest({ first, after }, 1);
        const from = request.after === null ? 0 : Number(request.after[0]) + 1;
        const page = toPage(rows.slice(from, from + request.limit + 1), request, (row) => [row], (row) => row);
        seen.push(...page.edges.map(({ node }) => node));
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      } while (after !== null);
      expect(seen).toEqual(rows);
    }));
  });
});
