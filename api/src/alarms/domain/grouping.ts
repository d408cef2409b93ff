import type { Instant } from '../../foundation/instant.ts';
import { isUnacknowledged, silenceOf, type Alarm } from './alarm.ts';
import { ALARM_SETTINGS } from './settings.ts';
import { ALARM_PRIORITIES, type AlarmKind, type AlarmPriority } from './words.ts';

/** Alarms that have one queue, one cause and one incident in common, shown as one row while there are too many. */
export interface AlarmGroup {
  readonly key: string;
  readonly kind: AlarmKind;
  readonly clauseNo: string;
  readonly queueId: string | null;
  readonly incidentId: string | null;
  /** That of the member that presses most. */
  readonly priority: AlarmPriority;
  readonly unacknowledged: number;
  readonly firstRaisedAt: Instant;
  readonly lastRaisedAt: Instant;
  /** Newest first; two or more. */
  readonly alarms: readonly Alarm[];
}

/** A console's alarms while there may be too many of them. */
export interface Grouping {
  readonly isFlood: boolean;
  readonly raisedInWindow: number;
  /** Empty while there is no flood. */
  readonly groups: readonly AlarmGroup[];
}

/** What an alarm is grouped by; null for one that is never grouped away: the law, risks, and whatever else is P1. */
export function groupKey({ kind, priority, clauseNo, queueId, incidentId }: Pick<Alarm, 'kind' | 'priority' | 'clauseNo' | 'queueId' | 'incidentId'>): string | null {
  return priority === 'P1' || kind === 'MASS_OUTAGE' ? null : [kind, clauseNo, queueId ?? '', incidentId ?? ''].join('/');
}

/** Whether so many alarms within the window are more than a person can answer one by one. */
export function isFlood(raisedInWindow: number): boolean {
  return raisedInWindow > ALARM_SETTINGS.floodMoreThan;
}

/**
 * Groups a console's alarms in a flood. Silent ones are left out: they call nobody. Every other alarm is in exactly one group or
 * stands alone, and no P1 is in a group. Pure.
 */
export function groupAlarms(alarms: readonly Alarm[], raisedInWindow: number): Grouping {
  if (!isFlood(raisedInWindow)) return { isFlood: false, raisedInWindow, groups: [] };
  const calling = alarms.filter((alarm) => silenceOf(alarm) === null && groupKey(alarm) !== null);
  const groups = [...Map.groupBy(calling, groupKey)].flatMap(([key, members]) => (key === null || members.length < 2 ? [] : [toGroup(key, members)]));
  return { isFlood: true, raisedInWindow, groups: groups.sort((a, b) => rank(a.priority) - rank(b.priority) || b.alarms.length - a.alarms.length || (a.key < b.key ? -1 : 1)) };
}

function toGroup(key: string, members: readonly Alarm[]): AlarmGroup {
  const alarms = members.toSorted((a, b) => b.raisedAt - a.raisedAt || (a.id < b.id ? 1 : -1));
  const [newest, oldest] = [alarms[0]!, alarms.at(-1)!];
  const { kind, clauseNo, queueId, incidentId } = newest;
  return {
    key, kind, clauseNo, queueId, incidentId, alarms, firstRaisedAt: oldest.raisedAt, lastRaisedAt: newest.raisedAt,
    priority: alarms.reduce<AlarmPriority>((most, { priority }) => (rank(priority) < rank(most) ? priority : most), 'P3'),
    unacknowledged: alarms.filter(isUnacknowledged).length,
  };
}

function rank(priority: AlarmPriority): number {
  return ALARM_PRIORITIES.indexOf(priority);
}
