import { countDown, type OracleClock } from './countdown.ts';
import { pointersOf, type OraclePointers } from './pointers.ts';
import { fact, storyUntil, type OracleEvent } from './story.ts';
import { clockTargets, inScope, type OracleDocument } from './target.ts';

export interface OracleAnswer extends OraclePointers {
  readonly clocks: readonly OracleClock[];
}

/**
 * What a ticket's clocks, pointers and due times must be at `now`, worked out from the design of the ticket's life and
 * from the documents' own JSON. It shares no code with the product and takes its time: what the product folds, compares
 * and stores can be held against it.
 *
 * @param documents the policy documents that the ticket is pinned to
 * @param events the ticket's events, in any order
 */
export function oracleClocks(documents: readonly OracleDocument[], events: readonly OracleEvent[], now: number): OracleAnswer {
  const story = storyUntil(events, now);
  const axes = (fact(story.findLast(({ type }) => type === 'CLASSIFIED'), 'axes') ?? null) as Readonly<Record<string, string>> | null;
  const timed = documents.flatMap(clockTargets).filter((target) => inScope(target, axes)).flatMap((target) => {
    const clock = countDown(target, story, now);
    return clock === null ? [] : [{ target, clock }];
  });
  return { clocks: timed.map(({ clock }) => clock), ...pointersOf(timed) };
}
