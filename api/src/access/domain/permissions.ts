/** What a person or a program can be allowed to do. Everything is denied that is not granted here. */
export const PERMISSIONS = [
  'WALL_VIEW', 'TICKET_VIEW', 'TICKET_INTAKE', 'TICKET_CLASSIFY', 'TICKET_DISPATCH', 'TICKET_HANDLE', 'TICKET_APPROVE', 'ALARM_ACKNOWLEDGE', 'ALARM_SHELVE',
  'ALARM_SHELVE_LONG', 'ROSTER_PLAN', 'HANDOVER_SIGN', 'INCIDENT_MANAGE',
  'CUSTOMER_VIEW', 'CUSTOMER_EDIT', 'STANDARD_VIEW', 'STANDARD_AMEND', 'STANDARD_PUBLISH', 'IMPORT_RUN', 'METRICS_VIEW', 'USER_ADMIN',
  'TEMPLATE_EDIT', 'AGREEMENT_EDIT', 'BILLING_REPORT', 'INDICATOR_REPORT',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

export const ROLES = ['ADMIN', 'SUPERVISOR', 'TEAM_LEAD', 'AGENT', 'QA', 'INTEGRATOR'] as const;
export type Role = (typeof ROLES)[number];

const VIEWER: readonly Permission[] = ['WALL_VIEW', 'TICKET_VIEW', 'STANDARD_VIEW'];
const HANDLER: readonly Permission[] = [...VIEWER, 'TICKET_INTAKE', 'TICKET_CLASSIFY', 'TICKET_HANDLE', 'CUSTOMER_VIEW', 'CUSTOMER_EDIT'];
const LEADER: readonly Permission[] = [...HANDLER, 'TICKET_DISPATCH', 'TICKET_APPROVE', 'ALARM_ACKNOWLEDGE', 'ALARM_SHELVE', 'HANDOVER_SIGN', 'INCIDENT_MANAGE', 'TEMPLATE_EDIT'];

/** The permission matrix: what each role may do, always within its own unit's subtree. */
export const ROLE_PERMISSIONS: Readonly<Record<Role, readonly Permission[]>> = {
  ADMIN: PERMISSIONS,
  SUPERVISOR: [...LEADER, 'ALARM_SHELVE_LONG', 'ROSTER_PLAN', 'STANDARD_AMEND', 'AGREEMENT_EDIT', 'METRICS_VIEW'],
  TEAM_LEAD: LEADER,
  AGENT: HANDLER,
  QA: VIEWER,
  INTEGRATOR: [...VIEWER, 'TICKET_INTAKE', 'CUSTOMER_VIEW', 'CUSTOMER_EDIT', 'BILLING_REPORT', 'INDICATOR_REPORT'],
};

/**
 * What a role may do; for a key, narrowed to its scopes. A scope that the role does not have, or no longer has, gives nothing.
 * @param scopes null for a person, whom nothing narrows
 */
export function grantedPermissions(role: Role, scopes: readonly string[] | null): ReadonlySet<Permission> {
  const granted = ROLE_PERMISSIONS[role];
  return new Set(scopes === null ? granted : granted.filter((permission) => scopes.includes(permission)));
}
