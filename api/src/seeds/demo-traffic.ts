import { systemCaller } from '../access/domain/caller.ts';
import { HOUR_MS, MINUTE_MS, type Instant } from '../foundation/instant.ts';
import { accepted, type Outcome } from '../foundation/outcome.ts';
import type { House } from '../house.ts';
import { Bell } from '../platform/bell.ts';
import { query } from '../platform/orm/query.ts';
import type { Stores } from '../stores.ts';
import type { Ticket } from '../tickets/domain/ticket.ts';
import { OPEN_STATES } from '../tickets/domain/words.ts';
import { receiveRequest } from '../tickets/use-cases/receive-request.ts';
import { act } from './demo-actions.ts';
import { nextMove } from './demo-move.ts';
import { DEMO_SEED } from './demo-operator.ts';
import { readDemoPlaces, type DemoPlaces } from './demo-places.ts';
import { demoPlan } from './demo-plan.ts';
import { demoRequest } from './demo-requests.ts';
import { randomFrom } from './random.ts';

/** A request comes in about this often; with the time that work takes, this keeps some 150 tickets open. */
const ARRIVAL_MS = 36_000;
/** Above this many open tickets nobody calls any more, whatever has piled up. */
const MOST_OPEN = 400;
/** How much of the past the opening stock covers: longer than nearly all work takes. */
const STOCK_MS = 6 * HOUR_MS;
const STOCK_BATCH = 25;
const LOOK_MS = 1_000;
/** How many moves are made at one look, so that a server that was down for long catches up gently. */
const MOVES_A_LOOK = 20;

export interface DemoTraffic {
  close(): Promise<void>;
}

/**
 * Lets the demo operator live: first an opening stock with the work of the last hours, then requests and work as they
 * come. Everything goes through the use-cases and is marked as DEMO.
 */
export async function startDemoTraffic(house: House, progress: (line: string) => void): Promise<DemoTraffic> {
  const places = await readDemoPlaces(house);
  if (places === null) return { close: async () => {} };
  const demo = new DemoOperator(house, places);
  await demo.stockUp(progress);
  const bell = new Bell();
  let closed = false;
  const running = (async () => {
    while (!closed) {
      try {
        await demo.look();
      } catch (error) {
        house.log.warn({ error: (error as Error).message }, 'the demo traffic stumbled and goes on');
      }
      if (!closed) await bell.wait(LOOK_MS);
    }
  })();
  return { close: async () => { closed = true; bell.ring(); await running; } };
}

class DemoOperator {
  readonly #house: House;
  readonly #places: DemoPlaces;
  readonly #open = new Map<string, Ticket>();
  #nextArrivalAt: Instant;

  constructor(house: House, places: DemoPlaces) {
    this.#house = house;
    this.#places = places;
    this.#nextArrivalAt = Date.now();
  }

  /** Goes on with the open tickets of an earlier run, and makes a stock where there is none. */
  async stockUp(progress: (line: string) => void): Promise<void> {
    const rows = await query<{ id: string }>(this.#house.reads(), "select id from ticket where origin = 'DEMO' and state = any($1::text[])", [OPEN_STATES]);
    const known = await this.#house.perform(async (stores) => accepted(await stores.tickets.lockAll(rows.map(({ id }) => id))));
    for (const ticket of known.ok ? known.value : []) this.#open.set(ticket.id, ticket);
    if (this.#open.size > 0) return;
    const now = Date.now();
    const receipts: Instant[] = [];
    const random = randomFrom(`${DEMO_SEED}/stock`);
    for (let at = now - STOCK_MS; at < now; at += waitFor(random.next())) receipts.push(at);
    for (let from = 0; from < receipts.length; from += STOCK_BATCH) {
      progress(`Seeding the demo's last hours: ${from} of ${receipts.length} tickets`);
      const batch = await Promise.all(receipts.slice(from, from + STOCK_BATCH).map(async (at) => ({ at, ticketNo: await this.#house.numbers.next(at) })));
      const outcome = await this.#house.perform(async (stores) => {
        const tickets: Ticket[] = [];
        for (const { at, ticketNo } of batch) tickets.push(await this.#live(stores, expected(await this.#receive(stores, ticketNo, at)), now));
        return accepted(tickets);
      });
      for (const ticket of expected(outcome)) if (ticket.closedAt === null) this.#open.set(ticket.id, ticket);
    }
  }

  /** Takes the requests that have come by now and makes the moves that are due. */
  async look(): Promise<void> {
    const now = Date.now();
    if (now >= this.#nextArrivalAt && this.#open.size < MOST_OPEN) {
      const ticketNo = await this.#house.numbers.next(now);
      this.#keep(expected(await this.#house.perform((stores) => this.#receive(stores, ticketNo, null))));
      this.#nextArrivalAt = now + waitFor(randomFrom(`${DEMO_SEED}/${ticketNo}/arrival`).next());
    }
    const due = [...this.#open.values()].flatMap((ticket) => {
      const plan = planOf(ticket);
      const move = nextMove(ticket, plan);
      return move !== null && move.at <= now ? [{ ticketId: ticket.id, at: move.at }] : [];
    });
    for (const { ticketId } of due.sort((a, b) => a.at - b.at).slice(0, MOVES_A_LOOK)) await this.#moveOn(ticketId, now);
  }

  /** One move of a ticket as it stands now: a person may have worked on it meanwhile. */
  async #moveOn(ticketId: string, now: Instant): Promise<void> {
    const outcome = await this.#house.perform(async (stores) => {
      const ticket = await stores.tickets.lock(ticketId);
      if (ticket === null) return accepted(null);
      const plan = planOf(ticket);
      const move = nextMove(ticket, plan);
      return move === null || move.at > now ? accepted<Ticket | null>(ticket) : act({ stores, places: this.#places, past: null }, ticket, plan, move);
    });
    if (outcome.ok && outcome.value !== null) this.#keep(outcome.value);
    // What the house refuses, a person has made impossible: the demo leaves that ticket to them.
    else this.#open.delete(ticketId);
  }

  /** Tells what was done to a ticket up to an instant, each move when it was planned. */
  async #live(stores: Stores, received: Ticket, until: Instant): Promise<Ticket> {
    let ticket = received;
    for (;;) {
      const plan = planOf(ticket);
      const move = nextMove(ticket, plan);
      if (move === null || move.at > until) return ticket;
      const outcome = await act({ stores, places: this.#places, past: move.at }, ticket, plan, move);
      if (!outcome.ok) return ticket;
      ticket = outcome.value;
    }
  }

  #receive(stores: Stores, ticketNo: string, past: Instant | null): Promise<Outcome<Ticket>> {
    const { provinceId, customerIds, queueOf } = this.#places;
    const request = demoRequest(DEMO_SEED, ticketNo, customerIds.length);
    return receiveRequest(stores, systemCaller('demo', provinceId), {
      ticketNo, customerId: customerIds[request.customerIndex]!, channel: request.channel, title: request.title, description: `${request.title}（演示）`,
      reported: request.axes, queueId: queueOf(request.queue)!,
      past: { at: past ?? Date.now(), origin: 'DEMO', unobserved: [] },
    });
  }

  #keep(ticket: Ticket): void {
    if (OPEN_STATES.includes(ticket.state)) this.#open.set(ticket.id, ticket);
    else this.#open.delete(ticket.id);
  }
}

function planOf({ ticketNo, receivedAt, reported }: Ticket): ReturnType<typeof demoPlan> {
  return demoPlan(DEMO_SEED, { ticketNo, receivedAt, reported });
}

/** Arrivals know nothing of each other: the wait for the next is exponential, but not absurdly long. */
function waitFor(uniform: number): number {
  return Math.round(Math.min(5 * MINUTE_MS, -Math.log(1 - uniform) * ARRIVAL_MS));
}

function expected<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(`the demo was refused: ${outcome.refusals.map(({ message }) => message).join(' ')}`);
}
