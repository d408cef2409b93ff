import type { Caller } from '../../access/domain/caller.ts';
import type { UnitTree } from '../../access/domain/unit-tree.ts';
import type { Outcome } from '../../foundation/outcome.ts';
import type { Perform } from '../../foundation/perform.ts';
import { fromGlobalId } from '../../platform/graphql/global-id.ts';
import { toUserErrors } from '../../platform/graphql/user-error.type.ts';
import type { Idempotency } from '../../platform/idempotency/idempotency.ts';
import type { Ticket } from '../domain/ticket.ts';
import { worksOn } from '../domain/work-order.ts';
import type { TicketReads } from '../use-cases/ticket-reads.ts';
import type { TicketView } from '../use-cases/ticket-view.ts';
import type { TicketPayload } from './ticket.type.ts';

/** Runs commands on tickets for resolvers: one transaction, at most once per idempotency key, then the ticket as it is now. */
export class TicketRunner<Stores extends { readonly idempotency: Idempotency }> {
  readonly #perform: Perform<Stores>;
  readonly #reads: TicketReads;
  readonly #units: UnitTree;

  constructor(perform: Perform<Stores>, reads: TicketReads, units: UnitTree) {
    this.#perform = perform;
    this.#reads = reads;
    this.#units = units;
  }

  /**
   * @param operation the mutation's name: the same key for another operation is another request
   * @param input what was asked, compared when the key comes again
   */
  async run(
    caller: Caller, operation: string, input: { readonly idempotencyKey?: string | null | undefined }, work: (stores: Stores) => Promise<Outcome<Ticket>>,
  ): Promise<TicketPayload> {
    const idOf = async (stores: Stores): Promise<Outcome<{ readonly ticketId: string }>> => {
      const outcome = await work(stores);
      return outcome.ok ? { ok: true, value: { ticketId: outcome.value.id } } : outcome;
    };
    const outcome = await this.#perform((stores) => stores.idempotency.once(caller.actor.id, input.idempotencyKey, { operation, input }, () => idOf(stores)));
    return outcome.ok ? { ticket: await this.visible(caller, { id: outcome.value.ticketId }), userErrors: [] } : { ticket: null, userErrors: toUserErrors(outcome.refusals) };
  }

  /** As `run`, for a step of the ticket that the input names by its global id. */
  step(
    caller: Caller, operation: string, input: { readonly ticketId: string; readonly idempotencyKey?: string | null | undefined },
    work: (stores: Stores, ticketId: string) => Promise<Outcome<Ticket>>,
  ): Promise<TicketPayload> {
    const ticketId = fromGlobalId('Ticket', input.ticketId);
    return this.run(caller, operation, input, (stores) => work(stores, ticketId));
  }

  /** The ticket if the caller may see it: it lies in their unit, or they work on it from elsewhere (§4.3). */
  async visible(caller: Caller, by: { readonly id: string } | { readonly ticketNo: string }): Promise<TicketView | null> {
    const ticket = 'id' in by ? await this.#reads.byId(by.id) : await this.#reads.byNumber(by.ticketNo);
    return ticket !== null && (this.#units.isWithin(ticket.unitId, caller.unitId) || worksOn(ticket, caller.agentId)) ? ticket : null;
  }
}
