import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { AlarmPriority, AlarmState } from '../../alarms/domain/words.ts';
import { AlarmPriorityWord, AlarmStateWord } from '../../alarms/graphql/words.ts';
import { TierWord } from '../../customers/graphql/words.ts';
import type { LocalText } from '../../foundation/text.ts';
import { toGlobalId, toGlobalIdOrNull } from '../../platform/graphql/global-id.ts';
import { LocalTextType } from '../../platform/graphql/local-text.type.ts';
import { DateTimeScalar, SafeIntScalar } from '../../platform/graphql/scalars.ts';
import type { ClockRun, ClockWord } from '../../sla/domain/clock.ts';
import { ClockRunWord, ClockWordWord } from '../../sla/graphql/words.ts';
import type { Tier, TicketType } from '../../standard/domain/axes.ts';
import type { SuspendReason } from '../../standard/domain/events.ts';
import type { TicketState } from '../../tickets/domain/words.ts';
import { SuspendReasonWord, TicketStateWord, TicketTypeWord } from '../../tickets/graphql/words.ts';
import type { RowClass } from '../domain/standing.ts';
import type { WallOverflow, WallRow } from '../domain/wall.ts';
import { RowClassWord } from './words.ts';

@ObjectType('WallRow', {
  simpleResolvers: true,
  description: '超时与临期 One ticket with the governing clock that decides its row. The client counts down to `dueAt`, changes the look at `warnsAt` and computes no threshold.',
})
export class WallRowType implements WallRow {
  @Field(() => ID) ticketId!: string;
  @Field(() => String) ticketNo!: string;
  @Field(() => RowClassWord) rowClass!: RowClass;
  @Field(() => ClockWordWord) word!: ClockWord;
  @Field(() => TicketTypeWord) type!: TicketType;
  @Field(() => Boolean, { description: 'A person has confirmed the axes; otherwise they are as the customer reported them.' }) confirmed!: boolean;
  @Field(() => String) title!: string;
  @Field(() => TierWord) tier!: Tier;
  @Field(() => ID) queueId!: string;
  @Field(() => LocalTextType) queueName!: LocalText;
  @Field(() => LocalTextType, { description: 'The team of the owner.' }) teamName!: LocalText;
  @Field(() => Boolean) accepted!: boolean;
  @Field(() => TicketStateWord) state!: TicketState;
  @Field(() => SuspendReasonWord, { nullable: true }) suspendReason!: SuspendReason | null;
  @Field(() => String) targetId!: string;
  @Field(() => String) clauseNo!: string;
  @Field(() => String) milestone!: string;
  @Field(() => LocalTextType) limitText!: LocalText;
  @Field(() => DateTimeScalar) startedAt!: number;
  @Field(() => DateTimeScalar) dueAt!: number;
  @Field(() => [DateTimeScalar]) warnsAt!: readonly number[];
  @Field(() => DateTimeScalar, { nullable: true, description: 'The earliest assessment limit, in amber; it decides nothing of the row.' }) assessmentDueAt!: number | null;
  @Field(() => DateTimeScalar, { nullable: true }) breachedAt!: number | null;
  @Field(() => DateTimeScalar, { nullable: true }) pausedSince!: number | null;
  @Field(() => SafeIntScalar) pausedTotalMs!: number;
  @Field(() => SafeIntScalar) budgetMs!: number;
  @Field(() => ClockRunWord) run!: ClockRun;
  @Field(() => Int) reopenCount!: number;
  @Field(() => Int) chaseCount!: number;
  @Field(() => ID, { nullable: true, description: 'Of its alarms the one that presses most.' }) alarmId!: string | null;
  @Field(() => AlarmStateWord, { nullable: true }) alarmState!: AlarmState | null;
  @Field(() => AlarmPriorityWord, { nullable: true }) alarmPriority!: AlarmPriority | null;
  @Field(() => String, { description: 'What somebody at a desk types to open the row: C3 is the third of region C.' }) code!: string;
}

@ObjectType('WallOverflow', { simpleResolvers: true, description: 'Rows that were not sent, by queue.' })
export class WallOverflowType implements WallOverflow {
  @Field(() => ID) queueId!: string;
  @Field(() => LocalTextType) queueName!: LocalText;
  @Field(() => Int) count!: number;
}

/** A row as the API shows it. */
export function wallRowView(row: WallRow): WallRowType {
  return {
    ...row, ticketId: toGlobalId('Ticket', row.ticketId), queueId: toGlobalId('Queue', row.queueId),
    alarmId: toGlobalIdOrNull('Alarm', row.alarmId),
  };
}
