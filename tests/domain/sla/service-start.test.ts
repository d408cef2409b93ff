import { describe, expect, it } from 'vitest';
import { ticketEvent } from '../../../api/src/tickets/domain/events.ts';
import { say } from '../tickets/commands.ts';
import { at, Life } from '../tickets/life.ts';
import { clockOf, targetIdsOf } from './clocks.ts';

describe('the start of service', () => {
  it('[R083] [R084] is the first accept', () => {
    const life = new Life();
    life.step(say('classify'), at('10:05'));
    life.step(say('dispatch'), at('10:08'));
    expect(targetIdsOf(life, at('10:11'))).not.toContain('T11');
    life.step(say('accept'), at('10:12'));
    expect(clockOf(life, 'T11', at('10:13'))).toMatchObject({ startedAt: at('10:12'), dueAt: at('13:12') });
    expect(clockOf(life, 'T12', at('10:13'))).toMatchObject({ startedAt: at('10:12'), dueAt: at('10:12', 4) });
  });

  it('[R083] [R084] is deemed to have been at the dispatch due time when nobody has accepted by then, classified or not', () => {
    const life = new Life();
    life.wake(at('12:00'));
    expect(life.ticket.serviceStartedAt).toBeNull();
    life.wake(at('12:01'));
    expect(clockOf(life, 'T11', at('12:01'))).toMatchObject({ startedAt: at('12:00'), dueAt: at('15:00'), run: 'RUNNING' });
    expect(clockOf(life, 'T12', at('12:01'))).toMatchObject({ startedAt: at('12:00'), dueAt: at('12:00', 4) });
  });

  it('happens once: an accept after the deemed start changes nothing', () => {
    const life = new Life();
    life.step(say('classify'), at('10:05'));
    life.step(say('dispatch'), at('10:08'));
    expect(life.step(say('accept'), at('14:00'))).toEqual(['SERVICE_STARTED', 'ACCEPTED']);
    expect(clockOf(life, 'T11', at('14:01'))).toMatchObject({ startedAt: at('12:00'), dueAt: at('15:00') });
    life.wake(at('15:00'));
    expect(life.events.filter(({ type }) => type === 'SERVICE_STARTED')).toHaveLength(1);
  });

  it('stays where it was, whatever is recorded later', () => {
    const life = new Life();
    life.step(say('classify'), at('10:05'));
    life.step(say('dispatch'), at('10:08'));
    life.step(say('accept'), at('10:12'));
    life.happens(ticketEvent('SERVICE_STARTED', at('11:00'), { deemed: false }), ticketEvent('ACCEPTED', at('11:00'), { agentId: 'other' }));
    expect(life.ticket).toMatchObject({ serviceStartedAt: at('10:12'), acceptedAt: at('10:12'), ownerId: 'other' });
    expect(clockOf(life, 'T11', at('11:01')).startedAt).toBe(at('10:12'));
  });

  it('is the accept itself at the very instant at which it would be deemed', () => {
    const life = new Life();
    life.step(say('classify'), at('10:05'));
    life.step(say('dispatch'), at('10:08'));
    life.step(say('accept'), at('12:00'));
    expect(life.events.at(-1)).toMatchObject({ type: 'SERVICE_STARTED', occurredAt: at('12:00'), payload: { deemed: false } });
  });

  it('[R083] finds the preliminary reply given before, and starts and stops its clock at once', () => {
    const life = new Life();
    life.step(say('classify'), at('10:05'));
    life.step(say('respond', { givesPreliminaryReply: true }), at('10:06'));
    life.step(say('dispatch'), at('10:08'));
    life.step(say('accept'), at('10:12'));
    expect(clockOf(life, 'T11', at('18:00'))).toMatchObject({ run: 'STOPPED', startedAt: at('10:12'), stoppedAt: at('10:12'), breachedAt: null, warningsReached: 0 });
  });
});
