import type { Instant } from '../../foundation/instant.ts';
import type { Incoming } from './incoming.ts';

/** How the platform finds out who asks, and for how long the answer holds. */
export interface ViewerSource<Viewer> {
  /** The token that these headers bring; null when they bring none. */
  readToken(headers: { readonly authorization?: string | undefined; readonly cookie?: string | undefined }): string | null;
  /** Who comes with a token; null for a token that is not good, or no more. */
  authenticate(token: string): Promise<Viewer | null>;
  /** What the viewer came with: a connection ends when it expires, or when `onRevoked` names it. */
  credentialOf(viewer: Viewer): { readonly id: string; readonly expiresAt: Instant };
  /** @returns stops the listening */
  onRevoked(listener: (credentialId: string) => void): () => void;
}

/** What a resolver may know of the request it answers. */
export interface Exchange {
  /** The client's IP address. */
  readonly address: string;
  /** Whether the client's connection is encrypted, up to this server or to a proxy that it trusts. */
  readonly secure: boolean;
  /** Adds a `Set-Cookie` header to the answer. Absent over WebSocket, where the answer has no headers. */
  readonly setCookie?: (header: string) => void;
}

/**
 * Makes the context of one operation. Both are null when a live payload is executed: it is for many viewers at once.
 * @param viewer null for everybody who has not signed in
 */
export type CreateContext<Viewer, Context extends object> = (viewer: Viewer | null, exchange: Exchange | null) => Context;

/** Who sends an HTTP request; null for everybody who has not signed in. */
export async function viewerOf<Viewer>(source: ViewerSource<Viewer>, incoming: Incoming): Promise<Viewer | null> {
  const token = source.readToken(incoming);
  return token === null ? null : await source.authenticate(token);
}
