import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { Instant } from '../../foundation/instant.ts';
import type { LocalText } from '../../foundation/text.ts';
import { LocalTextType } from '../../platform/graphql/local-text.type.ts';
import { DateTimeScalar, SafeIntScalar } from '../../platform/graphql/scalars.ts';
import type { QueueLoad, ServiceLevel } from '../domain/wall.ts';

@ObjectType('ServiceLevel', { simpleResolvers: true, description: '服务水平 Of the responses due in the window the share that was met; target and window are settings.' })
export class ServiceLevelType implements ServiceLevel {
  @Field(() => Int) met!: number;
  @Field(() => Int) due!: number;
  @Field(() => Float, { nullable: true, description: 'Null: nothing was due.' }) percent!: number | null;
  @Field(() => Float) targetPercent!: number;
  @Field(() => Int) windowHours!: number;
}

@ObjectType('QueueLoad', { simpleResolvers: true, description: '队列负荷 How a queue stands within a unit\'s scope; counts of tickets.' })
export class QueueLoadType implements QueueLoad {
  @Field(() => SafeIntScalar) seq!: number;
  @Field(() => ID) queueId!: string;
  @Field(() => ID) unitId!: string;
  @Field(() => LocalTextType) name!: LocalText;
  @Field(() => Int) waiting!: number;
  @Field(() => Int) inProgress!: number;
  @Field(() => Int) suspended!: number;
  @Field(() => Int) atRisk!: number;
  @Field(() => Int) breached!: number;
  @Field(() => Int) open!: number;
  @Field(() => DateTimeScalar, { nullable: true }) oldestReceivedAt!: Instant | null;
  @Field(() => Int) staffed!: number;
  @Field(() => ServiceLevelType) serviceLevel!: ServiceLevel;
  @Field(() => [Int], { description: 'Open tickets at the end of each five minutes of the last hour, oldest first.' }) spark!: readonly number[];
}
