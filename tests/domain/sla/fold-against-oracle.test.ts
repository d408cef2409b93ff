import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldClocks } from '../../../api/src/sla/domain/fold.ts';
import { familyPointers } from '../../../api/src/sla/domain/governing.ts';
import { summarise } from '../../../api/src/sla/domain/ticket-clocks.ts';
import type { PinnedTarget } from '../../../api/src/standard/domain/catalogue.ts';
import { NATURAL_TIME } from '../../../api/src/standard/domain/working-time.ts';
import { oracleClocks } from '../../support/oracle/oracle-clocks.ts';
import type { OracleDocument } from '../../support/oracle/target.ts';
import { DOCUMENTS, TARGETS } from './policy.ts';
import { play, type RandomLife } from './random-life.ts';
import { plots } from './random-plot.ts';
import { targets } from './random-target.ts';

/** Holds the clocks, the pointers and the due times of a ticket against the oracle. */
function expectAgreement(documents: readonly OracleDocument[], pinned: readonly PinnedTarget[], { events, now }: RandomLife): void {
  const oracle = oracleClocks(documents, events, now);
  const clocks = foldClocks(pinned, events, now);
  const { dueAt, governingTargetId, assessmentDueAt } = summarise(clocks);
  expect(clocks).toHaveLength(oracle.clocks.length);
  expect(clocks).toMatchObject(oracle.clocks);
  expect(Object.fromEntries(familyPointers(clocks))).toEqual(oracle.families);
  expect({ dueAt, governedBy: governingTargetId, assessmentDueAt }).toEqual({ dueAt: oracle.dueAt, governedBy: oracle.governedBy, assessmentDueAt: oracle.assessmentDueAt });
}

describe('the fold and the oracle, which share no code', () => {
  it('[R046] agree on every clock of the standard and the law, for any legal life at any instant', { timeout: 60_000 }, () => {
    fc.assert(fc.property(plots, (plot) => {
      expectAgreement(DOCUMENTS, TARGETS, play(plot, TARGETS));
    }), { numRuns: 2_000 });
  });

  it('agree on targets that no document has yet, for a limit is data and can be changed', { timeout: 60_000 }, () => {
    fc.assert(fc.property(plots, targets, (plot, drawn) => {
      const pin = { docId: 'drawn', version: '1.0.0' };
      const pinned = drawn.map((target) => ({ pin, target, workingTime: NATURAL_TIME }));
      expectAgreement([{ ...pin, targets: drawn }], pinned, play(plot, pinned));
    }), { numRuns: 2_000 });
  });
});
