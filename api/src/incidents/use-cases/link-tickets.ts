import type { Caller } from '../../access/domain/caller.ts';
import { accepted, refused, type Outcome } from '../../foundation/outcome.ts';
import type { Refusal } from '../../foundation/refusal.ts';
import { performStep } from '../../tickets/use-cases/perform-step.ts';
import type { Incident } from '../domain/incident.ts';
import { openIncident, type IncidentRequest } from './open-incident.ts';
import type { IncidentStores } from './ports.ts';

/** A ticket that could not be linked, and why. */
export interface LinkRefusal {
  readonly ticketId: string;
  readonly refusal: Refusal;
}

export interface Linked {
  readonly incident: Incident;
  readonly linked: readonly string[];
  readonly refused: readonly LinkRefusal[];
}

export const MOST_LINKED = 200;

/**
 * Links tickets to an outage (transition 22), one or many: those that can be are, and the others are named with the reason. A ticket
 * of another outage, one that is resolved or closed, and one of another unit cannot. One that is linked to it already stays so.
 */
export async function linkTickets(stores: IncidentStores, caller: Caller, request: IncidentRequest & { readonly ticketIds: readonly string[] }): Promise<Outcome<Linked>> {
  const ids = [...new Set(request.ticketIds)].toSorted();
  if (ids.length === 0 || ids.length > MOST_LINKED) return refused({ code: 'TOO_MANY', path: ['ticketIds'], message: `Name 1 to ${MOST_LINKED} tickets.` });
  const opened = await openIncident(stores, caller, request, ['OPEN']);
  if (!opened.ok) return opened;
  const incident = opened.value;
  const within = { ...caller, unitId: incident.unitId };
  const known = new Map((await stores.tickets.lockAll(ids)).map((ticket) => [ticket.id, ticket]));
  const refusals: LinkRefusal[] = [];
  const linked: string[] = [];
  for (const ticketId of ids) {
    if (known.get(ticketId)?.parentIncidentId === incident.id) continue;
    const step = await performStep(stores, within, { ticketId, command: { name: 'linkIncident', incidentId: incident.id } });
    if (step.ok) linked.push(ticketId);
    else refusals.push({ ticketId, refusal: step.refusals[0]! });
  }
  const saved = linked.length === 0 ? incident : await stores.incidents.save(incident, { type: 'INCIDENT_TICKETS_LINKED', payload: { tickets: linked.length } }, { actor: caller.actor });
  return accepted({ incident: saved, linked, refused: refusals });
}

/** Takes a ticket out of an outage: its alarms call for themselves again. */
export async function unlinkTicket(
  stores: IncidentStores, caller: Caller, request: IncidentRequest & { readonly ticketId: string; readonly reason: string | null },
): Promise<Outcome<Incident>> {
  const opened = await openIncident(stores, caller, request, ['OPEN', 'RESTORED']);
  if (!opened.ok) return opened;
  const incident = opened.value;
  const step = await performStep(stores, caller, { ticketId: request.ticketId, reason: request.reason, command: { name: 'unlinkIncident', incidentId: incident.id } });
  if (!step.ok) return step;
  return accepted(await stores.incidents.save(incident, { type: 'INCIDENT_TICKETS_UNLINKED', payload: { tickets: 1 } }, { actor: caller.actor, reason: request.reason }));
}
