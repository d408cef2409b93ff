import { missingPermission, notFound, type Caller } from '../../access/domain/caller.ts';
import type { UnitTree } from '../../access/domain/unit-tree.ts';
import { accepted, refused, type Outcome } from '../../foundation/outcome.ts';
import { isCustomerNo } from '../domain/customer-no.ts';
import type { MaskedCustomer } from '../domain/customer.ts';
import { normalisePhone } from '../domain/phone.ts';
import type { CustomerReads } from './ports.ts';

export interface FindCustomersStores {
  readonly customerReads: CustomerReads;
  readonly units: UnitTree;
}

/** Finds one customer in the caller's unit, masked, by id or by number. */
export async function findCustomer(
  stores: FindCustomersStores, caller: Caller, by: { readonly id: string } | { readonly customerNo: string },
): Promise<Outcome<MaskedCustomer>> {
  const forbidden = missingPermission(caller, 'CUSTOMER_VIEW');
  if (forbidden !== null) return forbidden;
  const customer = await look(stores.customerReads, by);
  return customer !== null && stores.units.isWithin(customer.unitId, caller.unitId) ? accepted(customer) : notFound('customer');
}

async function look(reads: CustomerReads, by: { readonly id: string } | { readonly customerNo: string }): Promise<MaskedCustomer | null> {
  if ('id' in by) return (await reads.byIds([by.id])).get(by.id) ?? null;
  const customerNo = by.customerNo.trim().toUpperCase();
  return isCustomerNo(customerNo) ? reads.byNumber(customerNo) : null;
}

/** Finds the customers in the caller's unit who have exactly this telephone number, masked. There is no search by a part of one. */
export async function findCustomersByPhone(stores: FindCustomersStores, caller: Caller, written: string): Promise<Outcome<readonly MaskedCustomer[]>> {
  const forbidden = missingPermission(caller, 'CUSTOMER_VIEW');
  if (forbidden !== null) return forbidden;
  const phone = normalisePhone(written);
  if (phone === null) return refused({ code: 'PHONE_FORM', path: ['phone'], message: 'Customers are found by their whole number: write it with its area or country code.' });
  return accepted(await stores.customerReads.byPhone(phone, stores.units.subtree(caller.unitId).map(({ id }) => id)));
}
