import type { Actor, Origin } from '../../foundation/event.ts';
import type { Alarm } from '../domain/alarm.ts';
import type { AlarmChange } from '../domain/events.ts';
import type { WatchedTicket } from '../domain/watched-ticket.ts';
import type { AlarmState } from '../domain/words.ts';

/** Who changes an alarm and how it came about. */
export interface AlarmStamp {
  readonly actor: Actor;
  readonly origin: Origin;
}

/** The alarms of one transaction. */
export interface AlarmStore {
  /** Locks the alarm and reads it; null when there is none. */
  lock(alarmId: string): Promise<Alarm | null>;
  /** Locks and reads all alarms that the tickets ever had. */
  lockOf(ticketIds: readonly string[]): Promise<readonly Alarm[]>;
  /** Writes each alarm as it is now and appends its event to the log. */
  save(changes: readonly (AlarmChange & AlarmStamp)[]): Promise<void>;
}

/** The tickets as the alarm rules see them. */
export interface WatchedTickets {
  read(ticketIds: readonly string[]): Promise<readonly WatchedTicket[]>;
}

/** Which alarms to list: newest first, those before a place in the list. */
export interface AlarmListing {
  readonly unitIds: readonly string[];
  readonly states: readonly AlarmState[];
  readonly before: Pick<Alarm, 'raisedAt' | 'id'> | null;
  readonly limit: number;
}

/** Reads alarms outside any transaction. */
export interface AlarmLists {
  list(listing: AlarmListing): Promise<readonly Alarm[]>;
  /** The alarm itself; null when there is none. Scope is the caller's to check. */
  find(alarmId: string): Promise<Alarm | null>;
}
