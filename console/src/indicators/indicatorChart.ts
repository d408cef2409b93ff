export interface ChartPoint {
  readonly at: number;
  readonly mean: number;
}

export interface ChartBox {
  readonly width: number;
  readonly height: number;
}

/** What a chart draws, in its own units: the line of means in pieces without gaps, the height of the limit, and the values at top and bottom. */
export interface Chart {
  readonly lines: readonly string[];
  readonly limitY: number | null;
  readonly top: number;
  readonly bottom: number;
}

/** A gap longer than so many periods breaks the line: nothing was measured there. */
const GAP_PERIODS = 2;

/**
 * Lays out means over time with their limit. The scale holds all values and the limit, with some room.
 * @param bucketMs the length of a period
 */
export function chartOf(points: readonly ChartPoint[], limit: number | null, { from, to, bucketMs }: { readonly from: number; readonly to: number; readonly bucketMs: number }, box: ChartBox): Chart {
  const values = [...points.map(({ mean }) => mean), ...(limit === null ? [] : [limit])];
  const [least, most] = values.length === 0 ? [0, 1] : [Math.min(...values), Math.max(...values)];
  // Values that are all but the same are drawn as such, not blown up.
  const room = Math.max(most - least, Math.abs(most) * 0.001, 0.001) * 0.15;
  const [bottom, top] = [Math.max(0, least - room), most + room];
  const x = (at: number): number => round(((at - from) / (to - from)) * box.width);
  const y = (value: number): number => round(box.height - ((value - bottom) / (top - bottom)) * box.height);
  const pieces: ChartPoint[][] = [];
  for (const point of points) {
    const last = pieces.at(-1)?.at(-1);
    if (last === undefined || point.at - last.at > GAP_PERIODS * bucketMs) pieces.push([point]);
    else pieces.at(-1)?.push(point);
  }
  return { lines: pieces.map((piece) => piece.map(({ at, mean }) => `${x(at)},${y(mean)}`).join(' ')), limitY: limit === null ? null : y(limit), top, bottom };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
