import type { PinnedTarget } from '../../../api/src/standard/domain/catalogue.ts';
import { NATURAL_TIME } from '../../../api/src/standard/domain/working-time.ts';
import operatingStandard from '../../../api/src/standard/documents/operating-standard.v1.0.0.json' with { type: 'json' };
import statutory from '../../../api/src/standard/documents/statutory.v1.0.0.json' with { type: 'json' };
import { parsePolicyDocument } from '../../../api/src/standard/domain/parse.ts';
import { isClock } from '../../../api/src/standard/domain/policy.ts';

/** The documents that come with the product, as the oracle reads them: the JSON itself. */
export const DOCUMENTS = [statutory, operatingStandard] as const;

/** The same documents as the product reads them: every clock target, pinned. */
export const TARGETS: readonly PinnedTarget[] = DOCUMENTS.flatMap(clockTargets);

function clockTargets(json: unknown): readonly PinnedTarget[] {
  const document = parsePolicyDocument(json, '');
  if (!document.ok) throw new Error(JSON.stringify(document.faults));
  const { docId, version, targets } = document.value;
  return targets.filter(isClock).map((target) => ({ pin: { docId, version }, target, workingTime: NATURAL_TIME }));
}
