import type { Caller } from '../../access/domain/caller.ts';
import type { AnyLiveField } from '../../platform/live/live-field.ts';
import type { Pipeline } from '../reactions/pipeline.ts';
import { alarmChanges } from './alarm-field.ts';
import { slaBreaches } from './breach-field.ts';
import { heartbeat } from './heartbeat-field.ts';
import { incidentChanges } from './incident-field.ts';
import { policyJobProgress } from './policy-job-field.ts';
import { queueLoads, wallUpdates } from './state-fields.ts';
import { ticketChanges } from './ticket-field.ts';

/** The fields of the Subscription type, each with where its payloads come from. */
export function createLiveFields(pipeline: Pipeline): readonly AnyLiveField<Caller>[] {
  return [wallUpdates(pipeline), queueLoads(pipeline), slaBreaches(pipeline), alarmChanges(pipeline), incidentChanges(pipeline), ticketChanges(pipeline), heartbeat(pipeline), policyJobProgress(pipeline)];
}
