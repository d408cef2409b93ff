/** Where a ticket's description stands, as its ciphertext is bound to it: no two tickets can exchange theirs. The name never changes. */
export function descriptionField(ticketId: string): string {
  return `ticket.description ${ticketId}`;
}
