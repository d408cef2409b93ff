import type { Role } from '../../access/domain/permissions.ts';
import type { Instant } from '../../foundation/instant.ts';
import type { Tier } from '../../standard/domain/axes.ts';
import type { Absence } from '../../workforce/domain/roster.ts';
import type { AlarmKind, AlarmPriority, AlarmSilence, AlarmState, ShelveReason } from './words.ts';

/** Why an alarm is due: what a rule found. Two findings with one key are one alarm. */
export interface AlarmCondition {
  readonly causeKey: string;
  readonly kind: AlarmKind;
  readonly priority: AlarmPriority;
  readonly clauseNo: string;
  readonly targetId: string | null;
}

/** A condition that another unit is called for than that of what the alarm is about. */
export interface AddressedCondition extends AlarmCondition {
  readonly unitId?: string;
}

/** What an alarm is about: a ticket, a queue, a mass outage, or a duty of the law; what is not concerned is null. */
export interface AlarmSubject {
  readonly unitId: string;
  readonly queueId: string | null;
  readonly ticketId: string | null;
  readonly ticketNo: string | null;
  readonly tier: Tier | null;
  /** The open mass outage that the ticket belongs to, or that the alarm is about. */
  readonly incidentId: string | null;
  /** The duty of the law that it is about. */
  readonly dutyId: string | null;
}

/** An alarm put aside: it stands and is counted, and calls nobody until then. */
export interface Shelf {
  readonly until: Instant;
  readonly reason: ShelveReason;
  readonly at: Instant;
  readonly by: string;
  readonly role: Role;
}

/** A call for a supervisor's response, with what was done about it. No personal values. */
export interface Alarm extends AlarmCondition, AlarmSubject {
  readonly id: string;
  readonly state: AlarmState;
  /** How many events the alarm has. */
  readonly version: number;
  readonly raisedAt: Instant;
  readonly returnedAt: Instant | null;
  readonly acknowledgedAt: Instant | null;
  /** The id of the user; live payloads show the role only. */
  readonly acknowledgedBy: string | null;
  readonly acknowledgedByRole: Role | null;
  readonly note: string | null;
  /** Since when it calls without an answer: raised, called anew, or let out of a silence. */
  readonly callingSince: Instant;
  /** Since when nothing has come of it although somebody has seen it; null while nobody has. */
  readonly unchangedSince: Instant | null;
  /** How often it called anew because nothing came of it. */
  readonly reAlarmCount: number;
  /** How far the ladder was climbed: 0 nobody but the console, 1 team lead, 2 duty manager, 3 department head. */
  readonly escalationLevel: 0 | 1 | 2 | 3;
  /** Whom the last step called; null when nobody was there. Never in a live payload. */
  readonly calledAgentId: string | null;
  /** Why nobody was there; null when somebody was, or nobody was called yet. */
  readonly calledAbsence: Absence | null;
  readonly shelf: Shelf | null;
  readonly isSuppressed: boolean;
  readonly outOfServiceUntil: Instant | null;
}

/** Who acknowledges, when, and what they say to it. */
export interface Acknowledgement {
  readonly at: Instant;
  readonly by: string;
  readonly role: Role;
  readonly note: string | null;
}

/** What keeps an alarm silent from outside itself: an incident that calls in its place, or its rule being out of service. */
export interface Silencing {
  readonly isSuppressed: boolean;
  readonly outOfServiceUntil: Instant | null;
}

const NOT_SILENCED: Silencing = { isSuppressed: false, outOfServiceUntil: null };

/** Whether the cause is still there. */
export function isActive(alarm: Pick<Alarm, 'state'>): boolean {
  return alarm.state === 'ACTIVE_UNACKED' || alarm.state === 'ACTIVE_ACKED';
}

/** Whether nobody has seen it yet: it keeps its outline and its sound. */
export function isUnacknowledged(alarm: Pick<Alarm, 'state'>): boolean {
  return alarm.state === 'ACTIVE_UNACKED' || alarm.state === 'RETURNED_UNACKED';
}

/** Why it does not call; null when it does. Of several the one that somebody else decided comes first. */
export function silenceOf(alarm: Pick<Alarm, 'shelf' | 'isSuppressed' | 'outOfServiceUntil'>): AlarmSilence | null {
  if (alarm.outOfServiceUntil !== null) return 'OUT_OF_SERVICE';
  if (alarm.isSuppressed) return 'SUPPRESSED';
  return alarm.shelf === null ? null : 'SHELVED';
}

/** Whether an incident may call in its place: the law and risks to security or data always call for themselves. */
export function isSuppressible({ kind }: Pick<Alarm, 'kind'>): boolean {
  return kind === 'SLA_BREACH' || kind === 'NEAR_DUE_UNOWNED' || kind === 'PROGRESS_NOTICE_LATE';
}

/** A new alarm; nobody has seen it. */
export function raised(id: string, condition: AlarmCondition, subject: AlarmSubject, at: Instant, silencing: Silencing = NOT_SILENCED): Alarm {
  return {
    ...condition, ...subject, ...silencing, id, state: 'ACTIVE_UNACKED', version: 1, raisedAt: at, returnedAt: null, ...UNSEEN, callingSince: at, reAlarmCount: 0,
    ...NOBODY_CALLED, shelf: null,
  };
}

/**
 * The cause came back, or presses more than before: whoever saw the alarm must see it anew. What is put aside because it comes
 * and goes stays aside; what presses more than when somebody put it aside does not.
 */
export function raisedAgain(alarm: Alarm, condition: AlarmCondition, subject: AlarmSubject, at: Instant, silencing: Silencing = NOT_SILENCED): Alarm {
  const shelf = condition.priority === alarm.priority ? alarm.shelf : null;
  return { ...raised(alarm.id, condition, subject, at, silencing), version: alarm.version + 1, shelf };
}

/** The cause is gone; what nobody has seen stays in the list until somebody does. What an incident kept silent needs nobody's eye. */
export function returned(alarm: Alarm, at: Instant): Alarm {
  const isOver = alarm.state === 'ACTIVE_ACKED' || alarm.isSuppressed;
  return { ...alarm, state: isOver ? 'NORMAL' : 'RETURNED_UNACKED', version: alarm.version + 1, returnedAt: at, unchangedSince: null };
}

/** Somebody has seen the alarm. One that was seen before is answered as it is: the first to see it stays on record. */
export function acknowledged(alarm: Alarm, { at, by, role, note }: Acknowledgement): Alarm {
  if (!isUnacknowledged(alarm)) return alarm;
  const wasActive = alarm.state === 'ACTIVE_UNACKED';
  return {
    ...alarm, state: wasActive ? 'ACTIVE_ACKED' : 'NORMAL', version: alarm.version + 1,
    acknowledgedAt: at, acknowledgedBy: by, acknowledgedByRole: role, note, unchangedSince: wasActive ? at : null,
  };
}

/** Somebody put it aside; putting it aside again moves the end. */
export function shelved(alarm: Alarm, shelf: Shelf): Alarm {
  return { ...alarm, version: alarm.version + 1, shelf };
}

/** It is off the shelf, and calls anew if its cause is still there. */
export function unshelved(alarm: Alarm, at: Instant): Alarm {
  return callsAnew({ ...alarm, version: alarm.version + 1, shelf: null }, at);
}

/** Something outside itself silences it, or silences it no longer; then it calls anew. */
export function silenced(alarm: Alarm, silencing: Silencing & Pick<Alarm, 'incidentId'>, at: Instant): Alarm {
  return callsAnew({ ...alarm, ...silencing, version: alarm.version + 1 }, at, alarm);
}

/** Somebody has seen it and nothing has come of it: it must be seen again. */
export function reAlarmed(alarm: Alarm, at: Instant): Alarm {
  return { ...alarm, ...UNSEEN, ...NOBODY_CALLED, state: 'ACTIVE_UNACKED', version: alarm.version + 1, callingSince: at, reAlarmCount: alarm.reAlarmCount + 1 };
}

const UNSEEN = { acknowledgedAt: null, acknowledgedBy: null, acknowledgedByRole: null, note: null, unchangedSince: null } as const;
const NOBODY_CALLED = { escalationLevel: 0, calledAgentId: null, calledAbsence: null } as const;

/** Out of a silence an alarm whose cause is there must be seen anew; one that somebody saw before the silence, too. */
function callsAnew(alarm: Alarm, at: Instant, before: Alarm | null = null): Alarm {
  const wasSilent = before === null || silenceOf(before) !== null;
  if (!wasSilent || silenceOf(alarm) !== null || !isActive(alarm)) return alarm;
  return { ...alarm, ...UNSEEN, ...NOBODY_CALLED, state: 'ACTIVE_UNACKED', callingSince: at };
}
