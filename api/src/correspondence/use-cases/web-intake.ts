import { systemCaller } from '../../access/domain/caller.ts';
import { isMailAddress } from '../../communications/domain/inbound-mail.ts';
import { decideRegistration } from '../../customers/domain/registration.ts';
import { registerCustomer, type RegisterCustomerStores } from '../../customers/use-cases/register-customer.ts';
import { accepted, refused, type Outcome } from '../../foundation/outcome.ts';
import type { Language } from '../../foundation/text.ts';
import { TICKET_TYPES, type TicketType } from '../../standard/domain/axes.ts';
import { receiveRequest, type IntakeStores } from '../../tickets/use-cases/receive-request.ts';
import type { CorrespondenceStores } from './ports.ts';

/** What a customer writes on the web page. */
export interface WebRequest {
  readonly name: string;
  readonly phone: string;
  readonly email: string | null;
  /** In which they wrote, and are written to when they are new here. */
  readonly language: Language;
  readonly type: TicketType;
  readonly text: string;
}

type Stores = CorrespondenceStores & IntakeStores & RegisterCustomerStores;

const TITLE_LENGTH = 40;
const MAX_TEXT = 2_000;

/**
 * Takes a request that a customer writes on the web page, and answers the id of their private link. Whoever writes with the
 * number of exactly one customer is taken for them; what is on file about that customer is neither shown nor changed.
 */
export async function takeWebRequest(stores: Stores, request: WebRequest, { ticketNo, queueId }: { readonly ticketNo: string; readonly queueId: string }): Promise<Outcome<{ readonly ticketNo: string; readonly linkId: string }>> {
  const text = request.text.trim();
  if (text === '' || text.length > MAX_TEXT) return refused({ code: 'TEXT_LENGTH', message: `Say in 1 to ${MAX_TEXT} characters what it is about.`, path: ['text'] });
  if (!TICKET_TYPES.includes(request.type)) return refused({ code: 'BAD_TYPE', message: 'Choose what you need.', path: ['type'] });
  const personal = decideRegistration(request);
  if (!personal.ok) return personal;
  if (request.email !== null && !isMailAddress(request.email)) return refused({ code: 'EMAIL_FORM', message: 'This is no mail address.', path: ['email'] });
  const caller = systemCaller('web page', stores.rootUnitId());
  const queueUnit = await stores.desk.queueUnit(queueId);
  if (queueUnit === null) return refused({ code: 'CLOSED', message: 'Requests cannot be taken here just now: call us.' });

  const known = await stores.addresses.customersAt('PHONE', personal.value.phone ?? '');
  const customerId = known.length === 1 ? known[0]! : null;
  const registered = customerId === null ? await registerCustomer(stores, caller, { ...personal.value, tier: 'ORDINARY', area: null, language: request.language, unitId: queueUnit }) : null;
  if (registered !== null && !registered.ok) return registered;
  const id = customerId ?? (registered as { readonly value: { readonly id: string } }).value.id;
  if (registered !== null && request.email !== null) await stores.addresses.set(id, 'EMAIL', request.email.toLowerCase());
  const received = await receiveRequest(stores, caller, {
    ticketNo, queueId, customerId: id, channel: 'ONLINE', title: titleOf(text), description: text, reported: { type: request.type, urgency: 'NORMAL' },
  });
  if (!received.ok) return received;
  const linkId = await stores.links.open(received.value.id, id, await stores.now());
  return accepted({ ticketNo, linkId });
}

/** The first words of a text, on one line. */
function titleOf(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return [...line].length <= TITLE_LENGTH ? line : `${[...line].slice(0, TITLE_LENGTH - 1).join('')}…`;
}
