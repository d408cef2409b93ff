import type { ComplaintPartsFragment, ComplaintPhase } from '../generated/graphql.ts';

/** One step of the track as it is drawn: gone through, where the complaint stands, or still to come. */
export interface TrackStep {
  readonly phase: ComplaintPhase;
  readonly state: 'done' | 'current' | 'ahead';
}

const WAY: readonly ComplaintPhase[] = ['RECEIVED', 'GRADED', 'INVESTIGATING', 'PROPOSED', 'NEGOTIATING'];

/** The way of a complaint from receipt to result; its conclusion is an agreement until it turns out to be a decision. */
export function trackSteps({ phase, conclusion, rounds }: Pick<ComplaintPartsFragment, 'phase' | 'conclusion' | 'rounds'>): readonly TrackStep[] {
  const outcome: ComplaintPhase = conclusion?.outcome ?? 'AGREED';
  const way = [...WAY.filter((each) => each !== 'NEGOTIATING' || rounds.length > 0 || conclusion === null), outcome, 'RESULT_FED_BACK' as const];
  const at = way.indexOf(phase);
  return way.map((each, index) => ({ phase: each, state: index < at || (index === at && phase === 'RESULT_FED_BACK') ? 'done' : index === at ? 'current' : 'ahead' }));
}
