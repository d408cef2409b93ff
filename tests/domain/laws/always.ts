import fc from 'fast-check';
import type { Instant } from '../../../api/src/foundation/instant.ts';
import { playWhole } from './play.ts';
import { wholePlots } from './plot.ts';
import type { WholeLife } from './whole-life.ts';

/** Holds something against whole lives, after every deed of them. */
export function always(holds: (life: WholeLife, now: Instant) => void, numRuns = 150): void {
  fc.assert(fc.property(wholePlots(), (plot) => { playWhole(plot, holds); }), { numRuns });
}
