import type { Alarm } from '../../alarms/domain/alarm.ts';
import type { Instant } from '../../foundation/instant.ts';
import type { LagSample } from '../domain/lag.ts';
import type { LiveTicket } from '../domain/live-ticket.ts';
import type { BreachNotice } from '../domain/notices.ts';

/** A ticket as it stands in the database. Imported history is read too, because it may have been live until now, and is no part of the picture. */
export interface ReadTicket {
  readonly ticket: LiveTicket;
  readonly isHistory: boolean;
}

/** Names one breach. */
export type BreachKey = Pick<BreachNotice, 'ticketId' | 'targetId' | 'dueAt'>;

/** Where the event of a ticket's open breach stands in the log. */
export interface RecordedBreach extends BreachKey, Pick<BreachNotice, 'seq' | 'eventId' | 'detectedAt' | 'origin'> {}

/** Where the log stands, by the database. */
export interface LogStanding {
  readonly now: Instant;
  /** The last place given. */
  readonly lastSeq: number;
  /** When the first event after a place was recorded, whether it has a place by now or not; null when there is none. */
  readonly waitingSince: Instant | null;
}

/** All that the picture of now reads: flat, in few statements, nothing of a customer. */
export interface LiveReads {
  tickets(ticketIds: readonly string[]): Promise<readonly ReadTicket[]>;
  /** Every ticket that the picture may hold: open ones, and those with anything of interest since an instant. */
  everyTicket(since: Instant): Promise<readonly LiveTicket[]>;
  alarms(alarmIds: readonly string[]): Promise<readonly Alarm[]>;
  openAlarms(): Promise<readonly Alarm[]>;
  /** Agents on duty who can take the work of each queue. */
  staffed(): Promise<ReadonlyMap<string, number>>;
  /** The samples of the latest breaches that were handed out, oldest first. */
  lagSamples(limit: number): Promise<readonly LagSample[]>;
  /** The samples of these breaches, of those among them that count. */
  lagSamplesOf(breaches: readonly BreachKey[]): Promise<readonly LagSample[]>;
  /** The events of open breaches with a place up to `upTo`. */
  recordedBreaches(breaches: readonly BreachKey[], upTo: number): Promise<readonly RecordedBreach[]>;
  /** @param afterSeq the last place that this process has dealt with */
  standing(afterSeq: number): Promise<LogStanding>;
  /** The place to read on from so that what was ordered since an instant comes once more, at most so many events. */
  placeBefore(since: Instant, atMost: number): Promise<number>;
}

/** The one thing that the picture writes. */
export interface PublicationMarks {
  /** Notes when breaches were first handed out to viewers; the first server to do so is the one that counts. */
  mark(breaches: readonly BreachKey[], at: Instant): Promise<void>;
}
