import type { Interaction, MaskedInteraction } from '../domain/interaction.ts';

/** The contacts of one transaction. */
export interface InteractionStore {
  /**
   * Keeps a contact, its text encrypted under the customer's key, and answers its id.
   * @throws Error when the customer has no key: nothing can be kept about somebody who was erased
   */
  record(interaction: Interaction & { readonly text: string }): Promise<string>;
}

/** Looks contacts up, outside any transaction, with what was said masked. Nothing here is scoped: whoever asks has seen the tickets. */
export interface InteractionReads {
  /** The contacts of each ticket, earliest first; a ticket without any is absent. */
  interactionsOf(ticketIds: readonly string[]): Promise<ReadonlyMap<string, readonly MaskedInteraction[]>>;
}
