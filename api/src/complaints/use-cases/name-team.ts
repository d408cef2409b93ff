import { missingPermission, notFound, type Caller } from '../../access/domain/caller.ts';
import type { UnitTree } from '../../access/domain/unit-tree.ts';
import { accepted, type Outcome } from '../../foundation/outcome.ts';
import type { ComplaintGrade } from '../../tickets/domain/words.ts';
import type { ComplaintStore } from './ports.ts';

/** Says which team handles the complaints of a grade for a unit and what is below it (§6.3); null takes the unit's own choice back. */
export async function nameComplaintTeam(
  stores: { readonly complaints: Pick<ComplaintStore, 'nameTeam'>; readonly units: UnitTree }, caller: Caller,
  { unitId, grade, teamId }: { readonly unitId: string; readonly grade: ComplaintGrade; readonly teamId: string | null },
): Promise<Outcome<null>> {
  const forbidden = missingPermission(caller, 'USER_ADMIN');
  if (forbidden !== null) return forbidden;
  if (!stores.units.isWithin(unitId, caller.unitId)) return notFound('unit', ['unitId']);
  if (teamId !== null && !stores.units.isWithin(teamId, caller.unitId)) return notFound('unit', ['teamId']);
  await stores.complaints.nameTeam(unitId, grade, teamId);
  return accepted(null);
}
