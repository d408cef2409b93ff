import type { Axes } from '../../standard/domain/axes.ts';
import { PRIORITY_MATRIX, type PriorityMatrix, type PriorityRow } from './priority-matrix.ts';

/** Priority 1 (first) to 4 by the matrix (§3.2), with the rows that made it so. */
export function priorityOf(axes: Axes, matrix: PriorityMatrix = PRIORITY_MATRIX): { readonly priority: number; readonly reasons: readonly string[] } {
  const rows = matrix.rows.filter((row) => applies(row, axes));
  const points = rows.reduce((sum, row) => sum + row.points, 0);
  const band = matrix.bands.find(({ fromPoints }) => points >= fromPoints);
  if (band === undefined) throw new Error(`priority matrix ${matrix.version} has no band for ${points} points`);
  return { priority: band.priority, reasons: rows.map(({ because }) => because) };
}

function applies({ when }: PriorityRow, axes: Axes): boolean {
  return (Object.entries(when) as [keyof Axes, readonly string[]][]).every(([axis, values]) => values.includes(axes[axis]));
}
