import { missingPermission, notFound, type Caller } from '../../access/domain/caller.ts';
import type { UnitTree } from '../../access/domain/unit-tree.ts';
import type { Origin } from '../../foundation/event.ts';
import { newId } from '../../foundation/ids.ts';
import type { Instant } from '../../foundation/instant.ts';
import { accepted, type Outcome } from '../../foundation/outcome.ts';
import type { Language } from '../../foundation/text.ts';
import type { Area, Tier } from '../../standard/domain/axes.ts';
import type { Customer } from '../domain/customer.ts';
import { decideRegistration } from '../domain/registration.ts';
import type { CustomerNumbers, CustomerStore } from './ports.ts';

export interface RegisterCustomerStores {
  readonly customers: CustomerStore;
  readonly customerNumbers: CustomerNumbers;
  readonly units: UnitTree;
  now(): Promise<Instant>;
}

export interface NewCustomer {
  readonly name: string;
  readonly phone: string | null;
  readonly tier: Tier;
  readonly area: Area | null;
  /** Absent: Chinese. */
  readonly language?: Language | null | undefined;
  /** Absent: the caller's own unit. */
  readonly unitId?: string | null | undefined;
  /** Only for customers who were registered elsewhere or earlier. */
  readonly past?: { readonly at: Instant; readonly origin: Exclude<Origin, 'LIVE'> };
}

/** Registers a customer (§2.1) in a unit that the caller sees. */
export async function registerCustomer(stores: RegisterCustomerStores, caller: Caller, input: NewCustomer): Promise<Outcome<Customer>> {
  const forbidden = missingPermission(caller, 'CUSTOMER_EDIT');
  if (forbidden !== null) return forbidden;
  const unitId = input.unitId ?? caller.unitId;
  if (!stores.units.isWithin(unitId, caller.unitId)) return notFound('unit', ['unitId']);
  const personal = decideRegistration(input);
  if (!personal.ok) return personal;
  const customer: Customer = { id: newId(), customerNo: await stores.customerNumbers.next(), unitId, tier: input.tier, area: input.area, language: input.language ?? 'zh' };
  stores.customers.add(customer, personal.value, {
    actor: caller.actor, at: input.past?.at ?? (await stores.now()), origin: input.past?.origin ?? 'LIVE',
  });
  return accepted(customer);
}
