import { COMPLEXITIES, URGENCIES, everyAxes } from './axes.ts';
import type { Axes } from './axes.ts';
import type { PolicyFault, PolicyRule } from './fault.ts';
import { limitText } from './limit.ts';
import type { Milestone, PolicyDocument } from './policy.ts';
import { Situations, isLater, reachOf } from './situations.ts';
import type { Reach, Situation } from './situations.ts';

/** Milestones in the order in which they must fall due (K3). */
const LADDER: readonly Milestone[] = ['RESTORE', 'HANDLE', 'REPAIR', 'END_TO_END'];

/**
 * The rules that hold for each combination of the axes, over the governing clocks of all documents in force together:
 * coverage (K10), urgent never later (K2, K19) and the ladder (K3, K18).
 */
export function lintSituations(documents: readonly PolicyDocument[]): readonly PolicyFault[] {
  const situations = new Situations(documents);
  return [...lintCoverage(situations), ...lintUrgency(situations), ...lintLadder(situations)];
}

function responseOf(situation: Situation): Reach {
  const respond = reachOf(situation, ({ family }) => family === 'RESPOND');
  return respond.holder === undefined ? reachOf(situation, ({ family }) => family === 'PRELIM_REPLY') : respond;
}

function completionOf(situation: Situation): Reach {
  return reachOf(situation, ({ family }) => family === 'COMPLETE');
}

/** Each combination has a response and a completion limit, also when nobody ever accepts the request (K10). */
function lintCoverage(situations: Situations): readonly PolicyFault[] {
  const lacking = (rule: PolicyRule, kind: string, reach: (situation: Situation) => Reach): readonly PolicyFault[] => {
    const uncovered = situations.all().filter((situation) => reach(situation).atLatestMs === Infinity);
    if (uncovered.length === 0) return [];
    const combinations = uncovered.reduce((sum, situation) => sum + situation.combinations, 0);
    const cause = `${combinations} combinations of the axes have no ${kind} limit of class STATUTORY, AGREEMENT or SLA, e.g. ${named(uncovered[0]!.example)}`;
    return [{ rule, path: 'targets', cause, remedy: 'widen the scope of a target, or add a catch-all' }];
  };
  return [...lacking('NO_RESPONSE_LIMIT', 'response', responseOf), ...lacking('NO_COMPLETION_LIMIT', 'completion', completionOf)];
}

/**
 * An urgent request is never answered or completed later than the same one at normal urgency (K19), and never answered
 * later than a basic one (K2).
 */
function lintUrgency(situations: Situations): readonly PolicyFault[] {
  const faults = new Map<string, PolicyFault>();
  const demand = (rule: PolicyRule, verb: string, reach: (situation: Situation) => Reach, urgent: Axes, other: Axes): void => {
    const ours = reach(situations.of(urgent));
    const theirs = reach(situations.of(other));
    const key = `${rule} ${ours.holder?.id} ${theirs.holder?.id}`;
    if (!isLater(ours, theirs) || faults.has(key)) return;
    const cause = `an urgent request must be ${verb} by ${limitOf(ours)}, but by ${limitOf(theirs)} where it differs in ${differences(urgent, other)} (${named(urgent)})`;
    faults.set(key, { rule, path: pathOf(ours), cause, remedy: 'bring urgent requests into the scope of the earlier limit' });
  };
  for (const urgent of everyAxes()) {
    if (urgent.urgency !== 'URGENT') continue;
    const normal: Axes = { ...urgent, urgency: 'NORMAL' };
    demand('URGENT_ANSWERED_LATER', 'answered', responseOf, urgent, normal);
    demand('URGENT_COMPLETED_LATER', 'completed', completionOf, urgent, normal);
    for (const urgency of URGENCIES) demand('URGENT_ANSWERED_LATER', 'answered', responseOf, urgent, { ...urgent, urgency, complexity: COMPLEXITIES[0] });
  }
  return [...faults.values()];
}

/** Restored, handled, repaired and solved end to end fall due in this order, wherever two of them exist. */
function lintLadder(situations: Situations): readonly PolicyFault[] {
  const faults = new Map<string, PolicyFault>();
  for (const situation of situations.all()) {
    const rungs = LADDER.map((milestone) => rungOf(situation, milestone)).filter(({ holder }) => holder !== undefined);
    rungs.forEach((lower, index) => {
      for (const upper of rungs.slice(index + 1)) {
        if (!isLater(lower, upper)) continue;
        const cause = `${limitOf(lower)} falls due after ${limitOf(upper)}, e.g. for ${named(situation.example)}`;
        const fault: PolicyFault = { rule: 'LADDER_BROKEN', path: pathOf(lower), cause, remedy: `keep the order ${LADDER.join(' ≤ ')}` };
        faults.set(`${lower.holder?.id} ${upper.holder?.id}`, fault);
      }
    });
  }
  return [...faults.values()];
}

/** A restore limit that the statutory floor alone holds is no rung: it may fall due after the next one (K18). */
function rungOf(situation: Situation, milestone: Milestone): Reach {
  const isFloorAlone = situation.clocks.every((clock) => clock.milestone !== milestone || clock.class === 'STATUTORY');
  return reachOf(situation, (clock) => clock.milestone === milestone && !(milestone === 'RESTORE' && isFloorAlone));
}

function pathOf({ holder }: Reach): string {
  return holder === undefined ? 'targets' : `targets/${holder.id}`;
}

function limitOf({ holder }: Reach): string {
  return holder === undefined ? 'no limit at all' : `${holder.id} (${holder.milestone}, ${limitText(holder).en})`;
}

function named(axes: Axes): string {
  return Object.values(axes).join(' ');
}

function differences(one: Axes, other: Axes): string {
  return Object.entries(other).filter(([axis, value]) => one[axis as keyof Axes] !== value).map(([axis, value]) => `${axis} ${value}`).join(' and ');
}
