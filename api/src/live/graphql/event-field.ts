import type { Caller } from '../../access/domain/caller.ts';
import type { LiveField, LivePayload } from '../../platform/live/live-field.ts';
import type { LiveBatch } from '../domain/notices.ts';
import type { Pipeline } from '../reactions/pipeline.ts';
import { canResume } from './live-scope.ts';

/** How many batches may wait for a field that is slow to read them; one more ends its viewers' operations, and they resume. */
const MAX_BATCHES_BEHIND = 1_000;

/** What a field of events tells, and to whom. */
export interface EventField<Args extends object, Notice extends LivePayload, Payload extends LivePayload> {
  readonly name: string;
  readonly shareKey: (args: Args, caller: Caller) => string;
  readonly pick: (batch: LiveBatch) => readonly Notice[];
  /** A promise where it has to be looked up. */
  readonly wanted: (args: Args, caller: Caller) => (notice: Notice) => boolean | Promise<boolean>;
  /** @param notices never empty */
  readonly payload: (notices: readonly Notice[], seq: number) => Payload;
  /** What is sent to a viewer who cannot be told what it missed; as things stand at `seq` of the pipeline or later. */
  readonly snapshot: (args: Args & { readonly after: number | null }, caller: Caller) => Promise<Payload | null>;
}

/**
 * A field whose every notice counts: each viewer is sent each once and in the order of the log. A payload carries the place
 * of its last notice, and what a viewer missed is answered up to where everything was handed out: so what the stream gives
 * meanwhile is either in the answer or behind it.
 */
export function eventField<Args extends object, Notice extends LivePayload, Payload extends LivePayload>(
  pipeline: Pipeline, { name, shareKey, pick, wanted, payload, snapshot }: EventField<Args, Notice, Payload>,
): LiveField<Args, Caller, Payload> {
  return {
    name,
    kind: 'EVENT',
    shareKey,
    async catchUp(args, caller, signal) {
      const { after } = args;
      const missed = (await canResume(pipeline, after, signal)) && after !== null ? pipeline.replay.since(after, pick) : null;
      if (missed === null) return snapshot(args, caller);
      const notices = await only(missed, wanted(args, caller));
      return notices.length === 0 ? null : payload(notices, pipeline.seq);
    },
    async *stream(args, caller, signal) {
      const batches = pipeline.hub.subscribe('batch', '', { signal, keep: MAX_BATCHES_BEHIND });
      const isWanted = wanted(args, caller);
      for await (const batch of batches) {
        const notices = await only(pick(batch), isWanted);
        const last = notices.at(-1);
        if (last !== undefined) yield payload(notices, last.seq);
      }
    },
  };
}

/** What somebody wants of some notices, in their order. */
async function only<Notice>(notices: readonly Notice[], isWanted: (notice: Notice) => boolean | Promise<boolean>): Promise<readonly Notice[]> {
  const wanted: Notice[] = [];
  for (const notice of notices) {
    const answer = isWanted(notice);
    if (typeof answer === 'boolean' ? answer : await answer) wanted.push(notice);
  }
  return wanted;
}
