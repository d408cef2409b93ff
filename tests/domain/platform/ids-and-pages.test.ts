import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { newId } from '../../../api/src/foundation/ids.ts';
import { fromGlobalId, readGlobalId, toGlobalId } from '../../../api/src/platform/graphql/global-id.ts';
import { fromCursor, readPageRequest, toCursor, toPage } from '../../../api/src/platform/graphql/page.ts';

const code = (expected: string) => expect.objectContaining({ extensions: { code: expected } });

describe('a global id', () => {
  it('gives back the type and the inner id, whatever that is', () => {
    fc.assert(fc.property(fc.constantFrom('Ticket', 'Unit', 'SlaClock'), fc.string({ minLength: 1, unit: 'grapheme' }), (type, id) => {
      expect(readGlobalId(toGlobalId(type, id))).toEqual({ typeName: type, id });
    }));
  });

  it('of a thing of the house holds an id of the house, and nothing else', () => {
    const id = newId();
    expect(fromGlobalId('Ticket', toGlobalId('Ticket', id))).toBe(id);
    for (const inner of ['1', "x' or 1=1 --", `${id}x`, id.toUpperCase(), `${id}\n`]) expect(() => fromGlobalId('Ticket', toGlobalId('Ticket', inner)), inner).toThrow(code('BAD_ID'));
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
    const instant = fc.integer({ min: Date.parse('0001-01-01T00:00:00Z'), max: Date.parse('9999-12-31T23:59:59.999Z') });
    fc.assert(fc.property(instant, fc.option(instant), fc.integer(), (at, maybe, number) => {
      const key = [at, maybe, number, newId()];
      expect(fromCursor(toCursor(key), ['INSTANT', 'INSTANT_OR_NULL', 'NUMBER', 'ID'])).toEqual(key);
    }));
  });

  it('is not found by a cursor that is none, or of another list, or of no list at all', () => {
    const id = newId();
    const strange = [[null, id], ['1', id], [1.5, id], [1e308, id], [8.64e15, id], [-62_135_596_800_001, id], [0, 'x'], [0, null], [0], [0, id, 0], [[0], id], [{}, id]].map((key) => toCursor(key as never));
    for (const cursor of ['', 'x', toCursor(['one']), Buffer.from('{"a":1}').toString('base64url'), ...strange]) {
      expect(() => fromCursor(cursor, ['INSTANT', 'ID']), cursor).toThrow(code('BAD_CURSOR'));
    }
    expect(() => fromCursor(toCursor([2 ** 31]), ['NUMBER'])).toThrow(code('BAD_CURSOR'));
  });

  it('has between 1 and 100 rows, and says how to get more', () => {
    for (const first of [0, -1, 101, 1.5, Number.NaN]) {
      expect(() => readPageRequest({ first }, ['NUMBER'])).toThrow(code('BAD_PAGE_SIZE'));
      expect(() => readPageRequest({ first }, ['NUMBER'])).toThrow(/from 1 to 100; .*after: pageInfo\.endCursor/);
    }
    expect(readPageRequest({ first: 100, after: null }, ['NUMBER'])).toEqual({ limit: 100, after: null });
  });

  it('read one after the other gives every row once', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 12 }), (count, first) => {
      const rows = Array.from({ length: count }, (_, index) => index);
      const seen: number[] = [];
      let after: string | null = null;
      do {
        const request = readPageRequest({ first, after }, ['NUMBER']);
        const from = request.after === null ? 0 : Number(request.after[0]) + 1;
        const page = toPage(rows.slice(from, from + request.limit + 1), request, (row) => [row], (row) => row);
        seen.push(...page.edges.map(({ node }) => node));
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      } while (after !== null);
      expect(seen).toEqual(rows);
    }));
  });
});
