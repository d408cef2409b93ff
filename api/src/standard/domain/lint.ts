import type { PolicyFault } from './fault.ts';
import { lintCalendars } from './lint-calendars.ts';
import { lintNumbers } from './lint-numbers.ts';
import { lintReferences } from './lint-references.ts';
import { lintSituations } from './lint-situations.ts';
import { lintTargets } from './lint-targets.ts';
import type { PolicyDocument } from './policy.ts';

/**
 * Every fault of the documents that would be in force together: one version each, the statutory ones among them. What
 * a single value may be (axis values, event names, versions, both languages) the parser has checked already.
 */
export function lintDocuments(documents: readonly PolicyDocument[]): readonly PolicyFault[] {
  return [...lintReferences(documents), ...lintTargets(documents), ...lintNumbers(documents), ...lintSituations(documents), ...lintCalendars(documents)];
}
