import { afterEach, expect, it, vi } from 'vitest';
import { ask } from '../../../console/src/session/http.ts';
import { TypedDocumentString } from '../../../console/src/generated/graphql.ts';

afterEach(() => vi.unstubAllGlobals());

it('asks again when the same is under way, because what that will say may be older than the question', async () => {
  let sent = 0;
  vi.stubGlobal('fetch', async () => {
    sent += 1;
    return new Response(JSON.stringify({ data: { answer: sent } }), { headers: { 'content-type': 'application/json' } });
  });
  const question = new TypedDocumentString<{ answer: number }, { id: string }>('query Q($id: ID!) { answer(id: $id) }');
  const answers = await Promise.all([ask(question, { id: 'one' }), ask(question, { id: 'one' })]);
  expect(sent).toBe(2);
  expect(answers.map((answer) => answer.ok && answer.data.answer).toSorted()).toEqual([1, 2]);
});
