import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { LocalText } from '../../foundation/text.ts';
import { toGlobalId } from '../../platform/graphql/global-id.ts';
import { LocalTextType } from '../../platform/graphql/local-text.type.ts';
import { DateTimeScalar, SafeIntScalar } from '../../platform/graphql/scalars.ts';
import type { QueueLoad, ServiceLevel } from '../domain/wall.ts';

@ObjectType('ServiceLevel', { simpleResolvers: true, description: '服务水平 Of the responses that were due in the window the share that was met.' })
export class ServiceLevelType implements ServiceLevel {
  @Field(() => Int) met!: number;
  @Field(() => Int) due!: number;
  @Field(() => Float, { nullable: true, description: 'Null: none was due.' }) percent!: number | null;
  @Field(() => Float, { description: 'A setting, not from the standard.' }) targetPercent!: number;
  @Field(() => Int, { description: 'A setting, not from the standard.' }) windowHours!: number;
}

@ObjectType('QueueLoad', { simpleResolvers: true, description: '队列负荷 How a queue stands, counted in tickets of the unit asked for and below.' })
export class QueueLoadType implements QueueLoad {
  @Field(() => SafeIntScalar) seq!: number;
  @Field(() => ID) queueId!: string;
  @Field(() => ID, { description: 'The queue\'s own unit.' }) unitId!: string;
  @Field(() => LocalTextType) name!: LocalText;
  @Field(() => Int, { description: 'Nobody has accepted them yet.' }) waiting!: number;
  @Field(() => Int) inProgress!: number;
  @Field(() => Int) suspended!: number;
  @Field(() => Int, { description: 'Not late, but a governing limit has warned.' }) atRisk!: number;
  @Field(() => Int, { description: 'With an open breach of the law or of a governing SLA.' }) breached!: number;
  @Field(() => Int, { description: 'All that are not over, those that wait for a confirmation included.' }) open!: number;
  @Field(() => DateTimeScalar, { nullable: true }) oldestReceivedAt!: number | null;
  @Field(() => Int, { description: '在岗人数 Agents on duty in the queue\'s unit and below.' }) staffed!: number;
  @Field(() => ServiceLevelType) serviceLevel!: ServiceLevel;
  @Field(() => [Int], { description: 'Open tickets at the end of each five minutes of the last hour, oldest first: 12 values, the last is now.' }) spark!: readonly number[];
}

/** A queue load as the API shows it. */
export function queueLoadView(load: QueueLoad): QueueLoadType {
  return { ...load, queueId: toGlobalId('Queue', load.queueId), unitId: toGlobalId('Unit', load.unitId) };
}

@ObjectType('QueueLoadBatch', { simpleResolvers: true, description: 'All queues of the scope as they stand.' })
export class QueueLoadBatchType {
  @Field(() => SafeIntScalar) seq!: number;
  @Field(() => Boolean) snapshot!: boolean;
  @Field(() => [QueueLoadType]) loads!: readonly QueueLoadType[];
}
