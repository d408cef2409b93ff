import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { LocalText } from '../../foundation/text.ts';
import { LocalTextType } from '../../platform/graphql/local-text.type.ts';
import { NodeType } from '../../platform/graphql/node.type.ts';
import { registerWords } from '../../platform/graphql/register-words.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { UserErrorType } from '../../platform/graphql/user-error.type.ts';
import { CHANGE_KINDS, CHANGED_PARTS, type ChangedPart, type ChangeKind, type PolicyChange } from '../domain/diff.ts';
import { DRAFT_STATES, type DraftState } from '../domain/draft.ts';
import type { PolicyFault } from '../domain/fault.ts';
import { PolicyDocumentType } from './policy.type.ts';

export const DraftStateWord = registerWords('DraftState', DRAFT_STATES, '草案状态 OPEN can be edited; the others are history.');
export const ChangeKindWord = registerWords('PolicyChangeKind', CHANGE_KINDS, '变更 How a part differs from the version before.');
export const ChangedPartWord = registerWords('PolicyPart', CHANGED_PARTS, '部分 What of a document differs.');

@ObjectType('PolicyFault', { simpleResolvers: true, description: '校核问题 What stands against publishing, where, and what puts it right.' })
export class PolicyFaultType implements PolicyFault {
  @Field(() => String, { description: 'Stable, in upper case.' }) rule!: PolicyFault['rule'];
  @Field(() => String) path!: string;
  @Field(() => String) cause!: string;
  @Field(() => String) remedy!: string;
}

@ObjectType('PolicyChange', { simpleResolvers: true, description: '版本差异 One difference between two versions.' })
export class PolicyChangeType implements PolicyChange {
  @Field(() => ChangeKindWord) kind!: ChangeKind;
  @Field(() => ChangedPartWord) part!: ChangedPart;
  @Field(() => String, { description: 'The target\'s id, the clause\'s number, the calendar\'s id.' }) name!: string;
  @Field(() => String, { nullable: true, description: 'Which property; null when the whole part was added or removed.' }) field!: string | null;
  @Field(() => String, { nullable: true }) before!: string | null;
  @Field(() => String, { nullable: true }) after!: string | null;
}

@ObjectType('PolicyDraft', { implements: NodeType, description: '修订草案 A version in the making (§8.2): edited, linted, previewed, then published by somebody who had no hand in it.' })
export class PolicyDraftType implements NodeType {
  @Field(() => ID) id!: string;
  @Field(() => String) docId!: string;
  @Field(() => String, { nullable: true, description: 'As the content says; null when it says none.' }) version!: string | null;
  @Field(() => LocalTextType, { nullable: true }) title!: LocalText | null;
  @Field(() => String, { nullable: true, description: 'The published version that it began from.' }) baseVersion!: string | null;
  @Field(() => DraftStateWord) state!: DraftState;
  @Field(() => Int, { description: 'Counts the edits: send it as `expectedEdit`.' }) edit!: number;
  @Field(() => String) sha256!: string;
  @Field(() => [PolicyFaultType], { description: 'What the lints say of this very content.' }) faults!: readonly PolicyFaultType[];
  @Field(() => DateTimeScalar) lintedAt!: number;
  @Field(() => DateTimeScalar) updatedAt!: number;
  draftId!: string;
  editorIds!: readonly string[];
  contentJson!: unknown;
}

@ObjectType('PolicyDraftPayload')
export class PolicyDraftPayload {
  @Field(() => PolicyDraftType, { nullable: true }) draft!: PolicyDraftType | null;
  @Field(() => [UserErrorType]) userErrors!: readonly UserErrorType[];
}

@ObjectType('PolicyDocumentPayload')
export class PolicyDocumentPayload {
  @Field(() => PolicyDocumentType, { nullable: true }) document!: PolicyDocumentType | null;
  @Field(() => [UserErrorType]) userErrors!: readonly UserErrorType[];
}

@InputType('StartPolicyDraftInput')
export class StartPolicyDraftInput {
  @Field(() => String, { description: 'The same key with the same request gives the same draft.' }) idempotencyKey!: string;
  @Field(() => String) docId!: string;
  @Field(() => String, { nullable: true, description: 'Absent: the next one.' }) version?: string | null;
  @Field(() => String, { nullable: true, description: 'The whole document in JSON; absent: that of the newest version.' }) content?: string | null;
}

@InputType('TargetPatchInput')
export class TargetPatchInput {
  @Field(() => String) targetId!: string;
  @Field(() => Float, { nullable: true }) value?: number | null;
  @Field(() => String, { nullable: true, description: 's, min, h, d, % or x.' }) unit?: string | null;
  @Field(() => [String], { nullable: true, description: 'Shares of the budget (0.75) or durations before due (PT30M).' }) warnAt?: readonly string[] | null;
  @Field(() => String, { nullable: true, description: '24x7, or a calendar of the document.' }) calendar?: string | null;
  @Field(() => String, { nullable: true, description: 'SHALL, SHOULD or INFO.' }) bind?: string | null;
}

@InputType('ClausePatchInput')
export class ClausePatchInput {
  @Field(() => String) clauseNo!: string;
  @Field(() => String, { nullable: true }) textZh?: string | null;
  @Field(() => String, { nullable: true }) textEn?: string | null;
}

@InputType('LintPolicyDraftInput')
export class LintPolicyDraftInput {
  @Field(() => ID) draftId!: string;
}

/** Which draft, and which edit of it the caller has seen. */
@InputType('PolicyDraftStepInput')
export class PolicyDraftStepInput {
  @Field(() => ID) draftId!: string;
  @Field(() => Int, { description: 'The edit that you have seen; of two people the second must look again.' }) expectedEdit!: number;
}

@InputType('EditPolicyDraftInput')
export class EditPolicyDraftInput extends PolicyDraftStepInput {
  @Field(() => String, { nullable: true, description: 'The whole document in JSON; what follows is changed in it.' }) content?: string | null;
  @Field(() => String, { nullable: true }) version?: string | null;
  @Field(() => [TargetPatchInput], { nullable: true }) targets?: readonly TargetPatchInput[] | null;
  @Field(() => [ClausePatchInput], { nullable: true }) clauses?: readonly ClausePatchInput[] | null;
}

@InputType('PublishPolicyDraftInput')
export class PublishPolicyDraftInput extends PolicyDraftStepInput {
  @Field(() => DateTimeScalar, { description: 'When the version takes effect: in the future.' }) effectiveFrom!: number;
  @Field(() => String, { nullable: true }) reason?: string | null;
}

@InputType('RepealPolicyInput')
export class RepealPolicyInput {
  @Field(() => String) docId!: string;
  @Field(() => String) version!: string;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Absent: from now on.' }) from?: number | null;
  @Field(() => String) reason!: string;
}
