import { isActive, silenceOf, type Alarm } from '../../alarms/domain/alarm.ts';
import { ALARM_PRIORITIES } from '../../alarms/domain/words.ts';
import type { IncidentView } from '../../incidents/domain/incident.ts';
import type { Instant } from '../../foundation/instant.ts';
import { contributionOf, type Contribution } from './contribution.ts';
import type { LiveTicket } from './live-ticket.ts';
import { Scope } from './scope.ts';
import { WakeHeap } from './wake-heap.ts';

/** A ticket of the picture. What it adds is not kept: it is what its contribution was at that instant, and follows from the ticket again. */
export interface Held {
  readonly ticket: LiveTicket;
  readonly asOf: Instant;
  /** The instant from which it adds something else; null when there is none. */
  readonly nextChangeAt: Instant | null;
  /** The units that it counts in: its own and all above, as they were when it was added. */
  readonly path: readonly string[];
}

/**
 * The picture of now: a fold of tickets as they stand into the scopes of their units. A ticket's contribution is replaced,
 * never added to, so folding the same state twice, or after any number of others, gives what folding it once gives.
 */
export class WallState {
  readonly #pathOf: (unitId: string) => readonly string[];
  readonly #keepMs: number;
  readonly #scopes = new Map<string, Scope>();
  readonly #tickets = new Map<string, Held>();
  readonly #alarms = new Map<string, Alarm>();
  readonly #incidents = new Map<string, IncidentView>();
  readonly #alarmsOfTicket = new Map<string, Set<string>>();
  readonly #wakes = new WakeHeap<Held>(({ nextChangeAt }) => nextChangeAt!, (held) => this.#tickets.get(held.ticket.id) === held);
  #changed = new Set<string>();

  /**
   * @param pathOf the ids from the root down to a unit
   * @param keepMs how long a ticket that is over stays, see `keepMs` of the settings
   */
  constructor(pathOf: (unitId: string) => readonly string[], keepMs: number) {
    this.#pathOf = pathOf;
    this.#keepMs = keepMs;
  }

  get size(): number {
    return this.#tickets.size;
  }

  /** Every ticket of the picture. */
  *tickets(): Iterable<LiveTicket> {
    for (const { ticket } of this.#tickets.values()) yield ticket;
  }

  /** Everything of a unit and below; an empty scope for a unit where nothing ever was. */
  scope(unitId: string): Scope {
    const scope = this.#scopes.get(unitId) ?? new Scope();
    this.#scopes.set(unitId, scope);
    return scope;
  }

  /** A ticket of the picture; undefined when it is no part of it. */
  get(ticketId: string): Held | undefined {
    return this.#tickets.get(ticketId);
  }

  /** The ticket is as given now; null: it is not part of the picture. */
  put(ticketId: string, ticket: LiveTicket | null, now: Instant): void {
    const before = this.#tickets.get(ticketId);
    const added = before === undefined ? null : contributionOf(before.ticket, before.asOf, this.#keepMs);
    const adds = ticket === null ? null : contributionOf(ticket, now, this.#keepMs);
    const after = ticket === null || adds === null ? null : this.#keep(ticket, adds, now);
    if (after === null) this.#tickets.delete(ticketId);
    if (before !== undefined && after !== null && isSamePlace(before, after)) {
      this.#replace(after, added, adds);
      return;
    }
    if (before !== undefined) this.#replace(before, added, null);
    if (after !== null) this.#replace(after, null, adds);
  }

  /**
   * Takes in many tickets that it does not hold yet, at the cost of a few: what a unit's own tickets add is added up first,
   * and counts in the units above when all are there.
   * @returns `put` takes a ticket, `end` must be called after the last
   */
  load(now: Instant): { put(ticket: LiveTicket): void; end(): void } {
    const own = new Map<readonly string[], Scope>();
    return {
      put: (ticket) => {
        const adds = contributionOf(ticket, now, this.#keepMs);
        if (adds === null) return;
        const { path } = this.#keep(ticket, adds, now);
        const scope = own.get(path) ?? new Scope();
        own.set(path, scope);
        scope.replace(ticket.queueId, null, adds);
      },
      end: () => {
        const below = Map.groupBy([...own].flatMap(([path, scope]) => path.map((unitId) => ({ unitId, scope }))), ({ unitId }) => unitId);
        for (const [unitId, entries] of below) {
          this.scope(unitId).addTicketsOf(entries.map(({ scope }) => scope));
          this.#changed.add(unitId);
        }
      },
    };
  }

  /** Lets time pass: tickets that stand otherwise from now on are folded again. */
  advance(now: Instant): void {
    for (const { ticket } of this.#wakes.takeDue(now)) this.put(ticket.id, ticket, now);
  }

  /** The alarm is as given now; one that is over is forgotten. */
  putAlarm(alarm: Alarm): void {
    const before = this.#alarms.get(alarm.id);
    if (before !== undefined) this.#countAlarm(before, -1);
    if (alarm.state === 'NORMAL') this.#alarms.delete(alarm.id);
    else this.#alarms.set(alarm.id, alarm);
    if (alarm.ticketId !== null) this.#keepOfTicket(alarm.ticketId, alarm);
    this.#countAlarm(alarm, 1);
  }

  /** The alarms that are not over, newest first. */
  openAlarms(): readonly Alarm[] {
    return [...this.#alarms.values()].sort((a, b) => b.raisedAt - a.raisedAt || (a.id < b.id ? 1 : -1));
  }

  /** The outage is as given now; one that is closed is forgotten. Walls below and above its unit show it. */
  putIncident(incident: IncidentView): void {
    if (incident.state === 'CLOSED') this.#incidents.delete(incident.id);
    else this.#incidents.set(incident.id, incident);
    this.touchAll();
  }

  /** The mass outages that are not closed, those that concern most tickets first. */
  openIncidents(): readonly IncidentView[] {
    return [...this.#incidents.values()].sort((a, b) => b.affected - a.affected || b.declaredAt - a.declaredAt);
  }

  /** Of a ticket's alarms that call the one that presses most: active before returned, then by priority, then the newest; null when it has none. */
  alarmOf(ticketId: string): Alarm | null {
    const alarms = [...(this.#alarmsOfTicket.get(ticketId) ?? [])].map((id) => this.#alarms.get(id)!).filter((alarm) => silenceOf(alarm) === null);
    return alarms.reduce<Alarm | null>((most, alarm) => (most === null || pressesMore(alarm, most) ? alarm : most), null);
  }

  /** Something changed that every scope shows. */
  touchAll(): void {
    for (const unitId of this.#scopes.keys()) this.#changed.add(unitId);
  }

  /** The units whose scope shows something else than when this was asked last. */
  takeChanged(): ReadonlySet<string> {
    const changed = this.#changed;
    this.#changed = new Set();
    return changed;
  }

  #keep(ticket: LiveTicket, { nextChangeAt }: Contribution, asOf: Instant): Held {
    const held = { ticket, asOf, nextChangeAt, path: this.#pathOf(ticket.unitId) };
    this.#tickets.set(ticket.id, held);
    if (nextChangeAt !== null) this.#wakes.add(held);
    return held;
  }

  #replace({ ticket, path }: Held, before: Contribution | null, after: Contribution | null): void {
    for (const unitId of path) {
      this.scope(unitId).replace(ticket.queueId, before, after);
      this.#changed.add(unitId);
    }
  }

  #keepOfTicket(ticketId: string, { id, state }: Alarm): void {
    const ofTicket = this.#alarmsOfTicket.get(ticketId) ?? new Set();
    if (state === 'NORMAL') ofTicket.delete(id);
    else ofTicket.add(id);
    if (ofTicket.size > 0) this.#alarmsOfTicket.set(ticketId, ofTicket);
    else this.#alarmsOfTicket.delete(ticketId);
  }

  #countAlarm(alarm: Alarm, sign: 1 | -1): void {
    for (const unitId of this.#pathOf(alarm.unitId)) {
      this.scope(unitId).countAlarm(alarm, sign);
      this.#changed.add(unitId);
    }
  }
}

function isSamePlace(a: Held, b: Held): boolean {
  return a.ticket.queueId === b.ticket.queueId && a.path.length === b.path.length && a.path.every((unitId, index) => unitId === b.path[index]);
}

function pressesMore(a: Alarm, b: Alarm): boolean {
  const order = Number(isActive(b)) - Number(isActive(a)) || ALARM_PRIORITIES.indexOf(a.priority) - ALARM_PRIORITIES.indexOf(b.priority) || b.raisedAt - a.raisedAt;
  return order < 0 || (order === 0 && a.id > b.id);
}
