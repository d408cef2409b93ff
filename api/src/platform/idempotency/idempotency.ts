import { createHmac } from 'node:crypto';
import { derivedKey } from '../../foundation/derived-key.ts';
import { refused, type Outcome } from '../../foundation/outcome.ts';
import { query } from '../orm/query.ts';
import type { Transaction } from '../unit-of-work/unit-of-work.ts';

/** Makes a command that is sent again, because its answer was lost, happen only once. */
export interface Idempotency {
  /**
   * Runs a command the first time its key comes, and answers later the same as then. Two of the same key at once take turns.
   * @param actorId keys of different actors never meet
   * @param key absent: the command is run, as often as it comes
   * @param request what was asked, as JSON: the same key with another request is refused with IDEMPOTENCY_KEY_REUSED
   * @param run its value is kept as JSON: ids and words, never a personal value. A refusal is not kept; it may be tried again
   */
  once<T>(actorId: string, key: string | null | undefined, request: unknown, run: () => Promise<Outcome<T>>): Promise<Outcome<T>>;
}

const KEY = /^[\x21-\x7e]{1,100}$/;

/**
 * Keeps the answers of one transaction's commands.
 * @param secret of the whole installation: a request holds personal values, and a bare hash of a phone number can be guessed
 */
export function createIdempotency(tx: Transaction, secret: string): Idempotency {
  const hashKey = derivedKey(secret, 'idempotency');

  return {
    async once<T>(actorId: string, key: string | null | undefined, request: unknown, run: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
      if (key == null) return run();
      if (!KEY.test(key)) return BAD_KEY;
      const requestHash = createHmac('sha256', hashKey).update(canonical(request)).digest();
      // Whoever comes second waits here until the first one's transaction has ended.
      const claimed = await query(tx.em, `
        insert into idempotency_key (actor_id, key, request_hash, result) values ($1, $2, $3, 'null')
        on conflict do nothing returning 1`, [actorId, key, requestHash]);
      if (claimed.length === 0) return answerAgain<T>(tx, actorId, key, requestHash);

      const outcome = await run();
      if (outcome.ok) {
        await query(tx.em, 'update idempotency_key set result = $3::jsonb where actor_id = $1 and key = $2', [actorId, key, JSON.stringify(outcome.value)]);
      }
      return outcome;
    },
  };
}

async function answerAgain<T>(tx: Transaction, actorId: string, key: string, requestHash: Buffer): Promise<Outcome<T>> {
  const [kept] = await query<{ same: boolean; result: T }>(tx.em, `
    select request_hash = $3 as same, result from idempotency_key where actor_id = $1 and key = $2`, [actorId, key, requestHash]);
  return kept?.same === true ? { ok: true, value: kept.result } : KEY_REUSED;
}

const BAD_KEY = refused({
  code: 'IDEMPOTENCY_KEY_FORM', path: ['idempotencyKey'], message: 'An idempotency key has 1 to 100 visible ASCII characters; a random UUID is a good one.',
});

const KEY_REUSED = refused({
  code: 'IDEMPOTENCY_KEY_REUSED', path: ['idempotencyKey'],
  message: 'This idempotency key belongs to another request of yours: send a new key with a new request, and the same one only to repeat a request unchanged.',
});

/** The same JSON whatever order its keys were written in; what is undefined is absent. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part);
}
