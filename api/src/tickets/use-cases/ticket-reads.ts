import type { RecordedTicketEvent } from '../domain/events.ts';
import type { TicketView } from './ticket-view.ts';

/** Reads tickets outside any transaction. Nothing here is scoped: the caller's unit is for whoever asks. */
export interface TicketReads {
  byId(ticketId: string): Promise<TicketView | null>;
  /** As `byId`, for many; tickets that do not exist are absent. */
  byIds(ticketIds: readonly string[]): Promise<ReadonlyMap<string, TicketView>>;
  byNumber(ticketNo: string): Promise<TicketView | null>;
  /** Open tickets of the same customer and type within some days of it, newest first, at most ten. */
  probableDuplicates(ticket: TicketView): Promise<readonly TicketView[]>;
  /** The description as everybody sees it: personal values in it are masked. */
  descriptionMasked(ticket: TicketView): Promise<string>;
  /** Events behind a place of the ticket's story, at most `limit`. */
  events(ticketId: string, afterPlace: number, limit: number): Promise<readonly RecordedTicketEvent[]>;
}
