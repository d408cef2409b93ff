import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { LocalText } from '../../foundation/text.ts';
import { LocalTextType } from '../../platform/graphql/local-text.type.ts';
import { NodeType } from '../../platform/graphql/node.type.ts';
import { registerWords } from '../../platform/graphql/register-words.ts';
import { DateTimeScalar, SafeIntScalar } from '../../platform/graphql/scalars.ts';
import { UserErrorType } from '../../platform/graphql/user-error.type.ts';
import { CLOCK_WORDS } from '../domain/clock.ts';
import { POLICY_JOB_KINDS, POLICY_JOB_STATES, type PolicyJobKind, type PolicyJobState } from '../domain/policy-job.ts';
import type { PreviewCounts, PreviewWord } from '../domain/preview.ts';

export const PolicyJobKindWord = registerWords('PolicyJobKind', POLICY_JOB_KINDS, '作业 A preview of a draft, or tickets that change over to a version.');
export const PolicyJobStateWord = registerWords('PolicyJobState', POLICY_JOB_STATES, '作业状态 How far a job is.');
export const PreviewWordWord = registerWords('PreviewWord', [...CLOCK_WORDS, 'NONE'], '时限用语 The word of a clock before or under a draft; NONE: there is no such clock.');

@ObjectType()
class PreviewCountsType implements PreviewCounts {
  @Field(() => Int) clocks!: number;
  @Field(() => Int, { description: '转临期 Open clocks that are not at risk now and would be.' }) toAtRisk!: number;
  @Field(() => Int, { description: '转超时 Open clocks that are not late now and would be.' }) toLate!: number;
  @Field(() => Int, { description: '解除 Open clocks that are at risk or late now and would be neither.' }) relieved!: number;
  @Field(() => Int, { description: 'Clocks that were met and would have been missed.' }) toMissed!: number;
  @Field(() => Int, { description: 'Clocks that were missed and would have been met.' }) toMet!: number;
  @Field(() => Int, { description: 'Clocks that there are only under the draft.' }) added!: number;
  @Field(() => Int, { description: 'Clocks that the draft does not have.' }) removed!: number;
  @Field(() => Float, { nullable: true, description: '达成率 Of the clocks that are met or broken the share that is met, in percent.' }) metPercentBefore!: number | null;
  @Field(() => Float, { nullable: true }) metPercentAfter!: number | null;
}

@ObjectType('PreviewQueueLine', { simpleResolvers: true })
export class PreviewQueueLineType extends PreviewCountsType {
  @Field(() => ID) queueId!: string;
}

@ObjectType('PreviewLine', { simpleResolvers: true, description: '影响 What a draft does to the clocks of one limit.' })
export class PreviewLineType extends PreviewCountsType {
  @Field(() => String) targetId!: string;
  @Field(() => String) clauseNo!: string;
  @Field(() => LocalTextType, { nullable: true, description: 'Null: the version that it began from has no such limit.' }) limitBefore!: LocalText | null;
  @Field(() => LocalTextType, { nullable: true, description: 'Null: the draft has no such limit.' }) limitAfter!: LocalText | null;
  @Field(() => [PreviewQueueLineType]) queues!: readonly PreviewQueueLineType[];
}

@ObjectType('PreviewExample', { simpleResolvers: true, description: 'A ticket of your units that would stand worse.' })
export class PreviewExampleType {
  @Field(() => String) ticketNo!: string;
  @Field(() => String) targetId!: string;
  @Field(() => PreviewWordWord) before!: PreviewWord;
  @Field(() => PreviewWordWord) after!: PreviewWord;
  @Field(() => DateTimeScalar, { nullable: true }) dueBefore!: number | null;
  @Field(() => DateTimeScalar, { nullable: true }) dueAfter!: number | null;
}

@ObjectType('PolicyPreview', { simpleResolvers: true, description: '影响预览 Open tickets and those that ended in the last 30 days, as they stood at `asOf`, measured by a draft.' })
export class PolicyPreviewType {
  @Field(() => Int) tickets!: number;
  @Field(() => Int) openTickets!: number;
  @Field(() => [PreviewLineType]) lines!: readonly PreviewLineType[];
  @Field(() => [PreviewExampleType]) examples!: readonly PreviewExampleType[];
}

@ObjectType('PolicyMigration', { simpleResolvers: true, description: '版本迁移 What tickets that change over have come to so far.' })
export class PolicyMigrationType {
  @Field(() => Int) migrated!: number;
  @Field(() => Int, { description: 'Tickets that had ended, or changed over, when their turn came.' }) passedOver!: number;
  @Field(() => Int, { description: 'Clocks that were late already under the new version: marked, without an alarm.' }) lateOnArrival!: number;
}

@ObjectType('PolicyJob', { implements: NodeType, simpleResolvers: true, description: '作业 Work on many tickets, batch by batch; a restart does not lose it.' })
export class PolicyJobType implements NodeType {
  @Field(() => ID) id!: string;
  @Field(() => PolicyJobKindWord) kind!: PolicyJobKind;
  @Field(() => PolicyJobStateWord) state!: PolicyJobState;
  @Field(() => String) docId!: string;
  @Field(() => String) version!: string;
  @Field(() => Int, { nullable: true, description: 'Null until the tickets are counted.' }) total!: number | null;
  @Field(() => Int) done!: number;
  @Field(() => DateTimeScalar) asOf!: number;
  @Field(() => DateTimeScalar, { nullable: true }) finishedAt!: number | null;
  @Field(() => String, { nullable: true, description: 'Of a preview: the fingerprint of the content that it is of. Another edit needs another preview.' }) sha256!: string | null;
  @Field(() => String, { nullable: true }) reason!: string | null;
  @Field(() => PolicyPreviewType, { nullable: true }) preview!: PolicyPreviewType | null;
  @Field(() => PolicyMigrationType, { nullable: true }) migration!: PolicyMigrationType | null;
}

@ObjectType('PolicyJobProgress', { simpleResolvers: true, description: '作业进度 How far a job is; its figures are read with `policyJob`.' })
export class PolicyJobProgressType {
  @Field(() => SafeIntScalar) seq!: number;
  @Field(() => ID) id!: string;
  @Field(() => PolicyJobStateWord) state!: PolicyJobState;
  @Field(() => Int, { nullable: true }) total!: number | null;
  @Field(() => Int) done!: number;
}

@ObjectType('PolicyJobPayload')
export class PolicyJobPayload {
  @Field(() => PolicyJobType, { nullable: true }) job!: PolicyJobType | null;
  @Field(() => [UserErrorType]) userErrors!: readonly UserErrorType[];
}

@InputType('PreviewPolicyDraftInput')
export class PreviewPolicyDraftInput {
  @Field(() => String, { description: 'The same key with the same request gives the same job.' }) idempotencyKey!: string;
  @Field(() => ID) draftId!: string;
}

@InputType('CancelPolicyJobInput')
export class CancelPolicyJobInput {
  @Field(() => ID) jobId!: string;
}

@InputType('MigrateTicketsInput')
export class MigrateTicketsInput {
  @Field(() => String, { description: 'The same key with the same request gives the same job.' }) idempotencyKey!: string;
  @Field(() => String) docId!: string;
  @Field(() => String, { description: 'The version to which tickets change over; in force.' }) version!: string;
  @Field(() => [String], { nullable: true, description: 'Only tickets pinned to one of these; absent: to any other.' }) fromVersions?: readonly string[] | null;
  @Field(() => ID, { nullable: true, description: 'A unit and what is below it. Absent: your own.' }) unitId?: string | null;
  @Field(() => String) reason!: string;
}
