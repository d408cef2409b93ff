import { GraphQLError } from 'graphql';
import { missingPermission, type Caller } from '../domain/caller.ts';
import type { Permission } from '../domain/permissions.ts';

/** What every resolver knows of the request. */
export interface AccessContext {
  /** Null: nobody is signed in. */
  readonly caller: Caller | null;
  /** Adds a Set-Cookie header to the answer. Absent where the answer has no headers, as over a WebSocket. */
  readonly setCookie?: (header: string) => void;
  /** The client's IP address. Absent where nobody is connected. */
  readonly address?: string;
  /** Whether the client's connection is encrypted, up to this server or to a proxy that it trusts. */
  readonly secure?: boolean;
}

/** @throws GraphQLError with code UNAUTHENTICATED when nobody is signed in */
export function signedIn(context: AccessContext): Caller {
  if (context.caller !== null) return context.caller;
  throw new GraphQLError('Nobody is signed in, or the session has ended: sign in and send the cookie or "Authorization: Bearer <token>".', {
    extensions: { code: 'UNAUTHENTICATED' },
  });
}

/**
 * The caller, who has the permission.
 * @throws GraphQLError with code UNAUTHENTICATED or FORBIDDEN
 */
export function requirePermission(context: AccessContext, permission: Permission): Caller {
  const caller = signedIn(context);
  const forbidden = missingPermission(caller, permission);
  if (forbidden === null) return caller;
  throw new GraphQLError(forbidden.refusals[0]!.message, { extensions: { code: 'FORBIDDEN' } });
}
