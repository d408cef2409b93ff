import { systemCaller, type Caller } from '../../access/domain/caller.ts';
import type { Instant } from '../../foundation/instant.ts';
import type { Outcome } from '../../foundation/outcome.ts';
import type { Ticket } from '../../tickets/domain/ticket.ts';
import { loadOf } from '../../tickets/domain/work-weight.ts';
import { performStep } from '../../tickets/use-cases/perform-step.ts';
import type { Candidate, Choice } from '../domain/choose.ts';
import { explain } from '../domain/explanation.ts';
import { noTimeLimit, type HandOverStores } from './hand-over.ts';

/** R040: what is expected of whoever is given a ticket by the house. */
export const USUAL_FOLLOW_UP = '按服务标准处理，处理后回访客户。 Handle it by the standard, then call the customer back.';

/** The house as it dispatches a ticket by itself: it may do what a supervisor may. */
export function dispatchingCaller(ticket: Pick<Ticket, 'unitId'>): Caller {
  return systemCaller('dispatch', ticket.unitId);
}

/** To whom a ticket goes by itself, and how that came. */
export interface Placement {
  readonly receiver: Candidate;
  readonly choice: Choice;
  readonly queueId: string;
  readonly dueAt: Instant | null;
  readonly reason: string | null;
}

/**
 * Hands a locked ticket to whoever was chosen: dispatches it when it waits (transition 3), re-dispatches it when somebody has not
 * accepted it (24). The caller's right to do so was looked at before.
 * @param by who asked for the choice
 */
export async function place(stores: HandOverStores, ticket: Ticket, placement: Placement, by: Caller): Promise<Outcome<Ticket>> {
  const { receiver, choice, queueId, dueAt, reason } = placement;
  const isFirst = ticket.state === 'CLASSIFIED';
  if (isFirst && dueAt === null) return noTimeLimit();
  const common = { assigneeId: receiver.id, teamId: receiver.teamId, queueId, missingSkills: [] };
  const outcome = await performStep(stores, { ...dispatchingCaller(ticket), actor: by.actor, agentId: by.agentId }, {
    ticketId: ticket.id, reason,
    command: isFirst ? { name: 'dispatch', ...common, followUp: USUAL_FOLLOW_UP, dueAt } : { name: 'redispatch', ...common, automatic: true },
  });
  if (!outcome.ok) return outcome;
  const at = await stores.now();
  stores.pool.gave(receiver.id, loadOf(outcome.value), at);
  stores.dispatches.record({
    ticketId: ticket.id, kind: isFirst ? 'DISPATCH' : 'REDISPATCH', assigneeId: receiver.id, teamId: receiver.teamId, queueId, byActor: by.actor.id, automatic: true,
    dueAt, followUp: isFirst ? USUAL_FOLLOW_UP : null, overrideReason: null, explanation: explain(choice, receiver.id), at, place: outcome.value.version,
  });
  return outcome;
}
