import type { Instant } from '../../foundation/instant.ts';
import type { LocalText } from '../../foundation/text.ts';
import type { ComplaintGrade } from '../../tickets/domain/words.ts';
import type { RootCause } from '../domain/root-causes.ts';
import type { ComplaintTrack } from '../domain/track.ts';

/** A settlement document as everybody sees it: personal values in it are masked. */
export interface MaskedDocument {
  readonly id: string;
  readonly at: Instant;
  /** Of the whole text, unmasked. */
  readonly sha256: string;
  readonly text: LocalText;
}

/** How often a root cause was found in a unit; null: none is stated yet. */
export interface CauseCount {
  readonly unitId: string;
  readonly cause: RootCause | null;
  readonly count: number;
}

/** Which team handles the complaints of a grade for a unit. */
export interface NamedTeam {
  readonly unitId: string;
  readonly grade: ComplaintGrade;
  readonly teamId: string;
}

/** Reads complaints outside any transaction. Nothing here is scoped: the caller's unit is for whoever asks. */
export interface ComplaintReads {
  /** The track of each ticket; of a ticket without events none. */
  tracks(ticketIds: readonly string[]): Promise<ReadonlyMap<string, ComplaintTrack>>;
  /** Texts by their ids, masked; those that are not there are absent. */
  textsMasked(textIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  document(documentId: string): Promise<MaskedDocument | null>;
  gradedTeams(unitIds: readonly string[]): Promise<readonly NamedTeam[]>;
  /** Complaints received in `[from, to)` by unit and root cause; invalid and merged ones left out. */
  causes(unitIds: readonly string[], from: Instant, to: Instant): Promise<readonly CauseCount[]>;
}
