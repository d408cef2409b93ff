import type { EventOf } from '../../foundation/event.ts';
import type { Role } from '../../access/domain/permissions.ts';
import type { Alarm } from './alarm.ts';

/** What each event says besides which alarm it is about; the note of an acknowledgement is free text and stays out of the log. */
export interface AlarmEventPayloads {
  ALARM_RAISED: AlarmFacts;
  ALARM_RETURNED: AlarmFacts;
  ALARM_ACKNOWLEDGED: AlarmFacts & { readonly role: Role | null };
}

export type AlarmFacts = Pick<Alarm, 'kind' | 'priority' | 'state' | 'ticketId' | 'targetId' | 'clauseNo'>;
export type AlarmEventType = keyof AlarmEventPayloads;
export type AlarmEvent = EventOf<AlarmEventPayloads>;

/** An alarm as a change left it, with the event that says so. */
export interface AlarmChange {
  readonly alarm: Alarm;
  readonly event: AlarmEvent;
}

/** The change that left the alarm as it is. */
export function alarmChange(type: AlarmEventType, alarm: Alarm, occurredAt: number): AlarmChange {
  const { kind, priority, state, ticketId, targetId, clauseNo, acknowledgedByRole } = alarm;
  const facts: AlarmFacts = { kind, priority, state, ticketId, targetId, clauseNo };
  const event: AlarmEvent = type === 'ALARM_ACKNOWLEDGED' ? { type, occurredAt, payload: { ...facts, role: acknowledgedByRole } } : { type, occurredAt, payload: facts };
  return { alarm, event };
}
