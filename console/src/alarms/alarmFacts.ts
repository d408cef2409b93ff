import type { AlarmPartsFragment } from '../generated/graphql.ts';
import { say, term, termIfKnown } from '../words/say.ts';

/** What was done about an alarm, in short sentences, the newest thought first. `moment` says an instant in words. */
export function alarmFacts(alarm: AlarmPartsFragment, moment: (at: string) => string): readonly string[] {
  const { acknowledgedAt, acknowledgedByRole, returnedAt, shelvedUntil, shelveReason, shelvedByRole, outOfServiceUntil, calledDuty, calledAbsence, reAlarmCount, silence } = alarm;
  const role = (name: string | null): string => termIfKnown('Role', name ?? '') ?? say('desk.unknown');
  return [
    silence === 'SUPPRESSED' ? term('AlarmSilence', 'SUPPRESSED') : null,
    shelvedUntil === null || shelveReason === null ? null : say('alarms.shelvedUntil', { role: role(shelvedByRole), time: moment(shelvedUntil), reason: term('ShelveReason', shelveReason) }),
    outOfServiceUntil === null ? null : say('alarms.outOfServiceUntil', { time: moment(outOfServiceUntil) }),
    calledDuty === null ? null : calledAbsence === null
      ? say('alarms.called', { duty: term('Duty', calledDuty) }) : say('alarms.calledAbsent', { duty: term('Duty', calledDuty), absence: term('DutyAbsence', calledAbsence) }),
    reAlarmCount > 0 ? say('alarms.reAlarmed', { n: reAlarmCount }) : null,
    acknowledgedAt === null ? null : say('alarms.acknowledgedBy', { role: role(acknowledgedByRole), time: moment(acknowledgedAt) }),
    returnedAt === null ? null : say('alarms.returned', { time: moment(returnedAt) }),
  ].filter((fact) => fact !== null);
}
