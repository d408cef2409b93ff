import { missingPermission, type Caller } from '../../access/domain/caller.ts';
import { textFault } from '../../foundation/text-fault.ts';
import type { Channel } from '../../communications/domain/words.ts';
import { newId } from '../../foundation/ids.ts';
import { accepted, refused, type Outcome } from '../../foundation/outcome.ts';
import type { LocalText } from '../../foundation/text.ts';
import { MAX_TEXT, type Incident } from '../domain/incident.ts';
import { NOTICE_TEMPLATE } from '../domain/notices.ts';
import type { NoticeKind } from '../domain/words.ts';
import { openIncident, type IncidentRequest } from './open-incident.ts';
import type { IncidentStores } from './ports.ts';

export interface NoticeRequest extends IncidentRequest {
  readonly kind: NoticeKind;
  readonly channel: Channel;
  readonly delivered: boolean;
  /** As prepared from the template, or as somebody has changed it. */
  readonly text: LocalText;
}

/**
 * Has a notice kept with every ticket of an outage as a contact with its customer, in batches. It comes from no person and answers
 * nobody in particular: no clock stops for it (K7).
 */
export async function sendIncidentNotice(stores: IncidentStores, caller: Caller, request: NoticeRequest): Promise<Outcome<Incident>> {
  const opened = await openIncident(stores, caller, request, ['OPEN', 'RESTORING', 'RESTORED']);
  if (!opened.ok) return opened;
  const forbidden = missingPermission(caller, 'TICKET_HANDLE');
  if (forbidden !== null) return forbidden;
  const { kind, channel, delivered, text } = request;
  for (const language of ['zh', 'en'] as const) {
    const fault = textFault(text[language], MAX_TEXT, ['text', language]);
    if (fault !== null) return refused(fault);
  }
  const tickets = await stores.incidents.tickets(request.incidentId);
  if (tickets.length === 0) return refused({ code: 'NOBODY_CONCERNED', path: ['incidentId'], message: 'No ticket belongs to the incident yet: link those that do, then tell their customers.' });
  const notice = {
    id: newId(), incidentId: request.incidentId, kind, channel, delivered, template: NOTICE_TEMPLATE.version, text, at: await stores.now(), by: caller.actor, role: caller.role,
  };
  await stores.incidents.addNotice(notice);
  await stores.incidents.order(request.incidentId, tickets.map((ticketId) => ({ ticketId, kind: 'NOTICE', noticeId: notice.id })));
  return accepted(await stores.incidents.save(
    opened.value, { type: 'INCIDENT_NOTICE_ORDERED', payload: { noticeId: notice.id, notice: kind, tickets: tickets.length, template: notice.template } }, { actor: caller.actor }));
}
