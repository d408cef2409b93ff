import { missingPermission, notFound, type Caller } from '../../access/domain/caller.ts';
import { decideAddress } from '../../customers/domain/address.ts';
import type { ServiceAddresses } from '../../customers/use-cases/ports.ts';
import { newId } from '../../foundation/ids.ts';
import { accepted, refused, type Outcome } from '../../foundation/outcome.ts';
import { OPEN_STATES } from '../../tickets/domain/words.ts';
import { performStep, type StepStores } from '../../tickets/use-cases/perform-step.ts';

export interface ChangeAddressStores extends StepStores {
  readonly serviceAddresses: ServiceAddresses;
}

export interface AddressChange {
  readonly customerId: string;
  readonly address: string;
  readonly reason: string;
}

/**
 * A customer is served elsewhere from now on: every open ticket of theirs, and with it every open work order, learns of it in this same
 * transaction (§2.3, §4.3). The address itself goes nowhere but to the customer's record. The address that is there already changes nothing.
 * @returns how many tickets were told
 */
export async function changeAddress(stores: ChangeAddressStores, caller: Caller, change: AddressChange): Promise<Outcome<{ readonly ticketsTold: number }>> {
  const forbidden = missingPermission(caller, 'CUSTOMER_EDIT');
  if (forbidden !== null) return forbidden;
  const { customerId, reason } = change;
  if (reason.trim() === '') return refused({ code: 'REQUIRED', path: ['reason'], clause: '2.3', message: 'Give the reason of the change.' });
  const written = decideAddress(change.address);
  if (!written.ok) return written;
  const customer = await stores.serviceAddresses.lock(customerId);
  if (customer === null || !stores.units.isWithin(customer.unitId, caller.unitId)) return notFound('customer', ['customerId']);
  if (customer.isErased) return refused({ code: 'CUSTOMER_ERASED', path: ['customerId'], message: 'The customer was erased: nothing more is kept about them.' });
  if (customer.address === written.value) return accepted({ ticketsTold: 0 });
  const changeId = newId();
  const tickets = await stores.tickets.lockOpenOf(customerId);
  await stores.serviceAddresses.change({ id: changeId, customerId, unitId: customer.unitId, address: written.value, at: await stores.now(), actor: caller.actor, reason });
  const open = tickets.filter(({ state }) => OPEN_STATES.includes(state));
  for (const { id: ticketId, unitId } of open) {
    const told = await performStep(stores, { ...caller, unitId }, { ticketId, reason, command: { name: 'noteAddressChange', changeId } });
    if (!told.ok) return told;
  }
  return accepted({ ticketsTold: open.length });
}
