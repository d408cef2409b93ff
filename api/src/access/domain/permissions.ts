/** What a person or a program can be allowed to do. Everything is denied that is not granted here. */
export const PERMISSIONS = [
  'WALL_VIEW', 'TICKET_VIEW', 'TICKET_INTAKE', 'TICKET_CLASSIFY', 'TICKET_DISPATCH', 'TICKET_HANDLE', 'TICKET_APPROVE', 'ALARM_ACKNOWLEDGE',
  'CUSTOMER_VIEW', 'CUSTOMER_EDIT', 'STANDARD_VIEW', 'STANDARD_PUBLISH', 'IMPORT_RUN', 'METRICS_VIEW', 'USER_ADMIN',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

export const ROLES = ['ADMIN', 'SUPERVISOR', 'TEAM_LEAD', 'AGENT', 'QA', 'INTEGRATOR'] as const;
export type Role = (typeof ROLES)[number];

const VIEWER: readonly Permission[] = ['WALL_VIEW', 'TICKET_VIEW', 'STANDARD_VIEW'];
const HANDLER: readonly Permission[] = [...VIEWER, 'TICKET_INTAKE', 'TICKET_CLASSIFY', 'TICKET_HANDLE', 'CUSTOMER_VIEW', 'CUSTOMER_EDIT'];
const LEADER: readonly Permission[] = [...HANDLER, 'TICKET_DISPATCH', 'TICKET_APPROVE', 'ALARM_ACKNOWLEDGE'];

/** The permission matrix: what each role may do, always within its own unit's subtree. */
export const ROLE_PERMISSIONS: Readonly<Record<Role, readonly Permission[]>> = {
  ADMIN: PERMISSIONS,
  SUPERVISOR: [...LEADER, 'METRICS_VIEW'],
  TEAM_LEAD: LEADER,
  AGENT: HANDLER,
  QA: VIEWER,
  INTEGRATOR: [...VIEWER, 'TICKET_INTAKE', 'CUSTOMER_VIEW', 'CUSTOMER_EDIT'],
};
