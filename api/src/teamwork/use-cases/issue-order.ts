import type { Caller } from '../../access/domain/caller.ts';
import { newId } from '../../foundation/ids.ts';
import type { Instant } from '../../foundation/instant.ts';
import { refused, type Outcome } from '../../foundation/outcome.ts';
import { textFault } from '../../foundation/text-fault.ts';
import type { PolicyCatalogue } from '../../standard/domain/catalogue.ts';
import type { Ticket } from '../../tickets/domain/ticket.ts';
import type { OlaTerms } from '../../tickets/domain/work-order.ts';
import { performStep } from '../../tickets/use-cases/perform-step.ts';
import { HOUSE_OLA, type OlaSetting } from '../domain/ola.ts';
import type { OlaStore } from './ports.ts';
import { MOST_NOTE, type NoteStores } from './work-notes.ts';

export interface IssueStores extends NoteStores {
  readonly olas: Pick<OlaStore, 'nearest'>;
  readonly catalogue: PolicyCatalogue;
}

export interface NewWorkOrder {
  readonly ticketId: string;
  readonly teamId: string;
  /** What the team is asked to do; kept under the customer's key. */
  readonly description: string;
  readonly reason: string;
  readonly expectedVersion?: number | null | undefined;
}

/** Asks another team, of whatever department, for a piece of a ticket's work (§4.3), under what that team promises the house at this moment. */
export async function issueWorkOrder(stores: IssueStores, caller: Caller, { ticketId, teamId, description, reason, expectedVersion }: NewWorkOrder): Promise<Outcome<Ticket>> {
  const fault = textFault(description, MOST_NOTE, ['description'], 'description');
  if (fault !== null) return refused(fault);
  const team = stores.units.get(teamId);
  if (team === undefined || team.kind !== 'TEAM') return refused({ code: 'NO_SUCH_TEAM', message: 'A work order goes to a team: choose one that there is.', path: ['teamId'], clause: '4.3' });
  const at = await stores.now();
  const setting = (await stores.olas.nearest(team.path.toReversed())) ?? HOUSE_OLA;
  const orderId = newId();
  const issued = await performStep(stores, caller, { ticketId, reason, expectedVersion, command: { name: 'issueWorkOrder', orderId, teamId, ola: termsOf(setting, stores.catalogue, at) } });
  if (!issued.ok) return issued;
  await stores.notes.keep({ id: orderId, ticketId, customerId: issued.value.customerId, kind: 'ORDER', orderId, by: caller.actor, at, text: description.trim() });
  return issued;
}

/** A setting as it is promised now: the version that its calendar comes from is part of the promise. A calendar that is in force no more counts every hour. */
function termsOf({ limitMinutes, calendarId, pausesOn }: OlaSetting, catalogue: PolicyCatalogue, at: Instant): OlaTerms {
  const pin = calendarId === null ? undefined : catalogue.pinsInForce(at).find((each) => catalogue.calendarTime(each, calendarId) !== undefined);
  return { limitMinutes, calendar: pin === undefined || calendarId === null ? null : { pin, calendarId }, pausesOn };
}
