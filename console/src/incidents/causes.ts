import type { IncidentCause } from '../generated/graphql.ts';

/** The causes in the order of a choice: what is not known stands last. */
export const CAUSES: readonly IncidentCause[] = [
  'FIBRE_CUT', 'POWER_FAILURE', 'EQUIPMENT_FAILURE', 'CORE_NETWORK', 'SOFTWARE', 'PLANNED_WORK', 'THIRD_PARTY', 'NATURAL_DISASTER', 'UNKNOWN',
];
