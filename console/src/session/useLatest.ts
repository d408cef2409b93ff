import { onScopeDispose, shallowRef } from 'vue';
import type { ShallowRef } from 'vue';
import type { Answer, Failure } from './http.ts';

export interface Latest {
  /** Why the question that was asked last has no answer; null while it has one, or is under way for the first time. */
  readonly failure: ShallowRef<Failure | null>;
  /** Whether the question that was asked last is under way. */
  readonly isAsking: ShallowRef<boolean>;
  /** What a question brings; null when it failed, or was overtaken by a later one, or its page is gone. */
  latest<Data>(question: Promise<Answer<Data>>): Promise<Data | null>;
}

/** Keeps apart the answers of a question that is asked again and again: of several under way the one that was asked last counts, whichever is answered first. */
export function useLatest(): Latest {
  const failure = shallowRef<Failure | null>(null);
  const isAsking = shallowRef(false);
  let asked = 0;
  onScopeDispose(() => asked++);

  return {
    failure,
    isAsking,
    async latest(question) {
      const mine = ++asked;
      isAsking.value = true;
      const answer = await question;
      if (mine !== asked) return null;
      isAsking.value = false;
      failure.value = answer.ok ? null : answer.failure;
      return answer.ok ? answer.data : null;
    },
  };
}
