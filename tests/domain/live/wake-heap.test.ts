import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SortedList } from '../../../api/src/live/domain/sorted-list.ts';
import { WakeHeap } from '../../../api/src/live/domain/wake-heap.ts';

const instant = fc.integer({ min: 0, max: 40 });

describe('the wakes', () => {
  it('ring for each ticket once, at the instant it was given last', () => {
    const changes = fc.array(fc.record({ id: fc.integer({ min: 0, max: 9 }).map(String), at: fc.option(instant) }), { maxLength: 60 });
    fc.assert(fc.property(changes, fc.array(instant), (sets, looks) => {
      const heap = new WakeHeap();
      const wanted = new Map<string, number>();
      for (const { id, at } of sets) {
        heap.set(id, at);
        if (at === null) wanted.delete(id);
        else wanted.set(id, at);
      }
      for (const now of [...looks.sort((a, b) => a - b), 40]) {
        const due = [...wanted].filter(([, at]) => at <= now).map(([id]) => id);
        expect([...heap.takeDue(now)].sort()).toEqual(due.sort());
        for (const id of due) wanted.delete(id);
      }
    }));
  });
});

describe('a sorted list', () => {
  it('is what sorting would give, after any additions and removals', () => {
    fc.assert(fc.property(fc.uniqueArray(instant), fc.array(fc.nat()), (items, removals) => {
      const list = new SortedList<number>((a, b) => a - b);
      for (const item of items) list.add(item);
      const left = [...items];
      for (const removal of removals) if (left.length > 0) list.remove(left.splice(removal % left.length, 1)[0]!);
      const sorted = left.sort((a, b) => a - b);
      expect(list.take(100)).toEqual(sorted);
      expect([...list.backwards()]).toEqual([...sorted].reverse());
      expect([list.first, list.last]).toEqual([sorted[0], sorted.at(-1)]);
    }));
  });

  it('says so when it is asked to remove what it does not hold', () => {
    expect(() => new SortedList<number>((a, b) => a - b).remove(1)).toThrow('not in the list');
  });
});
