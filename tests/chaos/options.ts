/** How often something is killed or cut in a story; by hand more often than in CI. */
export const times = (inCi: number): number => Number(process.env['CHAOS_TIMES'] ?? inCi);

/** A moment up to so many ms ahead. */
export const moment = (mostMs: number): number => Math.random() * mostMs;

/** Says how a long story is getting on; CI has nobody who looks. */
export function tell(line: string): void {
  if (process.env['CHAOS_TIMES'] !== undefined) process.stdout.write(`${line}\n`);
}
