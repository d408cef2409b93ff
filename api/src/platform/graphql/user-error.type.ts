import { Field, ObjectType } from 'type-graphql';
import type { Refusal } from '../../foundation/refusal.ts';

/** A refusal as the API shows it: an expected "no", and part of the answer. */
@ObjectType('UserError', { simpleResolvers: true, description: 'Why a command was refused. Surprises are in `errors` instead.' })
export class UserErrorType {
  @Field(() => String, { description: 'Stable, in upper case; programs may branch on it.' }) code!: string;
  @Field(() => String, { description: 'One sentence with the cause and the remedy.' }) message!: string;
  @Field(() => [String], { nullable: true, description: 'Where in the input the cause lies.' }) path!: readonly string[] | null;
  @Field(() => String, { nullable: true, description: 'The clause behind the rule.' }) clause!: string | null;
  @Field(() => String, { nullable: true, description: 'The guard of the step that failed.' }) guard!: string | null;
}

/** The `userErrors` of a payload. */
export function toUserErrors(refusals: readonly Refusal[]): UserErrorType[] {
  return refusals.map(({ code, message, path, clause, guard }) => ({
    code, message, path: path ?? null, clause: clause ?? null, guard: guard ?? null,
  }));
}
