/** A piece is split in two when it holds more than this. Small enough that moving its items costs nothing, large enough that pieces are few. */
const MOST = 512;

/** Items in a total order, kept in pieces: adding and removing one costs the same in a short list and in a long one, but for a few more comparisons. */
export class SortedList<Item> {
  readonly #compare: (a: Item, b: Item) => number;
  /** None of them empty. */
  #pieces: Item[][] = [];

  /** @param compare must tell any two different items apart */
  constructor(compare: (a: Item, b: Item) => number) {
    this.#compare = compare;
  }

  get first(): Item | undefined {
    return this.#pieces[0]?.[0];
  }

  get last(): Item | undefined {
    return this.#pieces.at(-1)?.at(-1);
  }

  add(item: Item): void {
    const index = Math.min(this.#pieceFor(item), this.#pieces.length - 1);
    const piece = this.#pieces[index];
    if (piece === undefined) {
      this.#pieces.push([item]);
      return;
    }
    piece.splice(this.#placeIn(piece, item), 0, item);
    if (piece.length > MOST) this.#pieces.splice(index + 1, 0, piece.splice(MOST / 2));
  }

  /** Adds the items of other lists: costs one sort of what is in order by stretches, whatever their number. */
  addAll(others: readonly SortedList<Item>[]): void {
    const items = [...this, ...others.flatMap((other) => [...other])].sort(this.#compare);
    this.#pieces = [];
    for (let from = 0; from < items.length; from += MOST / 2) this.#pieces.push(items.slice(from, from + MOST / 2));
  }

  /** Takes out the item that stands where `item` would. */
  remove(item: Item): void {
    const index = this.#pieceFor(item);
    const piece = this.#pieces[index] ?? [];
    const place = this.#placeIn(piece, item);
    const found = piece[place];
    if (found === undefined || this.#compare(found, item) !== 0) throw new Error('the item to remove is not in the list');
    if (piece.length === 1) this.#pieces.splice(index, 1);
    else piece.splice(place, 1);
  }

  /** Puts one item in the place of another; null: none. */
  replace(before: Item | null, after: Item | null): void {
    if (before !== null && after !== null && this.#compare(before, after) === 0) return;
    if (before !== null) this.remove(before);
    if (after !== null) this.add(after);
  }

  /** The first so many items. */
  take(count: number): readonly Item[] {
    return taken(this, count);
  }

  /** The last so many items, the last one first. */
  takeLast(count: number): readonly Item[] {
    return taken(this.backwards(), count);
  }

  /** All items. The list must not change meanwhile. */
  *[Symbol.iterator](): Iterator<Item> {
    for (const piece of this.#pieces) yield* piece;
  }

  /** All items, the last one first. The list must not change meanwhile. */
  *backwards(): Iterable<Item> {
    for (let index = this.#pieces.length - 1; index >= 0; index -= 1) yield* this.#pieces[index]!.toReversed();
  }

  /** The first piece whose last item does not stand before this one; behind all pieces when there is none. */
  #pieceFor(item: Item): number {
    return lowest(this.#pieces.length, (index) => this.#compare(this.#pieces[index]!.at(-1)!, item) >= 0);
  }

  /** The place of the first item of a piece that does not stand before this one. */
  #placeIn(piece: readonly Item[], item: Item): number {
    return lowest(piece.length, (place) => this.#compare(piece[place]!, item) >= 0);
  }
}

function taken<Item>(items: Iterable<Item>, count: number): readonly Item[] {
  const first: Item[] = [];
  for (const item of items) {
    if (first.length >= count) break;
    first.push(item);
  }
  return first;
}

/** The lowest number below `end` for which something holds that holds for all above it too; `end` when there is none. */
function lowest(end: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
