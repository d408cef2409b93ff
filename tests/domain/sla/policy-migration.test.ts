import { describe, expect, it } from 'vitest';
import { foldClocks } from '../../../api/src/sla/domain/fold.ts';
import type { FoldedClock } from '../../../api/src/sla/domain/clock.ts';
import type { PinnedTarget } from '../../../api/src/standard/domain/catalogue.ts';
import type { ClockTarget } from '../../../api/src/standard/domain/policy.ts';
import { say } from '../tickets/commands.ts';
import { at, Life } from '../tickets/life.ts';
import { TARGETS } from './policy.ts';

const OLD = { docId: 'operating-standard', version: '1.0.0' };
const NEW = { docId: 'operating-standard', version: '2.0.0' };
const WHY = { reason: 'The amendment is better for the customer.' };

/** The standard's limit in its version and in a later one that allows another time; null: the later one knows it no more. */
function bothVersions(targetId: string, later: Partial<Pick<ClockTarget, 'value' | 'unit'>> | null): readonly PinnedTarget[] {
  const old = TARGETS.find(({ target }) => target.id === targetId);
  if (old === undefined) throw new Error(`the standard has no ${targetId}`);
  return [old, ...(later === null ? [] : [{ ...old, pin: NEW, target: { ...old.target, ...later } }])];
}

function received(): Life {
  return new Life({ policyPins: [OLD] });
}

function only(clocks: readonly FoldedClock[]): FoldedClock | undefined {
  expect(clocks.length).toBeLessThanOrEqual(1);
  return clocks[0];
}

describe('a ticket that is migrated to a new version', () => {
  it('is measured by the new limit from its original start', () => {
    const life = received();
    life.step(say('migratePolicy', { pins: [NEW] }), at('10:05'), WHY);
    expect(life.ticket).toMatchObject({ policyPins: [NEW], formerPins: [OLD] });
    expect(only(foldClocks(bothVersions('T02', { value: 3, unit: 'h' }), life.events, at('10:06')))).toMatchObject({ pin: NEW, startedAt: at('10:00'), dueAt: at('13:00') });
  });

  it('keeps a breach that it has, and the version that it was broken under', () => {
    const life = received();
    life.step(say('migratePolicy', { pins: [NEW] }), at('12:30'), WHY);
    expect(only(foldClocks(bothVersions('T02', { value: 5, unit: 'h' }), life.events, at('12:31')))).toMatchObject({ pin: OLD, breachedAt: at('12:00'), breachCause: null });
  });

  it('keeps a promise that it kept', () => {
    const life = received();
    life.step(say('classify'), at('10:10'));
    life.step(say('dispatch'), at('11:00'));
    life.step(say('migratePolicy', { pins: [NEW] }), at('11:30'), WHY);
    expect(only(foldClocks(bothVersions('T02', { value: 30, unit: 'min' }), life.events, at('12:30')))).toMatchObject({ pin: OLD, run: 'STOPPED', breachedAt: null });
  });

  it('is late at once under a stricter limit, and says that the migration made it so', () => {
    const life = received();
    life.step(say('migratePolicy', { pins: [NEW] }), at('11:00'), WHY);
    expect(only(foldClocks(bothVersions('T02', { value: 30, unit: 'min' }), life.events, at('11:01')))).toMatchObject({ pin: NEW, breachedAt: at('10:30'), breachCause: 'MIGRATION' });
  });

  it('loses a limit that the new version does not have, unless it broke it before', () => {
    const kept = received();
    kept.step(say('migratePolicy', { pins: [NEW] }), at('11:00'), WHY);
    expect(only(foldClocks(bothVersions('T02', null), kept.events, at('15:00')))).toMatchObject({ run: 'CANCELLED', cancelReason: 'MIGRATED', breachedAt: null });
    const broken = received();
    broken.step(say('migratePolicy', { pins: [NEW] }), at('12:30'), WHY);
    expect(only(foldClocks(bothVersions('T02', null), broken.events, at('15:00')))).toMatchObject({ run: 'RUNNING', breachedAt: at('12:00') });
  });

  it('gets a limit that only the new version has, from its original start', () => {
    const life = received();
    life.step(say('migratePolicy', { pins: [NEW] }), at('10:30'), WHY);
    const [, later] = bothVersions('T02', { value: 1, unit: 'h' });
    expect(later).toBeDefined();
    expect(only(foldClocks(later === undefined ? [] : [later], life.events, at('10:31')))).toMatchObject({ pin: NEW, startedAt: at('10:00'), dueAt: at('11:00') });
  });

  it('can be migrated again, each time by an event of its own', () => {
    const life = received();
    life.step(say('migratePolicy', { pins: [NEW] }), at('10:05'), WHY);
    life.step(say('migratePolicy', { pins: [OLD] }), at('10:10'), WHY);
    expect(only(foldClocks(bothVersions('T02', { value: 3, unit: 'h' }), life.events, at('10:20')))).toMatchObject({ pin: OLD, dueAt: at('12:00') });
  });
});
