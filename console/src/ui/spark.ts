/**
 * The points of a sparkline in a box of `width` × `height`, for an SVG polyline: values from 0 to `max` (shared by all
 * lines of a group), evenly spaced. Empty for no values.
 */
export function sparkPoints(values: readonly number[], max: number, width: number, height: number): string {
  const step = values.length > 1 ? width / (values.length - 1) : 0;
  const top = Math.max(1, max);
  return values.map((value, index) => `${round(index * step)},${round(height - (value / top) * height)}`).join(' ');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
