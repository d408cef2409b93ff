import type { Ticket } from '../../tickets/domain/ticket.ts';
import type { TicketStories } from '../../tickets/use-cases/ports.ts';
import { trackOf } from '../domain/track.ts';
import type { ComplaintSummary } from '../use-cases/ports.ts';

/** How the tracks of changed complaints stand, folded from their tickets' stories in the transaction that changed them; of other tickets nothing. */
export async function projectComplaints(changed: { readonly tickets: readonly { readonly ticket: Ticket }[]; readonly stories: TicketStories }): Promise<readonly ComplaintSummary[]> {
  const complaints = changed.tickets.filter(({ ticket }) => ticket.confirmed?.type === 'COMPLAINT');
  if (complaints.length === 0) return [];
  const stories = await changed.stories.of(complaints.map(({ ticket }) => ticket.id));
  return complaints.map(({ ticket }) => {
    const { phase, grade, rootCause } = trackOf(stories.get(ticket.id) ?? []);
    return { ticketId: ticket.id, phase, grade, rootCause: rootCause?.code ?? null };
  });
}
