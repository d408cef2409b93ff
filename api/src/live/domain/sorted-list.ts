/** Items in a total order that is kept with every change: adding and removing find their place by halving. */
export class SortedList<Item> {
  readonly #compare: (a: Item, b: Item) => number;
  readonly #items: Item[] = [];

  /** @param compare must tell any two different items apart */
  constructor(compare: (a: Item, b: Item) => number) {
    this.#compare = compare;
  }

  get first(): Item | undefined {
    return this.#items[0];
  }

  get last(): Item | undefined {
    return this.#items.at(-1);
  }

  add(item: Item): void {
    this.#items.splice(this.#place(item), 0, item);
  }

  /** Takes out the item that stands where `item` would. */
  remove(item: Item): void {
    const place = this.#place(item);
    const found = this.#items[place];
    if (found === undefined || this.#compare(found, item) !== 0) throw new Error('the item to remove is not in the list');
    this.#items.splice(place, 1);
  }

  /** The first `count` items; with a negative count the last ones. */
  take(count: number): readonly Item[] {
    return count < 0 ? this.#items.slice(count) : this.#items.slice(0, count);
  }

  /** All items, the last one first. The list must not change meanwhile. */
  *backwards(): Iterable<Item> {
    for (let place = this.#items.length - 1; place >= 0; place -= 1) yield this.#items[place]!;
  }

  #place(item: Item): number {
    let low = 0;
    let high = this.#items.length;
    // Most items are added at the end: received last, due last.
    if (high > 0 && this.#compare(this.#items[high - 1]!, item) < 0) return high;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#compare(this.#items[middle]!, item) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
