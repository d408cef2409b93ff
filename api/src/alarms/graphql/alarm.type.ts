import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { LocalText } from '../../foundation/text.ts';
import { TierWord } from '../../customers/graphql/words.ts';
import { toGlobalId } from '../../platform/graphql/global-id.ts';
import { LocalTextType } from '../../platform/graphql/local-text.type.ts';
import { NodeType } from '../../platform/graphql/node.type.ts';
import { connectionOf } from '../../platform/graphql/page.type.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { UserErrorType } from '../../platform/graphql/user-error.type.ts';
import type { Tier } from '../../standard/domain/axes.ts';
import type { Alarm } from '../domain/alarm.ts';
import type { AlarmKind, AlarmPriority, AlarmState } from '../domain/words.ts';
import { AlarmKindWord, AlarmPriorityWord, AlarmStateWord } from './words.ts';

@ObjectType('Alarm', { implements: NodeType, simpleResolvers: true, description: '告警 A call for a supervisor\'s response. It holds no personal value: the duty role stands for the person.' })
export class AlarmType implements NodeType {
  @Field(() => ID) id!: string;
  @Field(() => AlarmPriorityWord) priority!: AlarmPriority;
  @Field(() => AlarmKindWord) kind!: AlarmKind;
  @Field(() => AlarmStateWord) state!: AlarmState;
  @Field(() => Int) version!: number;
  @Field(() => ID, { nullable: true }) ticketId!: string | null;
  @Field(() => String, { nullable: true }) ticketNo!: string | null;
  @Field(() => ID, { nullable: true }) queueId!: string | null;
  @Field(() => LocalTextType, { nullable: true }) queueName!: LocalText | null;
  @Field(() => ID) unitId!: string;
  @Field(() => TierWord, { nullable: true }) tier!: Tier | null;
  @Field(() => String, { nullable: true }) targetId!: string | null;
  @Field(() => String, { nullable: true }) clauseNo!: string | null;
  @Field(() => DateTimeScalar) raisedAt!: number;
  @Field(() => DateTimeScalar, { nullable: true, description: '恢复 When its cause was gone.' }) returnedAt!: number | null;
  @Field(() => DateTimeScalar, { nullable: true, description: '确认 When somebody answered.' }) acknowledgedAt!: number | null;
  @Field(() => String, { nullable: true }) acknowledgedByRole!: string | null;
  @Field(() => String, { nullable: true }) note!: string | null;
}

/** @param queueName what the alarm's queue is called; null for a queue that is no more */
export function alarmView(alarm: Alarm, queueName: LocalText | null): AlarmType {
  const { id, unitId, queueId, ticketId, ticketNo, tier, priority, kind, state, version, targetId, clauseNo } = alarm;
  const { raisedAt, returnedAt, acknowledgedAt, acknowledgedByRole, note } = alarm;
  return {
    id: toGlobalId('Alarm', id), unitId: toGlobalId('Unit', unitId), queueId: toGlobalId('Queue', queueId), ticketId: toGlobalId('Ticket', ticketId),
    queueName, ticketNo, tier, priority, kind, state, version, targetId, clauseNo, raisedAt, returnedAt, acknowledgedAt, acknowledgedByRole, note,
  };
}

@ObjectType('AlarmConnection')
export class AlarmConnectionType extends connectionOf<AlarmType>('Alarm', () => AlarmType) {}

@InputType('AcknowledgeAlarmInput')
export class AcknowledgeAlarmInput {
  @Field(() => ID) alarmId!: string;
  @Field(() => String, { nullable: true }) note?: string | null;
}

@ObjectType('AlarmPayload', { description: 'The alarm as it is now, or why the command was refused.' })
export class AlarmPayload {
  @Field(() => AlarmType, { nullable: true }) alarm!: AlarmType | null;
  @Field(() => [UserErrorType]) userErrors!: readonly UserErrorType[];
}
