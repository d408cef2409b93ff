import { AXES, AXIS_NAMES, everyAxes } from './axes.ts';
import type { Axes, AxisName } from './axes.ts';
import { budgetMs } from './limit.ts';
import { isClock } from './policy.ts';
import type { ClockTarget, PolicyDocument, TargetClass } from './policy.ts';
import { matches } from './scope.ts';

/** The classes that can govern; an assessment limit never does. */
const GOVERNING_CLASSES: readonly TargetClass[] = ['STATUTORY', 'AGREEMENT', 'SLA'];

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

/** All combinations of the axes that the same governing clocks time. There are few, so a rule is judged once for each. */
export interface Situation {
  /** The first combination met, and how many there are. */
  readonly example: Axes;
  combinations: number;
  readonly clocks: readonly ClockTarget[];
  /** The governing response limit; the preliminary reply is one where nothing times the first response. */
  readonly response: Reach;
  readonly completion: Reach;
}

/** The lints tell requests apart by these, whether or not a scope does. */
const ALWAYS_TOLD_APART: readonly AxisName[] = ['urgency', 'complexity'];

/** Sorts all 22,680 combinations of the axes into situations. Axes that no scope names make no difference: of each one value stands for all. */
export class Situations {
  readonly #bySignature = new Map<string, Situation>();
  readonly #byAxes = new Map<string, Situation>();
  readonly #examples: Axes[] = [];
  readonly #indifferent: readonly AxisName[];

  constructor(documents: readonly PolicyDocument[]) {
    const governing = documents.flatMap(({ targets }) => targets.filter(isClock)).filter((clock) => GOVERNING_CLASSES.includes(clock.class));
    const mentioned = new Set([...ALWAYS_TOLD_APART, ...governing.flatMap(({ scope }) => scope.flatMap((alternative) => Object.keys(alternative)))]);
    this.#indifferent = AXIS_NAMES.filter((axis) => !mentioned.has(axis));
    const each = this.#indifferent.reduce((product, axis) => product * AXES[axis].length, 1);
    for (const axes of everyAxes(this.#indifferent)) {
      const clocks = governing.filter(({ scope }) => matches(scope, axes));
      const signature = clocks.map(({ id }) => id).join(' ');
      const situation = this.#bySignature.get(signature) ?? situationOf(axes, clocks);
      situation.combinations += each;
      this.#bySignature.set(signature, situation);
      this.#byAxes.set(this.#keyOf(axes), situation);
      this.#examples.push(axes);
    }
  }

  /** Combinations of the axes, one for all that no scope tells apart. */
  examples(): readonly Axes[] {
    return this.#examples;
  }

  all(): readonly Readonly<Situation>[] {
    return [...this.#bySignature.values()];
  }

  of(axes: Axes): Readonly<Situation> {
    return this.#byAxes.get(this.#keyOf(axes))!;
  }

  #keyOf(axes: Axes): string {
    return AXIS_NAMES.map((axis) => (this.#indifferent.includes(axis) ? '' : axes[axis])).join(' ');
  }
}

function situationOf(example: Axes, clocks: readonly ClockTarget[]): Situation {
  const respond = reachOf(clocks, ({ family }) => family === 'RESPOND');
  const response = respond.holder === undefined ? reachOf(clocks, ({ family }) => family === 'PRELIM_REPLY') : respond;
  return { example, combinations: 0, clocks, response, completion: reachOf(clocks, ({ family }) => family === 'COMPLETE') };
}

/** The limit that governs among those clocks of a situation that `isMeant` picks. */
export function reachOf(clocks: readonly ClockTarget[], isMeant: (clock: ClockTarget) => boolean): Reach {
  const dispatchMs = Math.min(...clocks.filter(({ family }) => family === 'DISPATCH').map(budgetMs));
  const reaches = clocks.filter(isMeant).map((clock): Reach => {
    // A conflict may never be flagged, so a clock that waits for one bounds nothing.
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
 * Whether one limit can fall due after another. Comparing the two ends suffices: each limit is a minimum of terms that
 * are constant in the delay before service starts or grow with it one to one, and two such minima that keep their
 * order at both ends keep it in between.
 */
export function isLater(one: Reach, other: Reach): boolean {
  return one.atOnceMs > other.atOnceMs || one.atLatestMs > other.atLatestMs;
}

/** A combination in one line. */
export function named(axes: Axes): string {
  return Object.values(axes).join(' ');
}
