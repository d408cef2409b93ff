import type { Caller } from '../../access/domain/caller.ts';
import { registerCustomer, type RegisterCustomerStores } from '../../customers/use-cases/register-customer.ts';
import { accepted, type Outcome } from '../../foundation/outcome.ts';
import type { PastWork } from '../../tickets/use-cases/perform-step.ts';
import type { HistoricIntake } from '../domain/history.ts';
import type { SourceName } from '../domain/sources.ts';
import type { ImportCustomers } from './ports.ts';

export interface HistoricCustomerStores extends RegisterCustomerStores {
  readonly importCustomers: ImportCustomers;
}

/**
 * The customers behind some historic requests, by the source's own names; whoever is new is registered in `unitId` without
 * a telephone number, which history does not keep.
 * @returns ids by key
 */
export async function historicCustomers(
  stores: HistoricCustomerStores, caller: Caller, source: SourceName, origin: PastWork['origin'], unitId: string,
  intakes: readonly Pick<HistoricIntake, 'at' | 'customer'>[],
): Promise<Outcome<ReadonlyMap<string, string>>> {
  const known = await stores.importCustomers.known(source, intakes.map(({ customer }) => customer.key));
  const added = new Map<string, string>();
  for (const { at, customer } of intakes) {
    if (known.has(customer.key) || added.has(customer.key)) continue;
    const registered = await registerCustomer(stores, caller, {
      name: customer.name, phone: null, tier: 'ORDINARY', area: null, unitId, past: { at, origin },
    });
    if (!registered.ok) return registered;
    added.set(customer.key, registered.value.id);
  }
  if (added.size > 0) await stores.importCustomers.remember(source, added);
  return accepted(new Map([...known, ...added]));
}
