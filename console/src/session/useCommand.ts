import { shallowRef } from 'vue';
import type { ShallowRef } from 'vue';
import type { UserErrorPartsFragment } from '../generated/graphql.ts';
import { refusalWithClause } from '../words/refusal.ts';
import { failureWords } from './failureWords.ts';
import type { Answer } from './http.ts';
import { newIdempotencyKey } from './idempotencyKey.ts';

export interface Command {
  readonly isBusy: ShallowRef<boolean>;
  /** What refused the command, or why it may not have arrived; empty when nothing did. */
  readonly fault: ShallowRef<string>;
  /** A key that stays the same while the same values are sent again, so that a lost answer does no harm; after a command that was taken the next is another. */
  readonly keyOf: (values: unknown) => string;
  /** Sends a command, one at a time; answers what it brought when it was taken, and null when it was not. */
  readonly run: <Data, Result extends { readonly userErrors: readonly UserErrorPartsFragment[] }>(
    send: () => Promise<Answer<Data>>, read: (data: Data) => Result) => Promise<Result | null>;
}

/** The state of whatever sends commands: whether one is under way, and what came of the last. */
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
    async run(send, read) {
      if (isBusy.value) return null;
      isBusy.value = true;
      const given = await send();
      isBusy.value = false;
      if (!given.ok) {
        fault.value = failureWords(given.failure);
        return null;
      }
      const result = read(given.data);
      fault.value = result.userErrors.map(refusalWithClause).join(' ');
      if (result.userErrors.length > 0) return null;
      sent = { values: '', key: '' };
      return result;
    },
  };
}
