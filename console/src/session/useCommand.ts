import { shallowRef } from 'vue';
import type { ShallowRef } from 'vue';
import type { UserErrorPartsFragment } from '../generated/graphql.ts';
import { refusalWords } from '../words/refusal.ts';
import { say } from '../words/say.ts';
import type { Answer } from './http.ts';
import { newIdempotencyKey } from './idempotencyKey.ts';

export interface Command {
  readonly isBusy: ShallowRef<boolean>;
  /** What refused the command, or why it may not have arrived; empty when nothing did. */
  readonly fault: ShallowRef<string>;
  /** A key that stays the same while the same values are sent again, so that a lost answer does no harm. */
  readonly keyOf: (values: unknown) => string;
  /** Sends a command; answers its data when it was taken, and null when it was not. */
  readonly run: <Data, Result extends { readonly userErrors: readonly UserErrorPartsFragment[] }>(
    answer: Promise<Answer<Data>>, read: (data: Data) => Result) => Promise<Result | null>;
}

/** The state of a dialog that sends one command. */
export function useCommand(): Command {
  const isBusy = shallowRef(false);
  const fault = shallowRef('');
  let sent = { values: '', key: '' };
  return {
    isBusy,
    fault,
    keyOf(values) {
      const text = JSON.stringify(values);
      if (text !== sent.values) sent = { values: text, key: newIdempotencyKey() };
      return sent.key;
    },
    async run(answer, read) {
      isBusy.value = true;
      const given = await answer;
      isBusy.value = false;
      if (!given.ok) {
        fault.value = say(given.failure.kind === 'offline' ? 'tickets.unsure' : given.failure.kind === 'forbidden' ? 'desk.forbidden' : 'desk.fault');
        return null;
      }
      const result = read(given.data);
      fault.value = result.userErrors.map((error) => (error.clause === null ? refusalWords(error) : `${refusalWords(error)} §${error.clause}`)).join(' ');
      return result.userErrors.length > 0 ? null : result;
    },
  };
}
