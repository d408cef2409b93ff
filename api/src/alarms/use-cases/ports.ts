import type { Actor, Origin } from '../../foundation/event.ts';
import type { Instant } from '../../foundation/instant.ts';
import type { Alarm } from '../domain/alarm.ts';
import type { AlarmChange } from '../domain/events.ts';
import type { RuleOutage } from '../domain/out-of-service.ts';
import type { Overload, QueueFill } from '../domain/overload.ts';
import type { ServiceFigures, ServiceWatch } from '../domain/service-level.ts';
import type { WatchedDuty } from '../domain/watched-duty.ts';
import type { WatchedTicket } from '../domain/watched-ticket.ts';
import type { AlarmKind, AlarmState } from '../domain/words.ts';

/** Who changes an alarm and how it came about. */
export interface AlarmStamp {
  readonly actor: Actor;
  readonly origin: Origin;
}

/** The alarms of one transaction. */
export interface AlarmStore {
  /** Locks the alarm and reads it; null when there is none. */
  lock(alarmId: string): Promise<Alarm | null>;
  /** As `lock`, for many; those that do not exist are left out. */
  lockMany(alarmIds: readonly string[]): Promise<readonly Alarm[]>;
  /** Locks and reads all alarms that the tickets ever had, those about their duties left out. */
  lockOf(ticketIds: readonly string[]): Promise<readonly Alarm[]>;
  /** Locks and reads the alarms of a kind about a queue as a whole. */
  lockOfQueue(queueId: string, kind: AlarmKind): Promise<readonly Alarm[]>;
  /** Locks and reads the alarms about a mass outage, those of its tickets left out. */
  lockOfIncident(incidentId: string): Promise<readonly Alarm[]>;
  /** Locks and reads the alarms about duties of the law. */
  lockOfDuties(dutyIds: readonly string[]): Promise<readonly Alarm[]>;
  /** Locks and reads the active alarms of a kind in these units. */
  lockActive(kind: AlarmKind, unitIds: readonly string[]): Promise<readonly Alarm[]>;
  /** Locks alarms that have something to do by themselves by now; those that others work on are skipped. */
  claimWaking(limit: number): Promise<readonly Alarm[]>;
  /** When a person or a program last did something to each ticket; tickets to which nobody ever did are absent. */
  workedAt(ticketIds: readonly string[]): Promise<ReadonlyMap<string, Instant>>;
  /** Keeps when alarms wake next although nothing happened to them. */
  postpone(alarms: readonly Alarm[]): Promise<void>;
  /** Writes each alarm as it is now and appends its events to the log, in their order. */
  save(changes: readonly (AlarmChange & AlarmStamp)[]): Promise<void>;
}

/** Rules that are out of service; those whose time is over are left out. */
export interface RuleOutageStore {
  current(): Promise<readonly (RuleOutage & { readonly reason: string })[]>;
  set(outage: RuleOutage & { readonly reason: string; readonly by: string }): Promise<void>;
  end(outage: Pick<RuleOutage, 'kind' | 'unitId'>): Promise<void>;
}

/** How full queues are, and how far they are on their way into overload. */
export interface OverloadStore {
  /** Has the queues with a capacity, and those that were on their way, looked at within a second. */
  requestLooks(): Promise<void>;
  /** Queues to be looked at by now, locked; those that another server looks at are skipped. */
  claimDue(limit: number): Promise<readonly WatchedQueue[]>;
  /** Keeps how a queue stands and when to look again; null: when something changes. */
  keep(queueId: string, overload: Overload, lookAt: Instant | null): Promise<void>;
}

export interface WatchedQueue extends QueueFill {
  readonly queueId: string;
  readonly unitId: string;
  readonly overload: Overload;
}

/** How queues keep their service level, interval by interval. */
export interface ServiceStore {
  /** Begins to watch the queues that nobody watches yet, from this instant on. */
  watchAll(now: Instant): Promise<void>;
  /** Queues whose turn it is by an instant, locked; those that another server judges are skipped. */
  claimDue(at: Instant, limit: number): Promise<readonly JudgedQueue[]>;
  /** Of the first responses that were due in a queue from one instant up to and without another. */
  figures(queueId: string, from: Instant, to: Instant): Promise<ServiceFigures>;
  keep(queueId: string, watch: ServiceWatch, judgedTo: Instant, checkAt: Instant): Promise<void>;
}

export interface JudgedQueue {
  readonly queueId: string;
  readonly unitId: string;
  /** The queue's own, or the one that every queue has without one. */
  readonly targetPercent: number;
  readonly watch: ServiceWatch;
  readonly judgedTo: Instant;
}

/** The duties of the law as the alarm rules see them. */
export interface WatchedDuties {
  /** Open duties whose time had passed by an instant and that nobody has looked at since, each once. */
  claimOverdue(at: Instant, limit: number): Promise<readonly string[]>;
  read(dutyIds: readonly string[]): Promise<readonly WatchedDuty[]>;
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
