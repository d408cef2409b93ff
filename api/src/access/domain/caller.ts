import { systemActor, type Actor } from '../../foundation/event.ts';
import { refused } from '../../foundation/outcome.ts';
import { grantedPermissions, type Permission, type Role } from './permissions.ts';

/** Who is asking: a person with a session or a program with a key. Nobody in the house acts without one. */
export interface Caller {
  readonly actor: Actor;
  readonly role: Role;
  /** For a key: the role's permissions narrowed by its scopes. */
  readonly permissions: ReadonlySet<Permission>;
  /** The caller sees this unit and everything below it, nothing else. */
  readonly unitId: string;
  /** The agent that the caller is, when the caller handles tickets. */
  readonly agentId: string | null;
  /** Session or key id, to which live sockets are tied so that revoking it ends them. */
  readonly credentialId: string;
  readonly expiresAt: number;
}

/** The house itself, at work on a unit and everything below it with nobody asking: setting up, seeding. It holds no credential. */
export function systemCaller(step: string, unitId: string): Caller {
  return {
    actor: systemActor(step), role: 'ADMIN', permissions: grantedPermissions('ADMIN', null), unitId, agentId: null, credentialId: step,
    expiresAt: Number.POSITIVE_INFINITY,
  };
}

/** The refusal for a caller without the permission; null when it is there. */
export function missingPermission(caller: Caller, permission: Permission): ReturnType<typeof refused> | null {
  if (caller.permissions.has(permission)) return null;
  return refused({ code: 'FORBIDDEN', message: `This needs the permission ${permission}, which the role ${caller.role} does not have; ask an administrator.` });
}

/** The answer for what does not exist and for what lies outside the caller's unit alike, so that neither can be told from the other. */
export function notFound(what: string, path?: readonly string[]): ReturnType<typeof refused> {
  return refused({ code: 'NOT_FOUND', message: `There is no such ${what} in your unit.`, ...(path === undefined ? {} : { path }) });
}
