import type { MilestoneFamily, TargetClass } from '../../standard/domain/policy.ts';
import { isUnmet, type SlaClock } from './clock.ts';

/** Classes whose clocks set a due time; higher layers first. */
const GOVERNING_CLASSES: readonly TargetClass[] = ['STATUTORY', 'AGREEMENT', 'SLA'];

/** The two pointers of a milestone family. */
export interface FamilyPointers {
  readonly governing: string | null;
  readonly assessmentGoverning: string | null;
}

/**
 * The pointers of each family (standard as data, item 5): of the clocks that are neither stopped nor cancelled the one
 * due first; ties go to the higher layer, then SHALL before SHOULD, then the lower clause number.
 */
export function familyPointers(clocks: readonly SlaClock[]): ReadonlyMap<MilestoneFamily, FamilyPointers> {
  const families = new Map<MilestoneFamily, SlaClock[]>();
  for (const clock of clocks) {
    if (isUnmet(clock)) families.set(clock.family, [...(families.get(clock.family) ?? []), clock]);
  }
  return new Map([...families].map(([family, unmet]) => [family, {
    governing: first(unmet.filter((clock) => GOVERNING_CLASSES.includes(clock.class)))?.targetId ?? null,
    assessmentGoverning: first(unmet.filter((clock) => clock.class === 'ASSESSMENT'))?.targetId ?? null,
  }]));
}

/** The governing clock that is due first over all unmet milestones, which gives the ticket its due time; null when none is left. */
export function governingClock(clocks: readonly SlaClock[]): SlaClock | null {
  return first(clocks.filter((clock) => isUnmet(clock) && GOVERNING_CLASSES.includes(clock.class)));
}

/** The assessment clock due first over all unmet milestones, shown beside the due time and never in it. */
export function assessmentClock(clocks: readonly SlaClock[]): SlaClock | null {
  return first(clocks.filter((clock) => isUnmet(clock) && clock.class === 'ASSESSMENT'));
}

function first(clocks: readonly SlaClock[]): SlaClock | null {
  return clocks.reduce<SlaClock | null>((best, clock) => (best === null || before(clock, best) < 0 ? clock : best), null);
}

function before(a: SlaClock, b: SlaClock): number {
  return (
    a.dueAt - b.dueAt ||
    GOVERNING_CLASSES.indexOf(a.class) - GOVERNING_CLASSES.indexOf(b.class) ||
    Number(a.bind !== 'SHALL') - Number(b.bind !== 'SHALL') ||
    byClause(a.clauseNo, b.clauseNo) ||
    (a.targetId < b.targetId ? -1 : 1)
  );
}

/** Orders clause numbers by their parts, so that 3.10 comes after 3.9. */
function byClause(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}
