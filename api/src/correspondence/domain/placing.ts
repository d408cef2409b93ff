/** What is known of where a message may belong. */
export interface PlacingFacts {
  /** The ticket that the message itself names by a mark or by what it answers. */
  readonly named: string | null;
  /** Customers at the sender's address. */
  readonly customerIds: readonly string[];
  /** Open tickets of the only customer there, and whether work on each waits for the customer. */
  readonly open: readonly { readonly ticketId: string; readonly awaitsCustomer: boolean }[];
  /** Whether the sender's address is vouched for: by the operator's gateway, yes; the From of a mail anybody can write. */
  readonly senderIsCertain: boolean;
}

export interface Placing {
  readonly ticketId: string | null;
  readonly customerId: string | null;
}

/**
 * Where a message belongs. A mark decides; else the only customer with this address, and of their tickets the only open one or
 * the only one that waits for them. Whatever is not certain is left to a person.
 */
export function placeMessage({ named, customerIds, open, senderIsCertain }: PlacingFacts): Placing {
  if (named !== null) return { ticketId: named, customerId: null };
  const customerId = customerIds.length === 1 ? customerIds[0]! : null;
  if (customerId === null || !senderIsCertain) return { ticketId: null, customerId };
  const waiting = open.filter(({ awaitsCustomer }) => awaitsCustomer);
  const [only] = open.length === 1 ? open : waiting.length === 1 ? waiting : [];
  return { ticketId: only?.ticketId ?? null, customerId };
}
