import { Field, Int, ObjectType } from 'type-graphql';
import type { Choice, FactorScore, Ranked, Rejected, Rejection } from '../domain/choose.ts';
import { explain, type Explanation } from '../domain/explanation.ts';
import type { Factor } from '../domain/weights.ts';
import { FactorWord, RejectionWord } from './words.ts';

@ObjectType('FactorScore', { description: 'One factor of a candidate; scores and weights are thousandths.' })
export class FactorScoreType {
  @Field(() => FactorWord) factor!: Factor;
  @Field(() => Int, { description: '0 to 1000.' }) score!: number;
  @Field(() => Int, { description: 'How much it counts; the weights of a candidate add up to 1000.' }) weight!: number;
}

@ObjectType('RankedCandidate', { description: '候选人 Somebody who could take the ticket, with what speaks for them.' })
export class RankedCandidateType {
  @Field(() => Int, { description: '0 to 1000: the weighted mean of the factors.' }) total!: number;
  @Field(() => Int, { description: 'Weighted work that they held then.' }) load!: number;
  @Field(() => Int) capacity!: number;
  @Field(() => [FactorScoreType]) factors!: readonly FactorScore[];
  /** Not a field: what `agent` is looked up by. */
  agentId!: string;
}

@ObjectType('RejectionReason')
export class RejectionReasonType {
  @Field(() => RejectionWord) kind!: Rejection['kind'];
  @Field(() => String, { nullable: true, description: 'The skill, training or certificate, the presence, or load and capacity.' }) detail!: string | null;
}

@ObjectType('RejectedCandidate', { description: 'Somebody who could not take the ticket, with every reason.' })
export class RejectedCandidateType {
  @Field(() => [RejectionReasonType]) reasons!: readonly Rejection[];
  /** Not a field: what `agent` is looked up by. */
  agentId!: string;
}

@ObjectType('DispatchChoice', { description: '派单说明 A choice with everything that led to it (§4.1). The same facts give the same choice.' })
export class DispatchChoiceType {
  @Field(() => String, { description: 'The version of the weights.' }) weightsVersion!: string;
  @Field(() => [RankedCandidateType], { description: 'The best first: at most the first ten, and whoever was taken.' }) ranked!: readonly Ranked[];
  @Field(() => [RejectedCandidateType], { description: 'By staff number: at most the first twenty, and whoever was taken.' }) rejected!: readonly Rejected[];
  @Field(() => Int) rankedCount!: number;
  @Field(() => Int) rejectedCount!: number;
  /** Not a field: what `chosen` is looked up by. */
  chosenId!: string | null;
}

export function choiceView(choice: Choice): DispatchChoiceType {
  return explanationView(explain(choice, choice.chosenId));
}

export function explanationView(explanation: Explanation): DispatchChoiceType {
  return explanation;
}
