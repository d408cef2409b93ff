/** A straight line through measurements over time. */
export interface Trend {
  /** Per hour, in the unit of the values. */
  readonly perHour: number;
  /** The 95 % confidence interval of `perHour`. */
  readonly interval: readonly [number, number];
}

const HOUR_MS = 3_600_000;
/** Of the normal distribution, which so many measurements come close to: 97.5 %. */
const QUANTILE = 1.96;

/**
 * Least squares. What neighbouring measurements have in common (a sawtooth, a slow wave) is taken into account: they count
 * as fewer than they are, by their correlation from one to the next.
 * @throws RangeError with fewer than 8 measurements
 */
export function trendOf(points: readonly { readonly atMs: number; readonly value: number }[]): Trend {
  if (points.length < 8) throw new RangeError(`${points.length} measurements say nothing of a trend: measure for longer`);
  const [t, y] = [mean(points.map(({ atMs }) => atMs)), mean(points.map(({ value }) => value))];
  const spreadOfTime = sum(points.map(({ atMs }) => (atMs - t) ** 2));
  const slope = sum(points.map(({ atMs, value }) => (atMs - t) * (value - y))) / spreadOfTime;
  const residuals = points.map(({ atMs, value }) => value - y - slope * (atMs - t));
  const squares = sum(residuals.map((each) => each ** 2));
  const correlation = squares === 0 ? 0 : Math.max(0, sum(residuals.slice(1).map((each, index) => each * residuals[index]!)) / squares);
  const independent = points.length * ((1 - correlation) / (1 + correlation));
  const error = Math.sqrt(squares / Math.max(independent - 2, 1) / spreadOfTime);
  const [perHour, margin] = [slope * HOUR_MS, QUANTILE * error * HOUR_MS];
  return { perHour, interval: [perHour - margin, perHour + margin] };
}

const BARS = '▁▂▃▄▅▆▇█';

/** Values as a line of small bars, between their lowest and their highest. */
export function sparkline(values: readonly number[], width: number): string {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const columns = Math.min(width, values.length);
  const place = (column: number): number => Math.floor((column * values.length) / columns);
  const highest = Array.from({ length: columns }, (_, column) => Math.max(...values.slice(place(column), place(column + 1))));
  return highest.map((value) => BARS[high === low ? 0 : Math.round(((value - low) / (high - low)) * (BARS.length - 1))]).join('');
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}
