import { Field, InputType, ObjectType } from 'type-graphql';
import type { Area, Complexity, Domain, Risk, ServiceLine, Severity, Tier, TicketType, Urgency } from '../../standard/domain/axes.ts';
import { AreaWord, TierWord } from '../../customers/graphql/words.ts';
import { ComplexityWord, DomainWord, RiskWord, ServiceLineWord, SeverityWord, TicketTypeWord, UrgencyWord } from './words.ts';

@ObjectType('Axes', { simpleResolvers: true, description: '确认值 The nine axes as classification confirmed them; the limits of a ticket follow from these.' })
export class AxesType {
  @Field(() => TicketTypeWord) type!: TicketType;
  @Field(() => UrgencyWord) urgency!: Urgency;
  @Field(() => ComplexityWord) complexity!: Complexity;
  @Field(() => SeverityWord) severity!: Severity;
  @Field(() => ServiceLineWord) serviceLine!: ServiceLine;
  @Field(() => DomainWord) domain!: Domain;
  @Field(() => AreaWord) area!: Area;
  @Field(() => TierWord) tier!: Tier;
  @Field(() => RiskWord) risk!: Risk;
}

@ObjectType('ReportedAxes', { simpleResolvers: true, description: '客户申告值 The axes as the customer reported them; unknown ones are null.' })
export class ReportedAxesType {
  @Field(() => TicketTypeWord) type!: TicketType;
  @Field(() => UrgencyWord) urgency!: Urgency;
  @Field(() => ComplexityWord, { nullable: true }) complexity?: Complexity;
  @Field(() => SeverityWord, { nullable: true }) severity?: Severity;
  @Field(() => ServiceLineWord, { nullable: true }) serviceLine?: ServiceLine;
  @Field(() => DomainWord, { nullable: true }) domain?: Domain;
  @Field(() => AreaWord, { nullable: true }) area?: Area;
  @Field(() => TierWord) tier!: Tier;
  @Field(() => RiskWord, { nullable: true }) risk?: Risk;
}

@InputType('AxesInput', { description: 'What classification confirms. The tier is the customer\'s own and is not entered.' })
export class AxesInput {
  @Field(() => TicketTypeWord) type!: TicketType;
  @Field(() => UrgencyWord) urgency!: Urgency;
  @Field(() => ComplexityWord) complexity!: Complexity;
  @Field(() => SeverityWord) severity!: Severity;
  @Field(() => ServiceLineWord) serviceLine!: ServiceLine;
  @Field(() => DomainWord) domain!: Domain;
  @Field(() => AreaWord) area!: Area;
  @Field(() => RiskWord) risk!: Risk;
}
