interface Versioned {
  readonly id: string;
  readonly version: number;
}

/** What is known, by id, with changes in it: of two the higher version wins, whichever came first; what is over leaves. */
export function withNewest<Thing extends Versioned>(known: ReadonlyMap<string, Thing>, changes: readonly Thing[], isOver: (thing: Thing) => boolean): ReadonlyMap<string, Thing> {
  const next = new Map(known);
  for (const thing of changes) {
    const before = next.get(thing.id);
    if (before === undefined || before.version <= thing.version) next.set(thing.id, thing);
  }
  for (const [id, thing] of next) if (isOver(thing)) next.delete(id);
  return next;
}
