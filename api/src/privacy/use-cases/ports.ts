import type { FieldCipher } from '../domain/field-cipher.ts';

/** The ciphers of customers, each of whom has a key of their own. */
export interface FieldCiphers {
  /** The customer's cipher; null when the customer never had a key or was erased. */
  forCustomer(customerId: string): Promise<FieldCipher | null>;
  /** As `forCustomer`, for many with one look-up; whoever has no key is absent. */
  forCustomers(customerIds: readonly string[]): Promise<ReadonlyMap<string, FieldCipher>>;
}

/** Gives new customers their keys, in one transaction. */
export interface FieldCipherStore extends FieldCiphers {
  /** Makes and keeps a key for a customer who has none. */
  forNewCustomer(customerId: string): FieldCipher;
}
