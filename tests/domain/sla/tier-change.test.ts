import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PinnedTarget } from '../../../api/src/standard/domain/catalogue.ts';
import { TIERS, type Tier } from '../../../api/src/standard/domain/axes.ts';
import { foldClocks, type PlacedEvent } from '../../../api/src/sla/domain/fold.ts';
import { ticketEvent } from '../../../api/src/tickets/domain/events.ts';
import { TARGETS } from './policy.ts';
import { play } from './random-life.ts';
import { plots } from './random-plot.ts';

/** Every limit of the standard that classification decides about, once more for each tier alone. */
const TIERED: readonly PinnedTarget[] = TARGETS.flatMap((pinned) => TIERS.map((tier) => ({
  ...pinned, target: { ...pinned.target, id: `${pinned.target.id}/${tier}`, scope: pinned.target.scope.map((row) => ({ ...row, tier: [tier] })) },
})));

/** Another tier at some instants of a story, beside whatever else happens to it. */
function withTiers(events: readonly PlacedEvent[], changes: readonly { readonly tier: Tier; readonly place: number }[]): readonly PlacedEvent[] {
  const inOrder = changes.map(({ tier, place }) => ({ tier, occurredAt: events[place % events.length]!.occurredAt })).toSorted((a, b) => a.occurredAt - b.occurredAt);
  const story = [...events];
  for (const { tier, occurredAt } of inOrder) {
    const ordered = story.filter((event) => event.occurredAt <= occurredAt).toSorted((a, b) => a.occurredAt - b.occurredAt || a.place - b.place);
    const axes = ordered.flatMap((event) => (event.type === 'CLASSIFIED' || event.type === 'RECLASSIFIED' ? [event.payload.axes] : [])).at(-1);
    if (axes !== undefined) story.push({ ...ticketEvent('RECLASSIFIED', occurredAt, { axes: { ...axes, tier }, priority: 3, priorityReasons: [], cause: 'TIER_CHANGE' }), place: story.length + 1 });
  }
  return story;
}

const changes = fc.array(fc.record({ tier: fc.constantFrom(...TIERS), place: fc.nat(200) }), { minLength: 1, maxLength: 4 });

describe('whatever tiers a customer goes through', { timeout: 60_000 }, () => {
  it('no breach is ever lost, and a clock keeps the beginning that it has without them', () => {
    let compared = 0;
    fc.assert(fc.property(plots, changes, (plot, drawn) => {
      const { events, now } = play(plot, TARGETS);
      const story = withTiers(events, drawn);
      const begun = new Map(foldClocks(TARGETS.map((pinned) => ({ ...pinned, target: { ...pinned.target, scope: [{}] } })), events, now).map((clock) => [clock.targetId, clock.startedAt]));
      for (const clock of foldClocks(TIERED, story, now)) expect(clock.startedAt).toBe(begun.get(clock.targetId.split('/')[0]!));
      for (const event of story.filter(({ type, place }) => type === 'RECLASSIFIED' && place > events.length)) {
        const broken = (seen: readonly PlacedEvent[]) => foldClocks(TIERED, seen, event.occurredAt).filter(({ breachedAt }) => breachedAt !== null).map(({ targetId }) => targetId);
        const before = broken(story.filter(({ occurredAt, place }) => occurredAt < event.occurredAt || (occurredAt === event.occurredAt && place < event.place)));
        compared += before.length;
        expect(broken(story.filter(({ occurredAt, place }) => occurredAt < event.occurredAt || (occurredAt === event.occurredAt && place <= event.place)))).toEqual(expect.arrayContaining(before));
      }
    }), { numRuns: 400 });
    expect(compared).toBeGreaterThan(0);
  });

  it('a tier that comes and goes leaves every other limit as if nothing had been', () => {
    fc.assert(fc.property(plots, fc.nat(200), (plot, place) => {
      const { events, now } = play(plot, TARGETS);
      const story = withTiers(events, [{ tier: 'VIP', place }, { tier: plot.axes.tier, place }]);
      expect(foldClocks(TARGETS, story, now).map(({ breachCause: _how, ...clock }) => clock)).toEqual(foldClocks(TARGETS, events, now).map(({ breachCause: _how, ...clock }) => clock));
    }), { numRuns: 400 });
  });
});
