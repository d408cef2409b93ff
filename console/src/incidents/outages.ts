import { shallowRef } from 'vue';
import type { ShallowRef } from 'vue';
import { IncidentChangesDocument } from '../generated/graphql.ts';
import type { OutagePartsFragment } from '../generated/graphql.ts';
import { follow } from '../live/stream.ts';

/** The mass outages that are not closed and that this page has heard of, by id; a new map with each change. */
export const outages: ShallowRef<ReadonlyMap<string, OutagePartsFragment>> = shallowRef(new Map());

/** The map with the changes in it: the higher version wins, whichever came first; what is closed leaves. */
export function withOutages(known: ReadonlyMap<string, OutagePartsFragment>, changes: readonly OutagePartsFragment[]): ReadonlyMap<string, OutagePartsFragment> {
  const next = new Map(known);
  for (const outage of changes) {
    const before = next.get(outage.id);
    if (before === undefined || before.version <= outage.version) next.set(outage.id, outage);
  }
  for (const [id, { state }] of next) if (state === 'CLOSED') next.delete(id);
  return next;
}

/** Follows the mass outages that concern a unit (null: the viewer's own); returns how to stop. */
export function followOutages(unitId: string | null): () => void {
  let seq: number | null = null;
  return follow(IncidentChangesDocument, () => ({ unitId, after: seq }), ({ incidentChanges }) => {
    seq = incidentChanges.seq;
    outages.value = withOutages(incidentChanges.snapshot ? new Map() : outages.value, incidentChanges.incidents);
  });
}
