import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockWord } from '../../../api/src/sla/domain/clock.ts';
import { foldClocks } from '../../../api/src/sla/domain/fold.ts';
import { changedTargets, countMoves, EMPTY_TALLY, FOLDED_EVENTS, previewTicket, samePins, Tallying, withPin, type PreviewTicket } from '../../../api/src/sla/domain/preview.ts';
import type { PinnedTarget } from '../../../api/src/standard/domain/catalogue.ts';
import type { PlacedEvent } from '../../../api/src/sla/domain/fold.ts';
import { TARGETS } from './policy.ts';
import { play } from './random-life.ts';
import { plots } from './random-plot.ts';

const STANDARD = TARGETS.filter(({ pin }) => pin.docId === 'operating-standard');
const DRAFT = { docId: 'operating-standard', version: '1.1.0' };
const always = (): boolean => true;

/** The standard with some limits longer, shorter or gone: a number for each target. */
const drafts = fc.array(fc.constantFrom(0, 1, 1, 1, 2, 0.25), { minLength: STANDARD.length, maxLength: STANDARD.length }).map((factors) =>
  STANDARD.flatMap(({ target, workingTime }, index): PinnedTarget[] => {
    const factor = factors[index] ?? 1;
    return factor === 0 ? [] : [{ pin: DRAFT, workingTime, target: { ...target, value: target.value * factor } }];
  }));

function seen(events: readonly PlacedEvent[], isOpen = true): PreviewTicket {
  return { id: 'ticket', ticketNo: '261124-0001', queueId: 'queue', unitId: 'unit', isOpen, pins: [{ docId: 'operating-standard', version: '1.0.0' }], story: events };
}

describe('the preview of a draft', () => {
  it('[R134] shows what the whole fold would, for any life and any draft, and leaves out only clocks that stay as they are', () => {
    fc.assert(fc.property(plots, drafts, (plot, draft) => {
      const { events, now } = play(plot, STANDARD);
      const changed = changedTargets(STANDARD, draft, always);
      const previewed = previewTicket(seen(events), changed, [], now);
      const [before, after] = [foldClocks(STANDARD, events, now), foldClocks(draft, events, now)].map((clocks) => new Map(clocks.map((clock) => [clock.targetId, clock])));
      for (const { target: { id } } of STANDARD) {
        const [was, is] = [before!.get(id), after!.get(id)];
        const shown = previewed.find(({ targetId }) => targetId === id);
        if (changed.ids.has(id)) expect([shown?.before, shown?.after]).toEqual(was === undefined && is === undefined ? [undefined, undefined] : [was === undefined ? 'NONE' : clockWord(was, now), is === undefined ? 'NONE' : clockWord(is, now)]);
        else expect([shown, is?.dueAt, is?.breachedAt, is?.run]).toEqual([undefined, was?.dueAt, was?.breachedAt, was?.run]);
      }
    }), { numRuns: 300 });
  });

  it('reads no more of a story than the clocks need', () => {
    fc.assert(fc.property(plots, (plot) => {
      const { events, now } = play(plot, STANDARD);
      expect(foldClocks(TARGETS, events.filter(({ type }) => FOLDED_EVENTS.includes(type)), now)).toEqual(foldClocks(TARGETS, events, now));
    }), { numRuns: 300 });
  });

  it('counts every clock once, whichever way the tickets are cut into batches', () => {
    fc.assert(fc.property(fc.array(fc.tuple(plots, fc.boolean()), { maxLength: 6 }), drafts, fc.nat(5), (lives, draft, cut) => {
      const changed = changedTargets(STANDARD, draft, always);
      const looked = lives.map(([plot, isOpen]) => {
        const { events, now } = play(plot, STANDARD);
        return { ticket: seen(events, isOpen), clocks: previewTicket(seen(events, isOpen), changed, [], now) };
      });
      const whole = new Tallying(EMPTY_TALLY);
      for (const { ticket, clocks } of looked) whole.add(ticket, clocks);
      const first = new Tallying(EMPTY_TALLY);
      for (const { ticket, clocks } of looked.slice(0, cut)) first.add(ticket, clocks);
      const second = new Tallying(JSON.parse(JSON.stringify(first.tally)) as typeof EMPTY_TALLY);
      for (const { ticket, clocks } of looked.slice(cut)) second.add(ticket, clocks);
      expect(second.tally).toEqual(whole.tally);
      const moves = [...Object.values(whole.tally.open), ...Object.values(whole.tally.ended)].flatMap((byQueue) => Object.values(byQueue));
      const counted = moves.reduce((sum, each) => sum + Object.values(each).reduce((total, count) => total + count, 0), 0);
      expect(counted).toBe(looked.reduce((sum, { clocks }) => sum + clocks.length, 0));
    }), { numRuns: 100 });
  });

  it('adds up what moves to at risk, late and missed, and what is relieved', () => {
    const counts = countMoves([{ 'ON_TIME>AT_RISK': 3, 'AT_RISK>LATE': 2, 'LATE>LATE': 4, 'LATE>ON_TIME': 1, 'NONE>ON_TIME': 5 }], [{ 'MET>MISSED': 2, 'MISSED>MET': 1, 'MET>MET': 7, 'MET>NONE': 1 }]);
    expect(counts).toMatchObject({ toAtRisk: 3, toLate: 2, relieved: 1, toMissed: 2, toMet: 1, added: 5, removed: 1, clocks: 25 });
    expect([counts.metPercentBefore, counts.metPercentAfter].map((share) => Math.round(share ?? -1))).toEqual([63, 50]);
    expect(countMoves([], [])).toMatchObject({ clocks: 0, metPercentBefore: null, metPercentAfter: null });
  });

  it('knows a version among others', () => {
    const pins = [{ docId: 'statutory', version: '1.0.0' }, { docId: 'operating-standard', version: '1.0.0' }];
    expect(withPin(pins, DRAFT)).toEqual([pins[0], DRAFT]);
    expect(withPin([], DRAFT)).toEqual([DRAFT]);
    expect([samePins(pins, pins), samePins(pins, withPin(pins, DRAFT))]).toEqual([true, false]);
  });
});
