import { missingPermission, type Caller } from '../../access/domain/caller.ts';
import { textFault } from '../../foundation/text-fault.ts';
import { accepted, refused, type Outcome } from '../../foundation/outcome.ts';
import { MAX_TEXT, type Incident, type Restoration } from '../domain/incident.ts';
import type { IncidentCause } from '../domain/words.ts';
import { openIncident, type IncidentRequest } from './open-incident.ts';
import type { IncidentStores } from './ports.ts';

export type RestoreRequest = IncidentRequest & Omit<Restoration, 'by' | 'role'>;

/**
 * Orders that the tickets of an outage be restored now that service is back (transition 22): each goes through its own regular
 * transition, in batches; those that cannot are named with the reason, and ordering it again tries them again.
 */
export async function restoreIncident(stores: IncidentStores, caller: Caller, request: RestoreRequest): Promise<Outcome<Incident>> {
  const opened = await openIncident(stores, caller, request, ['OPEN', 'RESTORED']);
  if (!opened.ok) return opened;
  const forbidden = missingPermission(caller, 'TICKET_HANDLE');
  if (forbidden !== null) return forbidden;
  const { evidence, resolves, solution, causeCode, permanentFix } = request;
  const faults = [textFault(evidence, MAX_TEXT, ['evidence']), ...(resolves ? [textFault(solution, MAX_TEXT, ['solution']), textFault(causeCode, MAX_TEXT, ['causeCode'])] : [])].filter((fault) => fault !== null);
  const [first, ...rest] = faults;
  if (first !== undefined) return refused(first, ...rest);
  const tickets = await stores.incidents.unresolvedTickets(request.incidentId);
  const restoration: Restoration = { evidence: evidence.trim(), resolves, solution: solution.trim(), causeCode: causeCode.trim(), permanentFix, by: caller.actor, role: caller.role };
  await stores.incidents.order(request.incidentId, tickets.map((ticketId) => ({ ticketId, kind: 'RESTORE', noticeId: null })));
  const incident = await stores.incidents.save(
    { ...opened.value, state: 'RESTORING', restoration }, { type: 'INCIDENT_RESTORE_ORDERED', payload: { tickets: tickets.length, resolves } }, { actor: caller.actor });
  return accepted(tickets.length === 0 ? await markRestored(stores, incident) : incident);
}

/** Service is back and every ticket was seen to: the outage calls no more, and what is left open calls for itself again. */
export async function markRestored(stores: IncidentStores, incident: Incident): Promise<Incident> {
  const now = await stores.now();
  const restoredAt = incident.restoredAt ?? now;
  return stores.incidents.save(
    { ...incident, state: 'RESTORED', restoredAt, to: incident.to ?? restoredAt }, { type: 'INCIDENT_RESTORED', payload: { restoredAt } },
    { actor: incident.restoration?.by ?? { kind: 'SYSTEM', id: 'incidents' } });
}

/** Closes an outage with its root cause, once service is back. Its tickets stay linked, for whoever looks back. */
export async function closeIncident(
  stores: IncidentStores, caller: Caller, request: IncidentRequest & { readonly rootCause: IncidentCause; readonly rootCauseText: string },
): Promise<Outcome<Incident>> {
  const opened = await openIncident(stores, caller, request, ['RESTORED']);
  if (!opened.ok) return opened;
  const fault = textFault(request.rootCauseText, MAX_TEXT, ['rootCauseText']);
  if (fault !== null) return refused(fault);
  if (request.rootCause === 'UNKNOWN') return refused({ code: 'GUARD_FAILED', guard: 'rootCauseKnown', clause: '4.3', path: ['rootCause'], message: 'Close an incident when its root cause is known: until then it stays restored.' });
  const { rootCause } = request;
  return accepted(await stores.incidents.save(
    { ...opened.value, state: 'CLOSED', closedAt: await stores.now(), rootCause, rootCauseText: request.rootCauseText.trim() }, { type: 'INCIDENT_CLOSED', payload: { rootCause } }, { actor: caller.actor }));
}
