import type { Instant } from '../foundation/instant.ts';
import type { Ticket } from '../tickets/domain/ticket.ts';
import type { DemoPlan } from './demo-plan.ts';

export const DEMO_MOVES = [
  'resolveAtFirstContact', 'classify', 'respond', 'replyPreliminarily', 'dispatch', 'accept', 'start', 'suspend', 'resume', 'restore', 'grade', 'feedBack', 'resolve', 'reopen', 'confirm', 'close',
] as const;
export type DemoMoveName = (typeof DEMO_MOVES)[number];

/** What is done next to a ticket, and when it is planned. */
export interface DemoMove {
  readonly name: DemoMoveName;
  readonly at: Instant;
}

/**
 * The next thing that the plan does to a ticket as it stands; null when nothing is left. It looks at the ticket alone, so
 * whatever a person has done to it meanwhile is taken as it is.
 */
export function nextMove(ticket: Ticket, plan: DemoPlan): DemoMove | null {
  return [...contacts(ticket, plan), ...steps(ticket, plan)].reduce<DemoMove | null>((first, move) => (first === null || move.at < first.at ? move : first), null);
}

function contacts(ticket: Ticket, plan: DemoPlan): readonly DemoMove[] {
  if (ticket.state === 'RESOLVED' || ticket.state === 'CONFIRMED' || ticket.closedAt !== null) return [];
  if (ticket.confirmed?.type === 'COMPLAINT' && ticket.complaintGrade === null) return [{ name: 'grade', at: ticket.receivedAt }];
  if (ticket.firstResponseAt === null) return plan.firstContactAt === null ? [{ name: 'respond', at: plan.respondAt }] : [];
  return ticket.preliminaryReplyAt === null ? [{ name: 'replyPreliminarily', at: plan.preliminaryReplyAt }] : [];
}

function steps(ticket: Ticket, plan: DemoPlan): readonly DemoMove[] {
  switch (ticket.state) {
    case 'RECEIVED':
      return [plan.firstContactAt === null ? { name: 'classify', at: plan.classifyAt } : { name: 'resolveAtFirstContact', at: plan.firstContactAt }];
    case 'CLASSIFIED':
      return [{ name: 'dispatch', at: plan.dispatchAt }];
    case 'DISPATCHED':
      return [{ name: 'accept', at: plan.acceptAt }];
    case 'ACCEPTED':
      return [{ name: 'start', at: plan.startAt }];
    case 'IN_PROGRESS':
      return work(ticket, plan);
    case 'SUSPENDED':
      return plan.pause === null ? [] : [{ name: 'resume', at: plan.pause.to }];
    case 'RESOLVED':
      return [aftermath(ticket, plan)];
    case 'CONFIRMED':
      return [{ name: 'close', at: (ticket.confirmedAt ?? ticket.receivedAt) + plan.closeAfterMs }];
    default:
      return [];
  }
}

function work(ticket: Ticket, plan: DemoPlan): readonly DemoMove[] {
  const again = ticket.reopenCount > 0 && plan.reopening !== null ? plan.reopening.afterMs + plan.reopening.workMs : 0;
  return [
    { name: 'resolve', at: plan.resolveAt + again },
    ...(plan.pause !== null && ticket.suspendCount === 0 && again === 0 ? [{ name: 'suspend', at: plan.pause.from } as const] : []),
    ...(ticket.confirmed?.type === 'FAULT' && ticket.restoredAt === null ? [{ name: 'restore', at: plan.restoreAt } as const] : []),
    ...(ticket.confirmed?.type === 'COMPLAINT' && ticket.resultFedBackAt === null ? [{ name: 'feedBack', at: plan.feedBackAt } as const] : []),
  ];
}

function aftermath(ticket: Ticket, plan: DemoPlan): DemoMove {
  const resolvedAt = ticket.resolvedAt ?? plan.resolveAt;
  return plan.reopening !== null && ticket.reopenCount === 0
    ? { name: 'reopen', at: resolvedAt + plan.reopening.afterMs }
    : { name: 'confirm', at: resolvedAt + plan.confirmAfterMs };
}
