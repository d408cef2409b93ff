import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { TierWord } from '../../customers/graphql/words.ts';
import type { LocalText } from '../../foundation/text.ts';
import { toGlobalId } from '../../platform/graphql/global-id.ts';
import { LocalTextType } from '../../platform/graphql/local-text.type.ts';
import { NodeType } from '../../platform/graphql/node.type.ts';
import { connectionOf } from '../../platform/graphql/page.type.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { UserErrorType } from '../../platform/graphql/user-error.type.ts';
import type { Tier } from '../../standard/domain/axes.ts';
import type { Alarm } from '../domain/alarm.ts';
import type { AlarmKind, AlarmPriority, AlarmState } from '../domain/words.ts';
import { MAX_ALARM_NOTE } from '../use-cases/acknowledge-alarm.ts';
import { AlarmKindWord, AlarmPriorityWord, AlarmStateWord } from './words.ts';

@ObjectType('Alarm', { implements: NodeType, simpleResolvers: true, description: '告警 A call for a supervisor\'s response. No personal fields.' })
export class AlarmType implements NodeType {
  @Field(() => ID) id!: string;
  @Field(() => AlarmPriorityWord) priority!: AlarmPriority;
  @Field(() => AlarmKindWord) kind!: AlarmKind;
  @Field(() => AlarmStateWord) state!: AlarmState;
  @Field(() => Int, { description: 'Counts up with every change; of two the higher is the newer.' }) version!: number;
  @Field(() => ID, { nullable: true }) ticketId!: string | null;
  @Field(() => String, { nullable: true }) ticketNo!: string | null;
  @Field(() => ID, { nullable: true }) queueId!: string | null;
  @Field(() => LocalTextType, { nullable: true }) queueName!: LocalText | null;
  @Field(() => ID) unitId!: string;
  @Field(() => TierWord, { nullable: true }) tier!: Tier | null;
  @Field(() => String, { nullable: true, description: 'The limit that is broken or about to be; null when the alarm is about the ticket as a whole.' }) targetId!: string | null;
  @Field(() => String, { nullable: true }) clauseNo!: string | null;
  @Field(() => DateTimeScalar) raisedAt!: number;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When its cause was gone.' }) returnedAt!: number | null;
  @Field(() => DateTimeScalar, { nullable: true }) acknowledgedAt!: number | null;
  @Field(() => String, { nullable: true, description: 'The role stands for the person.' }) acknowledgedByRole!: string | null;
  @Field(() => String, { nullable: true }) note!: string | null;
}

/** An alarm as the API shows it. */
export function alarmView(alarm: Alarm, queueName: LocalText | null): AlarmType {
  const { priority, kind, state, version, ticketNo, tier, targetId, clauseNo, raisedAt, returnedAt, acknowledgedAt, acknowledgedByRole, note } = alarm;
  return {
    id: toGlobalId('Alarm', alarm.id), priority, kind, state, version, ticketId: toGlobalId('Ticket', alarm.ticketId), ticketNo,
    queueId: toGlobalId('Queue', alarm.queueId), queueName, unitId: toGlobalId('Unit', alarm.unitId), tier, targetId, clauseNo,
    raisedAt, returnedAt, acknowledgedAt, acknowledgedByRole, note,
  };
}

@ObjectType('AlarmConnection', { simpleResolvers: true })
export class AlarmConnectionType extends connectionOf<AlarmType>('Alarm', () => AlarmType) {}

@InputType('AcknowledgeAlarmInput')
export class AcknowledgeAlarmInput {
  @Field(() => ID) alarmId!: string;
  @Field(() => String, { nullable: true, description: `What you say to it, at most ${MAX_ALARM_NOTE} characters and nothing about a person.` }) note?: string | null;
}

@ObjectType('AlarmPayload', { description: 'The alarm, or why the command was refused; never both.' })
export class AlarmPayload {
  @Field(() => AlarmType, { nullable: true }) alarm!: AlarmType | null;
  @Field(() => [UserErrorType]) userErrors!: readonly UserErrorType[];
}
