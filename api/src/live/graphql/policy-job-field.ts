import { setTimeout as after } from 'node:timers/promises';
import type { Caller } from '../../access/domain/caller.ts';
import { requirePermission } from '../../access/graphql/context.ts';
import { fromGlobalId } from '../../platform/graphql/global-id.ts';
import type { LiveField } from '../../platform/live/live-field.ts';
import type { PolicyJobProgressType } from '../../sla/graphql/policy-job.type.ts';
import type { Pipeline } from '../reactions/pipeline.ts';
import { canResume } from './live-scope.ts';

interface JobArgs {
  readonly id: string;
}

const LOOK_MS = 400;

/**
 * How far a job is: it writes down its progress with every batch, on whatever server, and no event. So its row is looked at while
 * somebody follows it, once for all of them.
 */
export function policyJobProgress(pipeline: Pipeline): LiveField<JobArgs, Caller, PolicyJobProgressType> {
  async function look(id: string): Promise<PolicyJobProgressType | null> {
    const job = await pipeline.parts.policyJob(fromGlobalId('PolicyJob', id));
    return job === null ? null : { seq: pipeline.seq, id, state: job.state, total: job.total, done: job.done };
  }
  return {
    name: 'policyJobProgress',
    kind: 'STATE',
    shareKey({ id }, caller) {
      requirePermission({ caller }, 'STANDARD_VIEW');
      return fromGlobalId('PolicyJob', id);
    },
    async catchUp({ id, after: seen }, _caller, signal) {
      await canResume(pipeline, seen, signal);
      return look(id);
    },
    async *stream({ id }, _caller, signal) {
      let told = '';
      while (!signal.aborted) {
        const progress = await look(id);
        const text = JSON.stringify({ ...progress, seq: 0 });
        if (progress !== null && text !== told) {
          told = text;
          yield progress;
        }
        await after(LOOK_MS, undefined, { signal }).catch(() => undefined);
      }
    },
  };
}
