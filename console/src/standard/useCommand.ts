import { shallowRef } from 'vue';
import type { ShallowRef } from 'vue';
import type { UserErrorPartsFragment } from '../generated/graphql.ts';
import type { Answer } from '../session/http.ts';
import { refusalWords } from '../words/refusal.ts';
import { say } from '../words/say.ts';

interface Result {
  readonly userErrors: readonly UserErrorPartsFragment[];
}

export interface Command {
  readonly isBusy: ShallowRef<boolean>;
  /** Why the last command was refused or failed; empty when it was not. */
  readonly faults: ShallowRef<readonly string[]>;
  /** Runs a command; its answer when it was done, else null. */
  readonly run: <Data>(sent: Promise<Answer<Data>>, read: (data: Data) => Result) => Promise<Data | null>;
}

/** One command at a time, with what came of it. */
export function useCommand(): Command {
  const isBusy = shallowRef(false);
  const faults = shallowRef<readonly string[]>([]);

  async function run<Data>(sent: Promise<Answer<Data>>, read: (data: Data) => Result): Promise<Data | null> {
    isBusy.value = true;
    const answer = await sent;
    isBusy.value = false;
    if (!answer.ok) {
      const { kind } = answer.failure;
      faults.value = [say(kind === 'offline' ? 'tickets.unsure' : kind === 'forbidden' ? 'desk.forbidden' : 'desk.fault')];
      return null;
    }
    faults.value = read(answer.data).userErrors.map(refusalWords);
    return faults.value.length > 0 ? null : answer.data;
  }

  return { isBusy, faults, run };
}
