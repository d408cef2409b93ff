import { newId } from '../../foundation/ids.ts';
import type { Instant } from '../../foundation/instant.ts';
import { isActive, isSuppressible, raised, raisedAgain, returned, silenced, type Alarm, type AddressedCondition, type AlarmSubject, type Silencing } from './alarm.ts';
import { alarmChange, type AlarmChange } from './events.ts';
import type { OutOfService } from './out-of-service.ts';
import { alarmConditions } from './rules.ts';
import type { WatchedTicket } from './watched-ticket.ts';
import { ALARM_PRIORITIES } from './words.ts';

/** What must change so that a ticket's alarms are those its state gives cause for; see {@link reconcileSubject}. */
export function reconcile(ticket: WatchedTicket, alarms: readonly Alarm[], now: Instant, outOfService: OutOfService = NOTHING_OUT): readonly AlarmChange[] {
  const { unitId, queueId, ticketId, ticketNo, tier, incidentId } = ticket;
  return reconcileSubject(alarmConditions(ticket), { unitId, queueId, ticketId, ticketNo, tier, incidentId, dutyId: null }, alarms, now, outOfService);
}

const NOTHING_OUT: OutOfService = () => null;

/**
 * What must change so that the alarms about something are those that there is cause for. Level-triggered: it looks at how things
 * stand and not at what happened, so doing it twice, or late, does no harm.
 * @param alarms all alarms that there ever were about it
 */
export function reconcileSubject(
  conditions: readonly AddressedCondition[], subject: AlarmSubject, alarms: readonly Alarm[], now: Instant, outOfService: OutOfService = NOTHING_OUT,
): readonly AlarmChange[] {
  const known = new Map(alarms.map((alarm) => [alarm.causeKey, alarm]));
  const stillThere = new Set(conditions.map(({ causeKey }) => causeKey));
  return [
    ...conditions.flatMap((condition) => {
      const alarm = known.get(condition.causeKey);
      const about = { ...subject, unitId: condition.unitId ?? subject.unitId };
      const silencing: Silencing = {
        isSuppressed: subject.incidentId !== null && isSuppressible(condition), outOfServiceUntil: outOfService(condition.kind, about.unitId, now),
      };
      if (alarm === undefined) return [alarmChange('ALARM_RAISED', raised(newId(now), condition, about, now, silencing), now)];
      if (!isActive(alarm) || pressesMore(condition, alarm)) return [alarmChange('ALARM_RAISED', raisedAgain(alarm, condition, about, now, silencing), now)];
      return isSilencedSo(alarm, silencing, subject)
        ? [] : [alarmChange('ALARM_SILENCE_CHANGED', silenced(alarm, { ...silencing, incidentId: subject.incidentId }, now), now)];
    }),
    ...alarms
      .filter((alarm) => isActive(alarm) && !stillThere.has(alarm.causeKey))
      .map((alarm) => alarmChange('ALARM_RETURNED', returned(alarm, now), now)),
  ];
}

function isSilencedSo(alarm: Alarm, { isSuppressed, outOfServiceUntil }: Silencing, { incidentId }: AlarmSubject): boolean {
  return alarm.isSuppressed === isSuppressed && alarm.outOfServiceUntil === outOfServiceUntil && alarm.incidentId === incidentId;
}

function pressesMore(condition: Pick<Alarm, 'priority'>, alarm: Pick<Alarm, 'priority'>): boolean {
  return ALARM_PRIORITIES.indexOf(condition.priority) < ALARM_PRIORITIES.indexOf(alarm.priority);
}
