import { URGENCIES } from './axes.ts';
import type { Axes } from './axes.ts';
import type { PolicyFault, PolicyRule } from './fault.ts';
import { limitText } from './limit.ts';
import type { Milestone, PolicyDocument } from './policy.ts';
import { Situations, isLater, named, reachOf } from './situations.ts';
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

/** Each combination has a response and a completion limit, also when nobody ever accepts the request (K10). */
function lintCoverage(situations: Situations): readonly PolicyFault[] {
  const lacking = (rule: PolicyRule, kind: string, reach: (situation: Situation) => Reach): readonly PolicyFault[] => {
    const uncovered = situations.all().filter((situation) => reach(situation).atLatestMs === Infinity);
    if (uncovered.length === 0) return [];
    const combinations = uncovered.reduce((sum, situation) => sum + situation.combinations, 0);
    const cause = `${combinations} combinations of the axes have no ${kind} limit of class STATUTORY, AGREEMENT or SLA, e.g. ${named(uncovered[0]!.example)}`;
    return [{ rule, path: 'targets', cause, remedy: 'widen the scope of a target, or add a catch-all' }];
  };
  return [
    ...lacking('NO_RESPONSE_LIMIT', 'response', ({ response }) => response),
    ...lacking('NO_COMPLETION_LIMIT', 'completion', ({ completion }) => completion),
  ];
}

/**
 * An urgent request is never answered or completed later than the same one at normal urgency (K19), and never answered
 * later than a basic one (K2).
 */
function lintUrgency(situations: Situations): readonly PolicyFault[] {
  const faults = new Map<string, PolicyFault>();
  for (const urgent of situations.examples()) {
    if (urgent.urgency !== 'URGENT') continue;
    const ours = situations.of(urgent);
    const normal = situations.of({ ...urgent, urgency: 'NORMAL' });
    const basics = URGENCIES.map((urgency) => situations.of({ ...urgent, urgency, complexity: 'BASIC' }));
    for (const other of [normal, ...basics]) {
      if (!isLater(ours.response, other.response)) continue;
      const fault = urgencyFault('URGENT_ANSWERED_LATER', 'answered', ours.response, other.response, urgent);
      faults.set(`${fault.rule} ${ours.response.holder?.id} ${other.response.holder?.id}`, fault);
    }
    if (isLater(ours.completion, normal.completion)) {
      const fault = urgencyFault('URGENT_COMPLETED_LATER', 'completed', ours.completion, normal.completion, urgent);
      faults.set(`${fault.rule} ${ours.completion.holder?.id} ${normal.completion.holder?.id}`, fault);
    }
  }
  return [...faults.values()];
}

function urgencyFault(rule: PolicyRule, verb: string, ours: Reach, theirs: Reach, urgent: Axes): PolicyFault {
  const than = rule === 'URGENT_ANSWERED_LATER' ? 'a basic or ordinary one' : 'the same request at normal urgency';
  return {
    rule,
    path: pathOf(ours),
    cause: `an urgent request is ${verb} by ${limitOf(ours)}, later than ${than} by ${limitOf(theirs)}, e.g. ${named(urgent)}`,
    remedy: 'bring urgent requests into the scope of the earlier limit',
  };
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
  return reachOf(situation.clocks, (clock) => clock.milestone === milestone && !(milestone === 'RESTORE' && isFloorAlone));
}

function pathOf({ holder }: Reach): string {
  return holder === undefined ? 'targets' : `targets/${holder.id}`;
}

function limitOf({ holder }: Reach): string {
  return holder === undefined ? 'no limit at all' : `${holder.id} (${holder.milestone}, ${limitText(holder).en})`;
}
