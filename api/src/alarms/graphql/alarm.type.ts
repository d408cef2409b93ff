import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { TierWord } from '../../customers/graphql/words.ts';
import type { LocalText } from '../../foundation/text.ts';
import { toGlobalId, toGlobalIdOrNull } from '../../platform/graphql/global-id.ts';
import { LocalTextType } from '../../platform/graphql/local-text.type.ts';
import { NodeType } from '../../platform/graphql/node.type.ts';
import { connectionOf } from '../../platform/graphql/page.type.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { UserErrorType } from '../../platform/graphql/user-error.type.ts';
import type { Tier } from '../../standard/domain/axes.ts';
import { DUTIES, type Absence, type Duty } from '../../workforce/domain/roster.ts';
import { AbsenceWord, DutyWord } from '../../workforce/graphql/words.ts';
import { silenceOf, type Alarm } from '../domain/alarm.ts';
import type { AlarmKind, AlarmPriority, AlarmSilence, AlarmState, ShelveReason } from '../domain/words.ts';
import { MAX_ALARM_NOTE } from '../use-cases/acknowledge-alarm.ts';
import { MOST_ACKNOWLEDGED } from '../use-cases/acknowledge-group.ts';
import { AlarmKindWord, AlarmPriorityWord, AlarmSilenceWord, AlarmStateWord, ShelveReasonWord } from './words.ts';

@ObjectType('Alarm', { implements: NodeType, simpleResolvers: true, description: '告警 A call for a supervisor\'s response. No personal fields.' })
export class AlarmType implements NodeType {
  @Field(() => ID) id!: string;
  @Field(() => AlarmPriorityWord) priority!: AlarmPriority;
  @Field(() => AlarmKindWord) kind!: AlarmKind;
  @Field(() => AlarmStateWord) state!: AlarmState;
  @Field(() => Int, { description: 'Counts up with every change; of two the higher is the newer.' }) version!: number;
  @Field(() => ID, { nullable: true, description: 'Null when it is about a queue or a mass outage as a whole, or about a duty that no ticket brought.' }) ticketId!: string | null;
  @Field(() => String, { nullable: true }) ticketNo!: string | null;
  @Field(() => ID, { nullable: true }) queueId!: string | null;
  @Field(() => LocalTextType, { nullable: true }) queueName!: LocalText | null;
  @Field(() => ID) unitId!: string;
  @Field(() => ID, { nullable: true, description: '群障 The open mass outage that the ticket belongs to, or that the alarm is about.' }) incidentId!: string | null;
  @Field(() => ID, { nullable: true, description: '法定义务 The duty of the law that the alarm is about.' }) dutyId!: string | null;
  @Field(() => TierWord, { nullable: true }) tier!: Tier | null;
  @Field(() => String, { nullable: true, description: 'The limit that is broken or about to be; null when the alarm is about the ticket as a whole.' }) targetId!: string | null;
  @Field(() => String, { nullable: true }) clauseNo!: string | null;
  @Field(() => DateTimeScalar) raisedAt!: number;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When its cause was gone.' }) returnedAt!: number | null;
  @Field(() => DateTimeScalar, { nullable: true }) acknowledgedAt!: number | null;
  @Field(() => String, { nullable: true, description: 'The role stands for the person.' }) acknowledgedByRole!: string | null;
  @Field(() => String, { nullable: true }) note!: string | null;
  @Field(() => DateTimeScalar, { description: 'Since when it calls without an answer: raised, called anew, or let out of a silence.' }) callingSince!: number;
  @Field(() => Int, { description: 'How often it called anew because nothing came of it.' }) reAlarmCount!: number;
  @Field(() => DutyWord, { nullable: true, description: 'The duty that the ladder has called last; null while only the console knows.' }) calledDuty!: Duty | null;
  @Field(() => AbsenceWord, { nullable: true, description: 'Why nobody was there for it; null when somebody was.' }) calledAbsence!: Absence | null;
  @Field(() => AlarmSilenceWord, { nullable: true, description: 'Why it calls nobody; null when it calls.' }) silence!: AlarmSilence | null;
  @Field(() => DateTimeScalar, { nullable: true }) shelvedUntil!: number | null;
  @Field(() => ShelveReasonWord, { nullable: true }) shelveReason!: ShelveReason | null;
  @Field(() => String, { nullable: true, description: 'The role stands for the person.' }) shelvedByRole!: string | null;
  @Field(() => DateTimeScalar, { nullable: true }) outOfServiceUntil!: number | null;
}

/** An alarm as the API shows it. */
export function alarmView(alarm: Alarm, queueName: LocalText | null): AlarmType {
  const { priority, kind, state, version, ticketNo, tier, targetId, clauseNo, raisedAt, returnedAt, acknowledgedAt, acknowledgedByRole, note, shelf } = alarm;
  const { callingSince, reAlarmCount, escalationLevel, calledAbsence, outOfServiceUntil } = alarm;
  return {
    id: toGlobalId('Alarm', alarm.id), priority, kind, state, version, ticketId: toGlobalIdOrNull('Ticket', alarm.ticketId), ticketNo,
    queueId: toGlobalIdOrNull('Queue', alarm.queueId), queueName, unitId: toGlobalId('Unit', alarm.unitId), incidentId: toGlobalIdOrNull('Incident', alarm.incidentId), dutyId: toGlobalIdOrNull('LegalDuty', alarm.dutyId), tier, targetId, clauseNo,
    raisedAt, returnedAt, acknowledgedAt, acknowledgedByRole, note, callingSince, reAlarmCount, calledDuty: DUTIES[escalationLevel - 1] ?? null, calledAbsence,
    silence: silenceOf(alarm), shelvedUntil: shelf?.until ?? null, shelveReason: shelf?.reason ?? null, shelvedByRole: shelf?.role ?? null, outOfServiceUntil,
  };
}

@ObjectType('AlarmConnection', { simpleResolvers: true })
export class AlarmConnectionType extends connectionOf<AlarmType>('Alarm', () => AlarmType) {}

@InputType('AcknowledgeAlarmInput')
export class AcknowledgeAlarmInput {
  @Field(() => ID) alarmId!: string;
  @Field(() => String, { nullable: true, description: `What you say to it, at most ${MAX_ALARM_NOTE} characters and nothing about a person.` }) note?: string | null;
}

@InputType('AcknowledgeAlarmGroupInput')
export class AcknowledgeAlarmGroupInput {
  @Field(() => [ID], { description: `The alarms of one group, at most ${MOST_ACKNOWLEDGED}; none of them P1.` }) alarmIds!: string[];
  @Field(() => String, { nullable: true }) note?: string | null;
}

@InputType('ShelveAlarmInput')
export class ShelveAlarmInput {
  @Field(() => ID) alarmId!: string;
  @Field(() => Int, { description: '1 to 60; the duty manager up to 480.' }) minutes!: number;
  @Field(() => ShelveReasonWord) reason!: ShelveReason;
}

@InputType('UnshelveAlarmInput')
export class UnshelveAlarmInput {
  @Field(() => ID) alarmId!: string;
}

@ObjectType('AlarmPayload', { description: 'The alarm, or why the command was refused; never both.' })
export class AlarmPayload {
  @Field(() => AlarmType, { nullable: true }) alarm!: AlarmType | null;
  @Field(() => [UserErrorType]) userErrors!: readonly UserErrorType[];
}

@ObjectType('AlarmGroupPayload', { description: 'The alarms as they are now, or why the command was refused; never both.' })
export class AlarmGroupPayload {
  @Field(() => [AlarmType], { nullable: true }) alarms!: readonly AlarmType[] | null;
  @Field(() => [UserErrorType]) userErrors!: readonly UserErrorType[];
}
