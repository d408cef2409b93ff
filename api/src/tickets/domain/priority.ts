import type { Axes } from '../../standard/domain/axes.ts';

/** R038: one row of the priority matrix. Each row that applies adds its points; the sum gives the priority. */
interface PriorityRow {
  readonly because: string;
  readonly points: number;
  readonly applies: (axes: Axes) => boolean;
}

const MATRIX: readonly PriorityRow[] = [
  { because: 'risk', points: 6, applies: (axes) => axes.risk !== 'NONE' },
  { because: 'urgency', points: 3, applies: (axes) => axes.urgency === 'URGENT' },
  { because: 'severity', points: 3, applies: (axes) => axes.severity === 'MAJOR' },
  { because: 'tier VIP', points: 2, applies: (axes) => axes.tier === 'VIP' },
  { because: 'tier HIGH_VALUE', points: 1, applies: (axes) => axes.tier === 'HIGH_VALUE' },
  { because: 'complexity', points: 1, applies: (axes) => axes.complexity === 'COMPLEX' },
];

/**
 * Priority 1 (first) to 4 from urgency, impact and complexity (§3.2), with the rows that made it so.
 * §3.2 puts network security and data leaks before everything, so risk alone gives 1.
 */
export function priorityOf(axes: Axes): { readonly priority: number; readonly reasons: readonly string[] } {
  const rows = MATRIX.filter((row) => row.applies(axes));
  const points = rows.reduce((sum, row) => sum + row.points, 0);
  const priority = points >= 6 ? 1 : points >= 3 ? 2 : points >= 1 ? 3 : 4;
  return { priority, reasons: rows.map((row) => row.because) };
}
