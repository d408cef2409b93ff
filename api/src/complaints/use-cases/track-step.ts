import type { Caller } from '../../access/domain/caller.ts';
import type { Permission } from '../../access/domain/permissions.ts';
import type { Channel, InteractionKind } from '../../communications/domain/words.ts';
import { accepted, refused, type Outcome } from '../../foundation/outcome.ts';
import type { Instant } from '../../foundation/instant.ts';
import type { Ticket } from '../../tickets/domain/ticket.ts';
import { openStep, performStep, type PastWork } from '../../tickets/use-cases/perform-step.ts';
import { COMPENSATION_AUTHORITY_FEN } from '../domain/authority.ts';
import type { TrackCommand, TrackContext } from '../domain/commands.ts';
import { decideTrack } from '../domain/decide.ts';
import { trackOf, type ComplaintTrack } from '../domain/track.ts';
import type { ComplaintStores } from './ports.ts';

/** What every step of the complaint track may carry. */
export interface TrackRequest {
  readonly ticketId: string;
  readonly reason?: string | null | undefined;
  readonly expectedVersion?: number | null | undefined;
  /** Only for work that was done elsewhere or earlier. */
  readonly past?: PastWork;
}

/** A complaint under the lock of its ticket. */
export interface OpenedTrack {
  readonly ticket: Ticket;
  readonly track: ComplaintTrack;
}

/** Opens a complaint for a step: permission, lock, scope, version, and that it is a complaint. */
export async function openTrack(stores: ComplaintStores, caller: Caller, request: TrackRequest, permission: Permission = 'TICKET_HANDLE'): Promise<Outcome<OpenedTrack>> {
  const opened = await openStep(stores, caller, request, permission);
  if (!opened.ok) return opened;
  const ticket = opened.value;
  if (ticket.confirmed?.type !== 'COMPLAINT') {
    return refused({ code: 'GUARD_FAILED', guard: 'isComplaint', clause: '6.3', message: 'This is a step of complaints, and the ticket is none: classify it as a complaint first.' });
  }
  return accepted({ ticket, track: await readTrack(stores, ticket.id) });
}

/** The track as this transaction knows it. */
export async function readTrack(stores: Pick<ComplaintStores, 'tickets'>, ticketId: string): Promise<ComplaintTrack> {
  return trackOf((await stores.tickets.of([ticketId])).get(ticketId) ?? []);
}

/** Takes one step of the track on a complaint that `openTrack` has opened: decides it and records it with the ticket. */
export async function takeStep(stores: ComplaintStores, caller: Caller, request: TrackRequest, command: TrackCommand): Promise<Outcome<Ticket>> {
  const decision = decideTrack(await readTrack(stores, request.ticketId), command, contextOf(caller, request));
  if (!decision.ok) return decision;
  return performStep(stores, caller, { ...again(request), command: { name: 'recordComplaintSteps', steps: decision.value } });
}

/** The request without the version that the caller has seen, which `openTrack` has looked at: steps of one transaction follow each other. */
export function again({ expectedVersion: _seen, ...request }: TrackRequest): TrackRequest {
  return request;
}

export function contextOf(caller: Caller, { reason }: Pick<TrackRequest, 'reason'>): TrackContext {
  return {
    actorId: caller.actor.id, authorityFen: COMPENSATION_AUTHORITY_FEN[caller.role], mayApprove: caller.permissions.has('TICKET_APPROVE'), reason: reason ?? null,
  };
}

/** Keeps what was said to the customer or by them, and answers its id. */
export async function recordContact(
  stores: ComplaintStores, caller: Caller, ticket: Ticket, request: TrackRequest,
  contact: { readonly direction: 'IN' | 'OUT'; readonly channel: Channel; readonly kind: InteractionKind; readonly text: string; readonly delivered: boolean },
): Promise<string> {
  return stores.interactions.record({ ticketId: ticket.id, customerId: ticket.customerId, agentId: caller.agentId, occurredAt: await instantOf(stores, request), ...contact });
}

/** When the step happens: now, or when the source of past work says. */
export async function instantOf(stores: Pick<ComplaintStores, 'now'>, { past }: Pick<TrackRequest, 'past'>): Promise<Instant> {
  return past?.at ?? stores.now();
}
