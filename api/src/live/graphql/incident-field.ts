import type { Caller } from '../../access/domain/caller.ts';
import type { IncidentView } from '../../incidents/domain/incident.ts';
import type { LiveField } from '../../platform/live/live-field.ts';
import type { OutageNotice } from '../domain/notices.ts';
import { concerns, viewOutage } from '../domain/view-wall.ts';
import type { Pipeline } from '../reactions/pipeline.ts';
import { eventField } from './event-field.ts';
import { liveUnit } from './live-scope.ts';
import { outageView, type IncidentBatchType, type OutageType } from './outage.type.ts';

interface UnitArgs {
  readonly unitId?: string | null;
}

/** Every change of the mass outages that concern a unit: those below it and those above. */
export function incidentChanges(pipeline: Pipeline): LiveField<UnitArgs, Caller, IncidentBatchType> {
  const { units } = pipeline.parts;
  const unitOf = ({ unitId }: UnitArgs, caller: Caller) => liveUnit(units, caller, unitId, 'WALL_VIEW');
  const view = (incident: IncidentView): OutageType => outageView(viewOutage(incident));
  return eventField<UnitArgs, OutageNotice, IncidentBatchType>(pipeline, {
    name: 'incidentChanges',
    shareKey: (args, caller) => unitOf(args, caller).id,
    pick: ({ incidents }) => incidents,
    wanted(args, caller) {
      const unit = unitOf(args, caller);
      return ({ incident }) => concerns(units, incident.unitId, unit.id);
    },
    payload: (notices, seq) => ({ seq, snapshot: false, incidents: [...new Map(notices.map(({ incident }) => [incident.id, view(incident)])).values()] }),
    async snapshot(args, caller) {
      const unit = unitOf(args, caller);
      return { seq: pipeline.seq, snapshot: true, incidents: pipeline.state.openIncidents().filter(({ unitId }) => concerns(units, unitId, unit.id)).map(view) };
    },
  });
}
