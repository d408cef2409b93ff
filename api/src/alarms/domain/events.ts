import type { EventOf } from '../../foundation/event.ts';
import type { Role } from '../../access/domain/permissions.ts';
import type { Instant } from '../../foundation/instant.ts';
import type { Absence, Duty } from '../../workforce/domain/roster.ts';
import { silenceOf, type Alarm } from './alarm.ts';
import type { AlarmSilence, ShelveReason } from './words.ts';

/** What each event says besides which alarm it is about; the note of an acknowledgement is free text and stays out of the log. */
export interface AlarmEventPayloads {
  ALARM_RAISED: AlarmFacts;
  ALARM_RETURNED: AlarmFacts;
  ALARM_ACKNOWLEDGED: AlarmFacts & { readonly role: Role | null };
  ALARM_SHELVED: AlarmFacts & { readonly role: Role; readonly reason: ShelveReason; readonly until: Instant };
  ALARM_UNSHELVED: AlarmFacts;
  /** An incident took its place or gave it back, or its rule went out of service or came back. */
  ALARM_SILENCE_CHANGED: AlarmFacts;
  /** The ladder: which duty was called, and who stood there or why nobody did. */
  ALARM_ESCALATED: AlarmFacts & DutyCall;
}

export interface DutyCall {
  readonly duty: Duty;
  readonly agentId: string | null;
  readonly absence: Absence | null;
}

export interface AlarmFacts extends Pick<Alarm, 'kind' | 'priority' | 'state' | 'ticketId' | 'queueId' | 'incidentId' | 'targetId' | 'clauseNo' | 'reAlarmCount'> {
  readonly silence: AlarmSilence | null;
}

export type AlarmEventType = keyof AlarmEventPayloads;
export type AlarmEvent = EventOf<AlarmEventPayloads>;

/** An alarm as a change left it, with the event that says so. */
export interface AlarmChange {
  readonly alarm: Alarm;
  readonly event: AlarmEvent;
}

type More<Type extends AlarmEventType> = Omit<AlarmEventPayloads[Type], keyof AlarmFacts>;

/** The change that left the alarm as it is; `more` is what the event says beyond the alarm's own facts. */
export function alarmChange<Type extends AlarmEventType>(
  type: Type, alarm: Alarm, occurredAt: Instant, ...[more]: Record<never, never> extends More<Type> ? [] : [more: More<Type>]
): AlarmChange {
  const { kind, priority, state, ticketId, queueId, incidentId, targetId, clauseNo, reAlarmCount } = alarm;
  const facts: AlarmFacts = { kind, priority, state, ticketId, queueId, incidentId, targetId, clauseNo, reAlarmCount, silence: silenceOf(alarm) };
  return { alarm, event: { type, occurredAt, payload: { ...facts, ...more } } as AlarmEvent };
}
