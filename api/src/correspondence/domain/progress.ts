import type { Instant } from '../../foundation/instant.ts';
import type { Ticket } from '../../tickets/domain/ticket.ts';

/** Where a request stands, in a customer's words. */
export const PROGRESS_STEPS = ['RECEIVED', 'HANDLING', 'WAITING_FOR_YOU', 'WAITING', 'RESULT', 'CONFIRMED', 'CLOSED', 'ENDED'] as const;
export type ProgressStep = (typeof PROGRESS_STEPS)[number];

/** What a customer may see of a ticket through the private link: nothing personal, and nothing about the people who handle it but that they do. */
export interface Progress {
  readonly ticketNo: string;
  readonly step: ProgressStep;
  readonly receivedAt: Instant;
  readonly acceptedAt: Instant | null;
  readonly restoredAt: Instant | null;
  readonly resolvedAt: Instant | null;
  /** Until when the customer can say that it is not solved; null when there is nothing to confirm. */
  readonly answerUntil: Instant | null;
}

type Seen = Pick<Ticket, 'ticketNo' | 'state' | 'suspension' | 'receivedAt' | 'acceptedAt' | 'restoredAt' | 'resolvedAt'>;

/** @param confirmWindowMs how long after the result the customer can reopen it */
export function progressOf(ticket: Seen, confirmWindowMs: number): Progress {
  const { ticketNo, receivedAt, acceptedAt, restoredAt, resolvedAt } = ticket;
  const step = stepOf(ticket);
  return { ticketNo, step, receivedAt, acceptedAt, restoredAt, resolvedAt, answerUntil: step === 'RESULT' && resolvedAt !== null ? resolvedAt + confirmWindowMs : null };
}

function stepOf({ state, suspension }: Seen): ProgressStep {
  switch (state) {
    case 'RECEIVED':
    case 'CLASSIFIED':
      return 'RECEIVED';
    case 'DISPATCHED':
    case 'ACCEPTED':
    case 'IN_PROGRESS':
      return 'HANDLING';
    case 'SUSPENDED':
      return suspension?.reason === 'AWAIT_CUSTOMER' ? 'WAITING_FOR_YOU' : 'WAITING';
    case 'RESOLVED':
      return 'RESULT';
    case 'CONFIRMED':
      return 'CONFIRMED';
    case 'CLOSED':
    case 'ARCHIVED':
      return 'CLOSED';
    case 'WITHDRAWN':
    case 'MERGED':
    case 'INVALID':
      return 'ENDED';
  }
}
