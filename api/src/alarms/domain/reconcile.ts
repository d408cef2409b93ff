import { newId } from '../../foundation/ids.ts';
import type { Instant } from '../../foundation/instant.ts';
import { isActive, raised, raisedAgain, returned, type Alarm } from './alarm.ts';
import { alarmChange, type AlarmChange } from './events.ts';
import { alarmConditions } from './rules.ts';
import type { WatchedTicket } from './watched-ticket.ts';
import { ALARM_PRIORITIES } from './words.ts';

/**
 * What must change so that a ticket's alarms are those its state gives cause for. Level-triggered: it looks at how things
 * stand and not at what happened, so doing it twice, or late, does no harm.
 * @param alarms all alarms the ticket ever had
 */
export function reconcile(ticket: WatchedTicket, alarms: readonly Alarm[], now: Instant): readonly AlarmChange[] {
  const known = new Map(alarms.map((alarm) => [alarm.causeKey, alarm]));
  const conditions = alarmConditions(ticket);
  const stillThere = new Set(conditions.map(({ causeKey }) => causeKey));
  const { unitId, queueId, ticketId, ticketNo, tier } = ticket;
  const subject = { unitId, queueId, ticketId, ticketNo, tier };
  return [
    ...conditions.flatMap((condition) => {
      const alarm = known.get(condition.causeKey);
      if (alarm === undefined) return [alarmChange('ALARM_RAISED', raised(newId(now), condition, subject, now), now)];
      if (isActive(alarm) && !pressesMore(condition, alarm)) return [];
      return [alarmChange('ALARM_RAISED', raisedAgain(alarm, condition, subject, now), now)];
    }),
    ...alarms
      .filter((alarm) => isActive(alarm) && !stillThere.has(alarm.causeKey))
      .map((alarm) => alarmChange('ALARM_RETURNED', returned(alarm, now), now)),
  ];
}

function pressesMore(condition: Pick<Alarm, 'priority'>, alarm: Pick<Alarm, 'priority'>): boolean {
  return ALARM_PRIORITIES.indexOf(condition.priority) < ALARM_PRIORITIES.indexOf(alarm.priority);
}
