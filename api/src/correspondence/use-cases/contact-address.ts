import { missingPermission, notFound, type Caller } from '../../access/domain/caller.ts';
import type { UnitTree } from '../../access/domain/unit-tree.ts';
import { isMailAddress } from '../../communications/domain/inbound-mail.ts';
import type { Channel } from '../../communications/domain/words.ts';
import type { ContactAddresses } from '../../communications/use-cases/message-ports.ts';
import { normalisePhone } from '../../customers/domain/phone.ts';
import type { CustomerStore } from '../../customers/use-cases/ports.ts';
import type { Instant } from '../../foundation/instant.ts';
import { accepted, refused, type Outcome } from '../../foundation/outcome.ts';

export interface ContactAddressStores {
  readonly addresses: ContactAddresses;
  readonly units: UnitTree;
  readonly customers: Pick<CustomerStore, 'lock' | 'changePhone' | 'recordAddressChange'>;
  keeps(customerId: string): Promise<boolean>;
  now(): Promise<Instant>;
}

export interface ContactAddressChange {
  readonly customerId: string;
  readonly channel: Channel;
  /** Null takes the address away; a telephone number only gives way to another. */
  readonly address: string | null;
}

/** The name of an account: printable, without spaces. */
const ACCOUNT = /^[\p{L}\p{N}._@:-]{1,100}$/u;

/**
 * Says where a customer is reached by telephone, by mail or online (§2.1, §2.3). The log tells who changed it and when, never what
 * it is. The address that is there already changes nothing.
 */
export async function setContactAddress(stores: ContactAddressStores, caller: Caller, { customerId, channel, address }: ContactAddressChange): Promise<Outcome<null>> {
  const forbidden = missingPermission(caller, 'CUSTOMER_EDIT');
  if (forbidden !== null) return forbidden;
  const customer = await stores.customers.lock(customerId);
  if (customer === null || !stores.units.isWithin(customer.unitId, caller.unitId) || !(await stores.keeps(customerId))) return notFound('customer', ['customerId']);
  if (channel !== 'EMAIL' && channel !== 'ONLINE' && channel !== 'PHONE') {
    return refused({ code: 'ADDRESS_FORM', message: 'A telephone number, an e-mail address or an online account is kept here.', path: ['channel'], clause: '2.1' });
  }
  const tidy = tidied(channel, address);
  if (!tidy.ok) return tidy;
  if (tidy.value === (await stores.addresses.of(customerId, channel))) return accepted(null);
  const stamp = { actor: caller.actor, at: await stores.now(), reason: null };
  if (channel === 'PHONE') {
    if (tidy.value !== null) await stores.customers.changePhone(customer, tidy.value, stamp);
  } else {
    await stores.addresses.set(customerId, channel, tidy.value);
    await stores.customers.recordAddressChange(customer, channel, tidy.value === null, stamp);
  }
  return accepted(null);
}

function tidied(channel: 'EMAIL' | 'ONLINE' | 'PHONE', address: string | null): Outcome<string | null> {
  const wrong = (message: string): Outcome<never> => refused({ code: channel === 'PHONE' ? 'PHONE_FORM' : 'ADDRESS_FORM', message, path: ['address'], clause: '2.1' });
  if (channel === 'PHONE') {
    const phone = address === null ? null : normalisePhone(address);
    return phone === null ? wrong('This is no telephone number: write a Chinese mobile, a landline with its area code, or an international number that begins with +.') : accepted(phone);
  }
  if (address === null) return accepted(null);
  const tidy = channel === 'EMAIL' ? address.trim().toLowerCase() : address.trim();
  if (channel === 'EMAIL') return isMailAddress(tidy) ? accepted(tidy) : wrong('This is no mail address.');
  return ACCOUNT.test(tidy) ? accepted(tidy) : wrong('The name of an account has no spaces.');
}
