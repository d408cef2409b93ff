export interface Batch<Item> {
  add(item: Item): void;
  /** What has gathered, when at least the interval has passed since the last batch that was taken; else nothing. */
  take(nowMs: number): readonly Item[];
}

/** Gathers items and gives them out at most once per interval (ms): a screen reader must not be flooded. */
export function makeBatch<Item>(intervalMs: number): Batch<Item> {
  let gathered: Item[] = [];
  let takenAtMs = Number.NEGATIVE_INFINITY;
  return {
    add(item) {
      gathered.push(item);
    },
    take(nowMs) {
      if (gathered.length === 0 || nowMs - takenAtMs < intervalMs) return [];
      const taken = gathered;
      gathered = [];
      takenAtMs = nowMs;
      return taken;
    },
  };
}
