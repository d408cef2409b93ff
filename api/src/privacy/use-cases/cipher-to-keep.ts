import type { FieldCipher } from '../domain/field-cipher.ts';
import type { FieldCiphers } from './ports.ts';

/**
 * The cipher under which something new about a customer is kept.
 * @throws Error when the customer has no key: nothing can be kept about somebody who was erased
 */
export async function cipherToKeep(ciphers: Pick<FieldCiphers, 'forCustomer'>, customerId: string): Promise<FieldCipher> {
  const cipher = await ciphers.forCustomer(customerId);
  if (cipher === null) throw new Error(`customer ${customerId} has no key: nothing can be kept about somebody who was erased`);
  return cipher;
}
