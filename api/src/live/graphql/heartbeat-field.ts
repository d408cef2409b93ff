import type { Caller } from '../../access/domain/caller.ts';
import type { LiveField } from '../../platform/live/live-field.ts';
import type { Pipeline } from '../reactions/pipeline.ts';
import type { Heartbeat } from '../reactions/topics.ts';

/** A sign of life, at once and then every second; for everybody who is signed in. Its place may stay: it is a state. */
export function heartbeat(pipeline: Pipeline): LiveField<object, Caller, Heartbeat> {
  return {
    name: 'heartbeat',
    kind: 'STATE',
    shareKey: () => '',
    catchUp: async () => pipeline.heartbeat(),
    stream: (_args, _caller, signal) => pipeline.hub.subscribe('beat', '', { signal, keep: 'newest' }),
  };
}
