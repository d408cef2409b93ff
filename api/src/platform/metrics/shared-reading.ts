/**
 * A reading that many may ask for and that is made at most once in a while, and never twice at once: whoever asks meanwhile
 * gets the last one, or waits for the one that is being made.
 * @param goodForMs how long a reading is good for, from when it was there
 */
export function sharedReading<T>(goodForMs: number, read: () => Promise<T>): () => Promise<T> {
  let reading: Promise<T> | null = null;
  let goodUntil = Number.POSITIVE_INFINITY;
  return () => {
    if (reading === null || performance.now() >= goodUntil) {
      goodUntil = Number.POSITIVE_INFINITY;
      reading = read().finally(() => { goodUntil = performance.now() + goodForMs; });
    }
    return reading;
  };
}
