import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { LocalText } from '../../foundation/text.ts';
import { toGlobalId } from '../../platform/graphql/global-id.ts';
import { LocalTextType } from '../../platform/graphql/local-text.type.ts';
import { NodeType } from '../../platform/graphql/node.type.ts';
import { UserErrorType } from '../../platform/graphql/user-error.type.ts';
import { TicketType } from '../../tickets/graphql/ticket.type.ts';
import type { TicketView } from '../../tickets/use-cases/ticket-view.ts';
import type { Queue } from '../domain/queue.ts';
import type { Turn } from '../domain/waiting-line.ts';
import { TurnWord } from './words.ts';

@ObjectType('Queue', { implements: NodeType, simpleResolvers: true, description: '队列 A line of work that tickets wait in.' })
export class QueueType implements NodeType {
  @Field(() => ID) id!: string;
  @Field(() => String) code!: string;
  @Field(() => LocalTextType) name!: LocalText;
  @Field(() => Float, { nullable: true, description: 'Share of responses in time that the queue aims at: a setting, not from the standard.' }) serviceLevelTargetPercent!: number | null;
  @Field(() => Int, { description: 'Counts the changes of the queue; state it as `expectedVersion` to be refused when somebody was faster.' }) version!: number;
  @Field(() => [String], { description: '所需技能' }) requiredSkills!: readonly string[];
  @Field(() => [String], { description: '所需资质 Certificates and training that its work asks for (§5.1).' }) requiredQualifications!: readonly string[];
  @Field(() => Int, { nullable: true, description: '队列容量 How much weighted work it gives out at once by itself; null: as much as its people have room for.' }) capacity!: number | null;
  @Field(() => Boolean, { description: '自动派单 Waiting tickets are dispatched without a dispatcher as soon as somebody has room.' }) automaticDispatch!: boolean;
  /** Not fields: what the rest is looked up by. */
  unitId!: string;
  queueId!: string;
}

export function queueView(queue: Queue): QueueType {
  const { id, code, name, serviceLevelTargetPercent, unitId, version, requiredSkills, requiredQualifications, capacity, automaticDispatch } = queue;
  return {
    id: toGlobalId('Queue', id), queueId: id, code, name, serviceLevelTargetPercent, unitId, version, requiredSkills, requiredQualifications, capacity, automaticDispatch,
  };
}

@ObjectType('WaitingTicket', { description: '待派工单 A ticket that waits in a queue, in its turn.' })
export class WaitingTicketType {
  @Field(() => TicketType) ticket!: TicketView;
  @Field(() => TurnWord, { description: 'Why it stands where it does.' }) turn!: Turn;
}

@ObjectType('QueuePayload', { description: 'The queue after the command, or why the command was refused; never both.' })
export class QueuePayload {
  @Field(() => QueueType, { nullable: true }) queue!: QueueType | null;
  @Field(() => [UserErrorType]) userErrors!: readonly UserErrorType[];
}

@InputType('ChangeQueueInput', { description: 'What is absent stays as it is.' })
export class ChangeQueueInput {
  @Field(() => ID) queueId!: string;
  @Field(() => Int, { nullable: true, description: 'Refused when the queue is at another version.' }) expectedVersion?: number | null;
  @Field(() => [String], { nullable: true }) requiredSkills?: string[] | null;
  @Field(() => [String], { nullable: true }) requiredQualifications?: string[] | null;
  @Field(() => Int, { nullable: true, description: 'Null takes the limit away.' }) capacity?: number | null;
  @Field(() => Boolean, { nullable: true }) automaticDispatch?: boolean | null;
}
