/** How a stopping server sends its clients away, so that they do not all come to another one in the same moment. */
export const DEPARTURE = {
  /** The part of the connections that is ended at a time, and how often: all of them within two seconds. */
  share: 0.05,
  everyMs: 100,
  /** How long after that a connection may stay whose client waits for an answer. */
  answerWithinMs: 5_000,
  /** How long a client may take to agree before it is cut off. */
  agreeWithinMs: 3_000,
} as const;

/**
 * Hands things on in slices of equal size.
 * @param share of all, at a time; the last slice may be smaller
 * @returns resolves when the last one was handed on
 */
export async function inSlices<T>(all: readonly T[], { share, everyMs }: { readonly share: number; readonly everyMs: number }, take: (one: T) => void): Promise<void> {
  const size = Math.ceil(all.length * share);
  for (let first = 0; first < all.length; first += size) {
    if (first > 0) await new Promise((resolve) => setTimeout(resolve, everyMs));
    for (const one of all.slice(first, first + size)) take(one);
  }
}
