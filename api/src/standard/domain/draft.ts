import type { Instant } from '../../foundation/instant.ts';
import type { PolicyFault } from './fault.ts';
import type { PolicyLayer } from './policy.ts';

/** OPEN: it can be edited. PUBLISHED and DISCARDED: it is history. */
export const DRAFT_STATES = ['OPEN', 'PUBLISHED', 'DISCARDED'] as const;
export type DraftState = (typeof DRAFT_STATES)[number];

/** A version in the making (§8.2). Its content may be anything that an editor writes: what is wrong with it the lints say. */
export interface PolicyDraft {
  readonly id: string;
  readonly docId: string;
  /** The published version that it began from; null for a document that was never published. */
  readonly baseVersion: string | null;
  /** The document as JSON. */
  readonly content: unknown;
  readonly sha256: string;
  /** Counts the edits, from 1. */
  readonly edit: number;
  readonly state: DraftState;
  /** Everybody who had a hand in it, whoever began it first; none of them may publish it. */
  readonly editors: readonly string[];
  /** What the lints say of this content beside what was published at `lintedAt`. */
  readonly faults: readonly PolicyFault[];
  readonly lintedAt: Instant;
  readonly updatedAt: Instant;
}

/** The layers whose documents are amended by draft; an agreement is concluded with its customer. */
export const DRAFTED_LAYERS: readonly PolicyLayer[] = ['STATUTORY', 'STANDARD'];

/** So long at least before a version takes effect it must be published: every server has heard of it by then. */
export const EFFECTIVE_LEAD_MS = 5_000;

/** A preview older than this says little about the tickets of now. */
export const PREVIEW_FRESH_MS = 24 * 3_600_000;

/** The version behind one: of `1.4.2` it is `1.5.0`. */
export function nextVersion(version: string): string {
  const [major, minor] = version.split('.');
  return `${major}.${Number(minor) + 1}.0`;
}
