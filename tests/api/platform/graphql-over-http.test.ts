import { serverAudits } from 'graphql-http';
import { expect, it } from 'vitest';
import { startChat } from './chat-server.ts';

it('keeps to every MUST of GraphQL over HTTP', async () => {
  await using chat = await startChat();
  const audits = serverAudits({ url: `${chat.url}/graphql`, fetchFn: fetch });
  const results = await Promise.all(audits.map((audit) => audit.fn()));
  const broken = results.flatMap((result) => (result.status === 'error' ? [`${result.name}: ${result.reason}`] : []));
  expect(broken).toEqual([]);
  expect(results.filter(({ status }) => status === 'ok').length).toBeGreaterThan(50);
});
