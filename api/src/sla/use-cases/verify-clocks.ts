import type { PinnedTarget } from '../../standard/domain/catalogue.ts';
import type { PolicyPin } from '../../standard/domain/policy.ts';
import type { RecordedTicketEvent } from '../../tickets/domain/events.ts';
import { foldClocks } from '../domain/fold.ts';
import { missingMarks } from '../domain/marks.ts';
import { summarise } from '../domain/ticket-clocks.ts';
import type { StoredClocks } from './ports.ts';
import type { StoredClock } from '../domain/clock.ts';

/** One way in which what is stored is not what the log says. */
export interface ClockDifference {
  readonly ticketId: string;
  readonly targetId: string | null;
  readonly field: string;
  readonly stored: unknown;
  readonly recomputed: unknown;
}

/**
 * Recomputes a ticket's clocks from its events and compares every field with what is stored (invariant I4), at the
 * instant of the last fold. Marks that the log lacks, or has too many of, are differences too.
 */
export function compareClocks(
  stored: StoredClocks, story: readonly RecordedTicketEvent[], pins: readonly PolicyPin[],
  targetsOf: (pins: readonly PolicyPin[]) => readonly PinnedTarget[],
): readonly ClockDifference[] {
  const clocks = foldClocks(targetsOf(pins), story, stored.foldedAt);
  const { governing, assessmentGoverning, nextMarkAt: _next, ...summary } = summarise(clocks);
  const { ticketId } = stored;
  const differences: ClockDifference[] = [];
  const compare = (targetId: string | null, kept: object, recomputed: object): void => {
    for (const [field, value] of Object.entries(recomputed)) {
      const keptValue = (kept as Record<string, unknown>)[field];
      if (JSON.stringify(keptValue) !== JSON.stringify(value)) differences.push({ ticketId, targetId, field, stored: keptValue, recomputed: value });
    }
  };
  compare(null, stored, summary);
  const kept = new Map(stored.clocks.map((clock) => [clock.targetId, clock]));
  for (const clock of clocks) {
    const recomputed: StoredClock = { ...clock, governing: governing.has(clock.targetId), assessmentGoverning: assessmentGoverning.has(clock.targetId) };
    compare(clock.targetId, kept.get(clock.targetId) ?? {}, recomputed);
    kept.delete(clock.targetId);
  }
  for (const clock of kept.values()) differences.push({ ticketId, targetId: clock.targetId, field: 'clock', stored: 'present', recomputed: 'absent' });
  for (const mark of missingMarks(clocks, story)) differences.push({ ticketId, targetId: null, field: `mark ${mark.type}`, stored: 'absent', recomputed: mark.payload });
  return differences;
}
