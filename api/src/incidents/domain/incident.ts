import type { Actor } from '../../foundation/event.ts';
import { textFault } from '../../foundation/text-fault.ts';
import type { Role } from '../../access/domain/permissions.ts';
import { DAY_MS, type Instant } from '../../foundation/instant.ts';
import { accepted, refused, type Outcome } from '../../foundation/outcome.ts';
import type { Area, ServiceLine } from '../../standard/domain/axes.ts';
import type { IncidentCause, IncidentState } from './words.ts';

/** How the tickets of an outage are restored: with the same words for each of them. */
export interface Restoration {
  /** The test or measurement that shows that service is back. */
  readonly evidence: string;
  /** Whether the tickets are resolved with it; else their service is restored and work goes on. */
  readonly resolves: boolean;
  readonly solution: string;
  readonly causeCode: string;
  readonly permanentFix: boolean;
  /** Who ordered it: every ticket says so. */
  readonly by: Actor;
  readonly role: Role;
}

/** A mass outage: many tickets with one cause (§4.3). No personal values. */
export interface Incident {
  readonly id: string;
  /** Readable and unique: `INC-261124-02`. */
  readonly incidentNo: string;
  readonly unitId: string;
  readonly state: IncidentState;
  readonly title: string;
  readonly place: string;
  /** Null: town and country alike. */
  readonly area: Area | null;
  /** Null: every line of service. */
  readonly serviceLine: ServiceLine | null;
  readonly from: Instant;
  /** When the service came back for those who are concerned; null while it has not. */
  readonly to: Instant | null;
  readonly cause: IncidentCause;
  readonly parentTicketId: string | null;
  readonly expectedRestoreAt: Instant | null;
  readonly declaredAt: Instant;
  readonly declaredBy: string;
  readonly declaredByRole: Role;
  readonly restoredAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly rootCause: IncidentCause | null;
  readonly rootCauseText: string | null;
  readonly restoration: Restoration | null;
  /** How many events it has. */
  readonly version: number;
}

/** How many tickets an outage has, how far its work is, and the number of the ticket that stands for it. */
export interface IncidentTally {
  readonly parentTicketNo: string | null;
  /** Linked tickets: the customers concerned. */
  readonly affected: number;
  readonly unresolved: number;
  readonly restoreDone: number;
  readonly restoreRefused: number;
  readonly restoreWaiting: number;
  readonly noticesWaiting: number;
  /** Customers whom a notice could not be sent. */
  readonly noticesRefused: number;
}

export type IncidentView = Incident & IncidentTally;

/** What is said of an outage when it is declared, and may be corrected later. */
export type IncidentFacts = Pick<Incident, 'title' | 'place' | 'area' | 'serviceLine' | 'from' | 'to' | 'cause' | 'expectedRestoreAt'>;

/** What lies further back is no outage of now, and what is expected later than this nobody knows. */
const MOST_BACK_MS = 92 * DAY_MS;
const MOST_AHEAD_MS = 366 * DAY_MS;

export const MAX_TITLE = 120;
export const MAX_PLACE = 60;
export const MAX_TEXT = 2_000;

/** Whether its tickets' alarms are suppressed: from its declaration until service is back. */
export function calls({ state }: Pick<Incident, 'state'>): boolean {
  return state === 'OPEN' || state === 'RESTORING';
}

/** Whether two declarations are about one and the same outage: the same place and service, at the same time, in one line of units. */
export function isSame(a: Pick<Incident, 'place' | 'area' | 'serviceLine' | 'from' | 'to'>, b: typeof a): boolean {
  const matches = <T>(one: T | null, other: T | null): boolean => one === null || other === null || one === other;
  const overlaps = a.from <= (b.to ?? Number.POSITIVE_INFINITY) && b.from <= (a.to ?? Number.POSITIVE_INFINITY);
  return normal(a.place) === normal(b.place) && matches(a.area, b.area) && matches(a.serviceLine, b.serviceLine) && overlaps;
}

/** What is wrong with the facts of an outage, in the fields' own words; or the facts, trimmed. */
export function checkFacts(facts: IncidentFacts, now: Instant): Outcome<IncidentFacts> {
  const title = facts.title.trim();
  const place = facts.place.trim();
  const fault = textFault(title, MAX_TITLE, ['title'], 'title') ?? textFault(place, MAX_PLACE, ['place'], 'place');
  if (fault !== null) return refused(fault);
  if (facts.from > now || facts.from < now - MOST_BACK_MS) {
    return refused({ code: 'WINDOW', path: ['from'], message: `An outage began already: its beginning lies in the past, by ${MOST_BACK_MS / DAY_MS} days at most.` });
  }
  for (const field of ['to', 'expectedRestoreAt'] as const) {
    if ((facts[field] ?? now) > now + MOST_AHEAD_MS) return refused({ code: 'WINDOW', path: [field], message: 'This lies too far ahead to be known.' });
  }
  if (facts.to !== null && facts.to <= facts.from) return refused({ code: 'WINDOW', path: ['to'], message: 'The outage must end after it begins.' });
  return accepted({ ...facts, title, place });
}

/** The outage ready to be worked on: tickets can be linked, notices sent, service restored. */
export function checkOpen(incident: Incident, states: readonly IncidentState[]): Outcome<Incident> {
  if (states.includes(incident.state)) return accepted(incident);
  return refused({
    code: 'INCIDENT_STATE', clause: '4.3', guard: 'incidentState', path: ['incidentId'],
    message: `This is possible while an incident is ${states.join(' or ')}; ${incident.incidentNo} is ${incident.state}.`,
  });
}

function normal(text: string): string {
  return text.trim().toLowerCase().replaceAll(/\s+/g, ' ');
}
