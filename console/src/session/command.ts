import { shallowRef } from 'vue';
import type { ShallowRef } from 'vue';
import type { UserErrorPartsFragment } from '../generated/graphql.ts';
import { refusalWords } from '../words/refusal.ts';
import { say } from '../words/say.ts';
import type { Answer } from './http.ts';

export interface Command {
  /** Why it was refused or did not go through, in words; empty when there is nothing to say. */
  readonly fault: ShallowRef<string>;
  readonly isBusy: ShallowRef<boolean>;
  /** Sends a command, one at a time; whether it was done. */
  readonly run: (send: () => Promise<Answer<{ readonly userErrors: readonly UserErrorPartsFragment[] }>>) => Promise<boolean>;
}

/** A command of a form: whether it is under way, and what came of it. */
export function useCommand(): Command {
  const fault = shallowRef('');
  const isBusy = shallowRef(false);

  return {
    fault,
    isBusy,
    async run(send) {
      if (isBusy.value) return false;
      isBusy.value = true;
      const answer = await send();
      isBusy.value = false;
      if (!answer.ok) {
        fault.value = say(answer.failure.kind === 'offline' ? 'desk.offline' : answer.failure.kind === 'forbidden' ? 'desk.forbidden' : 'desk.fault');
        return false;
      }
      fault.value = answer.data.userErrors.map((error) => (error.clause === null ? refusalWords(error) : `${refusalWords(error)} §${error.clause}`)).join(' ');
      return answer.data.userErrors.length === 0;
    },
  };
}

/** The part of an answer under one name, where a command's payload stands. */
export function payloadOf<Data, Field extends keyof Data>(answer: Answer<Data>, field: Field): Answer<Data[Field]> {
  return answer.ok ? { ok: true, data: answer.data[field] } : answer;
}
