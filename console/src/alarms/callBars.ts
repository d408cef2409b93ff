/** More calls than this in ten minutes are a flood. */
export const FLOOD_LINE = 10;
/** So many bars fit side by side and can still be told apart. */
const MOST_BARS = 168;

export interface CallBar {
  /** Epoch ms. */
  readonly from: number;
  /** The most calls in any ten minutes that the bar stands for: a flood is never averaged away. */
  readonly most: number;
}

/** The windows as at most so many bars: each stands for one window, or for the worst of several. */
export function callBars(windows: readonly { readonly from: string; readonly count: number }[]): readonly CallBar[] {
  const each = Math.max(1, Math.ceil(windows.length / MOST_BARS));
  return Array.from({ length: Math.ceil(windows.length / each) }, (_, index) => {
    const part = windows.slice(index * each, (index + 1) * each);
    return { from: Date.parse(part[0]?.from ?? ''), most: Math.max(0, ...part.map(({ count }) => count)) };
  });
}

/** The height of the axis: a round number above every bar and above the flood line. */
export function axisTop(bars: readonly CallBar[]): number {
  const most = Math.max(FLOOD_LINE, ...bars.map(({ most: each }) => each));
  const step = most <= 20 ? 5 : most <= 100 ? 20 : 100;
  return Math.ceil((most + 1) / step) * step;
}
