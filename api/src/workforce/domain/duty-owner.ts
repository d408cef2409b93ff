/**
 * Who is responsible for a unit's tickets that no person took (§1.4: somebody is named for every link): its own duty
 * owner, or that of its nearest ancestor that has one.
 * @param path unit ids from the root down to the unit
 * @param owners agent ids by the unit that named them
 * @returns the agent's id; null when nobody is named up to the root
 */
export function nearestDutyOwner(path: readonly string[], owners: ReadonlyMap<string, string>): string | null {
  const unitId = path.findLast((id) => owners.has(id));
  return unitId === undefined ? null : owners.get(unitId)!;
}
