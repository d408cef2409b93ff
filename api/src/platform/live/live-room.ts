import type { FormatError } from '../graphql/format-error.ts';
import type { Frame, Render } from './frame.ts';
import type { LivePayload } from './live-field.ts';
import type { LiveRequest } from './live-request.ts';
import type { LiveCounts } from './live-tally.ts';
import { newest } from './newest.ts';
import type { Seat } from './seat.ts';

/** STATE: four a second. */
const STATE_INTERVAL_MS = 250;

export interface RoomTools {
  readonly render: Render;
  readonly formatError: FormatError;
  /** How much may happen while one viewer catches up, in bytes of JSON, before it must start anew. */
  readonly maxMissedBytes: number;
}

/** A viewer who is up to date, as far as `seq`. */
interface Present {
  readonly seat: Seat;
  seq: number;
  awaitsDrain: boolean;
}

/** Viewers who came from the same place at the same time and are sent first what they missed. */
interface Arrival {
  readonly after: number | null;
  readonly seats: Set<Seat>;
  readonly abort: AbortController;
  /** What happened since they came: sent after what they missed, as far as it is newer. */
  readonly since: Frame[];
  sinceBytes: number;
}

/** Everybody who is sent the same: one stream, one execution and one text for all of them. */
export class LiveRoom<Viewer> {
  readonly #request: LiveRequest<Viewer>;
  readonly #tools: RoomTools;
  readonly #counts: LiveCounts;
  readonly #closed: () => void;
  readonly #abort = new AbortController();
  readonly #present = new Map<Seat, Present>();
  readonly #arrivals = new Map<number | null, Arrival>();
  #listening = false;
  #newest: Frame | null = null;

  /**
   * @param request the first viewer's; all others' give the same payloads
   * @param counts where is counted what this room sends
   * @param closed told when the room has ended: nobody may join it any more
   */
  constructor(request: LiveRequest<Viewer>, tools: RoomTools, counts: LiveCounts, closed: () => void) {
    this.#request = request;
    this.#tools = tools;
    this.#counts = counts;
    this.#closed = closed;
  }

  /** How many are present or arriving. */
  get size(): number {
    return [...this.#arrivals.values()].reduce((sum, { seats }) => sum + seats.size, this.#present.size);
  }

  /**
   * Lets a viewer in: sends it what it missed, then everything newer; no gap, nothing twice, never backwards. What
   * happens is kept from this moment on, and only then the question is asked what happened before.
   */
  join(seat: Seat, { after, viewer }: LiveRequest<Viewer>): void {
    const together = this.#arrivals.get(after);
    if (together !== undefined) {
      together.seats.add(seat);
      return;
    }
    const arrival: Arrival = { after, seats: new Set([seat]), abort: new AbortController(), since: [], sinceBytes: 0 };
    this.#arrivals.set(after, arrival);
    if (!this.#listening) {
      this.#listening = true;
      void this.#listen();
    }
    void this.#catchUp(arrival, viewer);
  }

  /** Takes a viewer out; the last one ends the room. */
  leave(seat: Seat): void {
    this.#present.delete(seat);
    for (const arrival of this.#arrivals.values()) {
      if (arrival.seats.delete(seat) && arrival.seats.size === 0) this.#forget(arrival);
    }
    this.#closeWhenEmpty();
  }

  async #listen(): Promise<void> {
    const { field, args, viewer, prepared, variables } = this.#request;
    const { signal } = this.#abort;
    try {
      const stream: AsyncIterable<LivePayload> = field.stream(args, viewer, signal);
      for await (const payload of field.kind === 'STATE' ? newest(stream, STATE_INTERVAL_MS) : stream) {
        const frame = await this.#tools.render(prepared, variables, payload);
        if (signal.aborted) return;
        this.#deliver(frame);
      }
      this.#endAll((seat) => seat.complete());
    } catch (error) {
      if (signal.aborted) return;
      // Not the viewers' fault and not the end: they come back, and resume. Its form is of no use here, only that it is logged.
      this.#tools.formatError(error);
      this.#endAll((seat) => seat.fallBehind());
    }
  }

  #deliver(frame: Frame): void {
    this.#newest = frame;
    for (const arrival of this.#arrivals.values()) this.#keepFor(arrival, frame);
    for (const present of this.#present.values()) this.#offer(present, frame);
  }

  #offer(present: Present, frame: Frame): void {
    if (present.awaitsDrain || this.#isOld(present, frame)) return;
    if (this.#request.field.kind === 'STATE' && present.seat.congested) {
      present.awaitsDrain = true;
      present.seat.whenDrained(() => {
        present.awaitsDrain = false;
        if (this.#present.has(present.seat)) this.#offer(present, this.#newest ?? frame);
      });
      return;
    }
    present.seq = frame.seq;
    this.#send(present.seat, frame);
  }

  /** A state may change without a new `seq`, by time alone; an event with a known `seq` was sent already. */
  #isOld(present: Present, frame: Frame): boolean {
    return this.#request.field.kind === 'STATE' ? frame.seq < present.seq : frame.seq <= present.seq;
  }

  #keepFor(arrival: Arrival, frame: Frame): void {
    if (this.#request.field.kind === 'STATE') {
      arrival.since[0] = frame;
      return;
    }
    arrival.since.push(frame);
    arrival.sinceBytes += frame.rest.length;
    if (arrival.sinceBytes <= this.#tools.maxMissedBytes) return;
    this.#forget(arrival);
    for (const seat of arrival.seats) seat.fallBehind();
  }

  async #catchUp(arrival: Arrival, viewer: Viewer): Promise<void> {
    const { field, args, prepared, variables } = this.#request;
    const { after, abort, seats } = arrival;
    try {
      const missed = abort.signal.aborted ? null : await field.catchUp({ ...args, after }, viewer, abort.signal);
      const frame = missed === null ? null : await this.#tools.render(prepared, variables, missed);
      if (abort.signal.aborted) return;
      this.#arrivals.delete(after);
      this.#counts[after === null || missed?.snapshot === true ? 'snapshots' : 'resumed'] += seats.size;
      for (const seat of seats) this.#seat(seat, arrival, frame);
    } catch (error) {
      if (abort.signal.aborted) return;
      this.#arrivals.delete(after);
      for (const seat of seats) seat.refuse(error);
      this.#closeWhenEmpty();
    }
  }

  #seat(seat: Seat, { after, since }: Arrival, missed: Frame | null): void {
    const present: Present = { seat, seq: Math.max(after ?? -Infinity, missed?.seq ?? -Infinity), awaitsDrain: false };
    this.#present.set(seat, present);
    if (missed !== null) this.#send(seat, missed);
    for (const frame of since) this.#offer(present, frame);
  }

  #send(seat: Seat, frame: Frame): void {
    this.#counts.deliveries += 1;
    this.#counts.bytes += frame.rest.length;
    seat.send(frame);
  }

  #forget(arrival: Arrival): void {
    arrival.abort.abort();
    this.#arrivals.delete(arrival.after);
  }

  #endAll(end: (seat: Seat) => void): void {
    const seats = [...this.#present.keys(), ...[...this.#arrivals.values()].flatMap((arrival) => [...arrival.seats])];
    for (const arrival of this.#arrivals.values()) this.#forget(arrival);
    this.#present.clear();
    this.#closeWhenEmpty();
    for (const seat of seats) end(seat);
  }

  #closeWhenEmpty(): void {
    if (this.#present.size > 0 || this.#arrivals.size > 0 || this.#abort.signal.aborted) return;
    this.#abort.abort();
    this.#closed();
  }
}
