import { systemCaller, type Caller } from '../../access/domain/caller.ts';
import { grantedPermissions, type Role } from '../../access/domain/permissions.ts';
import { SENDING_CHANNELS, type SendingChannel } from '../../communications/domain/words.ts';
import { compose } from '../../correspondence/use-cases/compose.ts';
import type { Actor } from '../../foundation/event.ts';
import { accepted, type Outcome } from '../../foundation/outcome.ts';
import type { TicketCommand } from '../../tickets/domain/commands.ts';
import type { Ticket } from '../../tickets/domain/ticket.ts';
import { OPEN_STATES } from '../../tickets/domain/words.ts';
import { performStep } from '../../tickets/use-cases/perform-step.ts';
import type { Incident } from '../domain/incident.ts';
import { WORK_KINDS } from '../domain/words.ts';
import type { IncidentNotice, IncidentStores, WaitingWork, WorkResult } from './ports.ts';
import { markRestored } from './restore-incident.ts';

/**
 * Does a batch of what was ordered for the tickets of one outage. Each ticket takes one regular step as whoever ordered it, or none
 * at all: what its guards refuse is kept with the reason.
 * @param limit how many tickets at most
 * @returns how many were dealt with; 0 when nothing waits
 */
export async function carryOutWork(stores: IncidentStores, limit: number): Promise<Outcome<number>> {
  const claimed = await stores.incidents.claimWork(limit);
  if (claimed === null) return accepted(0);
  const { incident, work } = claimed;
  const tickets = new Map((await stores.tickets.lockAll(work.map(({ ticketId }) => ticketId))).map((ticket) => [ticket.id, ticket]));
  const notices = new Map<string, IncidentNotice>();
  const results: WorkResult[] = [];
  for (const item of work) {
    const ticket = tickets.get(item.ticketId);
    const refusal = ticket?.parentIncidentId === incident.id ? await carryOut(stores, incident, item, ticket, notices) : { code: 'NOT_LINKED', message: 'The ticket does not belong to the incident any more.' };
    results.push({ ...item, refusal });
  }
  const left = await stores.incidents.finish(incident.id, results, await stores.now());
  let current = incident;
  for (const kind of WORK_KINDS) {
    const ofKind = results.filter((result) => result.kind === kind);
    if (ofKind.length === 0) continue;
    const refused = ofKind.filter(({ refusal }) => refusal !== null).length;
    current = await stores.incidents.save(current, { type: 'INCIDENT_PROGRESSED', payload: { work: kind, done: ofKind.length - refused, refused, left } }, { actor: { kind: 'SYSTEM', id: 'incidents' } });
  }
  if (left === 0 && current.state === 'RESTORING') await markRestored(stores, current);
  return accepted(Math.max(1, work.length));
}

async function carryOut(
  stores: IncidentStores, incident: Incident, { kind, noticeId }: WaitingWork, ticket: Ticket, notices: Map<string, IncidentNotice>,
): Promise<WorkResult['refusal']> {
  if (kind === 'RESTORE') return step(stores, incident.restoration, incident, ticket, restoreCommand(incident));
  if (!OPEN_STATES.includes(ticket.state)) return { code: 'NOT_ALLOWED_IN_STATE', message: `The ticket is ${ticket.state}: its customer waits for nothing any more.` };
  const notice = notices.get(noticeId ?? '') ?? (await stores.incidents.notice(noticeId ?? ''));
  if (notice === null) return { code: 'NOT_FOUND', message: 'The notice is not there.' };
  notices.set(notice.id, notice);
  const { channel, delivered, text } = notice;
  const sending = SENDING_CHANNELS.find((each) => each === channel);
  if (delivered && sending !== undefined && stores.connected.has(sending)) return send(stores, notice, sending, ticket);
  const interactionId = await stores.interactions.record({
    ticketId: ticket.id, customerId: ticket.customerId, direction: 'OUT', channel, kind: 'OUTAGE_NOTICE', agentId: null, delivered, text: `${text.zh}\n\n${text.en}`, occurredAt: await stores.now(),
  });
  return step(stores, notice, incident, ticket, {
    name: 'respond', interactionId, channel, delivered, byPerson: false, kind: 'OUTAGE_NOTICE', givesPreliminaryReply: false, substantive: false,
  });
}

/** The house sends it itself; it is kept as a contact with the ticket when it has reached the customer, or has not. */
async function send(stores: IncidentStores, { text, by }: IncidentNotice, channel: SendingChannel, ticket: Ticket): Promise<WorkResult['refusal']> {
  const template = await stores.templates.inUse('OUTAGE_NOTICE', channel);
  if (template === null) return { code: 'TEMPLATE_NOT_APPROVED', message: `No template for notices of outages on ${channel} is in use.` };
  const language = await stores.languageOf(ticket.customerId);
  const queued = await compose(stores, ticket, { template, language, text: text[language], composedBy: by, agentId: null, givesPreliminaryReply: false, substantive: false });
  return queued.ok ? null : { code: queued.refusals[0]!.code, message: queued.refusals[0]!.message };
}

/** One regular step; what refuses it is the answer. */
async function step(
  stores: IncidentStores, ordered: { readonly by: Actor; readonly role: Role } | null, incident: Incident, ticket: Ticket, command: TicketCommand | null,
): Promise<WorkResult['refusal']> {
  if (ordered === null || command === null) return { code: 'NOT_ORDERED', message: 'Nobody has ordered it.' };
  const caller: Caller = { ...systemCaller('incidents', incident.unitId), actor: ordered.by, role: ordered.role, permissions: grantedPermissions(ordered.role, null) };
  const outcome = await performStep(stores, caller, { ticketId: ticket.id, reason: incident.incidentNo, command });
  return outcome.ok ? null : { code: outcome.refusals[0]!.code, message: outcome.refusals.map(({ message }) => message).join(' ') };
}

function restoreCommand({ restoration, incidentNo, title }: Incident): TicketCommand | null {
  if (restoration === null) return null;
  const { evidence, resolves, solution, causeCode, permanentFix } = restoration;
  if (!resolves) return { name: 'restore', evidence: `${incidentNo}: ${evidence}` };
  return {
    name: 'resolve', solution, causeCode, permanentFix, worklog: `${incidentNo} ${title}: ${evidence}`,
    stageWaiverReason: `群障统一恢复 restored with mass outage ${incidentNo}`,
  };
}
