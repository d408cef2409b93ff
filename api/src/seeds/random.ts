/** A stream of numbers that looks random and is the same for the same seed. Not for secrets. */
export interface Random {
  /** From 0 up to and without 1. */
  next(): number;
  /** A whole number between two, both included. */
  between(least: number, most: number): number;
  chance(probability: number): boolean;
  pick<T>(from: readonly [T, ...T[]]): T;
  /** One of the values, each as likely as its weight says. */
  weighted<T extends { readonly weight: number }>(from: readonly [T, ...T[]]): T;
}

/** Begins a stream (mulberry32 over an FNV-1a hash of the seed). */
export function randomFrom(seed: string): Random {
  let state = hash(seed);
  const random: Random = {
    next() {
      state = (state + 0x6d2b79f5) | 0;
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
    },
    between: (least, most) => least + Math.floor(random.next() * (most - least + 1)),
    chance: (probability) => random.next() < probability,
    pick: (from) => from[random.between(0, from.length - 1)] ?? from[0],
    weighted(from) {
      let left = random.next() * from.reduce((sum, { weight }) => sum + weight, 0);
      return from.find(({ weight }) => (left -= weight) < 0) ?? from[0];
    },
  };
  return random;
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const byte of Buffer.from(text)) value = Math.imul(value ^ byte, 0x01000193);
  return value;
}
