import type { Origin } from '../../foundation/event.ts';
import type { Instant } from '../../foundation/instant.ts';
import type { ClockWord } from '../../sla/domain/clock.ts';
import type { DueTimes } from '../../sla/use-cases/ports.ts';
import type { Tier, TicketType } from '../../standard/domain/axes.ts';
import type { TicketState } from '../../tickets/domain/words.ts';
import type { TicketView } from '../../tickets/use-cases/ticket-view.ts';

/** What a list of tickets is narrowed to; an absent part narrows nothing, an empty list of values matches nothing. */
export interface TicketListFilter {
  readonly states?: readonly TicketState[] | null | undefined;
  readonly queueIds?: readonly string[] | null | undefined;
  readonly ownerId?: string | null | undefined;
  readonly types?: readonly TicketType[] | null | undefined;
  readonly tiers?: readonly Tier[] | null | undefined;
  /** The word of the clock that governs the ticket now. */
  readonly words?: readonly ClockWord[] | null | undefined;
  readonly origins?: readonly Origin[] | null | undefined;
  readonly open?: boolean | null | undefined;
  /** The beginning of a ticket number, or a whole customer number. */
  readonly search?: string | null | undefined;
}

/** The place of a row in a sorted list. */
export interface ListPlace {
  /** The instant that the list is sorted by; null for rows without one, which come last. */
  readonly value: Instant | null;
  readonly id: string;
}

export interface ListedTicket {
  readonly ticket: TicketView;
  readonly dueTimes: DueTimes;
  readonly place: ListPlace;
}

/** Of a ticket everything, or its frame alone: whose it is, where and how old, without the facts of its life, which are most of a page. */
export type TicketPart = 'WHOLE' | 'FRAME';

export const TICKET_SORTS = ['DUE_AT', 'RECEIVED_AT_DESC', 'UPDATED_AT_DESC'] as const;
export type TicketSort = (typeof TICKET_SORTS)[number];

/** Counting stops here: nobody reads on, and counting a million rows would cost every list. */
export const COUNT_LIMIT = 10_000;
