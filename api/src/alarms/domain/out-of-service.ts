import type { Instant } from '../../foundation/instant.ts';
import { NEVER_SHELVED, type AlarmKind } from './words.ts';

/** A rule that does not call in a unit and below for a while, because somebody works on what it watches. */
export interface RuleOutage {
  readonly kind: AlarmKind;
  readonly unitId: string;
  readonly until: Instant;
}

/** Until when a rule is out of service for a unit; null when it is in service. */
export type OutOfService = (kind: AlarmKind, unitId: string, now: Instant) => Instant | null;

/** Rules about the law and about risks to security or personal data are always in service, and a declared outage always calls. */
export const ALWAYS_IN_SERVICE: readonly AlarmKind[] = [...NEVER_SHELVED, 'RISK_FLAGGED', 'MASS_OUTAGE'];

/** @param pathOf the ids from the root down to a unit */
export function outOfService(outages: readonly RuleOutage[], pathOf: (unitId: string) => readonly string[]): OutOfService {
  return (kind, unitId, now) => {
    if (outages.length === 0 || ALWAYS_IN_SERVICE.includes(kind)) return null;
    const path = pathOf(unitId);
    const ends = outages.filter((outage) => outage.kind === kind && outage.until > now && path.includes(outage.unitId)).map(({ until }) => until);
    return ends.length === 0 ? null : Math.max(...ends);
  };
}
