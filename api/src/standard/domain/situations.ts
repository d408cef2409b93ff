import { everyAxes } from './axes.ts';
import type { Axes } from './axes.ts';
import { budgetMs } from './limit.ts';
import { isClock } from './policy.ts';
import type { ClockTarget, PolicyDocument, TargetClass } from './policy.ts';
import { matches } from './scope.ts';

/** The classes that can govern; an assessment limit never does. */
export const GOVERNING_CLASSES: readonly TargetClass[] = ['STATUTORY', 'AGREEMENT', 'SLA'];

/** All combinations of the axes that the same clocks time. There are few of them, so rules are judged once for each. */
export interface Situation {
  /** The first combination met. */
  readonly example: Axes;
  readonly combinations: number;
  readonly clocks: readonly ClockTarget[];
}

/**
 * When a limit falls due, in ms from receipt: if service starts at once, and if it starts as late as it can, which is
 * the dispatch limit (K6). Infinite where nothing bounds it.
 */
export interface Reach {
  /** The target that falls due first when service starts late; undefined where there is none. */
  readonly holder: ClockTarget | undefined;
  readonly atOnceMs: number;
  readonly atLatestMs: number;
}

/** Sorts all combinations of the axes by the governing clocks in their scope. */
export class Situations {
  readonly #clocks: readonly ClockTarget[];
  readonly #bySignature = new Map<string, { example: Axes; combinations: number; clocks: readonly ClockTarget[] }>();

  constructor(documents: readonly PolicyDocument[]) {
    this.#clocks = documents.flatMap(({ targets }) => targets.filter(isClock)).filter((clock) => GOVERNING_CLASSES.includes(clock.class));
    for (const axes of everyAxes()) {
      const clocks = this.#inScope(axes);
      const known = this.#bySignature.get(signature(clocks));
      if (known === undefined) this.#bySignature.set(signature(clocks), { example: axes, combinations: 1, clocks });
      else known.combinations += 1;
    }
  }

  all(): readonly Situation[] {
    return [...this.#bySignature.values()];
  }

  of(axes: Axes): Situation {
    return this.#bySignature.get(signature(this.#inScope(axes)))!;
  }

  #inScope(axes: Axes): readonly ClockTarget[] {
    return this.#clocks.filter(({ scope }) => matches(scope, axes));
  }
}

/** The governing limit among the clocks of a situation that `isMeant` picks. */
export function reachOf({ clocks }: Situation, isMeant: (clock: ClockTarget) => boolean): Reach {
  const dispatchMs = Math.min(...clocks.filter(({ family }) => family === 'DISPATCH').map(budgetMs));
  const reaches = clocks.filter(isMeant).map((clock) => {
    const startsAtOnceMs = clock.startEvent === 'CONFLICT_OPENED' ? Infinity : 0;
    const startsAtLatestMs = clock.startEvent === 'SERVICE_STARTED' ? dispatchMs : startsAtOnceMs;
    return { holder: clock, atOnceMs: startsAtOnceMs + budgetMs(clock), atLatestMs: startsAtLatestMs + budgetMs(clock) };
  });
  const [first] = reaches.toSorted((a, b) => a.atLatestMs - b.atLatestMs);
  return {
    holder: first?.holder,
    atOnceMs: Math.min(...reaches.map(({ atOnceMs }) => atOnceMs)),
    atLatestMs: first?.atLatestMs ?? Infinity,
  };
}

/**
 * Whether one limit falls due after another, whenever service starts. Both ends suffice: a governing limit is the
 * minimum of lines of slope 0 or 1 over the delay, and two such minima cannot cross twice.
 */
export function isLater(one: Reach, other: Reach): boolean {
  return one.atOnceMs > other.atOnceMs || one.atLatestMs > other.atLatestMs;
}

function signature(clocks: readonly ClockTarget[]): string {
  return clocks.map(({ id }) => id).join(' ');
}
