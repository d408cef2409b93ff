import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Origin } from '../../foundation/event.ts';
import { NodeType } from '../../platform/graphql/node.type.ts';
import { DateTimeScalar, SafeIntScalar } from '../../platform/graphql/scalars.ts';
import { UserErrorType } from '../../platform/graphql/user-error.type.ts';
import type { Channel } from '../../communications/domain/words.ts';
import type { TicketState } from '../domain/words.ts';
import type { TicketView } from '../use-cases/ticket-view.ts';
import { AxesType, ReportedAxesType } from './axes.type.ts';
import { ChannelWord } from '../../communications/graphql/words.ts';
import { OriginWord, TicketStateWord } from './words.ts';

@ObjectType('Supervision', { description: '督办 What a supervisor demands, and by when.' })
export class SupervisionType {
  @Field(() => DateTimeScalar) since!: number;
  @Field(() => DateTimeScalar) dueAt!: number;
  @Field(() => String) order!: string;
}

@ObjectType('ProgressNotice', { description: '进展通报 When the customer is to be told next how it stands (§5.2, §4.3). The interval is the operator\'s setting, not from the standard.' })
export class ProgressNoticeType {
  @Field(() => DateTimeScalar, { nullable: true, description: 'Null while the customer\'s answer is awaited.' }) dueAt!: number | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'From when on it counts as near.' }) warnAt!: number | null;
  @Field(() => DateTimeScalar, { nullable: true, description: '暂停 Since when the customer\'s answer is awaited.' }) pausedSince!: number | null;
  @Field(() => DateTimeScalar, { nullable: true, description: '超时 Since when it is late.' }) lateSince!: number | null;
  @Field(() => SafeIntScalar, { description: '间隔 The setting.' }) everyMs!: number;
}

/** The plain fields of a ticket; what must be looked up is in `ticket-fields.resolver.ts`, and higher modules add theirs. */
@ObjectType('Ticket', { implements: NodeType, simpleResolvers: true, description: '工单 A request of a customer, from receipt to archive, with every clock that the standard starts for it.' })
export class TicketType implements NodeType {
  @Field(() => ID) id!: string;
  @Field(() => String, { description: '工单编号 Unique and readable: site day and running number.' }) ticketNo!: string;
  @Field(() => Int, { description: 'Counts the events of the ticket; state it as `expectedVersion` to be refused when somebody was faster.' }) version!: number;
  @Field(() => TicketStateWord) state!: TicketState;
  @Field(() => String, { nullable: true, description: '§5.2: the last stage of handling that was passed.' }) stage!: string | null;
  @Field(() => ChannelWord) channel!: Channel;
  @Field(() => OriginWord) origin!: Origin;
  @Field(() => String) title!: string;
  @Field(() => ReportedAxesType) reported!: ReportedAxesType;
  @Field(() => AxesType, { nullable: true, description: 'Null until the ticket is classified.' }) confirmed!: AxesType | null;
  @Field(() => DateTimeScalar) receivedAt!: number;
  @Field(() => DateTimeScalar, { nullable: true }) acceptedAt!: number | null;
  @Field(() => DateTimeScalar, { nullable: true }) resolvedAt!: number | null;
  @Field(() => DateTimeScalar, { nullable: true }) closedAt!: number | null;
  @Field(() => Int, { nullable: true, description: '§3.2: 1 comes first; null until classified.' }) priority!: number | null;
  @Field(() => [String], { description: 'The rows of the priority matrix that made it so.' }) priorityReasons!: readonly string[];
  @Field(() => Int) reopenCount!: number;
  @Field(() => Int) chaseCount!: number;
  @Field(() => Int, { description: '升级 How far it was escalated: 1 team lead, 2 duty manager, 3 department head.' }) escalationLevel!: number;
  @Field(() => Int, { description: '退单 How often it was given back.' }) returnCount!: number;
  @Field(() => SupervisionType, { nullable: true, description: '督办 The order that is open.' }) supervision!: SupervisionType | null;
  @Field(() => Boolean, { description: '冲突 A conflict with the customer is open (§6.3).' }) conflict!: boolean;
  @Field(() => String, { description: '流程版本 The version of the flow that the ticket lives by (§1.4).' }) workflow!: string;
}

@ObjectType('TicketPayload', { description: 'The ticket after the command, or why the command was refused; never both.' })
export class TicketPayload {
  @Field(() => TicketType, { nullable: true }) ticket!: TicketView | null;
  @Field(() => [UserErrorType]) userErrors!: readonly UserErrorType[];
}
