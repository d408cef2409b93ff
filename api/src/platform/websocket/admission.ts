import type { Incoming } from '../http/incoming.ts';
import type { ViewerSource } from '../http/viewer.ts';
import { CLOSE, type Closing } from './close-codes.ts';

/** setTimeout's longest delay: 24.8 days. */
const LONGEST_DELAY_MS = 2 ** 31 - 1;

/** A connection that may be closed from outside. */
export interface Closable {
  close(closing: Closing): void;
}

/**
 * Lets a connection in by its token, and closes it as soon as the token is no more good: when it expires, or is revoked,
 * also while it is being looked up.
 * @param parameters what the client sent in `connection_init`
 * @returns the viewer, and what stops the watch over its token; null when the connection was closed instead
 */
export async function admitViewer<Viewer>(
  source: ViewerSource<Viewer>, incoming: Incoming, parameters: Readonly<Record<string, unknown>> | undefined, connection: Closable,
): Promise<{ readonly viewer: Viewer; readonly release: () => void } | null> {
  const token = tokenOf(source, incoming, parameters);
  if (token === null) {
    connection.close(bringsForeignCookie(source, incoming) ? CLOSE.foreignPage : CLOSE.signInFirst);
    return null;
  }
  let credentialId: string | null = null;
  const revokedMeanwhile = new Set<string>();
  const stopListening = source.onRevoked((id) => {
    if (credentialId === null) revokedMeanwhile.add(id);
    else if (credentialId === id) connection.close(CLOSE.sessionEnded);
  });
  try {
    const viewer = await source.authenticate(token);
    const credential = viewer === null ? null : source.credentialOf(viewer);
    if (viewer === null || credential === null || revokedMeanwhile.has(credential.id)) {
      stopListening();
      connection.close(CLOSE.signInFirst);
      return null;
    }
    credentialId = credential.id;
    const stopTimer = closeAt(credential.expiresAt, connection);
    return { viewer, release: () => { stopListening(); stopTimer(); } };
  } catch (error) {
    stopListening();
    throw error;
  }
}

/** A parameter goes before a header, for it was sent on purpose; a cookie comes last, and only if our own page sent it. */
function tokenOf<Viewer>(source: ViewerSource<Viewer>, incoming: Incoming, parameters: Readonly<Record<string, unknown>> = {}): string | null {
  const [, parameter] = Object.entries(parameters).find(([name]) => name.toLowerCase() === 'authorization') ?? [];
  return (typeof parameter === 'string' ? source.readToken({ authorization: parameter }) : null)
    ?? source.readToken({ authorization: incoming.authorization })
    ?? (isForeign(incoming) ? null : source.readToken({ cookie: incoming.cookie }));
}

function bringsForeignCookie<Viewer>(source: ViewerSource<Viewer>, incoming: Incoming): boolean {
  return isForeign(incoming) && source.readToken({ cookie: incoming.cookie }) !== null;
}

/** A browser sends our cookie from any page that opens a WebSocket here, and always says from which. */
function isForeign({ origin, host }: Incoming): boolean {
  if (origin === null) return false;
  return !URL.canParse(origin) || new URL(origin).host !== host.toLowerCase();
}

function closeAt(instant: number, connection: Closable): () => void {
  let timer: NodeJS.Timeout | undefined;
  const wait = (): void => {
    const leftMs = instant - Date.now();
    if (leftMs <= 0) connection.close(CLOSE.sessionEnded);
    else timer = setTimeout(wait, Math.min(leftMs, LONGEST_DELAY_MS));
  };
  wait();
  return () => clearTimeout(timer);
}
