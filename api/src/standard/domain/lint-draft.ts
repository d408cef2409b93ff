import type { PolicyFault } from './fault.ts';
import { fingerprint } from './fingerprint.ts';
import { lintDocuments } from './lint.ts';
import { parsePolicyDocument } from './parse.ts';
import { keyOf } from './pin.ts';
import type { PolicyDocument } from './policy.ts';
import { lintPublication, newestOfEach, type ReadDocument } from './publication.ts';
import { DRAFTED_LAYERS } from './draft.ts';

/** What can be made of a draft's content: the document, unless it is not of the form, and every fault. */
export interface LintedDraft {
  readonly document: PolicyDocument | null;
  readonly faults: readonly PolicyFault[];
}

/**
 * Every fault that stands against publishing this content beside what is published: of form, of the document by itself, and
 * of all that would be in force together.
 * @param published every version that is published
 */
export function lintDraft(docId: string, content: unknown, published: readonly ReadDocument[]): LintedDraft {
  const parsed = parsePolicyDocument(content, docId);
  if (!parsed.ok) return { document: null, faults: parsed.faults };
  const document = parsed.value;
  const path = keyOf(document);
  if (document.docId !== docId || !DRAFTED_LAYERS.includes(document.layer)) {
    const remedy = `write "docId": "${docId}" and one of the layers ${DRAFTED_LAYERS.join(', ')}`;
    return { document, faults: [{ rule: 'ANOTHER_DOCUMENT', path, cause: `this is ${document.docId} of layer ${document.layer}, and the draft is of ${docId}`, remedy }] };
  }
  const draft = { document, sha256: fingerprint(content) };
  const same = published.filter(({ document: known }) => keyOf(known) === path).map((): PolicyFault => ({
    rule: 'VERSION_NOT_NEWER', path, cause: 'this version is published already', remedy: 'give a higher version',
  }));
  if (same.length > 0) return { document, faults: same };
  return { document, faults: [...lintPublication(published, [draft]), ...lintDocuments(newestOfEach([...published, draft]))] };
}
