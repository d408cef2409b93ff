import type { Axes } from '../../standard/domain/axes.ts';

/** One row of the matrix: it applies when every axis that it names has one of the values named. */
export interface PriorityRow {
  /** What is shown as the reason. */
  readonly because: string;
  readonly when: { readonly [Axis in keyof Axes]?: readonly Axes[Axis][] };
  readonly points: number;
}

/** R038 (§3.2): urgency × impact (severity) × complexity × tier as data. The points of all rows that apply add up; the sum gives the priority. */
export interface PriorityMatrix {
  readonly version: string;
  readonly rows: readonly PriorityRow[];
  /** From the highest sum down: from so many points on the priority is this. */
  readonly bands: readonly { readonly fromPoints: number; readonly priority: number }[];
}

/**
 * The matrix in force. Events carry the priority with its reasons, so another version changes no ticket that was classified under this one.
 * §3.2 puts network security and data leaks before everything: the row of risk alone reaches the first band.
 */
export const PRIORITY_MATRIX: PriorityMatrix = {
  version: '1.0.0',
  rows: [
    { because: 'risk', when: { risk: ['SECURITY', 'DATA_LEAK'] }, points: 6 },
    { because: 'urgency', when: { urgency: ['URGENT'] }, points: 3 },
    { because: 'severity', when: { severity: ['MAJOR'] }, points: 3 },
    { because: 'tier VIP', when: { tier: ['VIP'] }, points: 2 },
    { because: 'tier HIGH_VALUE', when: { tier: ['HIGH_VALUE'] }, points: 1 },
    { because: 'complexity', when: { complexity: ['COMPLEX'] }, points: 1 },
  ],
  bands: [
    { fromPoints: 6, priority: 1 },
    { fromPoints: 3, priority: 2 },
    { fromPoints: 1, priority: 3 },
    { fromPoints: 0, priority: 4 },
  ],
};
