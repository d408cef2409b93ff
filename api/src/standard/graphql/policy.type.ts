import { Field, Float, ID, ObjectType } from 'type-graphql';
import { LocalTextType } from '../../platform/graphql/local-text.type.ts';
import { NodeType } from '../../platform/graphql/node.type.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import type { LocalText } from '../../foundation/text.ts';
import type { Bind, ClauseKind, Measure, MilestoneFamily, PolicyLayer, PolicyStatus, RequirementStatus, TargetClass } from '../domain/policy.ts';
import {
  BindWord, ClauseKindWord, MeasureWord, MilestoneFamilyWord, PolicyLayerWord, PolicyStatusWord, RequirementStatusWord, TargetClassWord,
} from './words.ts';

@ObjectType('Chapter', { description: '章 A chapter of a policy document.' })
export class ChapterType {
  @Field(() => String) no!: string;
  @Field(() => LocalTextType) title!: LocalText;
}

@ObjectType('Requirement', { description: '要求 A duty of a clause, and the tests that hold the product to it.' })
export class RequirementType {
  @Field(() => String) no!: string;
  @Field(() => String) clauseNo!: string;
  @Field(() => LocalTextType) text!: LocalText;
  @Field(() => RequirementStatusWord) status!: RequirementStatus;
  @Field(() => [String]) enforcedBy!: readonly string[];
}

@ObjectType('Reading', { description: '解读 How a document resolves a conflict or an ambiguity of its clauses.' })
export class ReadingType {
  @Field(() => String) no!: string;
  @Field(() => [String]) clauseNos!: readonly string[];
  @Field(() => LocalTextType) text!: LocalText;
}

@ObjectType('Target', { implements: NodeType, simpleResolvers: true, description: '时限或指标 A number of the standard or the law, with the clause that it comes from.' })
export class TargetType implements NodeType {
  @Field(() => ID) id!: string;
  @Field(() => String) targetId!: string;
  @Field(() => String) docId!: string;
  @Field(() => String) docVersion!: string;
  @Field(() => String) clauseNo!: string;
  @Field(() => BindWord) bind!: Bind;
  @Field(() => TargetClassWord, { nullable: true, description: 'Null for a claim or an unverified example: it demands nothing and is no law.' }) class!: TargetClass | null;
  @Field(() => MeasureWord) measure!: Measure;
  @Field(() => String, { nullable: true }) milestone!: string | null;
  @Field(() => MilestoneFamilyWord, { nullable: true }) family!: MilestoneFamily | null;
  @Field(() => String) op!: string;
  @Field(() => Float) value!: number;
  @Field(() => String) unit!: string;
  @Field(() => LocalTextType, { description: 'The limit as a screen shows it: 2时, 2 h, ≥85%.' }) limitText!: LocalText;
  @Field(() => String, { nullable: true }) startEvent!: string | null;
  @Field(() => String, { nullable: true }) stopEvent!: string | null;
  @Field(() => [String], { description: 'Reasons for suspension that pause the clock, with their detail where only that one does.' }) pauseReasons!: readonly string[];
  @Field(() => [String], { description: 'When to warn: shares of the budget, or durations before due as ISO 8601.' }) warnAt!: readonly string[];
  @Field(() => LocalTextType, { description: 'To which requests, or to whose figures, it applies.' }) scopeText!: LocalText;
  @Field(() => Boolean) enabled!: boolean;
  @Field(() => LocalTextType, { nullable: true }) note!: LocalText | null;
}

@ObjectType('Clause', { implements: NodeType, simpleResolvers: true, description: '条款 A clause in our own words, with the numbers that it sets.' })
export class ClauseType implements NodeType {
  @Field(() => ID) id!: string;
  @Field(() => String) docId!: string;
  @Field(() => String) docVersion!: string;
  @Field(() => String) no!: string;
  @Field(() => LocalTextType) title!: LocalText;
  @Field(() => LocalTextType) text!: LocalText;
  @Field(() => ClauseKindWord) kind!: ClauseKind;
  @Field(() => Boolean, { description: 'The source breaks off inside this clause.' }) truncated!: boolean;
  @Field(() => LocalTextType, { nullable: true }) note!: LocalText | null;
  @Field(() => LocalTextType, { nullable: true, description: 'The law or instrument that it comes from.' }) source!: LocalText | null;
}

@ObjectType('PolicyDocument', { implements: NodeType, description: '规范版本 One version of the standard or of the law; immutable once published.' })
export class PolicyDocumentType implements NodeType {
  @Field(() => ID) id!: string;
  @Field(() => String) docId!: string;
  @Field(() => LocalTextType) title!: LocalText;
  @Field(() => PolicyLayerWord) layer!: PolicyLayer;
  @Field(() => String) version!: string;
  @Field(() => PolicyStatusWord) status!: PolicyStatus;
  @Field(() => DateTimeScalar) effectiveFrom!: number;
  @Field(() => DateTimeScalar, { nullable: true }) effectiveTo!: number | null;
  @Field(() => String, { description: 'Fingerprint of the content as published.' }) sha256!: string;
  @Field(() => [LocalTextType]) basis!: readonly LocalText[];
  @Field(() => [ChapterType]) chapters!: readonly ChapterType[];
  @Field(() => [ReadingType]) readings!: readonly ReadingType[];
}
