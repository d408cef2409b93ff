import { Field, ID, Int, ObjectType } from 'type-graphql';
import { UnitType } from '../../access/graphql/unit.type.ts';
import type { Instant } from '../../foundation/instant.ts';
import type { LocalText } from '../../foundation/text.ts';
import { LocalTextType } from '../../platform/graphql/local-text.type.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { TicketType } from '../../tickets/graphql/ticket.type.ts';
import type { AppealSource, ComplaintGrade } from '../../tickets/domain/words.ts';
import type { TicketView } from '../../tickets/use-cases/ticket-view.ts';
import { AgentType } from '../../workforce/graphql/agent.type.ts';
import type { RootCause } from '../domain/root-causes.ts';
import type { ComplaintOutcome, ComplaintPhase, CustomerAnswer, GradeCause, OfferState } from '../domain/words.ts';
import type { ComplaintAction } from '../use-cases/allowed-complaint-actions.ts';
import {
  AppealSourceWord, ComplaintActionWord, ComplaintGradeWord, ComplaintOutcomeWord, ComplaintPhaseWord, CustomerAnswerWord, GradeCauseWord, OfferStateWord, RootCauseWord,
} from './words.ts';

@ObjectType('ComplaintOffer', { description: '处理方案 What the operator proposes to settle a complaint.' })
export class ComplaintOfferType {
  @Field(() => ID) id!: string;
  @Field(() => String, { nullable: true, description: 'Null for what the house did by itself.' }) draftedBy!: string | null;
  @Field(() => DateTimeScalar) draftedAt!: Instant;
  @Field(() => String, { description: 'Numbers of persons in it are masked.' }) textMasked!: string;
  @Field(() => Int, { description: '补偿 In fen, 1/100 yuan; 0: nothing is paid.' }) compensationFen!: number;
  @Field(() => OfferStateWord) state!: OfferState;
  @Field(() => String, { nullable: true, description: 'Who approved it, where it was above the authority of who drafted it.' }) approvedBy!: string | null;
  @Field(() => DateTimeScalar, { nullable: true }) presentedAt!: Instant | null;
}

@ObjectType('NegotiationRound', { description: '协商轮次 One exchange with the customer about an offer (§6.3).' })
export class NegotiationRoundType {
  @Field(() => ID, { description: 'The contact in which it happened, of `Ticket.interactions`.' }) interactionId!: string;
  @Field(() => CustomerAnswerWord) answer!: CustomerAnswer;
  @Field(() => ID, { nullable: true }) offerId!: string | null;
  @Field(() => DateTimeScalar) at!: Instant;
}

@ObjectType('ComplaintConclusion', { description: '处理结论 How a complaint was concluded; its document is `settlementDocument`.' })
export class ComplaintConclusionType {
  @Field(() => ComplaintOutcomeWord) outcome!: ComplaintOutcome;
  @Field(() => DateTimeScalar) at!: Instant;
  @Field(() => ID, { nullable: true, description: '申诉权告知 The contact in which the customer was told of the right to appeal; null where they agreed.' }) noticeInteractionId!: string | null;
  @Field(() => String, { description: 'SHA-256 of the whole document.' }) documentSha256!: string;
}

@ObjectType('RootCauseStatement')
export class RootCauseStatementType {
  @Field(() => RootCauseWord) code!: RootCause;
  @Field(() => DateTimeScalar) at!: Instant;
  @Field(() => String, { nullable: true, description: 'What the investigation found, masked; null where the cause came with the result.' }) findingMasked!: string | null;
}

@ObjectType('Complaint', { description: '投诉 The complaint track of a ticket (§6.3, §7.1).' })
export class ComplaintType {
  @Field(() => ComplaintPhaseWord) phase!: ComplaintPhase;
  @Field(() => ComplaintGradeWord, { nullable: true }) grade!: ComplaintGrade | null;
  @Field(() => [GradeCauseWord]) gradeCauses!: readonly GradeCause[];
  @Field(() => UnitType, { nullable: true, description: 'The team that handles this grade; null while there is no grade or none is named for it.' }) team!: UnitType | null;
  @Field(() => Boolean, { description: 'Whether the ticket is with that team, or none is named.' }) isWithTeam!: boolean;
  @Field(() => [AgentType], { description: '被投诉人 Whom the complaint is about; none of them handles it.' }) subjectAgents!: readonly AgentType[];
  @Field(() => [UnitType]) subjectTeams!: readonly UnitType[];
  @Field(() => [ComplaintOfferType]) offers!: readonly ComplaintOfferType[];
  @Field(() => [NegotiationRoundType]) rounds!: readonly NegotiationRoundType[];
  @Field(() => DateTimeScalar, { nullable: true, description: '冲突 Since when a conflict is open (§6.3).' }) conflictSince!: Instant | null;
  @Field(() => ComplaintConclusionType, { nullable: true }) conclusion!: ComplaintConclusionType | null;
  @Field(() => RootCauseStatementType, { nullable: true }) rootCause!: RootCauseStatementType | null;
  @Field(() => [TicketType], { description: '申诉 The regulators\' cases that appeal from it.' }) appeals!: readonly TicketView[];
  @Field(() => Int, { description: 'What you may promise by yourself as compensation, in fen.' }) authorityFen!: number;
  @Field(() => [ComplaintActionWord], { description: 'What you may do with it at this point.' }) actions!: readonly ComplaintAction[];
}

@ObjectType('RegulatorCase', { description: '申诉个案 A customer\'s appeal that somebody outside the operator passes on or takes up.' })
export class RegulatorCaseType {
  @Field(() => AppealSourceWord) source!: AppealSource;
  @Field(() => DateTimeScalar, { description: 'Set by whoever opened the case: no limit of the standard or the law.' }) dueAt!: Instant;
  @Field(() => Int, { description: 'How often the due time was called to mind, its passing included.' }) reminders!: number;
  @Field(() => DateTimeScalar, { nullable: true }) answeredAt!: Instant | null;
  @Field(() => TicketType, { nullable: true, description: 'The complaint that it appeals from.' }) appealsFrom!: TicketView | null;
}

@ObjectType('SettlementDocument', { description: '处理文书 The agreement or decision in both languages, personal values masked.' })
export class SettlementDocumentType {
  @Field(() => ID) id!: string;
  @Field(() => DateTimeScalar) at!: Instant;
  @Field(() => String, { description: 'SHA-256 of the whole document as it was made, before masking.' }) sha256!: string;
  @Field(() => LocalTextType) text!: LocalText;
}
