import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acknowledged, raised, raisedAgain, returned, shelved, silenced, silenceOf, type Alarm, type AlarmCondition } from '../../../api/src/alarms/domain/alarm.ts';
import { reconcile } from '../../../api/src/alarms/domain/reconcile.ts';
import { nextWake, unchangedSince, wake, type WakeFacts } from '../../../api/src/alarms/domain/wake.ts';
import { HOUR_MS, MINUTE_MS } from '../../../api/src/foundation/instant.ts';
import { DUTIES, type OnDuty } from '../../../api/src/workforce/domain/roster.ts';
import { lateClock, NOW, watched } from './watched.ts';

const CONDITION: AlarmCondition = { causeKey: 'a', kind: 'RISK_FLAGGED', priority: 'P1', clauseNo: '3.2', targetId: null };
const SUBJECT = { unitId: 'u', queueId: 'q', ticketId: 't', ticketNo: '260302-0001', tier: 'ORDINARY', incidentId: null, dutyId: null } as const;
const P1 = raised('p1', CONDITION, SUBJECT, NOW);
const P2 = raised('p2', { ...CONDITION, kind: 'SLA_BREACH', priority: 'P2' }, SUBJECT, NOW);
const SEEN = { at: NOW + MINUTE_MS, by: 'somebody', role: 'SUPERVISOR', note: null } as const;
const SHELF = { until: NOW + HOUR_MS, reason: 'PLANNED_WORK', at: NOW, by: 'somebody', role: 'SUPERVISOR' } as const;

const there = (agentId: string): OnDuty => ({ agentId, absence: null });
const facts = (onDuty: WakeFacts['onDuty'] = there, workedAt: number | null = null): WakeFacts => ({ onDuty, workedAt });
const after = (alarm: Alarm, at: number, given = facts()): Alarm => wake(alarm, given, at).at(-1)?.alarm ?? alarm;

describe('the ladder', () => {
  it('[ask 10] calls the team lead, the duty manager and the department head, five minutes apart, until somebody acknowledges', () => {
    let alarm = P1;
    for (const [step, duty] of DUTIES.entries()) {
      const due = NOW + (step + 1) * 5 * MINUTE_MS;
      expect(nextWake(alarm)).toBe(due);
      expect(wake(alarm, facts(), due - 1)).toEqual([]);
      const [change] = wake(alarm, facts(), due);
      expect(change!.event).toMatchObject({ type: 'ALARM_ESCALATED', payload: { duty, agentId: duty, absence: null } });
      alarm = change!.alarm;
      expect(alarm).toMatchObject({ escalationLevel: step + 1, calledAgentId: duty });
    }
    expect(nextWake(alarm)).toBeNull();
    expect(nextWake(acknowledged(after(P1, NOW + 5 * MINUTE_MS), SEEN))).toBe(SEEN.at + 30 * MINUTE_MS);
  });

  it('tells that nobody was there and calls the duty above at once', () => {
    const changes = wake(P1, facts((duty) => (duty === 'DEPARTMENT_HEAD' ? there('head') : { agentId: duty === 'TEAM_LEAD' ? 'ill' : null, absence: duty === 'TEAM_LEAD' ? 'NOT_THERE' : 'NOBODY_PLANNED' })), NOW + 5 * MINUTE_MS);
    expect(changes.map(({ event }) => event.payload)).toMatchObject([
      { duty: 'TEAM_LEAD', agentId: 'ill', absence: 'NOT_THERE' }, { duty: 'DUTY_MANAGER', agentId: null, absence: 'NOBODY_PLANNED' }, { duty: 'DEPARTMENT_HEAD', agentId: 'head', absence: null },
    ]);
    expect(changes.map(({ alarm }) => alarm.version)).toEqual([2, 3, 4]);
  });

  it('ends at the top also when nobody is there at all, and says so', () => {
    const alarm = after(P1, NOW + 5 * MINUTE_MS, facts(() => ({ agentId: null, absence: 'NO_ROSTER' })));
    expect(alarm).toMatchObject({ escalationLevel: 3, calledAgentId: null, calledAbsence: 'NO_ROSTER' });
    expect(nextWake(alarm)).toBeNull();
  });

  it('is for P1 that nobody has seen and whose cause is there: nothing else climbs', () => {
    for (const alarm of [P2, returned(P1, NOW + 1), shelved(P2, SHELF)]) expect(after(alarm, NOW + 30 * MINUTE_MS).escalationLevel).toBe(0);
  });
});

describe('an acknowledged alarm', () => {
  const seen = acknowledged(P2, SEEN);

  it('calls anew when nothing has come of it for half an hour, as often as it takes', () => {
    expect(wake(seen, facts(), SEEN.at + 30 * MINUTE_MS - 1)).toEqual([]);
    const again = after(seen, SEEN.at + 30 * MINUTE_MS);
    expect(again).toMatchObject({ state: 'ACTIVE_UNACKED', reAlarmCount: 1, acknowledgedByRole: null, callingSince: SEEN.at + 30 * MINUTE_MS, raisedAt: NOW });
    expect(after(acknowledged(again, { ...SEEN, at: NOW + HOUR_MS }), NOW + 2 * HOUR_MS).reAlarmCount).toBe(2);
  });

  it('waits half an hour from the last work on its ticket', () => {
    const worked = facts(there, SEEN.at + 20 * MINUTE_MS);
    expect(wake(seen, worked, SEEN.at + 30 * MINUTE_MS)).toEqual([]);
    expect(unchangedSince(seen, worked)).toBe(SEEN.at + 20 * MINUTE_MS);
    expect(unchangedSince(seen, facts(there, NOW - 1))).toBe(SEEN.at);
  });
});

describe('a shelved alarm', () => {
  it('stands, calls nobody, and calls anew when its time is over', () => {
    const aside = shelved(acknowledged(P1, SEEN), SHELF);
    expect(silenceOf(aside)).toBe('SHELVED');
    expect(nextWake(aside)).toBe(SHELF.until);
    expect(after(aside, SHELF.until)).toMatchObject({ shelf: null, state: 'ACTIVE_UNACKED', callingSince: SHELF.until, acknowledgedByRole: null });
  });

  it('stays aside when it comes and goes, and not when it presses more', () => {
    const aside = shelved(P2, SHELF);
    const back = raisedAgain(returned(aside, NOW + 1), P2, SUBJECT, NOW + 2);
    expect(back.shelf).toEqual(SHELF);
    expect(raisedAgain(aside, { ...P2, priority: 'P1' }, SUBJECT, NOW + 2).shelf).toBeNull();
    expect(after(returned(aside, NOW + 1), SHELF.until)).toMatchObject({ shelf: null, state: 'RETURNED_UNACKED' });
  });
});

describe('an alarm whose ticket belongs to a mass outage', () => {
  const breach = watched({ clocks: [lateClock()] });
  const law = watched({ clocks: [lateClock({ class: 'STATUTORY' })] });

  it('[R064] is suppressed by design, wakes for nothing, and calls anew when the outage is over', () => {
    const [raisedSilent] = reconcile({ ...breach, incidentId: 'i' }, [], NOW);
    expect(raisedSilent).toMatchObject({ event: { type: 'ALARM_RAISED', payload: { silence: 'SUPPRESSED', incidentId: 'i' } }, alarm: { isSuppressed: true } });
    expect(nextWake(raisedSilent!.alarm)).toBeNull();
    const [released] = reconcile(breach, [raisedSilent!.alarm], NOW + HOUR_MS);
    expect(released).toMatchObject({ event: { type: 'ALARM_SILENCE_CHANGED' }, alarm: { isSuppressed: false, incidentId: null, dutyId: null, state: 'ACTIVE_UNACKED', callingSince: NOW + HOUR_MS } });
    expect(reconcile(breach, [released!.alarm], NOW + HOUR_MS)).toEqual([]);
  });

  it('is over without anybody\'s eye when its cause goes while it is suppressed', () => {
    const [silent] = reconcile({ ...breach, incidentId: 'i' }, [], NOW);
    const [gone] = reconcile({ ...watched(), incidentId: 'i' }, [silent!.alarm], NOW + 1);
    expect(gone!.alarm.state).toBe('NORMAL');
  });

  it('[I9] still calls when it is about the law', () => {
    const [change] = reconcile({ ...law, incidentId: 'i' }, [], NOW);
    expect(change!.alarm).toMatchObject({ kind: 'STATUTORY_BREACH', incidentId: 'i', isSuppressed: false });
  });
});

describe('a rule out of service', () => {
  it('silences what it raises until then, and then it calls', () => {
    const until = NOW + HOUR_MS;
    const [change] = reconcile(watched({ clocks: [lateClock()] }), [], NOW, (kind) => (kind === 'SLA_BREACH' ? until : null));
    expect(silenceOf(change!.alarm)).toBe('OUT_OF_SERVICE');
    expect(nextWake(change!.alarm)).toBe(until);
    expect(after(change!.alarm, until)).toMatchObject({ outOfServiceUntil: null, state: 'ACTIVE_UNACKED', callingSince: until });
  });
});

describe('an alarm, whatever happens to it,', () => {
  type Step = (alarm: Alarm, at: number) => Alarm;
  const STEPS: readonly Step[] = [
    (alarm, at) => acknowledged(alarm, { ...SEEN, at }),
    (alarm, at) => (alarm.state === 'ACTIVE_UNACKED' || alarm.state === 'ACTIVE_ACKED' ? returned(alarm, at) : raisedAgain(alarm, alarm, alarm, at)),
    (alarm, at) => shelved(alarm, { ...SHELF, at, until: at + 20 * MINUTE_MS }),
    (alarm, at) => silenced(alarm, { isSuppressed: !alarm.isSuppressed, outOfServiceUntil: null, incidentId: alarm.isSuppressed ? null : 'i' }, at),
    (alarm, at) => after(alarm, at),
  ];
  const lives = fc.array(fc.tuple(fc.constantFrom(...STEPS), fc.integer({ min: 0, max: 40 })), { maxLength: 30 });

  it('never wakes twice for one thing, never loses a version, and does nothing by itself while an incident calls for it', () => {
    fc.assert(fc.property(fc.constantFrom(P1, P2), lives, (first, life) => {
      let [alarm, at] = [first, NOW];
      for (const [step, minutes] of life) {
        at += minutes * MINUTE_MS;
        const next = step(alarm, at);
        expect(next === alarm || next.version > alarm.version).toBe(true);
        alarm = next;
        const due = nextWake(alarm);
        if (silenceOf(alarm) === 'SUPPRESSED' && alarm.shelf === null) expect(due).toBeNull();
        if (due === null) continue;
        const woken = wake(alarm, facts(), Math.max(at, due));
        expect(woken.length).toBeGreaterThan(0);
        expect(nextWake(woken.at(-1)!.alarm)).not.toBe(due);
      }
    }));
  });
});
