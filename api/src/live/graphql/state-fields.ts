import type { Caller } from '../../access/domain/caller.ts';
import type { Unit } from '../../access/domain/unit-tree.ts';
import { newest } from '../../platform/live/newest.ts';
import type { LiveField } from '../../platform/live/live-field.ts';
import type { Pipeline } from '../reactions/pipeline.ts';
import { canResume, liveUnit } from './live-scope.ts';
import { queueLoadView, type QueueLoadBatchType } from './queue-load.type.ts';
import { wallView, type WallUpdateType } from './wall.type.ts';

interface UnitArgs {
  readonly unitId?: string | null;
}

/** The wall of a unit, whole, whenever it shows something else. */
export function wallUpdates(pipeline: Pipeline): LiveField<UnitArgs, Caller, WallUpdateType> {
  return stateOf('wallUpdates', pipeline, (unit, snapshot) => {
    const wall = wallView(pipeline.wall(unit));
    return { seq: wall.seq, snapshot, wall };
  });
}

/** The loads of a unit's queues, all of them, whenever one is different. */
export function queueLoads(pipeline: Pipeline): LiveField<UnitArgs, Caller, QueueLoadBatchType> {
  return stateOf('queueLoads', pipeline, (unit, snapshot) => ({ seq: pipeline.foldedSeq, snapshot, loads: pipeline.queueLoads(unit).map(queueLoadView) }));
}

function stateOf<Payload extends { readonly seq: number }>(
  name: string, pipeline: Pipeline, view: (unit: Unit, snapshot: boolean) => Payload,
): LiveField<UnitArgs, Caller, Payload> {
  const { units, settings } = pipeline.parts;
  return {
    name,
    kind: 'STATE',
    shareKey: ({ unitId }, caller) => liveUnit(units, caller, unitId, 'WALL_VIEW').id,
    async catchUp({ unitId, after }, caller, signal) {
      await canResume(pipeline, after, signal);
      return view(liveUnit(units, caller, unitId, 'WALL_VIEW'), true);
    },
    async *stream({ unitId }, caller, signal) {
      const unit = liveUnit(units, caller, unitId, 'WALL_VIEW');
      // Thinned out here already: a view that nobody is sent costs as much as one that is.
      for await (const _ of newest(pipeline.hub.subscribe('changed', unit.id, { signal, keep: 'newest' }), settings.stateIntervalMs)) yield view(unit, false);
    },
  };
}
