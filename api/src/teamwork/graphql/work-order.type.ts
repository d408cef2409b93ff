import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { NodeType } from '../../platform/graphql/node.type.ts';
import { DateTimeScalar, SafeIntScalar } from '../../platform/graphql/scalars.ts';
import { toGlobalId } from '../../platform/graphql/global-id.ts';
import { UserErrorType } from '../../platform/graphql/user-error.type.ts';
import { clockWord, type ClockWord } from '../../sla/domain/clock.ts';
import { ClockWordWord } from '../../sla/graphql/words.ts';
import type { WorkOrderState } from '../../tickets/domain/words.ts';
import type { OrderView } from '../use-cases/order-reads.ts';
import { WorkOrderStateWord } from './words.ts';

@ObjectType('WorkOrder', { implements: NodeType, simpleResolvers: true, description: '协办单 A piece of a ticket\'s work that another team is asked for (§4.3). Its limit is a promise between teams: a setting, not from the standard.' })
export class WorkOrderType implements NodeType {
  @Field(() => ID) id!: string;
  @Field(() => Int, { description: 'Its number within the ticket.' }) no!: number;
  @Field(() => WorkOrderStateWord) state!: WorkOrderState;
  @Field(() => ID) ticketId!: string;
  @Field(() => String) ticketNo!: string;
  @Field(() => String, { description: 'The title of the ticket, with numbers of persons hidden.' }) ticketTitleMasked!: string;
  @Field(() => DateTimeScalar) issuedAt!: number;
  @Field(() => String, { nullable: true }) issueReason!: string | null;
  @Field(() => DateTimeScalar, { nullable: true }) overAt!: number | null;
  @Field(() => String, { nullable: true, description: 'Why it was declined or withdrawn.' }) overReason!: string | null;
  @Field(() => String, { description: 'What the team is asked to do; numbers of persons are hidden.' }) descriptionMasked!: string;
  @Field(() => String, { nullable: true, description: 'What came of it.' }) reportMasked!: string | null;
  @Field(() => Int, { description: 'What the team promised the house when it was issued: a setting, not from the standard.' }) limitMinutes!: number;
  @Field(() => DateTimeScalar) dueAt!: number;
  @Field(() => [DateTimeScalar], { description: 'Computed by the server; a client never computes a threshold.' }) warnsAt!: readonly number[];
  @Field(() => ClockWordWord) word!: ClockWord;
  @Field(() => DateTimeScalar, { nullable: true }) pausedSince!: number | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'The due instant that passed while its clock ran; null: not late. It moves none of the customer\'s limits.' }) lateAt!: number | null;
  @Field(() => SafeIntScalar, { nullable: true, description: 'How long it is or was over its due time.' }) overrunMs!: number | null;
  @Field(() => DateTimeScalar, { nullable: true, description: '地址已变更 Since when its handler works with an address that is no longer the customer\'s; null: nobody has to be told.' }) addressChangedAt!: number | null;
  /** Not a field: what the rest is looked up by. */
  view!: OrderView;
}

/** A work order as the API shows it at `now`. What has come due since the last fold is late already. */
export function workOrderView(order: OrderView, now: number): WorkOrderType {
  const { clock, ticket } = order;
  const lateAt = clock.breachedAt ?? (clock.run === 'RUNNING' && clock.dueAt < now ? clock.dueAt : null);
  return {
    id: toGlobalId('WorkOrder', order.id), no: order.no, state: order.state, ticketId: toGlobalId('Ticket', ticket.id), ticketNo: ticket.ticketNo, ticketTitleMasked: ticket.titleMasked,
    issuedAt: order.issuedAt, issueReason: order.issueReason, overAt: order.overAt, overReason: order.overReason, descriptionMasked: order.descriptionMasked, reportMasked: order.reportMasked,
    limitMinutes: order.limitMinutes, dueAt: clock.dueAt, warnsAt: clock.warnsAt, word: clockWord(clock, now), pausedSince: clock.pausedSince, lateAt,
    overrunMs: lateAt === null ? null : (clock.stoppedAt ?? now) - lateAt, addressChangedAt: order.addressChangedAt, view: order,
  };
}

@ObjectType('WorkOrderCount', { simpleResolvers: true, description: 'Of the caller\'s teams.' })
export class WorkOrderCountType {
  @Field(() => Int) open!: number;
  @Field(() => Int) late!: number;
  @Field(() => Int, { description: 'Where a change of the customer\'s address waits to be acknowledged.' }) addressChanged!: number;
}

@ObjectType('WorkOrderPayload', { description: 'The work order after the command, or why the command was refused; never both.' })
export class WorkOrderPayload {
  @Field(() => WorkOrderType, { nullable: true }) workOrder!: WorkOrderType | null;
  @Field(() => [UserErrorType]) userErrors!: readonly UserErrorType[];
}

@InputType('WorkOrderStepInput')
export class WorkOrderStepInput {
  @Field(() => ID) workOrderId!: string;
  @Field(() => String, { nullable: true, description: 'The same key with the same request is one deed.' }) idempotencyKey?: string | null;
  @Field(() => String, { nullable: true, description: 'Needed to decline or withdraw.' }) reason?: string | null;
}

@InputType('CompleteWorkOrderInput')
export class CompleteWorkOrderInput {
  @Field(() => ID) workOrderId!: string;
  @Field(() => String, { nullable: true }) idempotencyKey?: string | null;
  @Field(() => String, { description: 'What was done and found.' }) report!: string;
}

@InputType('AcknowledgeWorkOrderAddressInput')
export class AcknowledgeWorkOrderAddressInput {
  @Field(() => ID) workOrderId!: string;
  @Field(() => String, { nullable: true }) idempotencyKey?: string | null;
  @Field(() => DateTimeScalar, { description: 'The change that was seen: a later one is not acknowledged with it.' }) changedAt!: number;
}
