import type { Caller } from '../../access/domain/caller.ts';
import { toIso, type Instant } from '../../foundation/instant.ts';
import { accepted, refused, type Outcome } from '../../foundation/outcome.ts';
import type { Refusal } from '../../foundation/refusal.ts';
import { EFFECTIVE_LEAD_MS, PREVIEW_FRESH_MS, type PolicyDraft } from '../domain/draft.ts';
import type { PolicyFault } from '../domain/fault.ts';
import { fingerprint } from '../domain/fingerprint.ts';
import { lintDraft } from '../domain/lint-draft.ts';
import { isRecord } from '../domain/parse-reader.ts';
import { keyOf, pinOf } from '../domain/pin.ts';
import type { PolicyPin } from '../domain/policy.ts';
import { withSuccession } from '../domain/publication.ts';
import { openDraft, type AmendStores, type DraftStep } from './amend.ts';
import type { PreviewProof } from './draft-store.ts';
import { readStored } from './load-standard.ts';
import type { PolicyLedger, PolicyRecord } from './policy-store.ts';

export type PublishStores = AmendStores & { readonly previews: PreviewProof };

/**
 * Publishes a draft as a version that takes effect at an instant to come (§8.2): linted here once more, previewed as it is now, and
 * by somebody who had no hand in it. The version before it gives way at that instant.
 */
export async function publishDraft(stores: PublishStores, caller: Caller, step: DraftStep & { readonly effectiveFrom: Instant; readonly reason?: string | null | undefined }): Promise<Outcome<PolicyPin>> {
  const opened = await openDraft(stores, caller, step, 'STANDARD_PUBLISH');
  if (!opened.ok) return opened;
  const draft = opened.value;
  const now = await stores.now();
  const objections = await objectionsTo(stores, caller, draft, step.effectiveFrom, now);
  const [objection, ...more] = objections;
  if (objection !== undefined) return refused(objection, ...more);

  const content = isRecord(draft.content) ? { ...draft.content, effectiveFrom: toIso(step.effectiveFrom) } : draft.content;
  const records = await stores.policies.lockAll();
  const published = readStored(records);
  const { document, faults } = lintDraft(draft.docId, content, published);
  const [fault, ...others] = faults.map(toRefusal);
  if (fault !== undefined) return refused(fault, ...others);
  if (document === null) throw new Error('a draft without faults has no document');
  const sha256 = fingerprint(content);
  const standing = withSuccession([...published, { document, sha256 }]);
  const { docId, version, layer, effectiveFrom } = document;
  const own = standing.find((each) => each.document === document)!;
  await stores.policies.add({ docId, version, layer, status: own.status, effectiveFrom, effectiveTo: own.effectiveTo, repealedFrom: null, sha256, content });
  await restand(stores.policies, records, standing);
  await stores.drafts.save({ ...draft, state: 'PUBLISHED', updatedAt: now });
  stores.policies.note(pinOf(document), {
    type: 'POLICY_PUBLISHED', actor: caller.actor, unitId: caller.unitId, reason: step.reason ?? null, at: now,
    payload: { effectiveFrom, sha256, draftId: draft.id, editors: draft.editors },
  });
  return accepted(pinOf(document));
}

/** Writes how the known versions stand beside each other where that has changed. */
export async function restand(policies: Pick<PolicyLedger, 'stand'>, records: readonly PolicyRecord[], standing: ReturnType<typeof withSuccession>): Promise<void> {
  for (const { document, status, effectiveTo } of standing) {
    const record = records.find((each) => keyOf(each) === keyOf(document));
    if (record === undefined || (record.status === status && record.effectiveTo === effectiveTo)) continue;
    await policies.stand(record, { status, effectiveTo, repealedFrom: record.repealedFrom });
  }
}

/** A fault of a document as a refusal of publishing it. */
export function toRefusal({ rule, path, cause, remedy }: PolicyFault): Refusal {
  return { code: rule, message: `${path}: ${cause}; ${remedy}.`, path: [path], clause: '8.2' };
}

async function objectionsTo(stores: PublishStores, caller: Caller, draft: PolicyDraft, effectiveFrom: Instant, now: Instant): Promise<readonly Refusal[]> {
  const found: Refusal[] = [];
  if (caller.actor.kind !== 'USER') found.push({ code: 'PERSON_NEEDED', message: 'A person publishes a version, not a program: sign in.', clause: '8.2' });
  if (draft.editors.includes(caller.actor.id)) found.push({ code: 'SAME_PERSON', message: 'You had a hand in this draft: somebody else publishes it.', clause: '8.2' });
  if (effectiveFrom < now + EFFECTIVE_LEAD_MS) {
    found.push({ code: 'EFFECTIVE_IN_PAST', message: `A version takes effect in the future: at least ${EFFECTIVE_LEAD_MS / 1_000} seconds from now, so that every server knows it by then.`, path: ['effectiveFrom'], clause: '8.2' });
  }
  const previewedAt = await stores.previews.previewedAt(draft.id, draft.sha256);
  if (previewedAt === null || previewedAt < now - PREVIEW_FRESH_MS) {
    found.push({ code: 'PREVIEW_NEEDED', message: 'Preview the draft as it is now first: nobody has seen what it does to the tickets.', path: ['draftId'], clause: '8.2' });
  }
  return found;
}
