import { computed, onScopeDispose, shallowRef, watch } from 'vue';
import type { ComputedRef, ShallowRef } from 'vue';
import { DispatchBoardDocument, DispatchQueueDocument } from '../generated/graphql.ts';
import type { BoardQueuePartsFragment, DispatchQueueQuery } from '../generated/graphql.ts';
import { pipelineSeq } from '../live/pipeline.ts';
import { ask } from '../session/http.ts';
import type { Failure } from '../session/http.ts';

export type BoardQueue = Extract<NonNullable<DispatchQueueQuery['node']>, { readonly waiting: unknown }>;
export type Waiting = BoardQueue['waiting'][number];

const REFRESH_EVERY_MS = 3_000;

export interface Board {
  readonly queues: ShallowRef<readonly BoardQueuePartsFragment[] | null>;
  readonly queueId: ShallowRef<string | null>;
  /** The queue that is looked at, with what waits in it and who works in it. */
  readonly queue: ShallowRef<BoardQueue | null>;
  readonly ticketId: ShallowRef<string | null>;
  readonly selected: ComputedRef<Waiting | null>;
  readonly failure: ShallowRef<Failure | null>;
  readonly refresh: () => Promise<void>;
}

/** The queues, and the one that is looked at, read again while the log moves on. An answer that comes after a newer question is dropped. */
export function useBoard(): Board {
  const queues = shallowRef<readonly BoardQueuePartsFragment[] | null>(null);
  const queueId = shallowRef<string | null>(null);
  const queue = shallowRef<BoardQueue | null>(null);
  const ticketId = shallowRef<string | null>(null);
  const failure = shallowRef<Failure | null>(null);
  const selected = computed(() => queue.value?.waiting.find(({ ticket }) => ticket.id === ticketId.value) ?? null);
  let question = 0;
  let seqRead = 0;

  async function refresh(): Promise<void> {
    const mine = ++question;
    const seq = pipelineSeq.value ?? 0;
    const list = await ask(DispatchBoardDocument, {});
    if (mine !== question) return;
    failure.value = list.ok ? null : list.failure;
    if (!list.ok) return;
    queues.value = list.data.queues;
    queueId.value ??= list.data.queues.find(({ waitingCount }) => waitingCount > 0)?.id ?? list.data.queues[0]?.id ?? null;
    if (queueId.value === null) return;
    const one = await ask(DispatchQueueDocument, { id: queueId.value });
    if (mine !== question) return;
    failure.value = one.ok ? null : one.failure;
    if (!one.ok) return;
    // The id of a queue gives a queue, or nothing.
    queue.value = one.data.node as BoardQueue | null;
    seqRead = seq;
    if (selected.value === null) ticketId.value = queue.value?.waiting[0]?.ticket.id ?? null;
  }

  watch(queueId, (_id, before) => {
    if (before === null) return;
    queue.value = null;
    ticketId.value = null;
    void refresh();
  });
  const timer = setInterval(() => {
    if (!document.hidden && pipelineSeq.value !== null && pipelineSeq.value > seqRead) void refresh();
  }, REFRESH_EVERY_MS);
  onScopeDispose(() => {
    clearInterval(timer);
    question++;
  });
  void refresh();

  return { queues, queueId, queue, ticketId, selected, failure, refresh };
}
