/** Where a mass outage stands: declared, its tickets being restored, service back, and closed with its root cause. */
export const INCIDENT_STATES = ['OPEN', 'RESTORING', 'RESTORED', 'CLOSED'] as const;
export type IncidentState = (typeof INCIDENT_STATES)[number];

/** What brought the service down, as far as it is known. */
export const INCIDENT_CAUSES = [
  'UNKNOWN', 'FIBRE_CUT', 'POWER_FAILURE', 'EQUIPMENT_FAILURE', 'CORE_NETWORK', 'SOFTWARE', 'PLANNED_WORK', 'THIRD_PARTY', 'NATURAL_DISASTER',
] as const;
export type IncidentCause = (typeof INCIDENT_CAUSES)[number];

/** What customers are told of an outage. */
export const NOTICE_KINDS = ['DECLARED', 'PROGRESS', 'RESTORED'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** What is done to the tickets of an outage, one after the other. */
export const WORK_KINDS = ['RESTORE', 'NOTICE'] as const;
export type WorkKind = (typeof WORK_KINDS)[number];
