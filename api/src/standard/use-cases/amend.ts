import { missingPermission, notFound, type Caller } from '../../access/domain/caller.ts';
import { newId } from '../../foundation/ids.ts';
import type { Instant } from '../../foundation/instant.ts';
import { accepted, refused, type Outcome } from '../../foundation/outcome.ts';
import type { Permission } from '../../access/domain/permissions.ts';
import { DRAFTED_LAYERS, nextVersion, type PolicyDraft } from '../domain/draft.ts';
import { fingerprint } from '../domain/fingerprint.ts';
import { lintDraft } from '../domain/lint-draft.ts';
import { patchContent, type DraftPatch } from '../domain/patch.ts';
import { compareVersions } from '../domain/version.ts';
import { readStored } from './load-standard.ts';
import type { DraftStore } from './draft-store.ts';
import type { PolicyLedger, PolicyRecord } from './policy-store.ts';

export interface AmendStores {
  readonly drafts: DraftStore;
  readonly policies: PolicyLedger;
  now(): Promise<Instant>;
}

/** The longest document that anybody writes, in characters of JSON. */
export const MOST_CONTENT = 1_000_000;

/** Which draft is meant, and which edit of it the caller has seen. */
export interface DraftStep {
  readonly draftId: string;
  readonly expectedEdit: number;
}

/**
 * Begins a draft (§8.2): of a document that is published from its newest version, under the next version number; of a new one
 * from the JSON that is given.
 */
export async function startDraft(stores: AmendStores, caller: Caller, request: { readonly docId: string; readonly version?: string | null | undefined; readonly content?: string | null | undefined }): Promise<Outcome<PolicyDraft>> {
  const forbidden = missingPermission(caller, 'STANDARD_AMEND');
  if (forbidden !== null) return forbidden;
  const { docId } = request;
  if ((await stores.drafts.openOf(docId)) !== null) {
    return refused({ code: 'DRAFT_OPEN', message: `There is an open draft of ${docId}: edit that one, or discard it first.`, path: ['docId'], clause: '8.2' });
  }
  const records = await stores.policies.lockAll();
  const base = newestRecord(records.filter(({ repealedFrom }) => repealedFrom === null), docId);
  const written = request.content == null ? accepted(base?.content) : readContent(request.content);
  if (!written.ok) return written;
  if (written.value === undefined) return refused({ code: 'CONTENT_NEEDED', message: `No version of ${docId} is published: give the whole document in "content".`, path: ['content'] });
  if (base !== undefined && !DRAFTED_LAYERS.includes(base.layer)) {
    return refused({ code: 'LAYER_NOT_DRAFTED', message: 'An agreement is not amended by a draft: conclude its next version with the customer.', path: ['docId'] });
  }
  const version = request.version ?? (request.content == null ? nextVersion(newestRecord(records, docId)?.version ?? '0.0.0') : null);
  const content = version === null ? written.value : patchContent(written.value, { version, targets: [], clauses: [] }).content;
  const now = await stores.now();
  const draft: PolicyDraft = {
    id: newId(now), docId, baseVersion: base?.version ?? null, content, sha256: fingerprint(content), edit: 1, state: 'OPEN', editors: [caller.actor.id],
    faults: lintDraft(docId, content, readStored(records)).faults, lintedAt: now, updatedAt: now,
  };
  await stores.drafts.add(draft);
  return accepted(draft);
}

/** Edits a draft: the whole document, or single values of its targets and clauses. Of two people the second must look again. */
export async function editDraft(stores: AmendStores, caller: Caller, step: DraftStep & { readonly content?: string | null | undefined; readonly patch?: DraftPatch }): Promise<Outcome<PolicyDraft>> {
  const opened = await openDraft(stores, caller, step, 'STANDARD_AMEND');
  if (!opened.ok) return opened;
  const draft = opened.value;
  const written = step.content == null ? accepted(draft.content) : readContent(step.content);
  if (!written.ok) return written;
  const { content, missing } = step.patch === undefined ? { content: written.value, missing: [] } : patchContent(written.value, step.patch);
  if (missing.length > 0) return refused({ code: 'NO_SUCH_PART', message: `The draft has no ${missing.join(', ')}: name targets and clauses that it has.`, path: ['targets'] });
  const now = await stores.now();
  const editors = draft.editors.includes(caller.actor.id) ? draft.editors : [...draft.editors, caller.actor.id];
  return lintedAnew(stores, { ...draft, content, sha256: fingerprint(content), edit: draft.edit + 1, editors, updatedAt: now }, now);
}

/** Lints a draft against what is published by now. */
export async function relintDraft(stores: AmendStores, caller: Caller, draftId: string): Promise<Outcome<PolicyDraft>> {
  const opened = await openDraft(stores, caller, { draftId, expectedEdit: null }, 'STANDARD_AMEND');
  return opened.ok ? lintedAnew(stores, opened.value, await stores.now()) : opened;
}

/** Gives a draft up; it stays to be read. */
export async function discardDraft(stores: AmendStores, caller: Caller, step: DraftStep): Promise<Outcome<PolicyDraft>> {
  const opened = await openDraft(stores, caller, step, 'STANDARD_AMEND');
  if (!opened.ok) return opened;
  const draft: PolicyDraft = { ...opened.value, state: 'DISCARDED', updatedAt: await stores.now() };
  await stores.drafts.save(draft);
  return accepted(draft);
}

/** What comes before anything is done to a draft: permission, the lock, that it is open, and the edit that the caller has seen. */
export async function openDraft(
  stores: Pick<AmendStores, 'drafts'>, caller: Caller, step: { readonly draftId: string; readonly expectedEdit: number | null }, permission: Permission,
): Promise<Outcome<PolicyDraft>> {
  const forbidden = missingPermission(caller, permission);
  if (forbidden !== null) return forbidden;
  const draft = await stores.drafts.lock(step.draftId);
  if (draft === null) return notFound('draft', ['draftId']);
  if (draft.state !== 'OPEN') {
    return refused({ code: 'DRAFT_CLOSED', message: `The draft is ${draft.state === 'PUBLISHED' ? 'published' : 'discarded'} already: begin a new one.`, path: ['draftId'], clause: '8.2' });
  }
  if (step.expectedEdit !== null && step.expectedEdit !== draft.edit) {
    return refused({ code: 'VERSION_CONFLICT', message: `Somebody changed the draft: you saw edit ${step.expectedEdit}, it is at ${draft.edit}. Look at it again before you go on.`, path: ['expectedEdit'] });
  }
  return accepted(draft);
}

async function lintedAnew(stores: AmendStores, draft: PolicyDraft, now: Instant): Promise<Outcome<PolicyDraft>> {
  const { faults } = lintDraft(draft.docId, draft.content, readStored(await stores.policies.lockAll()));
  const linted: PolicyDraft = { ...draft, faults, lintedAt: now };
  await stores.drafts.save(linted);
  return accepted(linted);
}

function newestRecord(records: readonly PolicyRecord[], docId: string): PolicyRecord | undefined {
  return records.filter((record) => record.docId === docId).toSorted((a, b) => compareVersions(a.version, b.version)).at(-1);
}

function readContent(text: string): Outcome<unknown> {
  if (text.length > MOST_CONTENT) return refused({ code: 'CONTENT_TOO_LONG', message: `The document is longer than ${MOST_CONTENT} characters.`, path: ['content'] });
  try {
    return accepted(JSON.parse(text) as unknown);
  } catch (error) {
    return refused({ code: 'SHAPE', message: `The document is no JSON: ${error instanceof Error ? error.message : 'it cannot be read'}.`, path: ['content'] });
  }
}
