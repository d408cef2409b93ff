import type { OracleClock } from './countdown.ts';
import type { OracleTarget } from './target.ts';

interface Timed {
  readonly target: OracleTarget;
  readonly clock: OracleClock;
}

/** Which clocks a ticket answers to. */
export interface OraclePointers {
  /** Each family that is not yet met, with the ids of the clocks that govern it. */
  readonly families: Readonly<Record<string, { readonly governing: string | null; readonly assessmentGoverning: string | null }>>;
  readonly dueAt: number | null;
  readonly governedBy: string | null;
  readonly assessmentDueAt: number | null;
}

const LAYERS: readonly string[] = ['STATUTORY', 'AGREEMENT', 'SLA'];

/** Earliest due time first; ties by layer, SHALL before SHOULD, lower clause number. Only clocks that are neither stopped nor cancelled count. */
export function pointersOf(timed: readonly Timed[]): OraclePointers {
  const unmet = timed.filter(({ clock }) => clock.run === 'RUNNING' || clock.run === 'PAUSED');
  const governing = sorted(unmet.filter(({ target }) => LAYERS.includes(target.class)));
  const assessment = sorted(unmet.filter(({ target }) => target.class === 'ASSESSMENT'));
  const firstOf = (ranked: readonly Timed[], family: string): string | null => ranked.find(({ target }) => target.family === family)?.target.id ?? null;
  const families = [...new Set(unmet.map(({ target }) => target.family))];
  return {
    families: Object.fromEntries(families.map((family) => [family, { governing: firstOf(governing, family), assessmentGoverning: firstOf(assessment, family) }])),
    dueAt: governing[0]?.clock.dueAt ?? null,
    governedBy: governing[0]?.target.id ?? null,
    assessmentDueAt: assessment[0]?.clock.dueAt ?? null,
  };
}

function sorted(timed: readonly Timed[]): readonly Timed[] {
  return [...timed].sort((a, b) => {
    const [rankA, rankB] = [rank(a), rank(b)];
    const differs = rankA.findIndex((value, i) => value !== rankB[i]);
    return differs === -1 ? (a.target.id < b.target.id ? -1 : 1) : (rankA[differs] ?? 0) - (rankB[differs] ?? 0);
  });
}

/** What decides, weightiest first. A clause number has at most two parts: 3.3, Art 32. */
function rank({ target, clock }: Timed): readonly number[] {
  const [chapter = 0, clause = 0] = (target.clauseNo.match(/\d+/g) ?? []).map(Number);
  return [clock.dueAt, LAYERS.indexOf(target.class), target.bind === 'SHALL' ? 0 : 1, chapter, clause];
}
