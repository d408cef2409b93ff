import { ApolloClient, gql, InMemoryCache } from '@apollo/client';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { Client as UrqlClient, fetchExchange, subscriptionExchange } from '@urql/core';
import { createClient } from 'graphql-ws';
import { expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { ANN, startChat } from './chat-server.ts';

const TALK = 'subscription Talk($after: SafeInt) { talk(room: "hall", after: $after) { seq texts } }';

it('the client of graphql-ws follows a subscription, and comes back by itself after a close that it may retry', async () => {
  await using chat = await startChat();
  chat.feed.say('hall', 'a');
  let last = 0;
  let connections = 0;
  const client = createClient({
    url: `${chat.url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, retryAttempts: 3, retryWait: async () => {},
    connectionParams: { authorization: `Bearer ${ANN}` }, on: { connected: () => { connections += 1; } },
  });
  // The getter is read at each connection, so that the client resumes from where it was.
  const talk = client.iterate<{ talk: { seq: number; texts: string[] } }>({ query: TALK, get variables() { return { after: last }; } });
  const next = async (): Promise<readonly string[]> => {
    const { value } = await talk.next();
    last = value.data.talk.seq;
    return value.data.talk.texts;
  };
  expect(await next()).toEqual(['a']);
  chat.feed.failure = new Error('for a moment');
  chat.feed.say('hall', 'b');
  while (!chat.logged.some((line) => line.includes('for a moment'))) await new Promise(setImmediate);
  chat.feed.failure = null;
  expect(await next()).toEqual(['b']);
  chat.feed.say('hall', 'c');
  expect(await next()).toEqual(['c']);
  expect(connections).toBe(2);
  await client.dispose();
});

it('urql queries over HTTP and follows a subscription', async () => {
  await using chat = await startChat();
  chat.feed.say('hall', 'a');
  const socket = chat.client();
  const urql = new UrqlClient({
    url: `${chat.url}/graphql`, preferGetMethod: false,
    exchanges: [fetchExchange, subscriptionExchange({
      forwardSubscription: ({ query, variables }) => ({ subscribe: (sink) => ({ unsubscribe: socket.subscribe({ query: query!, variables }, sink) }) }),
    })],
  });
  expect((await urql.query('{ hello }', {}).toPromise()).data).toEqual({ hello: 'hello world' });
  const received = Promise.withResolvers<unknown>();
  const { unsubscribe } = urql.subscription(TALK, { after: 0 }).subscribe(({ data }) => received.resolve(data));
  expect(await received.promise).toEqual({ talk: { seq: 1, texts: ['a'] } });
  unsubscribe();
});

it('Apollo Client follows a subscription', async () => {
  await using chat = await startChat();
  chat.feed.say('hall', 'a');
  const apollo = new ApolloClient({ link: new GraphQLWsLink(chat.client()), cache: new InMemoryCache() });
  const received = Promise.withResolvers<unknown>();
  const subscription = apollo.subscribe({ query: gql(TALK), variables: { after: 0 } }).subscribe({ next: ({ data }) => received.resolve(data), error: received.reject });
  expect(await received.promise).toMatchObject({ talk: { seq: 1, texts: ['a'] } });
  subscription.unsubscribe();
  apollo.stop();
});
