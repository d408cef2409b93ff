import type { DeviationPartsFragment } from '../generated/graphql.ts';
import { listed, local, term } from '../words/say.ts';

/** What a deviation is about: the stages whose gates were waived, the item that was left out, or what somebody wrote down; empty where its kind says all. */
export function whatWords({ stages, what }: Pick<DeviationPartsFragment, 'stages' | 'what'>): string {
  if (stages.length > 0) return listed(stages.map((stage) => term('Stage', stage)));
  return what === null ? '' : local(what);
}
