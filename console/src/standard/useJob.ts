import { onUnmounted, shallowRef, watch } from 'vue';
import type { Ref, ShallowRef } from 'vue';
import { PolicyJobPageDocument, PolicyJobProgressDocument } from '../generated/graphql.ts';
import type { PolicyJobPartsFragment } from '../generated/graphql.ts';
import { follow } from '../live/stream.ts';
import { ask } from '../session/http.ts';

/** A job as it goes on: its progress comes by itself, its figures are read when it is over. */
export function useJob(begun: Ref<PolicyJobPartsFragment | null>): ShallowRef<PolicyJobPartsFragment | null> {
  const job = shallowRef<PolicyJobPartsFragment | null>(begun.value);
  let stop: () => void = () => undefined;

  function listen(started: PolicyJobPartsFragment): void {
    let after: number | null = null;
    stop = follow(PolicyJobProgressDocument, () => ({ id: started.id, after }), ({ policyJobProgress }) => {
      after = policyJobProgress.seq;
      if (job.value?.id !== started.id) return;
      job.value = { ...job.value, state: policyJobProgress.state, total: policyJobProgress.total, done: policyJobProgress.done };
      if (policyJobProgress.state !== 'RUNNING') void finish(started.id);
    });
  }

  async function finish(id: string): Promise<void> {
    stop();
    const answer = await ask(PolicyJobPageDocument, { id });
    if (answer.ok && answer.data.policyJob !== null && job.value?.id === id) job.value = answer.data.policyJob;
  }

  watch(begun, (next) => {
    stop();
    job.value = next;
    if (next?.state === 'RUNNING') listen(next);
  }, { immediate: true });
  onUnmounted(() => stop());
  return job;
}
