import { describe, expect, it } from 'vitest';
import { ticketEvent } from '../../../api/src/tickets/domain/events.ts';
import { DEFAULT_TICKET_SETTINGS } from '../../../api/src/tickets/domain/settings.ts';
import { nextWake, wakeEvents } from '../../../api/src/tickets/domain/wake.ts';
import { lifeIn, say } from './commands.ts';
import { at, Life } from './life.ts';

describe('what a ticket does by itself', () => {
  it('[R083] starts service at the dispatch due time when nobody has accepted, as soon as that has passed', () => {
    const life = new Life();
    expect(nextWake(life.ticket, DEFAULT_TICKET_SETTINGS)).toBe(at('12:00'));
    expect(wakeEvents(life.ticket, at('12:00'), DEFAULT_TICKET_SETTINGS)).toEqual([]);
    expect(wakeEvents(life.ticket, at('12:00') + 1, DEFAULT_TICKET_SETTINGS)).toEqual([ticketEvent('SERVICE_STARTED', at('12:00'), { deemed: true })]);
    life.wake(at('13:00'));
    expect(wakeEvents(life.ticket, at('13:00'), DEFAULT_TICKET_SETTINGS)).toEqual([]);
  });

  it('starts no service once it was accepted or solved', () => {
    expect(wakeEvents(lifeIn('ACCEPTED').ticket, at('18:00'), DEFAULT_TICKET_SETTINGS)).toEqual([]);
    const solved = new Life();
    solved.step(say('resolveAtFirstContact'), at('10:05'));
    expect(wakeEvents(solved.ticket, at('18:00'), DEFAULT_TICKET_SETTINGS)).toEqual([]);
  });

  it('resumes at the expected instant, however late somebody looks', () => {
    const life = lifeIn('SUSPENDED');
    expect(nextWake(life.ticket, DEFAULT_TICKET_SETTINGS)).toBe(at('20:00'));
    life.wake(at('20:00'));
    expect(life.ticket.state).toBe('SUSPENDED');
    life.wake(at('23:00'));
    expect(life.ticket).toMatchObject({ state: 'IN_PROGRESS', suspension: null });
    expect(life.events.at(-1)).toMatchObject({ type: 'RESUMED', occurredAt: at('20:00'), payload: { cause: 'TIME_REACHED' } });
  });

  it('lets a hold lapse at its instant, and keeps one that only an event lifts', () => {
    const life = lifeIn('CONFIRMED');
    life.happens(ticketEvent('HOLD_PLACED', at('10:02'), { kind: 'QA', until: at('11:00') }), ticketEvent('HOLD_PLACED', at('10:02'), { kind: 'REGULATOR_CASE', until: null }));
    expect(nextWake(life.ticket, DEFAULT_TICKET_SETTINGS)).toBe(at('11:00'));
    life.wake(at('11:01'));
    expect(life.ticket.holds).toEqual([{ kind: 'REGULATOR_CASE', until: null }]);
  });

  it('lets a hold that is placed again lapse at its new instant, once', () => {
    const life = lifeIn('CONFIRMED');
    for (const until of [at('11:00'), at('12:00')]) life.happens(ticketEvent('HOLD_PLACED', at('10:02'), { kind: 'QA', until }));
    expect(life.ticket.holds).toEqual([{ kind: 'QA', until: at('12:00') }]);
  });

  it('is done before a command is decided, so that the answer does not depend on the timekeeper', () => {
    const suspended = lifeIn('SUSPENDED');
    expect(suspended.step(say('suspend', { expectedResumeAt: at('23:00') }), at('21:00'), { mayApprove: true })).toEqual(['RESUMED', 'SUSPENDED']);
    expect(suspended.ticket.suspension).toMatchObject({ since: at('21:00') });

    const held = lifeIn('CONFIRMED');
    held.happens(ticketEvent('SURVEY_DECIDED', at('10:02'), { decision: 'SENT' }), ticketEvent('HOLD_PLACED', at('10:02'), { kind: 'QA', until: at('11:00') }));
    expect(held.ask(say('close'), at('11:00'))).toMatchObject({ ok: false, refusals: [{ guard: 'noHold' }] });
    expect(held.step(say('close'), at('11:01'))).toEqual(['HOLD_LIFTED', 'CLOSED']);
  });

  it('leaves history alone, but for the start of service', () => {
    const history = new Life({}, undefined, 'IMPORT');
    for (const name of ['classify', 'dispatch', 'accept', 'startWork'] as const) history.step(say(name), at('10:01'));
    history.step(say('suspend', { expectedResumeAt: at('11:00') }), at('10:02'));
    expect(nextWake(history.ticket, DEFAULT_TICKET_SETTINGS)).toBeNull();
    history.step(say('resume'), at('15:00'));
    expect(history.events.at(-1)).toMatchObject({ type: 'RESUMED', occurredAt: at('15:00'), payload: { cause: 'MANUAL' } });

    const unaccepted = new Life({}, undefined, 'IMPORT');
    expect(unaccepted.step(say('classify'), at('15:00'))).toEqual(['SERVICE_STARTED', 'CLASSIFIED']);
  });

  it('does not wake a ticket that was closed while it was suspended', () => {
    const history = new Life({}, undefined, 'IMPORT');
    for (const name of ['classify', 'dispatch', 'accept', 'startWork'] as const) history.step(say(name), at('10:01'));
    history.step(say('suspend'), at('10:02'));
    history.step(say('close', { closure: 'NOT_OBSERVED' }), at('10:03'), { waivedGuards: new Set(['state', 'surveyDecided', 'noHold']) });
    expect(wakeEvents({ ...history.ticket, observedUntil: null }, at('23:00'), DEFAULT_TICKET_SETTINGS)).toEqual([]);
  });

  it('closes by itself when the customer was tried for three times over a day and the time to confirm is over, and never before', () => {
    const life = lifeIn('RESOLVED');
    const overAt = at('10:01', 3);
    for (const instant of [at('10:02'), at('15:00'), at('09:00', 2)]) life.step(say('recordConfirmationAttempt'), instant);
    expect(nextWake(life.ticket, DEFAULT_TICKET_SETTINGS)).toBeNull();
    life.step(say('recordConfirmationAttempt'), at('11:00', 2));
    expect(nextWake(life.ticket, DEFAULT_TICKET_SETTINGS)).toBe(overAt);
    life.wake(overAt);
    expect(life.ticket.state).toBe('RESOLVED');
    life.wake(overAt + 1);
    expect(life.ticket).toMatchObject({ state: 'CLOSED', closedAt: overAt });
    expect(life.events.at(-1)).toMatchObject({ type: 'CLOSED', payload: { closure: 'UNREACHABLE' } });
  });

  it('calls a regulator\'s case to mind at its warnings and when its due time passes, which calls the department head, and never once it is answered', () => {
    const life = new Life();
    life.step(say('linkAppeal', { dueAt: at('10:00', 11) }), at('10:00'));
    life.wake(at('12:00', 9));
    expect(life.events.at(-1)).toMatchObject({ type: 'APPEAL_DUE', occurredAt: at('22:00', 8), payload: { passed: false } });
    life.wake(at('11:00', 11));
    expect(life.events.slice(-3)).toMatchObject([
      { type: 'APPEAL_DUE', occurredAt: at('10:00', 10), payload: { passed: false } },
      { type: 'APPEAL_DUE', occurredAt: at('10:00', 11), payload: { passed: true } },
      { type: 'ESCALATED', payload: { level: 3, cause: 'REGULATOR_CASE' } },
    ]);
    expect(nextWake(life.ticket, DEFAULT_TICKET_SETTINGS)).toBeNull();

    const answered = new Life();
    answered.step(say('linkAppeal', { dueAt: at('10:00', 11) }), at('10:00'));
    answered.step(say('answerRegulator'), at('10:00', 2));
    answered.wake(at('11:00', 11));
    expect(answered.events.some(({ type }) => type === 'APPEAL_DUE')).toBe(false);
  });

  it('is archived thirty days after the close, but not while something holds it', () => {
    const life = lifeIn('CLOSED');
    const archiveAt = at('10:01', 31);
    expect(nextWake(life.ticket, DEFAULT_TICKET_SETTINGS)).toBe(archiveAt);
    life.step(say('placeHold'), at('10:02'));
    expect(nextWake(life.ticket, DEFAULT_TICKET_SETTINGS)).toBeNull();
    life.step(say('liftHold'), at('10:03'));
    life.wake(archiveAt + 1);
    expect(life.ticket.state).toBe('ARCHIVED');
    expect(nextWake(life.ticket, DEFAULT_TICKET_SETTINGS)).toBeNull();
  });
});
