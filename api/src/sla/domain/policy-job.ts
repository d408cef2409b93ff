import type { Actor } from '../../foundation/event.ts';
import type { Instant } from '../../foundation/instant.ts';
import { EMPTY_TALLY, type PreviewTally } from './preview.ts';

/** PREVIEW: what a draft would do to the tickets. MIGRATION: open tickets change over to a version. */
export const POLICY_JOB_KINDS = ['PREVIEW', 'MIGRATION'] as const;
export type PolicyJobKind = (typeof POLICY_JOB_KINDS)[number];

export const POLICY_JOB_STATES = ['RUNNING', 'DONE', 'FAILED', 'CANCELLED'] as const;
export type PolicyJobState = (typeof POLICY_JOB_STATES)[number];

/** What a migration has done so far. */
export interface MigrationTally {
  /** Tickets that changed over. */
  readonly migrated: number;
  /** Tickets that had ended or changed over already when their turn came. */
  readonly passedOver: number;
  /** Clocks that were late already when they came under the new version. */
  readonly lateOnArrival: number;
}

export const EMPTY_MIGRATION: MigrationTally = { migrated: 0, passedOver: 0, lateOnArrival: 0 };

/** Work on all tickets of a kind, in batches that any server takes, from where the last one ended. */
export interface PolicyJob {
  readonly id: string;
  readonly kind: PolicyJobKind;
  readonly docId: string;
  /** The draft's version, or the one that tickets change over to. */
  readonly version: string;
  readonly draftId: string | null;
  /** The draft's content as it was when the job began, and its fingerprint. */
  readonly content: unknown;
  readonly sha256: string | null;
  readonly state: PolicyJobState;
  readonly actor: Actor;
  readonly reason: string | null;
  /** The unit whose tickets are migrated, with what is below it; null for a preview, which looks at all. */
  readonly unitId: string | null;
  /** The versions from which tickets change over; null: any other. */
  readonly fromVersions: readonly string[] | null;
  /** When it began, by the database's clock: a preview shows the tickets as they stood then. */
  readonly asOf: Instant;
  /** The last ticket dealt with. */
  readonly cursor: string | null;
  /** How many tickets there are; null until they are counted. */
  readonly total: number | null;
  readonly done: number;
  readonly result: unknown;
  readonly finishedAt: Instant | null;
}

/** What a preview has counted; empty for another kind of job, and before its first batch. */
export function previewTally({ kind, result }: Pick<PolicyJob, 'kind' | 'result'>): PreviewTally {
  return kind === 'PREVIEW' ? { ...EMPTY_TALLY, ...(result as Partial<PreviewTally>) } : EMPTY_TALLY;
}

/** What a migration has done; nothing for another kind of job, and before its first batch. */
export function migrationTally({ kind, result }: Pick<PolicyJob, 'kind' | 'result'>): MigrationTally {
  return kind === 'MIGRATION' ? { ...EMPTY_MIGRATION, ...(result as Partial<MigrationTally>) } : EMPTY_MIGRATION;
}
