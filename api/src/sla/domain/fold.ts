import type { Instant } from '../../foundation/instant.ts';
import { budgetMs } from '../../standard/domain/limit.ts';
import { matches, needsConfirmedAxes } from '../../standard/domain/scope.ts';
import type { Axes } from '../../standard/domain/axes.ts';
import type { PinnedTarget } from '../../standard/domain/catalogue.ts';
import { UNSTOPPED_BY } from '../../standard/domain/events.ts';
import type { TicketEvent } from '../../tickets/domain/events.ts';
import type { FoldedClock } from './clock.ts';
import { RunningClock } from './run-clock.ts';

/** An event with its place in the ticket's story; the fold orders by when things happened, then by place. */
export type PlacedEvent = TicketEvent & { readonly place: number };

/**
 * All clocks of a ticket from its events alone, as they stand at `now` (§3.3 and the clock table of the ticket life).
 * Every enabled clock target in scope has one; a target whose scope reads confirmed axes comes into being with the
 * classification and starts at its original event, so that earlier pauses and stops count. Pure and order-independent.
 *
 * @param targets the clock targets of the versions that the ticket is pinned to
 * @param now marks that lie before this instant are passed; for imported history the instant up to which it is known
 */
export function foldClocks(targets: readonly PinnedTarget[], events: readonly PlacedEvent[], now: Instant): readonly FoldedClock[] {
  const story = events.filter((event) => event.occurredAt <= now).sort((a, b) => a.occurredAt - b.occurredAt || a.place - b.place);
  const axes = confirmedAxes(story);
  const unobserved = story.find((event) => event.type === 'RECEIVED')?.payload.unobserved ?? [];
  return targets
    .filter(({ target }) => !needsConfirmedAxes(target) || (axes !== null && matches(target.scope, axes)))
    .flatMap((pinned) => foldOne(pinned, story, unobserved, now) ?? []);
}

function foldOne({ pin, target }: PinnedTarget, story: readonly PlacedEvent[], unobserved: readonly string[], now: Instant): FoldedClock | null {
  let clock: RunningClock | null = null;
  let stoppedBefore = false;
  let suspension: { reason: string; detail: string | undefined } | null = null;
  for (const event of story) {
    if (clock !== null) clock.apply(event);
    else if (event.type === target.startEvent) {
      clock = new RunningClock(target, budgetMs(target), event.occurredAt);
      if (unobserved.includes(target.stopEvent)) clock.cancelAsUnobserved();
      // Reached before the clock could start (a reply given before anybody accepted): it starts and stops at once.
      if (stoppedBefore) clock.stop(event.occurredAt);
      if (suspension !== null) clock.pause(suspension.reason, suspension.detail, event.occurredAt);
    }
    if (event.type === target.stopEvent) stoppedBefore = true;
    if (event.type === UNSTOPPED_BY[target.stopEvent]) stoppedBefore = false;
    if (event.type === 'SUSPENDED') suspension = { reason: event.payload.reason, detail: event.payload.detail };
    if (event.type === 'RESUMED') suspension = null;
  }
  if (clock === null) return null;
  clock.settle(now);
  return {
    targetId: target.id, pin, clauseNo: target.clauseNo, class: target.class, bind: target.bind,
    family: target.family, milestone: target.milestone, budgetMs: clock.budgetMs,
    run: clock.run, startedAt: clock.startedAt, dueAt: clock.dueAt, warnsAt: clock.warnsAt,
    pausedSince: clock.pausedSince, pausedTotalMs: clock.pausedTotalMs, excludedTotalMs: clock.excludedTotalMs,
    stoppedAt: clock.stoppedAt, cancelReason: clock.cancelReason, breachedAt: clock.breachedAt,
    warningsReached: clock.warningsReached,
  };
}

function confirmedAxes(story: readonly PlacedEvent[]): Axes | null {
  return story.reduce<Axes | null>((axes, event) => (event.type === 'CLASSIFIED' ? event.payload.axes : axes), null);
}
