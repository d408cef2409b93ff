import type { Instant } from '../../foundation/instant.ts';
import { DUTIES, type Duty, type OnDuty } from '../../workforce/domain/roster.ts';
import { isActive, reAlarmed, silenced, silenceOf, unshelved, type Alarm } from './alarm.ts';
import { alarmChange, type AlarmChange } from './events.ts';
import { ALARM_SETTINGS } from './settings.ts';

/**
 * When an alarm does something by itself next; null when it does not. Shelved ones are let off the shelf, rules come back into
 * service, an unacknowledged P1 calls the next duty, and what somebody has seen and nothing came of calls anew.
 */
export function nextWake(alarm: Alarm): Instant | null {
  const ends = [alarm.shelf?.until ?? null, alarm.outOfServiceUntil].filter((at) => at !== null);
  if (ends.length > 0) return Math.min(...ends);
  if (alarm.isSuppressed) return null;
  if (alarm.state === 'ACTIVE_UNACKED' && alarm.priority === 'P1' && alarm.escalationLevel < DUTIES.length) {
    return alarm.callingSince + (alarm.escalationLevel + 1) * ALARM_SETTINGS.escalateAfterMs;
  }
  return alarm.state === 'ACTIVE_ACKED' && alarm.unchangedSince !== null ? alarm.unchangedSince + ALARM_SETTINGS.reAlarmAfterMs : null;
}

/** What an alarm must know of the world when it wakes. */
export interface WakeFacts {
  /** When a person or a program last did something to its ticket; null when never, or when it has none. */
  readonly workedAt: Instant | null;
  readonly onDuty: (duty: Duty) => OnDuty;
}

/** What an alarm does by itself by now. Pure; doing it late gives what doing it in time would, at the later instant. */
export function wake(alarm: Alarm, facts: WakeFacts, now: Instant): readonly AlarmChange[] {
  const due = nextWake(alarm);
  if (due === null || due > now) return [];
  if (alarm.shelf !== null && alarm.shelf.until <= now) return [alarmChange('ALARM_UNSHELVED', unshelved(alarm, now), now)];
  if (alarm.outOfServiceUntil !== null) return [alarmChange('ALARM_SILENCE_CHANGED', silenced(alarm, { ...alarm, outOfServiceUntil: null }, now), now)];
  if (alarm.state === 'ACTIVE_UNACKED') return climb(alarm, facts.onDuty, now);
  return isUnchanged(alarm, facts) ? [alarmChange('ALARM_RAISED', reAlarmed(alarm, now), now)] : [];
}

/** Since when nothing has come of an acknowledged alarm, work on its ticket taken into account. */
export function unchangedSince(alarm: Pick<Alarm, 'unchangedSince'>, { workedAt }: Pick<WakeFacts, 'workedAt'>): Instant | null {
  return alarm.unchangedSince === null ? null : Math.max(alarm.unchangedSince, workedAt ?? alarm.unchangedSince);
}

function isUnchanged(alarm: Alarm, facts: WakeFacts): boolean {
  return isActive(alarm) && silenceOf(alarm) === null && unchangedSince(alarm, facts) === alarm.unchangedSince;
}

/** The next step of the ladder. A duty where nobody is there is told as such, and the one above is called at once. */
function climb(alarm: Alarm, onDuty: WakeFacts['onDuty'], now: Instant): readonly AlarmChange[] {
  const changes: AlarmChange[] = [];
  let current = alarm;
  for (const duty of DUTIES.slice(alarm.escalationLevel)) {
    const { agentId, absence } = onDuty(duty);
    current = called(current, absence === null ? agentId : null, absence);
    changes.push(alarmChange('ALARM_ESCALATED', current, now, { duty, agentId, absence }));
    if (absence === null) break;
  }
  return changes;
}

function called(alarm: Alarm, calledAgentId: string | null, calledAbsence: Alarm['calledAbsence']): Alarm {
  return { ...alarm, version: alarm.version + 1, escalationLevel: Math.min(DUTIES.length, alarm.escalationLevel + 1) as Alarm['escalationLevel'], calledAgentId, calledAbsence };
}
