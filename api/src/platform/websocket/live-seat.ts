import type { CostReport } from '../graphql/admit-operation.ts';
import type { Frame } from '../live/frame.ts';
import type { Seat } from '../live/seat.ts';
import { CLOSE } from './close-codes.ts';
import { closedPayload, firstFragment, lastFragment, openPayload } from './fragments.ts';
import type { Wire } from './wire.ts';

/**
 * A live operation of one connection. To graphql-ws it is a stream of results that never has one: it only ends, and
 * graphql-ws keeps the protocol around it. The results go past it, straight to the wire, for they are already text.
 */
export class LiveSeat implements Seat, AsyncGenerator<never, void> {
  readonly #wire: Wire;
  /** What stands before the result in a message of the protocol, ready for the wire. */
  readonly #head: Buffer;
  /** What the first result ends with, and no other: what the operation cost. */
  #extensions: Buffer | null;
  readonly #end = Promise.withResolvers<IteratorReturnResult<void>>();
  #leave: () => void = () => {};
  #left = false;

  /** @param operationId the client's name for the operation */
  constructor(operationId: string, cost: CostReport, wire: Wire) {
    this.#wire = wire;
    this.#head = firstFragment(`{"id":${JSON.stringify(operationId)},"type":"next","payload":`);
    this.#extensions = lastFragment(`,"extensions":${JSON.stringify({ cost })}}}`);
    // It may be refused before graphql-ws reads it.
    this.#end.promise.catch(() => {});
  }

  /** Says how to leave the room; called at most once, and at once when the operation has ended already. */
  onLeave(leave: () => void): void {
    this.#leave = leave;
    if (this.#left) leave();
  }

  get congested(): boolean {
    return this.#wire.congested;
  }

  send(frame: Frame): void {
    if (this.#left) return;
    const extensions = this.#extensions;
    this.#extensions = null;
    if (extensions === null) this.#wire.sendFragments(this.#head, closedPayload(frame));
    else this.#wire.sendFragments(this.#head, openPayload(frame), extensions);
  }

  whenDrained(then: () => void): void {
    this.#wire.whenDrained(() => { if (!this.#left) then(); });
  }

  complete(): void {
    this.#settle();
    this.#end.resolve({ value: undefined, done: true });
  }

  refuse(error: unknown): void {
    this.#settle();
    this.#end.reject(error);
  }

  fallBehind(): void {
    this.#settle();
    this.#wire.close(CLOSE.fellBehind);
  }

  next(): Promise<IteratorReturnResult<void>> {
    return this.#end.promise;
  }

  /** The client completed the operation, or its connection is gone. */
  async return(): Promise<IteratorReturnResult<void>> {
    this.complete();
    return await this.#end.promise;
  }

  async throw(error: unknown): Promise<IteratorReturnResult<void>> {
    this.refuse(error);
    return await this.#end.promise;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.return();
  }

  #settle(): void {
    if (this.#left) return;
    this.#left = true;
    this.#leave();
  }
}
