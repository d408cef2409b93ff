import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../api/src/foundation/instant.ts';
import { progressDue } from '../../../api/src/tickets/domain/progress-notice.ts';
import { DEFAULT_TICKET_SETTINGS } from '../../../api/src/tickets/domain/settings.ts';
import { nextWake } from '../../../api/src/tickets/domain/wake.ts';
import { TARGETS } from '../sla/policy.ts';
import { play } from '../sla/random-life.ts';
import { plots } from '../sla/random-plot.ts';
import { lifeIn, say } from './commands.ts';
import { at, Life } from './life.ts';

const EVERY_MS = DEFAULT_TICKET_SETTINGS.progressNoticeEveryMs;
const dueOf = (life: Life): number | null => (life.ticket.progressWatch === null ? null : (progressDue(life.ticket.progressWatch, DEFAULT_TICKET_SETTINGS)?.dueAt ?? null));
const marks = (life: Life): readonly object[] => life.events.filter(({ type }) => type === 'PROGRESS_NOTICE_DUE').map(({ occurredAt, payload }) => ({ occurredAt, ...payload }));

describe('the timer of progress notices', () => {
  it('[R082] [R062] starts with the service, is called to mind once, is late once, and each notice starts it anew', () => {
    const life = new Life();
    expect(life.ticket.progressWatch).toBeNull();
    for (const name of ['classify', 'dispatch', 'accept'] as const) life.step(say(name), at('10:05'));
    const dueAt = at('10:05') + EVERY_MS;
    expect(dueOf(life)).toBe(dueAt);
    expect(nextWake(life.ticket, DEFAULT_TICKET_SETTINGS)).toBe(at('10:05') + 0.75 * EVERY_MS);
    life.wake(dueAt);
    expect(marks(life)).toEqual([{ occurredAt: at('10:05') + 0.75 * EVERY_MS, dueAt, passed: false }]);
    life.wake(dueAt + DAY_MS);
    life.wake(dueAt + 2 * DAY_MS);
    expect(marks(life).slice(1)).toEqual([{ occurredAt: dueAt, dueAt, passed: true }]);
    expect(life.ticket.progressWatch).toMatchObject({ lateSince: dueAt });
    life.step(say('respond'), dueAt + 2 * DAY_MS);
    expect(life.ticket.progressWatch).toMatchObject({ since: dueAt + 2 * DAY_MS, warned: false, lateSince: null });
  });

  it('is no notice what did not reach the customer, or what a machine said', () => {
    const life = lifeIn('IN_PROGRESS');
    const before = life.ticket.progressWatch;
    life.step(say('respond', { delivered: false }), at('11:00'));
    life.step(say('respond', { byPerson: false }), at('11:00'));
    expect(life.ticket.progressWatch).toEqual(before);
  });

  it('stands still only while the customer\'s answer is awaited', () => {
    const life = lifeIn('IN_PROGRESS');
    const dueAt = dueOf(life)!;
    life.step(say('suspend', { reason: 'AWAIT_PARTS', expectedResumeAt: at('20:00') }), at('11:00'));
    life.step(say('resume'), at('13:00'));
    expect(dueOf(life)).toBe(dueAt);
    life.step(say('suspend', { reason: 'AWAIT_CUSTOMER', expectedResumeAt: at('20:00') }), at('14:00'), { mayApprove: true });
    expect(dueOf(life)).toBeNull();
    expect(nextWake(life.ticket, DEFAULT_TICKET_SETTINGS)).toBe(at('20:00'));
    life.step(say('recordInbound'), at('17:00'));
    expect(dueOf(life)).toBe(dueAt + 3 * HOUR_MS);

    life.step(say('suspend', { reason: 'AWAIT_CUSTOMER', expectedResumeAt: at('22:00') }), at('18:00'), { mayApprove: true });
    life.step(say('respond'), at('19:00'));
    life.step(say('resume'), at('21:00'));
    expect(dueOf(life)).toBe(at('21:00') + EVERY_MS);
  });

  it('stops with the result and begins anew with a reopening', () => {
    const life = lifeIn('RESOLVED');
    expect(life.ticket.progressWatch).toBeNull();
    life.step(say('reopen'), at('15:00'), { reason: 'It is not solved.' });
    expect(dueOf(life)).toBe(at('15:00') + EVERY_MS);
    life.step(say('withdraw', { byCustomer: true }), at('16:00'), { reason: 'Not wanted any more.' });
    expect(life.ticket.progressWatch).toBeNull();
  });

  it('runs on no ticket that was imported', () => {
    const history = new Life({}, undefined, 'IMPORT');
    for (const name of ['classify', 'dispatch', 'accept'] as const) history.step(say(name), at('10:05'));
    expect(nextWake({ ...history.ticket, observedUntil: null }, DEFAULT_TICKET_SETTINGS)).toBeNull();
  });

  it('whatever happens, says of each notice at most once that it is near and then that it is late, and only of work under way', { timeout: 60_000 }, () => {
    let seen = 0;
    fc.assert(fc.property(plots, fc.integer({ min: 0, max: 30 * 24 * 60 }), (plot, minutes) => {
      const { end, lines } = play({ ...plot, isHistory: false }, TARGETS);
      const life = new Life({ reported: plot.axes });
      for (const line of lines) {
        if ('events' in line) life.happens(...line.events);
        else life.ask(line.command, line.at, line.more);
      }
      life.wake(end + minutes * MINUTE_MS);
      let said: readonly boolean[] = [];
      for (const event of life.events) {
        if (event.type === 'SERVICE_STARTED' || event.type === 'PROGRESS_NOTICE' || event.type === 'REOPENED') said = [];
        if (event.type !== 'PROGRESS_NOTICE_DUE') continue;
        said = [...said, event.payload.passed];
        seen += 1;
        expect(said).toEqual([false, true].slice(0, said.length));
        if (event.payload.passed) expect(event.occurredAt).toBe(event.payload.dueAt);
      }
      if (life.ticket.progressWatch !== null) expect(['DISPATCHED', 'ACCEPTED', 'IN_PROGRESS', 'SUSPENDED', 'RECEIVED', 'CLASSIFIED']).toContain(life.ticket.state);
    }), { numRuns: 300 });
    expect(seen).toBeGreaterThan(0);
  });
});
