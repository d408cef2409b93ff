import { missingPermission, notFound, type Caller } from '../../access/domain/caller.ts';
import type { UnitTree } from '../../access/domain/unit-tree.ts';
import { isMailAddress } from '../../communications/domain/inbound-mail.ts';
import type { Channel } from '../../communications/domain/words.ts';
import type { ContactAddresses } from '../../communications/use-cases/message-ports.ts';
import { accepted, refused, type Outcome } from '../../foundation/outcome.ts';

interface Stores {
  readonly addresses: ContactAddresses;
  readonly units: UnitTree;
  readonly customers: { facts(customerId: string): Promise<{ readonly unitId: string } | null> };
  keeps(customerId: string): Promise<boolean>;
}

/** The name of an account: printable, without spaces. */
const ACCOUNT = /^[\p{L}\p{N}._@:-]{1,100}$/u;

/** Says where a customer is reached by mail or online (§2.1); null takes the address away. */
export async function setContactAddress(
  stores: Stores, caller: Caller, { customerId, channel, address }: { readonly customerId: string; readonly channel: Channel; readonly address: string | null },
): Promise<Outcome<null>> {
  const forbidden = missingPermission(caller, 'CUSTOMER_EDIT');
  if (forbidden !== null) return forbidden;
  const customer = await stores.customers.facts(customerId);
  if (customer === null || !stores.units.isWithin(customer.unitId, caller.unitId) || !(await stores.keeps(customerId))) return notFound('customer', ['customerId']);
  if (channel !== 'EMAIL' && channel !== 'ONLINE') return refused({ code: 'ADDRESS_FORM', message: 'Only an e-mail address or an online account is kept here.', path: ['channel'], clause: '2.1' });
  const tidy = address === null ? null : channel === 'EMAIL' ? address.trim().toLowerCase() : address.trim();
  if (tidy !== null && !(channel === 'EMAIL' ? isMailAddress(tidy) : ACCOUNT.test(tidy))) {
    return refused({ code: 'ADDRESS_FORM', message: channel === 'EMAIL' ? 'This is no mail address.' : 'The name of an account has no spaces.', path: ['address'], clause: '2.1' });
  }
  await stores.addresses.set(customerId, channel, tidy);
  return accepted(null);
}
