import type { Instant } from '../../foundation/instant.ts';
import type { PolicyDraft } from '../domain/draft.ts';

/** The drafts in one transaction. */
export interface DraftStore {
  /** Locks a draft; null when there is none. */
  lock(draftId: string): Promise<PolicyDraft | null>;
  /** The open draft of a document, if there is one. Whoever begins another waits until this transaction ends. */
  openOf(docId: string): Promise<PolicyDraft | null>;
  add(draft: PolicyDraft): Promise<void>;
  save(draft: PolicyDraft): Promise<void>;
}

/** What was found out about a draft before it is published. */
export interface PreviewProof {
  /** When the newest finished preview of exactly this content was made; null when there is none. */
  previewedAt(draftId: string, sha256: string): Promise<Instant | null>;
}

/** Reads of drafts outside any transaction. */
export interface DraftReads {
  /** All drafts, the open ones first, then the newest. */
  list(): Promise<readonly PolicyDraft[]>;
  byId(draftId: string): Promise<PolicyDraft | null>;
}
