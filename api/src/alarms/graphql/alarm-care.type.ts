import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { UnitType } from '../../access/graphql/unit.type.ts';
import type { LocalText } from '../../foundation/text.ts';
import { LocalTextType } from '../../platform/graphql/local-text.type.ts';
import { DateTimeScalar, SafeIntScalar } from '../../platform/graphql/scalars.ts';
import { UserErrorType } from '../../platform/graphql/user-error.type.ts';
import { AgentType } from '../../workforce/graphql/agent.type.ts';
import type { Absence, Duty } from '../../workforce/domain/roster.ts';
import { AbsenceWord, DutyWord } from '../../workforce/graphql/words.ts';
import type { AlarmOwner } from '../domain/rules.ts';
import type { AlarmKind, AlarmPriority } from '../domain/words.ts';
import { AlarmKindWord, AlarmOwnerWord, AlarmPriorityWord } from './words.ts';

@ObjectType('AlarmGroup', { simpleResolvers: true, description: '告警组 Alarms with one queue, one cause and one incident in common, as one row in a flood. Never a P1.' })
export class AlarmGroupType {
  @Field(() => String) key!: string;
  @Field(() => AlarmKindWord) kind!: AlarmKind;
  @Field(() => AlarmPriorityWord) priority!: AlarmPriority;
  @Field(() => String) clauseNo!: string;
  @Field(() => ID, { nullable: true }) queueId!: string | null;
  @Field(() => LocalTextType, { nullable: true }) queueName!: LocalText | null;
  @Field(() => ID, { nullable: true }) incidentId!: string | null;
  @Field(() => Int) count!: number;
  @Field(() => Int) unacknowledged!: number;
  @Field(() => DateTimeScalar) firstRaisedAt!: number;
  @Field(() => DateTimeScalar) lastRaisedAt!: number;
  @Field(() => [ID], { description: 'Newest first.' }) alarmIds!: readonly string[];
}

@ObjectType('AlarmGrouping', { simpleResolvers: true, description: '洪泛归并 How a console\'s alarms are grouped while there are more than a person can answer one by one.' })
export class AlarmGroupingType {
  @Field(() => Boolean, { description: 'More than ten calls in ten minutes.' }) isFlood!: boolean;
  @Field(() => Int, { description: 'Calls in the last ten minutes.' }) raisedInWindow!: number;
  @Field(() => [AlarmGroupType], { description: 'Empty while there is no flood; what is in no group stands alone.' }) groups!: readonly AlarmGroupType[];
}

@ObjectType('AlarmRuleOutage', { simpleResolvers: true, description: '规则停用 Where and until when a rule calls nobody.' })
export class AlarmRuleOutageType {
  @Field(() => UnitType) unit!: UnitType;
  @Field(() => DateTimeScalar) until!: number;
  @Field(() => String) reason!: string;
}

@ObjectType('AlarmRule', { simpleResolvers: true, description: '告警规则 A rule with its rationale.' })
export class AlarmRuleType {
  @Field(() => AlarmKindWord) kind!: AlarmKind;
  @Field(() => AlarmPriorityWord) priority!: AlarmPriority;
  @Field(() => String, { nullable: true, description: 'The clause behind it; null: that of the limit concerned.' }) clauseNo!: string | null;
  @Field(() => LocalTextType, { description: 'What happens if nobody answers.' }) consequence!: LocalText;
  @Field(() => LocalTextType, { description: 'What is expected of whoever answers.' }) response!: LocalText;
  @Field(() => SafeIntScalar, { description: 'How soon, in ms.' }) respondWithinMs!: number;
  @Field(() => AlarmOwnerWord) owner!: AlarmOwner;
  @Field(() => Boolean, { description: 'It is never put aside.' }) neverShelved!: boolean;
  @Field(() => Boolean, { description: 'It is never taken out of service.' }) alwaysInService!: boolean;
  @Field(() => [AlarmRuleOutageType]) outages!: readonly AlarmRuleOutageType[];
}

@InputType('SetAlarmRuleServiceInput')
export class SetAlarmRuleServiceInput {
  @Field(() => AlarmKindWord) kind!: AlarmKind;
  @Field(() => ID) unitId!: string;
  @Field(() => Int, { description: 'How long from now on, at most 480; 0 takes it back into service.' }) minutes!: number;
  @Field(() => String, { description: 'Why; it stands in the list of rules.' }) reason!: string;
}

@ObjectType('AlarmRulesPayload', { description: 'The rules as they are now, or why the command was refused; never both.' })
export class AlarmRulesPayload {
  @Field(() => [AlarmRuleType], { nullable: true }) rules!: readonly AlarmRuleType[] | null;
  @Field(() => [UserErrorType]) userErrors!: readonly UserErrorType[];
}

@ObjectType('AlarmWindow', { simpleResolvers: true })
export class AlarmWindowType {
  @Field(() => DateTimeScalar) from!: number;
  @Field(() => Int) count!: number;
}

@ObjectType('AlarmBadActor', { simpleResolvers: true, description: 'What calls most: a cause in a queue.' })
export class AlarmBadActorType {
  @Field(() => AlarmKindWord) kind!: AlarmKind;
  @Field(() => ID, { nullable: true }) queueId!: string | null;
  @Field(() => LocalTextType, { nullable: true }) queueName!: LocalText | null;
  @Field(() => String, { nullable: true }) targetId!: string | null;
  @Field(() => Int) count!: number;
  @Field(() => Float, { description: 'Of all calls.' }) percent!: number;
}

@ObjectType('AlarmFigures', { simpleResolvers: true, description: '告警系统指标 How the alarm system itself does. A call is an alarm that was raised or called anew and was not silent.' })
export class AlarmFiguresType {
  @Field(() => Int) total!: number;
  @Field(() => Int) p1!: number;
  @Field(() => Int) p2!: number;
  @Field(() => Int) p3!: number;
  @Field(() => Float, { description: 'Calls in ten minutes, on average.' }) meanPerWindow!: number;
  @Field(() => Int) mostInWindow!: number;
  @Field(() => Float, { description: 'Share of the ten-minute windows with more than ten calls.' }) floodPercent!: number;
  @Field(() => [AlarmWindowType], { description: 'Each ten minutes, oldest first.' }) perWindow!: readonly AlarmWindowType[];
  @Field(() => [AlarmBadActorType], { description: 'At most ten.' }) badActors!: readonly AlarmBadActorType[];
  @Field(() => Int, { description: 'Acknowledgements that the next two figures are of.' }) acknowledged!: number;
  @Field(() => SafeIntScalar, { nullable: true }) acknowledgeP50Ms!: number | null;
  @Field(() => SafeIntScalar, { nullable: true }) acknowledgeP90Ms!: number | null;
  @Field(() => Int, { description: 'Active for more than a day, now.' }) stale!: number;
  @Field(() => Int) shelved!: number;
  @Field(() => Int) suppressed!: number;
  @Field(() => Int) outOfService!: number;
}

@ObjectType('AlarmCourseStep', { simpleResolvers: true, description: 'One thing that happened to an alarm, for whoever reviews it.' })
export class AlarmCourseStepType {
  @Field(() => String, { description: 'The event\'s name in the log.' }) type!: string;
  @Field(() => DateTimeScalar) at!: number;
  @Field(() => String, { nullable: true, description: 'Who did it; null for the house itself.' }) by!: string | null;
  @Field(() => DutyWord, { nullable: true, description: 'The duty that was called.' }) duty!: Duty | null;
  @Field(() => AgentType, { nullable: true, description: 'Who was called, or is planned and was not there.' }) agent!: AgentType | null;
  @Field(() => AbsenceWord, { nullable: true }) absence!: Absence | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when it was put aside.' }) until!: number | null;
}
