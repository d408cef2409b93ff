import type { Caller } from '../../access/domain/caller.ts';
import { newId } from '../../foundation/ids.ts';
import { refused, type Outcome } from '../../foundation/outcome.ts';
import { textFault } from '../../foundation/text-fault.ts';
import type { Ticket } from '../../tickets/domain/ticket.ts';
import type { WorkNoteKind } from '../../tickets/domain/words.ts';
import { worksOn } from '../../tickets/domain/work-order.ts';
import { performStep, type StepStores } from '../../tickets/use-cases/perform-step.ts';
import type { NoteStore } from './ports.ts';

export interface NoteStores extends StepStores {
  readonly notes: NoteStore;
}

export const MOST_NOTE = 4_000;

/** Writes a note or a preliminary contribution beside a ticket: its own unit may, and whoever works on it from elsewhere (§4.3). */
export async function addWorkNote(
  stores: NoteStores, caller: Caller, request: { readonly ticketId: string; readonly noteKind: WorkNoteKind; readonly text: string; readonly expectedVersion?: number | null | undefined },
): Promise<Outcome<Ticket>> {
  const fault = textFault(request.text, MOST_NOTE, ['text']);
  if (fault !== null) return refused(fault);
  const { ticketId, noteKind, expectedVersion } = request;
  const ticket = await stores.tickets.lock(ticketId);
  const noteId = newId();
  const helps = ticket !== null && worksOn(ticket, caller.agentId);
  const written = await performStep(stores, helps ? { ...caller, unitId: ticket.unitId } : caller, { ticketId, expectedVersion, command: { name: 'addWorkNote', noteId, noteKind } });
  if (!written.ok) return written;
  const { customerId } = written.value;
  await stores.notes.keep({ id: noteId, ticketId, customerId, kind: noteKind, orderId: null, by: caller.actor, at: await stores.now(), text: request.text.trim() });
  return written;
}
