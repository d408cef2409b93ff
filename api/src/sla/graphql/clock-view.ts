import type { Instant } from '../../foundation/instant.ts';
import { toGlobalId } from '../../platform/graphql/global-id.ts';
import type { PolicyCatalogue } from '../../standard/domain/catalogue.ts';
import { limitText } from '../../standard/domain/limit.ts';
import { clockWord, dueIfResumed, type StoredClock } from '../domain/clock.ts';
import type { SlaClockType } from './sla-clock.type.ts';

/**
 * A clock as the API shows it at `now`. What has come due since the last fold is late already, whether or not the
 * timekeeper has said so.
 */
export function clockView(ticketId: string, clock: StoredClock, catalogue: PolicyCatalogue, now: Instant): SlaClockType {
  const target = catalogue.target(clock.pin, clock.targetId);
  if (target === undefined) throw new Error(`ticket ${ticketId} has a clock of ${clock.targetId}, which its version does not have`);
  const { pin, warningsReached: _reached, ...shown } = clock;
  const overrunFrom = clock.breachedAt ?? (clock.run === 'RUNNING' && clock.dueAt < now ? clock.dueAt : null);
  return {
    ...shown,
    id: toGlobalId('SlaClock', `${ticketId}/${clock.targetId}`),
    docId: pin.docId,
    docVersion: pin.version,
    word: clockWord(clock, now),
    overrunMs: overrunFrom === null ? null : (clock.stoppedAt ?? now) - overrunFrom,
    projectedDueAt: dueIfResumed(clock, catalogue.workingTime(pin, clock.targetId)!, now),
    limitText: limitText(target),
  };
}
