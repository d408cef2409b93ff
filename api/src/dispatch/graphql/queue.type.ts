import { Field, Float, ID, ObjectType } from 'type-graphql';
import type { LocalText } from '../../foundation/text.ts';
import { toGlobalId } from '../../platform/graphql/global-id.ts';
import { LocalTextType } from '../../platform/graphql/local-text.type.ts';
import { NodeType } from '../../platform/graphql/node.type.ts';
import type { Queue } from '../domain/queue.ts';

@ObjectType('Queue', { implements: NodeType, simpleResolvers: true, description: '队列 A line of work that tickets wait in.' })
export class QueueType implements NodeType {
  @Field(() => ID) id!: string;
  @Field(() => String) code!: string;
  @Field(() => LocalTextType) name!: LocalText;
  @Field(() => Float, { nullable: true, description: 'Share of responses in time that the queue aims at: a setting, not from the standard.' }) serviceLevelTargetPercent!: number | null;
  /** Not a field: what `unit` and `staffed` are looked up by. */
  unitId!: string;
}

export function queueView(queue: Queue): QueueType {
  const { code, name, serviceLevelTargetPercent, unitId } = queue;
  return { id: toGlobalId('Queue', queue.id), code, name, serviceLevelTargetPercent, unitId };
}
