import type { Role } from '../../access/domain/permissions.ts';

/**
 * What a role may promise a customer as compensation, in fen (1/100 yuan); an offer above it needs another person whose
 * authority reaches it. The operator's own values, not from the standard.
 */
export const COMPENSATION_AUTHORITY_FEN: Readonly<Record<Role, number>> = {
  AGENT: 100_00,
  TEAM_LEAD: 1_000_00,
  SUPERVISOR: 10_000_00,
  ADMIN: 100_000_00,
  QA: 0,
  INTEGRATOR: 0,
};

/** The most that anybody may approve. */
export const HIGHEST_AUTHORITY_FEN = Math.max(...Object.values(COMPENSATION_AUTHORITY_FEN));
