import type { Instant } from '../../foundation/instant.ts';

/** A classified ticket that waits to be dispatched, as far as its turn depends on it. */
export interface Waiting {
  readonly ticketId: string;
  readonly receivedAt: Instant;
  /** 1 (first) to 4. */
  readonly priority: number;
  /** Network security or personal data is at stake (§3.2): it goes before everything. */
  readonly isRisk: boolean;
}

/** Why a ticket's turn has come. */
export const TURNS = ['RISK', 'LONGEST_WAITING', 'PRIORITY'] as const;
export type Turn = (typeof TURNS)[number];

/** So many tickets in a row go before the one that has waited longest; the next turn is its own. Our design, not from the standard. */
export const MOST_PASSED_OVER = 3;

/**
 * Whose turn it is in a queue (§3.2, R075). Tickets with a risk go first (R039). Of the others the most urgent priority goes first
 * and within it the longest waiting, but after `MOST_PASSED_OVER` of them in a row that were not the longest waiting, the longest
 * waiting goes, whatever its priority and its customer.
 *
 * The bound: a ticket before which n tickets were received that go through the queue is, at the latest, the
 * (n + 1) · (MOST_PASSED_OVER + 1)-th of the tickets without a risk that the queue hands out while it waits, whatever comes in
 * meanwhile. For of each MOST_PASSED_OVER + 1 in a row one is the longest waiting at that moment, which is the ticket itself or
 * one of the n; each of the n goes once. Tickets that nobody can take are passed by: they are not handed out, and keep their place.
 */
export class WaitingLine {
  /** By priority, that of risk at 0; each from the longest waiting on. */
  readonly #lanes: readonly Lane[];
  #passedOver: number;

  /** @param passedOver how many in a row went before the longest waiting one up to now: what `passedOver` said last time */
  constructor(waiting: readonly Waiting[], passedOver: number) {
    const sorted = waiting.toSorted(byWait);
    this.#lanes = [0, 1, 2, 3, 4].map((lane) => new Lane(sorted.filter((ticket) => laneOf(ticket) === lane)));
    this.#passedOver = passedOver;
  }

  get passedOver(): number {
    return this.#passedOver;
  }

  /** Whose turn it is, and why; null when nobody waits. Asking changes nothing. */
  next(): { readonly ticket: Waiting; readonly turn: Turn } | null {
    const [risk, ...others] = this.#lanes.map((lane) => lane.first);
    if (risk != null) return { ticket: risk, turn: 'RISK' };
    const longest = this.#longestWaiting();
    if (longest === null) return null;
    if (this.#passedOver >= MOST_PASSED_OVER) return { ticket: longest, turn: 'LONGEST_WAITING' };
    return { ticket: others.find((ticket) => ticket !== null)!, turn: 'PRIORITY' };
  }

  /** The ticket whose turn it is was handed out. */
  take(): void {
    const next = this.next();
    if (next === null) return;
    if (next.turn !== 'RISK') this.#passedOver = next.ticket === this.#longestWaiting() ? 0 : this.#passedOver + 1;
    this.#remove(next.ticket);
  }

  /** Nobody can take the ticket whose turn it is: the line goes on behind it. */
  passBy(): void {
    const next = this.next();
    if (next !== null) this.#remove(next.ticket);
  }

  #longestWaiting(): Waiting | null {
    return this.#lanes.slice(1).reduce<Waiting | null>((longest, { first }) => (first !== null && (longest === null || byWait(first, longest) < 0) ? first : longest), null);
  }

  #remove(ticket: Waiting): void {
    this.#lanes[laneOf(ticket)]!.drop();
  }
}

/** The first of a line in their turns, as if each could be handed out. */
export function turnsOf(waiting: readonly Waiting[], passedOver: number, limit: number): readonly { readonly ticketId: string; readonly turn: Turn }[] {
  const line = new WaitingLine(waiting, passedOver);
  const turns: { readonly ticketId: string; readonly turn: Turn }[] = [];
  for (let next = line.next(); next !== null && turns.length < limit; next = line.next()) {
    turns.push({ ticketId: next.ticket.ticketId, turn: next.turn });
    line.take();
  }
  return turns;
}

class Lane {
  readonly #tickets: readonly Waiting[];
  #at = 0;

  constructor(tickets: readonly Waiting[]) {
    this.#tickets = tickets;
  }

  get first(): Waiting | null {
    return this.#tickets[this.#at] ?? null;
  }

  drop(): void {
    this.#at += 1;
  }
}

function laneOf({ isRisk, priority }: Waiting): number {
  return isRisk ? 0 : Math.min(4, Math.max(1, priority));
}

function byWait(a: Waiting, b: Waiting): number {
  if (a.receivedAt !== b.receivedAt) return a.receivedAt - b.receivedAt;
  return a.ticketId < b.ticketId ? -1 : 1;
}
