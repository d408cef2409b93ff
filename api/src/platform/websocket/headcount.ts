/** Counts who is there, by a key, and lets no more in than there is room for. */
export class Headcount {
  readonly #most: number;
  readonly #byKey = new Map<string, number>();

  /** @param most how many there may be of one key */
  constructor(most: number) {
    this.#most = most;
  }

  /** @returns takes it out again, however often it is called; null when there is no room */
  enter(key: string): (() => void) | null {
    const count = this.#byKey.get(key) ?? 0;
    if (count >= this.#most) return null;
    this.#byKey.set(key, count + 1);
    let inside = true;
    return () => {
      if (!inside) return;
      inside = false;
      const others = this.#byKey.get(key)! - 1;
      if (others === 0) this.#byKey.delete(key);
      else this.#byKey.set(key, others);
    };
  }
}
