import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUnmet } from '../../../api/src/sla/domain/clock.ts';
import { foldClocks, traceClocks } from '../../../api/src/sla/domain/fold.ts';
import { familyPointers } from '../../../api/src/sla/domain/governing.ts';
import { ledgerOf } from '../../../api/src/sla/domain/ledger.ts';
import { missingMarks } from '../../../api/src/sla/domain/marks.ts';
import { summarise } from '../../../api/src/sla/domain/ticket-clocks.ts';
import { keyOf } from '../../../api/src/standard/domain/pin.ts';
import { NATURAL_TIME } from '../../../api/src/standard/domain/working-time.ts';
import { traceOla } from '../../../api/src/teamwork/domain/ola-clock.ts';
import type { RecordedTicketEvent, TicketEventOf } from '../../../api/src/tickets/domain/events.ts';
import type { BreachCause } from '../../../api/src/tickets/domain/words.ts';
import { begin, evolve } from '../../../api/src/tickets/domain/evolve.ts';
import { oracleClocks } from '../../support/oracle/oracle-clocks.ts';
import { DOCUMENTS } from '../sla/policy.ts';
import { readDocument, standardCopy } from '../standard/shipped-policy.ts';
import { always } from './always.ts';
import { playWhole } from './play.ts';
import { wholePlots } from './plot.ts';
import type { WholeLife } from './whole-life.ts';
import { CATALOGUE } from './world.ts';

/** The clocks of all work orders. */
const olas = ({ ticket, story }: WholeLife, now: number) => ticket.workOrders.map((order) => traceOla(order, story, NATURAL_TIME, now));

/** The targets whose breach stands in the log, with the instant that was due and what brought it where it did not simply run out. */
function recordedBreaches(story: readonly RecordedTicketEvent[]): ReadonlyMap<string, { readonly dueAt: number; readonly cause: BreachCause | null }> {
  const breaches = new Map<string, { readonly dueAt: number; readonly cause: BreachCause | null }>();
  for (const event of story) {
    if (event.type === 'BREACHED') breaches.set(event.payload.targetId, { dueAt: event.payload.dueAt, cause: event.payload.cause ?? null });
    if (event.type === 'BREACH_RETRACTED') breaches.delete(event.payload.targetId);
  }
  return breaches;
}

describe('the laws of clocks, over whole lives', () => {
  it('[I2] every request whose service has begun has a limit to answer it and one to complete it that is no assessment limit', () => {
    always(({ ticket, clocks }) => {
      if (ticket.confirmed === null || ticket.serviceStartedAt === null) return;
      const families = clocks.filter((clock) => clock.class !== 'ASSESSMENT' && clock.cancelReason !== 'RECLASSIFIED' && clock.cancelReason !== 'MIGRATED').map(({ family }) => family);
      expect(families.some((family) => family === 'RESPOND' || family === 'PRELIM_REPLY')).toBe(true);
      expect(families).toContain('COMPLETE');
    });
  });

  it('[I3] no clock stops before it starts, and none waits longer than it has lived, work orders included', () => {
    always((life, now) => {
      for (const clock of [...life.clocks.map((each) => ({ ...each, end: each.stoppedAt ?? life.foldedAt })), ...olas(life, now).map(({ clock: each }) => ({ ...each, startedAt: each.startedAt, end: each.stoppedAt ?? now }))]) {
        expect(clock.end).toBeGreaterThanOrEqual(clock.startedAt);
        expect(clock.pausedTotalMs + clock.excludedTotalMs).toBeLessThanOrEqual(clock.end - clock.startedAt);
        if (clock.pausedSince !== null) expect(clock.pausedSince).toBeGreaterThanOrEqual(clock.startedAt);
      }
    });
  });

  it('[I4] the log alone, written down and read again in any order, gives the ticket, its clocks, marks, due times and pointers as they were kept', () => {
    fc.assert(fc.property(wholePlots(), fc.nat(), (plot, seed) => {
      playWhole(plot, (life) => {
        const log = JSON.parse(JSON.stringify(life.story)) as RecordedTicketEvent[];
        const rebuilt = log.slice(1).reduce(evolve, begin('ticket', log[0]!.origin, log[0] as TicketEventOf<'RECEIVED'>));
        expect({ ...rebuilt, observedUntil: null }).toEqual({ ...life.ticket, observedUntil: null });
        const shuffled = log.toSorted((a, b) => (Math.imul(a.place ^ seed, 0x9e3779b1) >>> 7) - (Math.imul(b.place ^ seed, 0x9e3779b1) >>> 7));
        const clocks = foldClocks(CATALOGUE.clockTargets([...rebuilt.policyPins, ...rebuilt.formerPins]), shuffled, life.foldedAt);
        expect(clocks).toEqual(life.clocks);
        expect(missingMarks(clocks, log)).toEqual([]);
        expect(recordedBreaches(log)).toEqual(new Map(clocks.flatMap(({ targetId, breachedAt, breachCause }) => (breachedAt === null ? [] : [[targetId, { dueAt: breachedAt, cause: breachCause }]]))));
        for (const { governing } of familyPointers(clocks).values()) {
          const first = clocks.find(({ targetId }) => targetId === governing);
          const rivals = clocks.filter((clock) => isUnmet(clock) && clock.family === first?.family && clock.class !== 'ASSESSMENT');
          expect(first?.dueAt).toBe(rivals.length === 0 ? undefined : Math.min(...rivals.map(({ dueAt }) => dueAt)));
        }
        // The promise of a team knows no retraction: only lives in which nothing was told late have its lateness exactly.
        if (log.some(({ actor, recordedAt, occurredAt }) => actor.kind === 'USER' && occurredAt < recordedAt)) return;
        for (const order of rebuilt.workOrders) expect(traceOla(order, shuffled, NATURAL_TIME, life.toldAt).clock.breachedAt).toBe(order.lateAt);
      });
    }), { numRuns: 60 });
  });

  it('[I4] an oracle that shares no code with the product comes to the same clocks, pointers and due times, whatever is told late', () => {
    always(({ ticket, story, clocks, foldedAt }) => {
      if (ticket.formerPins.length > 0) return;
      const oracle = oracleClocks(DOCUMENTS, story, foldedAt);
      expect(clocks).toMatchObject(oracle.clocks);
      expect(clocks).toHaveLength(oracle.clocks.length);
      const { dueAt, governingTargetId } = summarise(clocks);
      expect([Object.fromEntries(familyPointers(clocks)), dueAt, governingTargetId]).toEqual([oracle.families, oracle.dueAt, oracle.governedBy]);
    }, 60);
  });

  it('[I5] a ticket is measured by the versions that it is pinned to: they change by a migration alone, and what is published later moves none of its clocks', () => {
    const later = standardCopy();
    later['version'] = '3.0.0';
    later['targets'] = (later['targets'] as { readonly id: string; readonly value: number }[]).map((target) => (target.id === 'T02' ? { ...target, value: 1 } : target));
    const published = CATALOGUE.withDraft(readDocument(later));
    fc.assert(fc.property(wholePlots(), (plot) => {
      let pins = '';
      let seen = 0;
      playWhole(plot, ({ ticket, story, clocks, foldedAt }) => {
        const known = new Set([...ticket.policyPins, ...ticket.formerPins].map(keyOf));
        for (const { pin } of clocks) expect(known).toContain(keyOf(pin));
        const now = ticket.policyPins.map(keyOf).join();
        if (pins !== '' && pins !== now) expect(story.slice(seen).map(({ type }) => type)).toContain('POLICY_MIGRATED');
        [pins, seen] = [now, story.length];
        expect(foldClocks(published.clockTargets([...ticket.policyPins, ...ticket.formerPins]), story, foldedAt)).toEqual(clocks);
      });
    }), { numRuns: 60 });
  });

  it('[I7] every limit that a life is shown has a clause, which its version of the document holds', () => {
    always(({ clocks }) => {
      for (const { pin, clauseNo } of clocks) expect(CATALOGUE.clause(pin, clauseNo), `${keyOf(pin)} ${clauseNo}`).toBeDefined();
    }, 60);
  });

  it('[I8] a clock of a response, a classification, a dispatch or a conflict never pauses', () => {
    const families = ['CLASSIFY', 'DISPATCH', 'RESPOND', 'PRELIM_REPLY', 'CONFLICT'];
    const milestones = new Set<string>();
    always(({ clocks }) => {
      for (const clock of clocks.filter(({ family }) => families.includes(family))) {
        milestones.add(clock.milestone);
        expect([clock.run === 'PAUSED', clock.pausedTotalMs, clock.excludedTotalMs]).toEqual([false, 0, 0]);
      }
    });
    expect(milestones.size).toBeGreaterThanOrEqual(families.length);
  });

  it('[I11] neither a reclassification, nor a change of tier, nor a change of version lowers the number of recorded breaches', () => {
    let turns = 0;
    fc.assert(fc.property(wholePlots(15), (plot) => {
      let seen = 0;
      let before: readonly string[] = [];
      playWhole(plot, ({ story, clocks }) => {
        const kept = clocks.flatMap(({ targetId, breachedAt }) => (breachedAt === null ? [] : [`clock of ${targetId}`]));
        const after = [...recordedBreaches(story).keys(), ...kept];
        if (story.slice(seen).some(({ type }) => type === 'RECLASSIFIED' || type === 'POLICY_MIGRATED')) {
          turns += 1;
          expect(after).toEqual(expect.arrayContaining([...before]));
        }
        [before, seen] = [after, story.length];
      });
    }), { numRuns: 250 });
    expect(turns).toBeGreaterThan(50);
  });

  it('[I12] the ledger of every clock, customers\' and teams\', adds up without a gap to due − start, and to its budget', () => {
    always((life, now) => {
      for (const traced of [...traceClocks(life.targets, life.story, life.foldedAt), ...olas(life, now)]) {
        const { clock } = traced;
        if (clock.cancelReason === 'NOT_OBSERVED') continue;
        const ledger = ledgerOf(traced);
        expect([ledger[0]?.from, ledger.at(-1)?.to]).toEqual([clock.startedAt, clock.dueAt]);
        for (const [index, { from }] of ledger.slice(1).entries()) expect(from).toBe(ledger[index]?.to);
        const counted = ledger.filter(({ kind }) => kind === 'RUNNING' || kind === 'LEFT').reduce((sum, { from, to }) => sum + to - from, 0);
        expect(counted).toBe(clock.budgetMs);
      }
    }, 100);
  });
});
