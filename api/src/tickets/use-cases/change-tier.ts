import { missingPermission, notFound, type Caller } from '../../access/domain/caller.ts';
import type { UnitTree } from '../../access/domain/unit-tree.ts';
import type { Customer } from '../../customers/domain/customer.ts';
import type { CustomerStore } from '../../customers/use-cases/ports.ts';
import type { Instant } from '../../foundation/instant.ts';
import { accepted, refused, type Outcome } from '../../foundation/outcome.ts';
import type { Tier } from '../../standard/domain/axes.ts';
import type { TicketSettings } from '../domain/commands.ts';
import { decide } from '../domain/decide.ts';
import { OPEN_STATES } from '../domain/words.ts';
import { originOf } from './perform-step.ts';
import type { TicketStore } from './ports.ts';

export interface ChangeTierStores {
  readonly customers: Pick<CustomerStore, 'lock' | 'changeTier'>;
  readonly tickets: Pick<TicketStore, 'lockOpenOf' | 'add'>;
  readonly units: UnitTree;
  readonly settings: TicketSettings;
  now(): Promise<Instant>;
}

export interface TierChange {
  readonly customerId: string;
  readonly tier: Tier;
  readonly reason: string;
}

/** What came of it: the customer as they are now, and the tickets whose limits were looked at anew. */
export interface ChangedTier {
  readonly customer: Customer;
  readonly ticketIds: readonly string[];
}

const NO_GUARDS: ReadonlySet<string> = new Set();

/**
 * Gives a customer another tier (§5.1) and, in the same transaction, looks anew at the scopes of all their open tickets, in
 * whatever unit these are (transition 21): retroactively, as a reclassification does. A request that is not classified yet
 * takes the tier with its classification, and one that ends at this instant keeps the one it had.
 * The tier that a customer has already changes nothing. Refused without a reason.
 */
export async function changeCustomerTier(stores: ChangeTierStores, caller: Caller, { customerId, tier, reason }: TierChange): Promise<Outcome<ChangedTier>> {
  const forbidden = missingPermission(caller, 'CUSTOMER_EDIT');
  if (forbidden !== null) return forbidden;
  if (reason.trim() === '') return refused({ code: 'REASON_NEEDED', message: 'Say why the customer has another tier now.', path: ['reason'], clause: '5.1' });
  const customer = await stores.customers.lock(customerId);
  if (customer === null || !stores.units.isWithin(customer.unitId, caller.unitId)) return notFound('customer', ['customerId']);
  if (customer.tier === tier) return accepted({ customer, ticketIds: [] });

  const tickets = await stores.tickets.lockOpenOf(customerId);
  const at = await stores.now();
  await stores.customers.changeTier(customer, tier, { actor: caller.actor, at, reason: reason.trim() });
  const ticketIds: string[] = [];
  for (const ticket of tickets) {
    if (ticket.confirmed === null || ticket.confirmed.tier === tier || !OPEN_STATES.includes(ticket.state)) continue;
    const decision = decide(ticket, { name: 'reclassify', axes: { ...ticket.confirmed, tier }, cause: 'TIER_CHANGE' }, {
      at, agentId: caller.agentId, mayApprove: false, reason, waivedGuards: NO_GUARDS, settings: stores.settings,
    });
    if (!decision.ok && decision.refusals.every(({ guard }) => guard === 'state')) continue;
    if (!decision.ok) return decision;
    stores.tickets.add(ticket.id, decision.value, { actor: caller.actor, reason: reason.trim(), origin: originOf(ticket) });
    ticketIds.push(ticket.id);
  }
  return accepted({ customer: { ...customer, tier }, ticketIds });
}
