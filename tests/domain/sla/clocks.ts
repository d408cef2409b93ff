import type { Instant } from '../../../api/src/foundation/instant.ts';
import type { FoldedClock } from '../../../api/src/sla/domain/clock.ts';
import { foldClocks } from '../../../api/src/sla/domain/fold.ts';
import { summarise } from '../../../api/src/sla/domain/ticket-clocks.ts';
import type { Life } from '../tickets/life.ts';
import { TARGETS } from './policy.ts';

/** The clocks of the standard and the law on a ticket. */
export function clocksOf(life: Life, now: Instant): readonly FoldedClock[] {
  return foldClocks(TARGETS, life.events, now);
}

/** The clock of one target. */
export function clockOf(life: Life, targetId: string, now: Instant): FoldedClock {
  const clock = clocksOf(life, now).find((each) => each.targetId === targetId);
  if (clock === undefined) throw new Error(`the ticket has no clock ${targetId}`);
  return clock;
}

/** Which clocks a ticket has. */
export function targetIdsOf(life: Life, now: Instant): readonly string[] {
  return clocksOf(life, now).map(({ targetId }) => targetId).sort();
}

/** What the ticket as a whole shows: its due time, by which target, and the assessment's beside it. */
export function dueOf(life: Life, now: Instant): { readonly dueAt: Instant | null; readonly by: string | null; readonly assessmentDueAt: Instant | null } {
  const { dueAt, governingTargetId: by, assessmentDueAt } = summarise(clocksOf(life, now));
  return { dueAt, by, assessmentDueAt };
}
