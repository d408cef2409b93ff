import { shallowRef } from 'vue';
import type { ShallowRef } from 'vue';
import { IncidentChangesDocument } from '../generated/graphql.ts';
import type { OutagePartsFragment } from '../generated/graphql.ts';
import { withNewest } from '../live/newest.ts';
import { follow } from '../live/stream.ts';

/** The mass outages that are not closed and that this page has heard of, by id; a new map with each change. */
export const outages: ShallowRef<ReadonlyMap<string, OutagePartsFragment>> = shallowRef(new Map());

/** Follows the mass outages that concern a unit (null: the viewer's own); returns how to stop. */
export function followOutages(unitId: string | null): () => void {
  let seq: number | null = null;
  return follow(IncidentChangesDocument, () => ({ unitId, after: seq }), ({ incidentChanges }) => {
    seq = incidentChanges.seq;
    outages.value = withNewest(incidentChanges.snapshot ? new Map() : outages.value, incidentChanges.incidents, ({ state }) => state === 'CLOSED');
  });
}
