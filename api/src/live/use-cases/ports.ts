import type { Alarm } from '../../alarms/domain/alarm.ts';
import type { IncidentView } from '../../incidents/domain/incident.ts';
import type { Instant } from '../../foundation/instant.ts';
import type { LagSample } from '../domain/lag.ts';
import type { LiveTicket } from '../domain/live-ticket.ts';
import type { BreachEvent, BreachNotice } from '../domain/notices.ts';

/** A ticket as it stands in the database. Imported history is no part of the picture, but may be news that it is. */
export interface ReadTicket {
  readonly ticket: LiveTicket;
  readonly isHistory: boolean;
}

/** What the picture of now is made of: flat reads in single statements, nothing of a customer but the tier. */
export interface LiveReads {
  /** @param since stopped clocks that were due before do not matter any more */
  tickets(ticketIds: readonly string[], since: Instant): Promise<readonly ReadTicket[]>;
  /** Every ticket that the picture can hold: those that are open, ended since, or have a stopped clock that was due since. They come one by one. */
  everyTicket(since: Instant, take: (ticket: LiveTicket) => void): Promise<void>;
  /** Whether an agent works on a ticket from elsewhere: as a collaborator, or with a work order of its. */
  helps(ticketId: string, agentId: string): Promise<boolean>;
  alarms(alarmIds: readonly string[]): Promise<readonly Alarm[]>;
  openAlarms(): Promise<readonly Alarm[]>;
  incidents(incidentIds: readonly string[]): Promise<ReadonlyMap<string, IncidentView>>;
  /** The mass outages that are not closed. */
  openIncidents(): Promise<readonly IncidentView[]>;
  /** Agents on duty in the unit of each queue and below, by queue. */
  staffed(): Promise<ReadonlyMap<string, number>>;
}

/** Where the log stands, by the database. */
export interface LogStanding {
  readonly now: Instant;
  /** The last place given. */
  readonly lastSeq: number;
  /** When the first event behind a place was recorded, whether it has a place itself by now or not; null when there is none. */
  readonly waitingSince: Instant | null;
}

export interface LogReads {
  /** @param afterSeq the place up to which this process has dealt with the log */
  standing(afterSeq: number): Promise<LogStanding>;
  /** The place to read on from so that what was ordered since an instant comes once more, but no more than so many events. */
  placeBefore(since: Instant, atMost: number): Promise<number>;
}

/** Names one breach. */
export type BreachKey = Pick<BreachNotice, 'ticketId' | 'targetId' | 'dueAt'>;

export interface PublishedSample extends LagSample {
  /** Nobody had handed it out before. */
  readonly first: boolean;
}

export interface BreachRecords {
  /** The latest breaches that count in lag figures and were handed out, oldest first. */
  lagSamples(limit: number): Promise<readonly LagSample[]>;
  /**
   * Notes that breaches were handed out to viewers, never before they were found; of several servers the first counts.
   * @returns those of them that count in lag figures
   */
  publish(breaches: readonly BreachKey[], at: Instant): Promise<readonly PublishedSample[]>;
  /** The events by which open breaches were recorded, in the order of the log, up to a place. */
  recorded(breaches: readonly BreachKey[], upTo: number): Promise<readonly (BreachKey & Omit<BreachEvent, 'retracted'>)[]>;
}
