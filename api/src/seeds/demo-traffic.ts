import { systemCaller } from '../access/domain/caller.ts';
import { HOUR_MS, MINUTE_MS, type Instant } from '../foundation/instant.ts';
import { accepted, type Outcome } from '../foundation/outcome.ts';
import type { House } from '../house.ts';
import { Bell } from '../platform/bell.ts';
import { parseInstant } from '../platform/orm/instant-type.ts';
import { query } from '../platform/orm/query.ts';
import type { Stores } from '../stores.ts';
import type { TicketEventType } from '../tickets/domain/events.ts';
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
const PAST_BATCH = 25;
/** What the timekeeper notes; it may lie after the moves that are told now. */
const MARKS: readonly TicketEventType[] = ['WARNED', 'BREACHED', 'BREACH_RETRACTED', 'ESCALATED'];
const LOOK_MS = 1_000;
/** How many moves are made at one look: whatever has piled up, people's own work gets its turn. */
const MOVES_A_LOOK = 20;

export interface DemoTraffic {
  /** Requests and work come from now on. */
  start(): void;
  close(): Promise<void>;
}

/**
 * Brings the demo operator up to now: what its people would have done while the server was down is done when it was
 * planned, and where there is no ticket yet the last hours are made. Best before the timekeeper starts, which would
 * otherwise find everything late. Everything goes through the use-cases and is marked as DEMO.
 */
export async function openDemoTraffic(house: House, progress: (line: string) => void): Promise<DemoTraffic> {
  const places = await readDemoPlaces(house);
  if (places === null) return { start: () => {}, close: async () => {} };
  const demo = new DemoOperator(house, places);
  await demo.catchUp(progress);
  const bell = new Bell();
  let closed = false;
  let running = Promise.resolve();
  const run = async (): Promise<void> => {
    while (!closed) {
      try {
        await demo.look();
      } catch (error) {
        house.log.warn({ err: error }, 'the demo traffic stumbled and goes on');
      }
      if (!closed) await bell.wait(LOOK_MS);
    }
  };
  return { start: () => { running = run(); }, close: async () => { closed = true; bell.ring(); await running; } };
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

  /** Tells what has happened up to now to the tickets that are open, and takes the requests that have come since the last one. */
  async catchUp(progress: (line: string) => void): Promise<void> {
    const now = Date.now();
    const open = await query<{ id: string; last_at: string }>(this.#house.reads(), `
      select t.id, max(e.occurred_at) as last_at from ticket t join event e on e.subject_id = t.id
      where t.origin = 'DEMO' and t.state = any($1::text[]) and e.type <> all($2::text[]) group by t.id`, [OPEN_STATES, MARKS]);
    const work = open.map(({ id, last_at }) => async (stores: Stores): Promise<Ticket | null> => {
      const ticket = await stores.tickets.lock(id);
      return ticket === null ? null : this.#live(stores, ticket, parseInstant(last_at), now);
    });
    for (const { at, ticketNo } of await this.#receiptsUntil(now)) {
      work.push(async (stores) => this.#live(stores, expected(await this.#receive(stores, ticketNo, at)), at, now));
    }
    for (let from = 0; from < work.length; from += PAST_BATCH) {
      progress(`Seeding the demo's last hours: ${from} of ${work.length} tickets`);
      const outcome = await this.#house.perform(async (stores) => {
        const tickets: (Ticket | null)[] = [];
        for (const tell of work.slice(from, from + PAST_BATCH)) tickets.push(await tell(stores));
        return accepted(tickets);
      });
      for (const ticket of expected(outcome)) if (ticket !== null) this.#keep(ticket);
    }
  }

  /** When requests have come since the last one that was taken, at most some hours ago. */
  async #receiptsUntil(now: Instant): Promise<readonly { readonly at: Instant; readonly ticketNo: string }[]> {
    const [last] = await query<{ at: string | null }>(this.#house.reads(), "select max(received_at) as at from ticket where origin = 'DEMO'");
    const since = Math.max(now - STOCK_MS, last?.at == null ? 0 : parseInstant(last.at));
    const random = randomFrom(`${DEMO_SEED}/${since}`);
    const receipts = [];
    for (let at = since + waitFor(random.next()); at < now; at += waitFor(random.next())) receipts.push({ at, ticketNo: await this.#house.numbers.next(at) });
    return receipts;
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

  /** Tells what was done to a ticket up to an instant, each move when it was planned and none before what happened last. */
  async #live(stores: Stores, ticket: Ticket, lastAt: Instant, until: Instant): Promise<Ticket> {
    let [current, at] = [ticket, lastAt];
    for (;;) {
      const plan = planOf(current);
      const move = nextMove(current, plan);
      if (move === null || move.at > until) return current;
      at = Math.max(at, move.at);
      const outcome = await act({ stores, places: this.#places, past: at }, current, plan, move);
      if (!outcome.ok) return current;
      current = outcome.value;
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
