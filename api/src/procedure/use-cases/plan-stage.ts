import { notFound, type Caller } from '../../access/domain/caller.ts';
import type { Instant } from '../../foundation/instant.ts';
import type { Outcome } from '../../foundation/outcome.ts';
import type { Ticket } from '../../tickets/domain/ticket.ts';
import type { Stage } from '../../tickets/domain/words.ts';
import { performStep, type StepStores } from '../../tickets/use-cases/perform-step.ts';
import type { AgentDirectory } from '../../workforce/use-cases/ports.ts';

export interface PlanStores extends StepStores {
  readonly people: Pick<AgentDirectory, 'byIds'>;
}

/** Names who answers for a stage and when it is planned to be passed (§5.2), with the reason. No clock of the customer's moves. */
export async function planStage(stores: PlanStores, caller: Caller, request: {
  readonly ticketId: string; readonly stage: Stage; readonly ownerId: string; readonly dueAt: Instant; readonly reason?: string | null | undefined; readonly expectedVersion?: number | null | undefined;
}): Promise<Outcome<Ticket>> {
  const { stage, ownerId, dueAt, ...step } = request;
  const owner = (await stores.people.byIds([ownerId])).get(ownerId);
  if (owner === undefined || owner.leftAt !== null || !stores.units.isWithin(owner.teamId, caller.unitId)) return notFound('agent', ['ownerId']);
  return performStep(stores, caller, { ...step, command: { name: 'planStage', stage, ownerId, dueAt } });
}
