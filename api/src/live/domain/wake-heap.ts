import type { Instant } from '../../foundation/instant.ts';

interface Ring {
  readonly at: Instant;
  readonly id: string;
}

/** Who must be looked at again when: a binary heap, soonest first. Setting somebody's instant anew overrules the old one. */
export class WakeHeap {
  readonly #heap: Ring[] = [];
  readonly #instants = new Map<string, Instant>();

  /** @param at null: never */
  set(id: string, at: Instant | null): void {
    if (at === null) {
      this.#instants.delete(id);
      return;
    }
    if (this.#instants.get(id) === at) return;
    this.#instants.set(id, at);
    this.#push({ at, id });
  }

  /** Takes out everybody whose instant has come. */
  takeDue(now: Instant): readonly string[] {
    const due: string[] = [];
    for (let next = this.#heap[0]; next !== undefined && next.at <= now; next = this.#heap[0]) {
      this.#pop();
      // An entry that was overruled is still in the heap; only the one that holds counts.
      if (this.#instants.get(next.id) === next.at && this.#instants.delete(next.id)) due.push(next.id);
    }
    return due;
  }

  #push(ring: Ring): void {
    const heap = this.#heap;
    let place = heap.length;
    heap.push(ring);
    while (place > 0) {
      const parent = (place - 1) >>> 1;
      if (heap[parent]!.at <= ring.at) break;
      heap[place] = heap[parent]!;
      place = parent;
    }
    heap[place] = ring;
  }

  #pop(): void {
    const heap = this.#heap;
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return;
    let place = 0;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && heap[child + 1]!.at < heap[child]!.at) child += 1;
      if (heap[child]!.at >= last.at) break;
      heap[place] = heap[child]!;
      place = child;
    }
    heap[place] = last;
  }
}
