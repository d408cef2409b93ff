import type { Instant } from '../../foundation/instant.ts';

/** So many entries that do not hold any more are not worth clearing away. */
const FEW = 1_000;

/** What must be looked at again when: a binary heap, soonest first. What has been replaced meanwhile is passed over, and cleared away before it outnumbers the rest. */
export class WakeHeap<Item> {
  readonly #at: (item: Item) => Instant;
  readonly #holds: (item: Item) => boolean;
  #heap: Item[] = [];
  /** At this length it is cleared. */
  #mostLength = FEW;

  /**
   * @param at when an item must be looked at; always the same for the same item
   * @param holds whether an item still counts
   */
  constructor(at: (item: Item) => Instant, holds: (item: Item) => boolean) {
    this.#at = at;
    this.#holds = holds;
  }

  get length(): number {
    return this.#heap.length;
  }

  add(item: Item): void {
    if (this.#heap.length >= this.#mostLength) this.#clear();
    const heap = this.#heap;
    const at = this.#at(item);
    let place = heap.length;
    heap.push(item);
    while (place > 0) {
      const parent = (place - 1) >>> 1;
      if (this.#at(heap[parent]!) <= at) break;
      heap[place] = heap[parent]!;
      place = parent;
    }
    heap[place] = item;
  }

  /** Takes out every item that holds and whose instant has come. */
  takeDue(now: Instant): readonly Item[] {
    const due: Item[] = [];
    for (let next = this.#heap[0]; next !== undefined && this.#at(next) <= now; next = this.#heap[0]) {
      if (this.#holds(next)) due.push(next);
      const last = this.#heap.pop()!;
      if (this.#heap.length > 0) this.#sink(last, 0);
    }
    return due;
  }

  #clear(): void {
    this.#heap = this.#heap.filter((item) => this.#holds(item));
    for (let place = (this.#heap.length >>> 1) - 1; place >= 0; place -= 1) this.#sink(this.#heap[place]!, place);
    this.#mostLength = 2 * this.#heap.length + FEW;
  }

  /** Puts an item where a place is free, or below it. */
  #sink(item: Item, free: number): void {
    const heap = this.#heap;
    const at = this.#at(item);
    let place = free;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && this.#at(heap[child + 1]!) < this.#at(heap[child]!)) child += 1;
      if (this.#at(heap[child]!) >= at) break;
      heap[place] = heap[child]!;
      place = child;
    }
    heap[place] = item;
  }
}
