import { createServiceAddresses } from './customers/storage/service-addresses.ts';
import type { ServiceAddresses } from './customers/use-cases/ports.ts';
import type { Transaction } from './platform/unit-of-work/unit-of-work.ts';
import type { FieldCiphers } from './privacy/use-cases/ports.ts';
import { UnknownVersion, type PolicyCatalogue } from './standard/domain/catalogue.ts';
import { NATURAL_TIME, type WorkingTime } from './standard/domain/working-time.ts';
import { createNoteStore } from './teamwork/storage/note-store.ts';
import { createOlaStore } from './teamwork/storage/ola-store.ts';
import { createOrderStore } from './teamwork/storage/order-store.ts';
import type { NoteStore, OlaStore, OrderStore } from './teamwork/use-cases/ports.ts';
import type { OlaTerms } from './tickets/domain/work-order.ts';

/** What one transaction works together with. */
export interface TeamworkStores {
  readonly serviceAddresses: ServiceAddresses;
  readonly workOrders: OrderStore;
  readonly notes: NoteStore;
  readonly olas: OlaStore;
}

export function createTeamworkStores(tx: Transaction, ciphers: FieldCiphers): TeamworkStores {
  return { serviceAddresses: createServiceAddresses(tx, ciphers), workOrders: createOrderStore(tx.em), notes: createNoteStore(tx, ciphers), olas: createOlaStore(tx) };
}

/**
 * How the calendar of a promise between teams counts.
 * @throws UnknownVersion when its version was never published, or not yet when this catalogue was made
 */
export function olaTime(catalogue: PolicyCatalogue, { calendar }: OlaTerms): WorkingTime {
  if (calendar === null) return NATURAL_TIME;
  const time = catalogue.calendarTime(calendar.pin, calendar.calendarId);
  if (time === undefined) throw new UnknownVersion(calendar.pin);
  return time;
}
