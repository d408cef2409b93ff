import type { Instant } from '../../foundation/instant.ts';
import { matches, needsConfirmedAxes } from '../../standard/domain/scope.ts';
import type { PinnedTarget } from '../../standard/domain/catalogue.ts';
import { keyOf } from '../../standard/domain/pin.ts';
import { UNSTOPPED_BY } from '../../standard/domain/events.ts';
import type { TicketEvent, TicketEventOf } from '../../tickets/domain/events.ts';
import type { BreachCause } from '../../tickets/domain/words.ts';
import type { FoldedClock } from './clock.ts';
import { RunningClock } from './run-clock.ts';

/** An event with its place in the ticket's story; the fold orders by when things happened, then by place. */
export type PlacedEvent = TicketEvent & { readonly place: number };

/** A ticket's events up to some instant, in order. */
export type Story = readonly PlacedEvent[];

/** A clock together with what the fold knows about how it came about. */
export interface TracedClock {
  readonly pinned: PinnedTarget;
  readonly clock: RunningClock;
  readonly breachCause: BreachCause | null;
}

/**
 * All clocks of a ticket from its events alone, as they stand at `now` (§3.3 and the clock table of the ticket life).
 * Every enabled clock target in scope has one; a target whose scope reads confirmed axes comes into being with the
 * classification and starts at its original event, so that earlier pauses and stops count. Pure and order-independent.
 *
 * @param targets the clock targets of all the versions that the ticket is or was pinned to
 * @param now marks that lie before this instant are passed; for imported history the instant up to which it is known
 */
export function foldClocks(targets: readonly PinnedTarget[], events: readonly PlacedEvent[], now: Instant): readonly FoldedClock[] {
  return traceClocks(targets, events, now).map(folded);
}

/** As `foldClocks`, with the stretches that each clock went through. */
export function traceClocks(targets: readonly PinnedTarget[], events: readonly PlacedEvent[], now: Instant): readonly TracedClock[] {
  const story = events.filter((event) => event.occurredAt <= now).sort((a, b) => a.occurredAt - b.occurredAt || a.place - b.place);
  const axes = story.flatMap((event) => (event.type === 'CLASSIFIED' || event.type === 'RECLASSIFIED' ? [event.payload.axes] : []));
  const everInScope = targets.filter(({ target }) => !needsConfirmedAxes(target) || axes.some((confirmed) => matches(target.scope, confirmed)));
  const migrations = story.filter((event) => event.type === 'POLICY_MIGRATED');
  const first = migrations[0];
  if (first === undefined) return everInScope.flatMap((pinned) => simulate(pinned, story, now, null) ?? []);
  const versions = Map.groupBy(everInScope, ({ target }) => target.id);
  return [...versions.values()].flatMap((targetVersions) => migrated(targetVersions, story, migrations, first, now) ?? []);
}

/**
 * The clock of a target whose ticket changed to other versions (§8.2): one that was stopped or late by then stays with the
 * version it was measured by; any other is measured by the new one from its original start, and is cancelled where that knows it no more.
 */
function migrated(
  versions: readonly PinnedTarget[], story: Story, migrations: readonly TicketEventOf<'POLICY_MIGRATED'>[], first: TicketEventOf<'POLICY_MIGRATED'>, now: Instant,
): TracedClock | null {
  let pinned = versionIn(versions, first.payload.from);
  let migratedAt: Instant | null = null;
  let cancelled: TracedClock | null = null;
  for (const migration of migrations) {
    const before: TracedClock | null = pinned === undefined ? null : simulate(pinned, story.slice(0, story.indexOf(migration as PlacedEvent)), migration.occurredAt, migratedAt);
    if (before !== null && (before.clock.breachedAt !== null || before.clock.run === 'STOPPED')) break;
    pinned = versionIn(versions, migration.payload.to);
    if (pinned === undefined && before !== null) {
      before.clock.end(migration.occurredAt, 'MIGRATED');
      cancelled = before;
    }
    migratedAt = migration.occurredAt;
  }
  return pinned === undefined ? cancelled : simulate(pinned, story, now, migratedAt);
}

function versionIn(versions: readonly PinnedTarget[], pins: readonly PinnedTarget['pin'][]): PinnedTarget | undefined {
  const keys = new Set(pins.map(keyOf));
  return versions.find(({ pin }) => keys.has(keyOf(pin)));
}

/**
 * Lets the story pass by one target's clock.
 * A reclassification is retroactive (transition 21): the clock goes on unseen while the request is out of its scope, and is back as if it had
 * always been seen when the request returns. Only a clock that still waits to be met and is not late falls with its scope; it is then cancelled.
 */
function simulate(pinned: PinnedTarget, story: Story, now: Instant, migratedAt: Instant | null): TracedClock | null {
  const { target } = pinned;
  const scoped = needsConfirmedAxes(target);
  const watch = new Watch(pinned, story);
  let inScope = !scoped;
  let wasSeen = false;
  let fellAt: number | null = null;
  let seenSince: { readonly at: Instant; readonly cause: BreachCause } | null = migratedAt === null ? null : { at: migratedAt, cause: 'MIGRATION' };
  for (const [index, event] of story.entries()) {
    if (scoped && (event.type === 'CLASSIFIED' || event.type === 'RECLASSIFIED')) inScope = matches(target.scope, event.payload.axes);
    // A promise that was broken before it was thought to be met broke by itself.
    const wasMet = watch.clock?.run === 'STOPPED' && watch.clock.breachedAt === null;
    watch.pass(event);
    const { clock } = watch;
    if (clock === null) continue;
    if (inScope) {
      if (scoped && (!wasSeen || fellAt !== null)) seenSince = later(seenSince, event, event.type === 'RECLASSIFIED' ? 'RECLASSIFICATION' : 'CLASSIFICATION');
      if (wasMet && clock.run === 'RUNNING') seenSince = later(seenSince, event, event.type === 'RETURNED' ? 'RETURN' : 'REOPENING');
      wasSeen = true;
      fellAt = null;
    } else if (wasSeen && fellAt === null && clock.isUnmet && clock.breachedAt === null) fellAt = index;
  }
  if (watch.clock === null || !wasSeen) return null;
  if (fellAt !== null) return { pinned, clock: fallen(pinned, story.slice(0, fellAt + 1)), breachCause: null };
  watch.clock.settle(now);
  const { breachedAt } = watch.clock;
  return { pinned, clock: watch.clock, breachCause: breachedAt !== null && seenSince !== null && breachedAt < seenSince.at ? seenSince.cause : null };
}

function later(known: { readonly at: Instant; readonly cause: BreachCause } | null, event: PlacedEvent, cause: BreachCause): { readonly at: Instant; readonly cause: BreachCause } {
  return known !== null && known.at > event.occurredAt ? known : { at: event.occurredAt, cause };
}

/** The clock as it was when its scope was lost with the last event of this story. */
function fallen(pinned: PinnedTarget, story: Story): RunningClock {
  const watch = new Watch(pinned, story);
  for (const event of story) watch.pass(event);
  if (watch.clock === null) throw new Error(`the clock of ${pinned.target.id} fell out of scope before it started`);
  watch.clock.end(story.at(-1)?.occurredAt ?? watch.clock.startedAt, 'RECLASSIFIED');
  return watch.clock;
}

/** Waits for a target's start, and knows what happened before it. */
class Watch {
  clock: RunningClock | null = null;
  readonly #pinned: PinnedTarget;
  readonly #isUnobserved: boolean;
  #stoppedBefore = false;
  #suspension: { readonly reason: string; readonly detail: string | undefined } | null = null;

  constructor(pinned: PinnedTarget, story: Story) {
    this.#pinned = pinned;
    const unobserved = story.find((event) => event.type === 'RECEIVED')?.payload.unobserved ?? [];
    this.#isUnobserved = unobserved.includes(pinned.target.stopEvent);
  }

  pass(event: PlacedEvent): void {
    const { target, workingTime } = this.#pinned;
    if (this.clock !== null) this.clock.apply(event);
    else if (event.type === target.startEvent) {
      this.clock = new RunningClock(target, workingTime, event.occurredAt, event.place);
      if (this.#isUnobserved) this.clock.cancelAsUnobserved();
      // Reached before the clock could start (a reply given before anybody accepted): it starts and stops at once.
      if (this.#stoppedBefore) this.clock.stop(event.occurredAt);
      if (this.#suspension !== null) this.clock.pause(this.#suspension.reason, this.#suspension.detail, event.occurredAt);
    }
    if (event.type === target.stopEvent) this.#stoppedBefore = true;
    if (event.type === UNSTOPPED_BY[target.stopEvent]) this.#stoppedBefore = false;
    if (event.type === 'SUSPENDED') this.#suspension = { reason: event.payload.reason, detail: event.payload.detail };
    if (event.type === 'RESUMED') this.#suspension = null;
  }
}

function folded({ pinned: { pin, target }, clock, breachCause }: TracedClock): FoldedClock {
  return {
    targetId: target.id, pin, clauseNo: target.clauseNo, class: target.class, bind: target.bind,
    family: target.family, milestone: target.milestone, budgetMs: clock.budgetMs,
    run: clock.run, startedAt: clock.startedAt, dueAt: clock.dueAt, warnsAt: clock.warnsAt,
    pausedSince: clock.pausedSince, pausedTotalMs: clock.pausedTotalMs, excludedTotalMs: clock.excludedTotalMs,
    stoppedAt: clock.stoppedAt, cancelReason: clock.cancelReason, breachedAt: clock.breachedAt, breachCause,
    warningsReached: clock.warningsReached,
  };
}
