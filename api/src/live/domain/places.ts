import type { Instant } from '../../foundation/instant.ts';

/** A ticket's place in an order of instants. */
export interface TicketInstant {
  readonly at: Instant;
  readonly ticketId: string;
}

/** A ticket's place in the list of breaches and risks: by class, then by due time. */
export interface RowPlace extends TicketInstant {
  readonly rank: number;
}

export function byInstant(a: TicketInstant, b: TicketInstant): number {
  return a.at - b.at || (a.ticketId < b.ticketId ? -1 : a.ticketId > b.ticketId ? 1 : 0);
}

export function byRow(a: RowPlace, b: RowPlace): number {
  return a.rank - b.rank || byInstant(a, b);
}
