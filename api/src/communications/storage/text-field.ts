/** Where the text of a contact stands, as its ciphertext is bound to it: no two contacts can exchange theirs. The name never changes. */
export function textField(interactionId: string): string {
  return `interaction.text ${interactionId}`;
}
