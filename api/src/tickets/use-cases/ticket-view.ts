import type { Ticket } from '../domain/ticket.ts';

/** A ticket as readers see it: its state and its title. The description is personal and is read on its own, masked. */
export type TicketView = Ticket & { readonly title: string };
