import type { Actor } from '../../foundation/event.ts';
import type { Instant } from '../../foundation/instant.ts';
import type { TicketState, WorkNoteKind, WorkOrderState } from '../../tickets/domain/words.ts';
import type { OlaClock } from './ports.ts';

/** A work order as it is shown, with what people wrote masked. */
export interface OrderView {
  readonly id: string;
  readonly no: number;
  readonly teamId: string;
  readonly state: WorkOrderState;
  readonly handlerId: string | null;
  readonly issuedBy: Actor;
  readonly issuedAt: Instant;
  readonly issueReason: string | null;
  readonly overAt: Instant | null;
  readonly overReason: string | null;
  readonly addressChangedAt: Instant | null;
  readonly limitMinutes: number;
  readonly clock: OlaClock;
  readonly descriptionMasked: string;
  /** What came of it; null while it is not done. */
  readonly reportMasked: string | null;
  readonly ticket: { readonly id: string; readonly ticketNo: string; readonly titleMasked: string; readonly unitId: string; readonly ownerId: string; readonly state: TicketState };
}

/** A note or a contribution, masked. */
export interface NoteView {
  readonly id: string;
  readonly kind: WorkNoteKind;
  readonly by: Actor;
  readonly at: Instant;
  readonly textMasked: string;
}

/** Reads what people do together, outside any transaction. Nothing here is scoped: the caller's unit is for whoever asks. */
export interface TeamworkReads {
  byId(orderId: string): Promise<OrderView | null>;
  ofTickets(ticketIds: readonly string[]): Promise<ReadonlyMap<string, readonly OrderView[]>>;
  /** Of these teams: the open ones by their due time, or the last that ended, the latest first. */
  ofTeams(teamIds: readonly string[], isOpen: boolean, limit: number): Promise<readonly OrderView[]>;
  /** How many of these teams' work orders are open, late, and wait for a change of the address to be acknowledged. */
  count(teamIds: readonly string[], now: Instant): Promise<{ readonly open: number; readonly late: number; readonly addressChanged: number }>;
  /** Those of a ticket, earliest first. */
  notesOf(ticketIds: readonly string[]): Promise<ReadonlyMap<string, readonly NoteView[]>>;
  /** Ids of open tickets on which an agent is a collaborator, the latest received first. */
  collaborationsOf(agentId: string, limit: number): Promise<readonly string[]>;
}
