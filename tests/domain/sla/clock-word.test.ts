import { describe, expect, it } from 'vitest';
import { clockWord, type SlaClock } from '../../../api/src/sla/domain/clock.ts';
import { at } from '../tickets/life.ts';

type Shown = Pick<SlaClock, 'run' | 'breachedAt' | 'warnsAt' | 'dueAt'>;

const RUNNING: Shown = { run: 'RUNNING', breachedAt: null, warnsAt: [at('11:30'), at('11:48')], dueAt: at('12:00') };

describe('the word for a clock', () => {
  it.each<[string, Shown, number]>([
    ['ON_TIME', RUNNING, at('11:30')],
    ['AT_RISK', RUNNING, at('11:30') + 1],
    ['AT_RISK', RUNNING, at('12:00')],
    ['LATE', RUNNING, at('12:00') + 1],
    ['LATE', { ...RUNNING, breachedAt: at('12:00') }, at('13:00')],
    ['LATE', { ...RUNNING, run: 'PAUSED', breachedAt: at('12:00') }, at('13:00')],
    ['PAUSED', { ...RUNNING, run: 'PAUSED' }, at('13:00')],
    ['MET', { ...RUNNING, run: 'STOPPED' }, at('13:00')],
    ['MISSED', { ...RUNNING, run: 'STOPPED', breachedAt: at('12:00') }, at('13:00')],
    ['CANCELLED', { ...RUNNING, run: 'CANCELLED' }, at('13:00')],
    ['ON_TIME', { ...RUNNING, warnsAt: [] }, at('11:59')],
  ])('is %s', (word, clock, now) => {
    expect(clockWord(clock, now)).toBe(word);
  });
});
