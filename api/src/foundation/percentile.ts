/** The nearest rank: the smallest of numbers in ascending order that at least the share of all does not exceed; null when there are none. */
export function percentile(ascending: readonly number[], share: number): number | null {
  return ascending[Math.max(0, Math.ceil(share * ascending.length) - 1)] ?? null;
}
