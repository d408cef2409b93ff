import { notFound, type Caller } from '../../access/domain/caller.ts';
import type { Outcome } from '../../foundation/outcome.ts';
import type { Ticket } from '../../tickets/domain/ticket.ts';
import { isSubject } from '../domain/subject.ts';
import type { ComplaintSubject } from '../domain/track.ts';
import type { ComplaintStores } from './ports.ts';
import { openTrack, takeStep, type TrackRequest } from './track-step.ts';

/** Says whom a complaint is about (§6.3): none of these agents, and nobody of these teams, handles it. */
export async function nameComplaintSubject(stores: ComplaintStores, caller: Caller, request: TrackRequest & ComplaintSubject): Promise<Outcome<Ticket>> {
  const opened = await openTrack(stores, caller, request);
  if (!opened.ok) return opened;
  const { agentIds, teamIds } = request;
  for (const agentId of agentIds) {
    const handler = await stores.handlers.handler(agentId);
    if (handler === null || !handler.teamPath.includes(caller.unitId)) return notFound('agent', ['agentIds']);
  }
  if (!teamIds.every((teamId) => stores.units.isWithin(teamId, caller.unitId))) return notFound('unit', ['teamIds']);
  const { ticket } = opened.value;
  const owner = ticket.state === 'CLASSIFIED' ? null : await stores.handlers.handler(ticket.ownerId);
  const handlerIsAmong = owner !== null && isSubject({ agentIds, teamIds }, owner);
  return takeStep(stores, caller, request, { name: 'nameSubject', agentIds, teamIds, handlerIsAmong });
}
