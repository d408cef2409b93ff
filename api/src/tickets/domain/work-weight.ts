import type { Axes } from '../../standard/domain/axes.ts';
import type { Ticket } from './ticket.ts';

/** How much of a person's capacity a request takes while it is worked on, by its complexity (§4.1); our design. */
const WEIGHT_OF_COMPLEXITY: Readonly<Record<Axes['complexity'], number>> = { BASIC: 1, STANDARD: 2, COMPLEX: 4 };

/** A ticket that waits asks for a look now and then, whatever it is about. */
const WEIGHT_WHILE_SUSPENDED = 1;

/** The least that any ticket weighs: whoever has less room than this has none. */
export const LEAST_WEIGHT = 1;

/** What a request takes of its handler's capacity, in units of capacity. */
export function workWeight({ complexity }: Pick<Axes, 'complexity'>): number {
  return WEIGHT_OF_COMPLEXITY[complexity];
}

/** What a ticket takes of its owner's capacity as it stands: nothing before it is dispatched and after its result. */
export function loadOf({ state, confirmed }: Pick<Ticket, 'state' | 'confirmed'>): number {
  if (state === 'SUSPENDED') return WEIGHT_WHILE_SUSPENDED;
  const isAtWork = state === 'DISPATCHED' || state === 'ACCEPTED' || state === 'IN_PROGRESS';
  return isAtWork ? workWeight(confirmed ?? { complexity: 'STANDARD' }) : 0;
}
