import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { UnitType } from '../../access/graphql/unit.type.ts';
import { TierWord } from '../../customers/graphql/words.ts';
import type { LocalText } from '../../foundation/text.ts';
import { LocalTextType } from '../../platform/graphql/local-text.type.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { UserErrorType } from '../../platform/graphql/user-error.type.ts';
import { TicketStateWord } from '../../tickets/graphql/words.ts';
import { DutyWord } from '../../workforce/graphql/words.ts';
import type { Duty } from '../../workforce/domain/roster.ts';
import type { AlarmKind, AlarmPriority, AlarmState } from '../domain/words.ts';
import { MAX_HANDOVER_NOTE } from '../use-cases/handover.ts';
import { AlarmKindWord, AlarmPriorityWord, AlarmStateWord, ShelveReasonWord } from './words.ts';

@ObjectType('HandoverAlarm', { simpleResolvers: true, description: 'An alarm as it stood when the sheet was drawn.' })
export class HandoverAlarmType {
  @Field(() => ID) alarmId!: string;
  @Field(() => AlarmKindWord) kind!: AlarmKind;
  @Field(() => AlarmPriorityWord) priority!: AlarmPriority;
  @Field(() => AlarmStateWord) state!: AlarmState;
  @Field(() => String) clauseNo!: string;
  @Field(() => String, { nullable: true }) ticketNo!: string | null;
  @Field(() => LocalTextType, { nullable: true }) queueName!: LocalText | null;
  @Field(() => DateTimeScalar) raisedAt!: number;
  @Field(() => DateTimeScalar, { nullable: true }) acknowledgedAt!: number | null;
  @Field(() => String, { nullable: true, description: 'The role of whoever acknowledged it or put it aside.' }) role!: string | null;
  @Field(() => DutyWord, { nullable: true }) calledDuty!: Duty | null;
  @Field(() => DateTimeScalar, { nullable: true }) shelvedUntil!: number | null;
  @Field(() => ShelveReasonWord, { nullable: true }) shelveReason!: string | null;
}

@ObjectType('HandoverTicket', { simpleResolvers: true, description: 'A ticket as it stood when the sheet was drawn.' })
export class HandoverTicketType {
  @Field(() => String) ticketNo!: string;
  @Field(() => LocalTextType, { nullable: true }) queueName!: LocalText | null;
  @Field(() => TicketStateWord) state!: string;
  @Field(() => TierWord) tier!: string;
  @Field(() => String) clauseNo!: string;
  @Field(() => DateTimeScalar) dueAt!: number;
}

@ObjectType('HandoverCounts', { simpleResolvers: true, description: 'How many there were of each; the lists hold 200 at most.' })
export class HandoverCountsType {
  @Field(() => Int) unacknowledged!: number;
  @Field(() => Int) acknowledged!: number;
  @Field(() => Int) shelved!: number;
  @Field(() => Int) late!: number;
  @Field(() => Int) atRisk!: number;
}

@ObjectType('HandoverSheet', { simpleResolvers: true, description: '交接班单 What one shift left to the next, frozen when it was drawn. No personal fields of customers.' })
export class HandoverSheetType {
  @Field(() => ID) id!: string;
  @Field(() => UnitType) unit!: UnitType;
  @Field(() => DateTimeScalar) drawnAt!: number;
  @Field(() => String, { nullable: true }) drawnBy!: string | null;
  @Field(() => String, { nullable: true }) note!: string | null;
  @Field(() => DateTimeScalar, { nullable: true }) signedAt!: number | null;
  @Field(() => String, { nullable: true }) signedBy!: string | null;
  @Field(() => String, { nullable: true }) signNote!: string | null;
  @Field(() => Boolean, { description: 'You may sign it: you take over, and somebody else drew it.' }) maySign!: boolean;
  @Field(() => HandoverCountsType) counts!: HandoverCountsType;
  @Field(() => [HandoverAlarmType]) unacknowledged!: readonly HandoverAlarmType[];
  @Field(() => [HandoverAlarmType]) acknowledged!: readonly HandoverAlarmType[];
  @Field(() => [HandoverAlarmType]) shelved!: readonly HandoverAlarmType[];
  @Field(() => [HandoverTicketType]) late!: readonly HandoverTicketType[];
  @Field(() => [HandoverTicketType]) atRisk!: readonly HandoverTicketType[];
}

@InputType('DrawHandoverInput')
export class DrawHandoverInput {
  @Field(() => ID, { nullable: true, description: 'Absent: your own unit.' }) unitId?: string | null;
  @Field(() => String, { nullable: true, description: `What the next shift must know, at most ${MAX_HANDOVER_NOTE} characters.` }) note?: string | null;
  @Field(() => String, { description: 'The same key and input again draw nothing anew.' }) idempotencyKey!: string;
}

@InputType('SignHandoverInput')
export class SignHandoverInput {
  @Field(() => ID) sheetId!: string;
  @Field(() => String, { nullable: true }) note?: string | null;
}

@ObjectType('HandoverPayload', { description: 'The sheet, or why the command was refused; never both.' })
export class HandoverPayload {
  @Field(() => HandoverSheetType, { nullable: true }) sheet!: HandoverSheetType | null;
  @Field(() => [UserErrorType]) userErrors!: readonly UserErrorType[];
}
