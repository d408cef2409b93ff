import { countDown, type OracleClock } from './countdown.ts';
import { pointersOf, type OraclePointers } from './pointers.ts';
import { fact, lastOf, storyUntil, type OracleEvent, type Story } from './story.ts';
import { clockTargets, inScope, type OracleDocument, type OracleTarget } from './target.ts';

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
  const timed = documents.flatMap(clockTargets).flatMap((target) => {
    const clock = clockInScope(target, story, now);
    return clock === null ? [] : [{ target, clock }];
  });
  return { clocks: timed.map(({ clock }) => clock), ...pointersOf(timed) };
}

/**
 * A target's clock with its scope: it counts as if it had always been in scope, once it was so after its start. Where the request left the
 * scope for good, the clock ends at the first instant from then on at which it waits to be met and is not late; a clock that never does stays.
 */
function clockInScope(target: OracleTarget, story: Story, now: number): OracleClock | null {
  const start = story.findIndex(({ type }) => type === target.startEvent);
  const within = story.map((_, index) => inScope(target, axesAt(story, index)));
  const lastWithin = within.lastIndexOf(true);
  if (start === -1 || lastWithin < start) return null;
  for (let index = lastWithin + 1; index < story.length; index += 1) {
    const soFar = story.slice(0, index + 1);
    const at = soFar.at(-1)?.occurredAt ?? now;
    const clock = countDown(target, soFar, at);
    if (clock !== null && clock.breachedAt === null && (clock.run === 'RUNNING' || clock.run === 'PAUSED')) {
      return countDown(target, [...soFar, { type: 'SCOPE_LOST', occurredAt: at, place: Infinity, payload: {} }], at);
    }
  }
  return countDown(target, story, now);
}

function axesAt(story: Story, index: number): Readonly<Record<string, string>> | null {
  return (fact(story[lastOf(story, index, 'CLASSIFIED', 'RECLASSIFIED')], 'axes') ?? null) as Readonly<Record<string, string>> | null;
}
