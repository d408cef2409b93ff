import type { Choice } from './choose.ts';

/** A choice as it is kept with the dispatch: its best candidates and the first of the rejected ones, with how many there were. */
export interface Explanation extends Choice {
  readonly rankedCount: number;
  readonly rejectedCount: number;
}

/** Enough for whole teams; of hundreds, those that nobody would ask about are counted only. */
export const MOST_RANKED = 10;
export const MOST_REJECTED = 20;

/** Cuts a choice to what is kept. Somebody who was taken by hand is kept wherever they stood. */
export function explain(choice: Choice, takenId: string | null): Explanation {
  return {
    ...choice,
    ranked: choice.ranked.filter(({ agentId }, index) => index < MOST_RANKED || agentId === takenId),
    rejected: choice.rejected.filter(({ agentId }, index) => index < MOST_REJECTED || agentId === takenId),
    rankedCount: choice.ranked.length,
    rejectedCount: choice.rejected.length,
  };
}
