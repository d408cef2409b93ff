import { describe, expect, it } from 'vitest';
import { decideIntake, MAX_DESCRIPTION, MAX_TITLE } from '../../../api/src/tickets/domain/intake.ts';
import { intakeOf, Life, RECEIVED_AT } from './life.ts';

describe('an intake', () => {
  it('[R036] [R037] begins the ticket with its number, its owner and the axes as reported', () => {
    const life = new Life();
    expect(life.events.map(({ type }) => type)).toEqual(['RECEIVED', 'ACCEPTED_INTAKE']);
    expect(life.ticket).toMatchObject({
      state: 'RECEIVED', ticketNo: '260301-0001', ownerId: 'intake', receivedAt: RECEIVED_AT, confirmed: null, priority: null, version: 2,
      reported: { type: 'SERVICE_APPLICATION', urgency: 'NORMAL', tier: 'ORDINARY' },
    });
  });

  it('[R039] flags a reported risk at once', () => {
    const risky = new Life({ reported: { type: 'FAULT', urgency: 'NORMAL', tier: 'ORDINARY', risk: 'DATA_LEAK' } });
    expect(risky.events.map(({ type }) => type)).toEqual(['RECEIVED', 'ACCEPTED_INTAKE', 'RISK_FLAGGED']);
    const calm = new Life({ reported: { type: 'FAULT', urgency: 'NORMAL', tier: 'ORDINARY', risk: 'NONE' } });
    expect(calm.events.map(({ type }) => type)).toEqual(['RECEIVED', 'ACCEPTED_INTAKE']);
  });

  it('keeps the readable texts out of the events', () => {
    const life = new Life({ title: 'My title', description: 'My words' });
    expect(JSON.stringify(life.events)).not.toMatch(/My title|My words/);
  });

  it('[R036] names everything that is missing at once', () => {
    const decision = decideIntake(intakeOf({ title: ' ', description: '', ownerId: '' }), RECEIVED_AT);
    expect(decision).toMatchObject({ ok: false, refusals: [{ code: 'REQUIRED', path: ['title'] }, { code: 'REQUIRED', path: ['description'] }, { code: 'NO_OWNER' }] });
  });

  it('[R009] is refused when nobody would own the ticket', () => {
    expect(decideIntake(intakeOf({ ownerId: ' ' }), RECEIVED_AT)).toMatchObject({ ok: false, refusals: [{ code: 'NO_OWNER', clause: '1.4' }] });
  });

  it('is refused when a text is too long, by a single character', () => {
    const fits = intakeOf({ title: 'x'.repeat(MAX_TITLE), description: 'x'.repeat(MAX_DESCRIPTION) });
    expect(decideIntake(fits, RECEIVED_AT).ok).toBe(true);
    expect(decideIntake({ ...fits, title: `${fits.title}x` }, RECEIVED_AT)).toMatchObject({ refusals: [{ code: 'TOO_LONG', path: ['title'] }] });
    expect(decideIntake({ ...fits, description: `${fits.description}x` }, RECEIVED_AT)).toMatchObject({ refusals: [{ code: 'TOO_LONG', path: ['description'] }] });
  });
});
