import type { Actor, Origin } from '../../foundation/event.ts';
import type { Language } from '../../foundation/text.ts';
import type { Instant } from '../../foundation/instant.ts';
import type { Customer, MaskedCustomer } from '../domain/customer.ts';
import type { PersonalValues } from '../domain/registration.ts';
import type { Tier } from '../../standard/domain/axes.ts';

/** How a customer came into the register. */
export interface RegistrationStamp {
  readonly actor: Actor;
  readonly at: Instant;
  readonly origin: Origin;
}

/** Who changes something about a customer, when and, where somebody says so, why. */
export interface ChangeStamp {
  readonly actor: Actor;
  readonly at: Instant;
  readonly reason: string | null;
}

/** The customers of one transaction, those that it adds included. */
export interface CustomerStore {
  /** Encrypts the personal values under a key of the customer's own, and records the event. */
  add(customer: Customer, personal: PersonalValues, stamp: RegistrationStamp): void;
  /** Everything about a customer but the personal values; null for one that does not exist. */
  facts(customerId: string): Promise<Customer | null>;
  /** As `facts`, with the customer locked against any other change of them until this transaction ends. */
  lock(customerId: string): Promise<Customer | null>;
  /** Gives a locked customer another tier, and records from which, by whom and why. */
  changeTier(customer: Customer, tier: Tier, stamp: ChangeStamp): Promise<void>;
  /** Has a locked customer written to in another language from now on, and records it. */
  changeLanguage(customer: Customer, language: Language, stamp: ChangeStamp): Promise<void>;
  /**
   * Gives a locked customer another telephone number, encrypted under their key, and records that it changed: never which one it is.
   * @param phone as `normalisePhone` gives it
   * @throws Error when the customer has no key
   */
  changePhone(customer: Customer, phone: string, stamp: ChangeStamp): Promise<void>;
  /** Records that a locked customer is reached elsewhere on a channel, or not any more. */
  recordAddressChange(customer: Customer, channel: string, isRemoved: boolean, stamp: ChangeStamp): Promise<void>;
  /** The personal values in clear, only for what is kept encrypted under the customer's key again; null for one who is not there or was erased. */
  personal(customerId: string): Promise<PersonalValues | null>;
}

/** Gives unique customer numbers, outside any transaction: a rolled-back registration leaves a gap and blocks nobody. */
export interface CustomerNumbers {
  next(): Promise<string>;
}

/** Looks customers up, outside any transaction, with their personal values masked. Nothing here is scoped: the caller's unit is the use-cases' business. */
export interface CustomerReads {
  /** Customers that do not exist are absent. */
  byIds(customerIds: readonly string[]): Promise<ReadonlyMap<string, MaskedCustomer>>;
  byNumber(customerNo: string): Promise<MaskedCustomer | null>;
  /** Everybody in these units with exactly this number. @param phone as `normalisePhone` gives it */
  byPhone(phone: string, unitIds: readonly string[]): Promise<readonly MaskedCustomer[]>;
}

/** Where customers are served, in one transaction. */
export interface ServiceAddresses {
  /** Locks a customer against other changes of the address and reads it; null for one who does not exist. */
  lock(customerId: string): Promise<{ readonly unitId: string; readonly address: string | null; readonly isErased: boolean } | null>;
  /**
   * Keeps another address, encrypted under the customer's key, and records that it changed: never which one it is.
   * @throws Error when the customer has no key
   */
  change(change: { readonly id: string; readonly customerId: string; readonly unitId: string; readonly address: string; readonly at: Instant; readonly actor: Actor; readonly reason: string }): Promise<void>;
}
