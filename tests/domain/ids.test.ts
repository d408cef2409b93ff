import { describe, expect, it } from 'vitest';
import { newId } from '../../api/src/foundation/ids.ts';

describe('a new id', () => {
  it('is a UUID of version 7 that begins with its instant', () => {
    const now = Date.UTC(2026, 10, 24, 6, 19, 52, 123);
    const id = newId(now);
    expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(now);
    expect(newId(0)).toMatch(/^00000000-0000-7/);
  });

  it('sorts behind those of earlier instants', () => {
    const ids = [1, 15, 16, 4_095, 2 ** 32, 2 ** 41].map((instant) => newId(instant));
    expect(ids.toSorted()).toEqual(ids);
  });

  it('is like no other, and every part that may vary does', () => {
    const ids = Array.from({ length: 20_000 }, () => newId(0));
    expect(new Set(ids).size).toBe(ids.length);
    for (let place = 15; place < 36; place += 1) {
      const seen = new Set(ids.map((id) => id[place]));
      expect([place, seen.size]).toEqual([place, place === 18 || place === 23 ? 1 : place === 19 ? 4 : 16]);
    }
  });
});
