import type { Actor } from '../../foundation/event.ts';
import type { Role } from '../../access/domain/permissions.ts';
import type { Channel } from '../../communications/domain/words.ts';
import type { Instant } from '../../foundation/instant.ts';
import type { LocalText } from '../../foundation/text.ts';
import type { CorrespondenceStores } from '../../correspondence/use-cases/ports.ts';
import type { IncidentEventPayloads, IncidentEventType } from '../domain/events.ts';
import type { Incident, IncidentView } from '../domain/incident.ts';
import type { IncidentState, NoticeKind, WorkKind } from '../domain/words.ts';

/** A notice that is to reach every customer of an outage. */
export interface IncidentNotice {
  readonly id: string;
  readonly incidentId: string;
  readonly kind: NoticeKind;
  readonly channel: Channel;
  /** It is to reach the customers by that channel: the house sends it where the channel is connected, else the operator does; otherwise it is only kept with the tickets. */
  readonly delivered: boolean;
  readonly template: string;
  readonly text: LocalText;
  readonly at: Instant;
  readonly by: Actor;
  readonly role: Role;
}

/** A ticket that something is to be done to. */
export interface WaitingWork {
  readonly ticketId: string;
  readonly kind: WorkKind;
  readonly noticeId: string | null;
}

export interface WorkResult extends WaitingWork {
  /** Null: done. */
  readonly refusal: { readonly code: string; readonly message: string } | null;
}

/** The outages of one transaction. */
export interface IncidentStore {
  /** Declarations are made one after the other, on all servers, until the transaction ends. */
  takeTurn(): Promise<void>;
  /** The next number of a site day, e.g. `INC-261124-02`. @param day YYYY-MM-DD */
  nextNo(day: string): Promise<string>;
  /** Those that are not closed in these units. */
  notClosed(unitIds: readonly string[]): Promise<readonly Incident[]>;
  /** Locks an outage; null when there is none. */
  lock(incidentId: string): Promise<Incident | null>;
  /** Writes an outage as it is, at its next version, with the event that says why; answers it so. */
  save<Type extends IncidentEventType>(incident: Incident, event: { readonly type: Type; readonly payload: IncidentEventPayloads[Type] }, stamp: { readonly actor: Actor; readonly reason?: string | null }): Promise<Incident>;
  /** The tickets of an outage that are not resolved yet, in the order in which they came. */
  unresolvedTickets(incidentId: string): Promise<readonly string[]>;
  /** Every ticket of an outage. */
  tickets(incidentId: string): Promise<readonly string[]>;
  /** Has something done to tickets, in batches, as soon as the timekeeper comes to it; what was refused before is tried again. */
  order(incidentId: string, tickets: readonly WaitingWork[]): Promise<void>;
  addNotice(notice: IncidentNotice): Promise<void>;
  notice(noticeId: string): Promise<IncidentNotice | null>;
  /** Locks the outage whose work waits longest, with a batch of it; null when none waits that nobody else is at. */
  claimWork(limit: number): Promise<{ readonly incident: Incident; readonly work: readonly WaitingWork[] } | null>;
  /** Keeps what came of a batch; answers how much is left, and sees to it that it is done. */
  finish(incidentId: string, results: readonly WorkResult[], at: Instant): Promise<number>;
}

export interface IncidentStores extends CorrespondenceStores {
  readonly incidents: IncidentStore;
  /** The site's calendar day of an instant, YYYY-MM-DD. */
  siteDay(at: Instant): string;
}

/** A ticket of an outage, or one that may belong to it. No personal values. */
export interface IncidentTicket {
  readonly ticketId: string;
  readonly ticketNo: string;
  readonly title: string;
  readonly state: string;
  readonly tier: string;
  readonly queueId: string;
  readonly receivedAt: Instant;
  readonly restoredAt: Instant | null;
  /** Why it could not be restored in bulk; null when nothing was refused. */
  readonly refusalCode: string | null;
  readonly refusalMessage: string | null;
}

/** Reads outages outside any transaction. Nothing here is scoped: the caller's unit is for whoever asks. */
export interface IncidentReads {
  byIds(incidentIds: readonly string[]): Promise<ReadonlyMap<string, IncidentView>>;
  byNo(incidentNo: string): Promise<IncidentView | null>;
  /** Newest first, before a place in the list. */
  list(unitIds: readonly string[], states: readonly IncidentState[], before: Pick<Incident, 'declaredAt' | 'id'> | null, limit: number): Promise<readonly IncidentView[]>;
  ticketsOf(incidentId: string, limit: number): Promise<readonly IncidentTicket[]>;
  /** Tickets that fit an outage by kind, area, service line and time, and belong to none. */
  suggestions(incident: Incident, unitIds: readonly string[], limit: number): Promise<readonly IncidentTicket[]>;
  notices(incidentId: string): Promise<readonly IncidentNotice[]>;
}
