/**
 * A reading that many may ask for and that is made at most once in a while: whoever asks meanwhile gets the last one, or
 * waits for the one that is being made.
 * @param goodForMs how long a reading is good for, from when it was asked for
 */
export function sharedReading<T>(goodForMs: number, read: () => Promise<T>): () => Promise<T> {
  let reading: Promise<T> | null = null;
  let madeAt = 0;
  return () => {
    const now = performance.now();
    if (reading === null || now - madeAt >= goodForMs) {
      madeAt = now;
      reading = read();
    }
    return reading;
  };
}
