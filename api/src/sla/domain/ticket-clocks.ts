import type { Instant } from '../../foundation/instant.ts';
import type { FoldedClock } from './clock.ts';
import { assessmentClock, familyPointers, governingClock } from './governing.ts';
import { nextMark } from './marks.ts';

/** What a ticket's clocks add up to. */
export interface ClockSummary {
  readonly dueAt: Instant | null;
  readonly governingTargetId: string | null;
  readonly assessmentDueAt: Instant | null;
  /** A governing SHALL clock, of any milestone, has passed its due time and still runs. */
  readonly late: boolean;
  readonly nextMarkAt: Instant | null;
  readonly governing: ReadonlySet<string>;
  readonly assessmentGoverning: ReadonlySet<string>;
}

/** Draws the pointers and the due time from a ticket's clocks. */
export function summarise(clocks: readonly FoldedClock[]): ClockSummary {
  const pointers = [...familyPointers(clocks).values()];
  const governing = new Set(pointers.flatMap((pointer) => pointer.governing ?? []));
  const due = governingClock(clocks);
  return {
    dueAt: due?.dueAt ?? null,
    governingTargetId: due?.targetId ?? null,
    assessmentDueAt: assessmentClock(clocks)?.dueAt ?? null,
    late: clocks.some((clock) => clock.breachedAt !== null && clock.bind === 'SHALL' && governing.has(clock.targetId)),
    nextMarkAt: nextMark(clocks),
    governing,
    assessmentGoverning: new Set(pointers.flatMap((pointer) => pointer.assessmentGoverning ?? [])),
  };
}
