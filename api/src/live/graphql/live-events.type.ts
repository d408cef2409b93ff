import { Field, ID, Int, ObjectType } from 'type-graphql';
import { AlarmType } from '../../alarms/graphql/alarm.type.ts';
import { DateTimeScalar, SafeIntScalar } from '../../platform/graphql/scalars.ts';
import type { Heartbeat } from '../reactions/topics.ts';

@ObjectType('AlarmBatch', { simpleResolvers: true })
export class AlarmBatchType {
  @Field(() => SafeIntScalar, { description: 'Send it as `after` to be told what happened since.' }) seq!: number;
  @Field(() => Boolean, { description: 'There was no cursor, or too much has happened since: these are all alarms that are not over.' }) snapshot!: boolean;
  @Field(() => [AlarmType], { description: 'As they are now; of two the one with the higher version is the newer.' }) alarms!: readonly AlarmType[];
}

@ObjectType('TicketChange', { simpleResolvers: true, description: 'That a ticket changed, and where: no values, those are read through `ticket`.' })
export class TicketChangeType {
  @Field(() => SafeIntScalar) seq!: number;
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field(() => [String], { description: 'Names of fields of `Ticket` that may have changed.' }) changed!: readonly string[];
}

@ObjectType('Heartbeat', { simpleResolvers: true, description: '心跳 A sign of life of the pipeline, once a second: an open connection proves nothing.' })
export class HeartbeatType implements Heartbeat {
  @Field(() => SafeIntScalar, { description: 'The last event that was handed out.' }) seq!: number;
  @Field(() => DateTimeScalar) serverTime!: number;
  @Field(() => Int, { description: 'How old the picture is.' }) pipelineAgeMs!: number;
  @Field(() => String) buildId!: string;
}
