import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SortedList } from '../../../api/src/live/domain/sorted-list.ts';
import { WakeHeap } from '../../../api/src/live/domain/wake-heap.ts';

const instant = fc.integer({ min: 0, max: 40 });

interface Wake {
  readonly id: string;
  readonly at: number;
}

/** A heap of which for each id only the wake holds that was set last. */
function wakes() {
  const wanted = new Map<string, Wake>();
  const heap = new WakeHeap<Wake>(({ at }) => at, (wake) => wanted.get(wake.id) === wake);
  return {
    wanted, heap,
    set(id: string, at: number | null) {
      if (at === null) {
        wanted.delete(id);
        return;
      }
      const wake = { id, at };
      wanted.set(id, wake);
      heap.add(wake);
    },
  };
}

describe('the wakes', () => {
  it('ring for each ticket once, at the instant it was given last', () => {
    const changes = fc.array(fc.record({ id: fc.integer({ min: 0, max: 9 }).map(String), at: fc.option(instant) }), { maxLength: 60 });
    fc.assert(fc.property(changes, fc.array(instant), (sets, looks) => {
      const { wanted, heap, set } = wakes();
      for (const { id, at } of sets) set(id, at);
      for (const now of [...looks.sort((a, b) => a - b), 40]) {
        const due = [...wanted.values()].filter(({ at }) => at <= now).map(({ id }) => id);
        expect(heap.takeDue(now).map(({ id }) => id).sort()).toEqual(due.sort());
        for (const id of due) wanted.delete(id);
      }
    }));
  });

  it('take no more room however often they are set anew, and lose none by it', () => {
    const { heap, set } = wakes();
    for (let round = 0; round < 50; round += 1) for (let id = 0; id < 500; id += 1) set(String(id), 1_000 + ((id * 37 + round) % 500));
    expect(heap.length).toBeLessThanOrEqual(2_500);
    const due = heap.takeDue(2_000).map(({ at }) => at);
    expect(due).toHaveLength(500);
    expect(due).toEqual(due.toSorted((a, b) => a - b));
  });
});

describe('a sorted list', () => {
  const list = (items: readonly number[]) => {
    const made = new SortedList<number>((a, b) => a - b);
    for (const item of items) made.add(item);
    return made;
  };
  const shown = (made: SortedList<number>) => [[...made], [...made.backwards()], made.take(3), made.takeLast(3), [made.first, made.last]];
  const wanted = (items: readonly number[]) => {
    const sorted = items.toSorted((a, b) => a - b);
    return [sorted, sorted.toReversed(), sorted.slice(0, 3), sorted.toReversed().slice(0, 3), [sorted[0], sorted.at(-1)]];
  };

  it('is what sorting would give, after any additions and removals', () => {
    const many = fc.uniqueArray(fc.integer({ min: 0, max: 100_000 }), { maxLength: 2_000, size: 'max' });
    fc.assert(fc.property(many, fc.array(fc.nat(), { maxLength: 2_000, size: 'max' }), (items, removals) => {
      const made = list(items);
      const left = [...items];
      for (const removal of removals) if (left.length > 0) made.remove(left.splice(removal % left.length, 1)[0]!);
      expect(shown(made)).toEqual(wanted(left));
    }), { numRuns: 40 });
  });

  it('takes in whole lists, and goes on from there', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 1_500, size: 'max' }), (parts) => {
      const numbers = [...parts.keys()];
      const part = (wantedPart: number) => numbers.filter((each) => parts[each] === wantedPart).toReversed();
      const made = list(part(0));
      made.addAll([list(part(1)), list(part(2))]);
      for (const item of part(3)) made.add(item);
      expect(shown(made)).toEqual(wanted(numbers));
    }), { numRuns: 40 });
  });

  it('puts one item in the place of another, or none', () => {
    const made = list([1, 2]);
    made.replace(1, 3);
    made.replace(2, 2);
    made.replace(null, 5);
    made.replace(3, null);
    expect([...made]).toEqual([2, 5]);
  });

  it('says so when it is asked to remove what it does not hold', () => {
    expect(() => list([]).remove(1)).toThrow('not in the list');
    expect(() => list([2]).remove(1)).toThrow('not in the list');
    expect(() => list([0]).remove(1)).toThrow('not in the list');
  });
});
