import type { Role } from '../../access/domain/permissions.ts';
import type { Instant } from '../../foundation/instant.ts';
import type { Tier } from '../../standard/domain/axes.ts';
import type { AlarmKind, AlarmPriority, AlarmState } from './words.ts';

/** Why an alarm is due: what a rule found. Two findings with one key are one alarm. */
export interface AlarmCondition {
  readonly causeKey: string;
  readonly kind: AlarmKind;
  readonly priority: AlarmPriority;
  readonly clauseNo: string;
  readonly targetId: string | null;
}

/** A call for a supervisor's response, with what was done about it. No personal values. */
export interface Alarm extends AlarmCondition {
  readonly id: string;
  readonly state: AlarmState;
  /** How many events the alarm has. */
  readonly version: number;
  readonly unitId: string;
  readonly queueId: string;
  readonly ticketId: string;
  readonly ticketNo: string;
  readonly tier: Tier;
  readonly raisedAt: Instant;
  readonly returnedAt: Instant | null;
  readonly acknowledgedAt: Instant | null;
  /** The id of the user; live payloads show the role only. */
  readonly acknowledgedBy: string | null;
  readonly acknowledgedByRole: Role | null;
  readonly note: string | null;
}

/** What an alarm takes from the ticket that caused it. */
export type AlarmSubject = Pick<Alarm, 'unitId' | 'queueId' | 'ticketId' | 'ticketNo' | 'tier'>;

/** Who acknowledges, when, and what they say to it. */
export interface Acknowledgement {
  readonly at: Instant;
  readonly by: string;
  readonly role: Role;
  readonly note: string | null;
}

/** Whether the cause is still there. */
export function isActive(alarm: Pick<Alarm, 'state'>): boolean {
  return alarm.state === 'ACTIVE_UNACKED' || alarm.state === 'ACTIVE_ACKED';
}

/** Whether nobody has seen it yet: it keeps its outline and its sound. */
export function isUnacknowledged(alarm: Pick<Alarm, 'state'>): boolean {
  return alarm.state === 'ACTIVE_UNACKED' || alarm.state === 'RETURNED_UNACKED';
}

/** A new alarm; nobody has seen it. */
export function raised(id: string, condition: AlarmCondition, subject: AlarmSubject, at: Instant): Alarm {
  return {
    ...condition, ...subject, id, state: 'ACTIVE_UNACKED', version: 1, raisedAt: at,
    returnedAt: null, acknowledgedAt: null, acknowledgedBy: null, acknowledgedByRole: null, note: null,
  };
}

/** The cause came back, or presses more than before: whoever saw the alarm must see it anew. */
export function raisedAgain(alarm: Alarm, condition: AlarmCondition, subject: AlarmSubject, at: Instant): Alarm {
  return { ...raised(alarm.id, condition, subject, at), version: alarm.version + 1 };
}

/** The cause is gone; what nobody has seen stays in the list until somebody does. */
export function returned(alarm: Alarm, at: Instant): Alarm {
  return { ...alarm, state: alarm.state === 'ACTIVE_ACKED' ? 'NORMAL' : 'RETURNED_UNACKED', version: alarm.version + 1, returnedAt: at };
}

/** Somebody has seen the alarm. One that was seen before is answered as it is: the first to see it stays on record. */
export function acknowledged(alarm: Alarm, { at, by, role, note }: Acknowledgement): Alarm {
  if (!isUnacknowledged(alarm)) return alarm;
  return {
    ...alarm, state: alarm.state === 'ACTIVE_UNACKED' ? 'ACTIVE_ACKED' : 'NORMAL', version: alarm.version + 1,
    acknowledgedAt: at, acknowledgedBy: by, acknowledgedByRole: role, note,
  };
}
