import type { Axes } from '../../standard/domain/axes.ts';
import type { Ticket } from '../../tickets/domain/ticket.ts';
import { workWeight } from '../../tickets/domain/work-weight.ts';
import type { WorkNeeds } from '../../workforce/domain/agent.ts';
import type { Work } from '../domain/choose.ts';
import type { Queue } from '../domain/queue.ts';
import type { WaitingWork } from './ports.ts';

/** What a queue asks of whoever works in it. */
export function needsOf({ requiredSkills, requiredQualifications }: Pick<Queue, 'requiredSkills' | 'requiredQualifications'>): WorkNeeds {
  return { skills: requiredSkills, qualifications: requiredQualifications };
}

/** The facts of a classified ticket that its dispatch depends on; null for one that is not classified. */
export function workOf(ticket: Ticket, queue: Parameters<typeof needsOf>[0]): Work | null {
  const { confirmed, priority, refusedBy, ownerId, state } = ticket;
  if (confirmed === null || priority === null) return null;
  return work({ tier: confirmed.tier, complexity: confirmed.complexity, priority, refusedBy }, needsOf(queue), state === 'CLASSIFIED' ? null : ownerId);
}

/** The same, of a ticket that waits in the queue. */
export function workOfWaiting(waiting: WaitingWork, needs: WorkNeeds): Work {
  return work(waiting, needs, null);
}

function work(
  { tier, complexity, priority, refusedBy }: Pick<Axes, 'tier' | 'complexity'> & Pick<Work, 'priority' | 'refusedBy'>, needs: WorkNeeds, heldBy: string | null,
): Work {
  return { priority, tier, weight: workWeight({ complexity }), needs, refusedBy, heldBy };
}
