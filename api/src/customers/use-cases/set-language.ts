import { missingPermission, notFound, type Caller } from '../../access/domain/caller.ts';
import type { UnitTree } from '../../access/domain/unit-tree.ts';
import type { Instant } from '../../foundation/instant.ts';
import { accepted, type Outcome } from '../../foundation/outcome.ts';
import type { Language } from '../../foundation/text.ts';
import type { Customer } from '../domain/customer.ts';
import type { CustomerStore } from './ports.ts';

export interface SetLanguageStores {
  readonly customers: Pick<CustomerStore, 'lock' | 'changeLanguage'>;
  readonly units: UnitTree;
  now(): Promise<Instant>;
}

/** Says in which language a customer is written to (§1.3). The language that they have already changes nothing. */
export async function setLanguage(stores: SetLanguageStores, caller: Caller, { customerId, language }: { readonly customerId: string; readonly language: Language }): Promise<Outcome<Customer>> {
  const forbidden = missingPermission(caller, 'CUSTOMER_EDIT');
  if (forbidden !== null) return forbidden;
  const customer = await stores.customers.lock(customerId);
  if (customer === null || !stores.units.isWithin(customer.unitId, caller.unitId)) return notFound('customer', ['customerId']);
  if (customer.language !== language) await stores.customers.changeLanguage(customer, language, { actor: caller.actor, at: await stores.now(), reason: null });
  return accepted({ ...customer, language });
}
