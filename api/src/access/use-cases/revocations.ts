/** Told of every session and key that is revoked, on this server or another; of the same one maybe twice. */
export interface Revocations {
  /** @returns stops the listening */
  onRevoked(listener: (credentialId: string) => void): () => void;
  announce(credentialIds: readonly string[]): void;
}

export function createRevocations(): Revocations {
  const listeners = new Set<(credentialId: string) => void>();
  return {
    onRevoked(listener) {
      listeners.add(listener);
      return () => { listeners.delete(listener); };
    },
    announce(credentialIds) {
      for (const id of credentialIds) for (const listener of listeners) listener(id);
    },
  };
}
