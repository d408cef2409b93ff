/** So few new items are put in their places one by one; more are sorted in together. */
const FEW = 32;

/** Items in a total order. New ones wait until somebody looks, so that filling a long list costs one sort. */
export class SortedList<Item> {
  readonly #compare: (a: Item, b: Item) => number;
  #items: Item[] = [];
  #added: Item[] = [];

  /** @param compare must tell any two different items apart */
  constructor(compare: (a: Item, b: Item) => number) {
    this.#compare = compare;
  }

  get first(): Item | undefined {
    return this.#settled()[0];
  }

  get last(): Item | undefined {
    return this.#settled().at(-1);
  }

  add(item: Item): void {
    this.#added.push(item);
  }

  /** Takes out the item that stands where `item` would. */
  remove(item: Item): void {
    const items = this.#settled();
    const place = this.#place(item);
    const found = items[place];
    if (found === undefined || this.#compare(found, item) !== 0) throw new Error('the item to remove is not in the list');
    items.splice(place, 1);
  }

  /** The first `count` items; with a negative count the last ones. */
  take(count: number): readonly Item[] {
    return count < 0 ? this.#settled().slice(count) : this.#settled().slice(0, count);
  }

  /** All items, the last one first. The list must not change meanwhile. */
  *backwards(): Iterable<Item> {
    const items = this.#settled();
    for (let place = items.length - 1; place >= 0; place -= 1) yield items[place]!;
  }

  #settled(): Item[] {
    if (this.#added.length > FEW) this.#items = this.#items.concat(this.#added).sort(this.#compare);
    else for (const item of this.#added) this.#items.splice(this.#place(item), 0, item);
    if (this.#added.length > 0) this.#added = [];
    return this.#items;
  }

  #place(item: Item): number {
    let low = 0;
    let high = this.#items.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#compare(this.#items[middle]!, item) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
