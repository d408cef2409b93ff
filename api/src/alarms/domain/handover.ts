import type { Role } from '../../access/domain/permissions.ts';
import type { Instant } from '../../foundation/instant.ts';
import { isActive, isUnacknowledged, silenceOf, type Alarm } from './alarm.ts';

/** A ticket on a sheet, as it stood. No personal values. */
export interface HandoverTicket {
  readonly ticketId: string;
  readonly ticketNo: string;
  readonly queueId: string;
  readonly state: string;
  readonly tier: string;
  readonly targetId: string;
  readonly clauseNo: string;
  readonly dueAt: Instant;
  readonly isLate: boolean;
}

/** An alarm on a sheet, as it stood. */
export interface HandoverAlarm extends Pick<Alarm, 'kind' | 'priority' | 'state' | 'clauseNo' | 'ticketNo' | 'queueId' | 'raisedAt' | 'acknowledgedAt' | 'escalationLevel'> {
  readonly alarmId: string;
  readonly shelvedUntil: Instant | null;
  readonly shelveReason: string | null;
  readonly role: Role | null;
}

/** What one shift leaves to the next: frozen when it is drawn. */
export interface HandoverContent {
  readonly unacknowledged: readonly HandoverAlarm[];
  readonly acknowledged: readonly HandoverAlarm[];
  readonly shelved: readonly HandoverAlarm[];
  readonly late: readonly HandoverTicket[];
  readonly atRisk: readonly HandoverTicket[];
  /** How many there were of each, when the lists are cut. */
  readonly counts: Readonly<Record<'unacknowledged' | 'acknowledged' | 'shelved' | 'late' | 'atRisk', number>>;
}

/** The sheet itself: who drew it, and who took over. */
export interface HandoverSheet {
  readonly id: string;
  readonly unitId: string;
  readonly drawnAt: Instant;
  readonly drawnBy: string;
  readonly note: string | null;
  readonly content: HandoverContent;
  readonly signedAt: Instant | null;
  readonly signedBy: string | null;
  readonly signNote: string | null;
  readonly version: number;
}

/** A list on a sheet holds no more than this: beyond it a shift needs other help than paper. */
export const MOST_ON_SHEET = 200;

/** What is to be handed over. Pure. @param tickets late or at risk, the most pressing first */
export function handoverContent(alarms: readonly Alarm[], tickets: readonly HandoverTicket[]): HandoverContent {
  const calling = alarms.filter((alarm) => silenceOf(alarm) === null);
  const lists = {
    unacknowledged: calling.filter(isUnacknowledged).map(toHandoverAlarm),
    acknowledged: calling.filter((alarm) => isActive(alarm) && !isUnacknowledged(alarm)).map(toHandoverAlarm),
    shelved: alarms.filter((alarm) => silenceOf(alarm) === 'SHELVED').map(toHandoverAlarm),
    late: tickets.filter(({ isLate }) => isLate),
    atRisk: tickets.filter(({ isLate }) => !isLate),
  };
  const { unacknowledged, acknowledged, shelved, late, atRisk } = lists;
  return {
    unacknowledged: unacknowledged.slice(0, MOST_ON_SHEET), acknowledged: acknowledged.slice(0, MOST_ON_SHEET), shelved: shelved.slice(0, MOST_ON_SHEET),
    late: late.slice(0, MOST_ON_SHEET), atRisk: atRisk.slice(0, MOST_ON_SHEET),
    counts: { unacknowledged: unacknowledged.length, acknowledged: acknowledged.length, shelved: shelved.length, late: late.length, atRisk: atRisk.length },
  };
}

function toHandoverAlarm(alarm: Alarm): HandoverAlarm {
  const { kind, priority, state, clauseNo, ticketNo, queueId, raisedAt, acknowledgedAt, escalationLevel, shelf } = alarm;
  return {
    alarmId: alarm.id, kind, priority, state, clauseNo, ticketNo, queueId, raisedAt, acknowledgedAt, escalationLevel,
    shelvedUntil: shelf?.until ?? null, shelveReason: shelf?.reason ?? null, role: shelf?.role ?? alarm.acknowledgedByRole,
  };
}
