import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { Client as Urql, fetchExchange, subscriptionExchange } from '@urql/core';
import { serverAudits } from 'graphql-http';
import { createClient, type Client } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { MINUTE_MS } from '../../../api/src/foundation/instant.ts';
import { ask, dataOf, testServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let token: string;

beforeAll(async () => {
  server = await testServer();
  token = await server.signIn('supervisor', await server.account('supervisor', 'SUPERVISOR'));
});
afterAll(async () => { await server.close(); });

interface Breach { readonly ticketNo: string; readonly targetId: string; readonly eventId: string }
interface Batch { readonly slaBreaches: { readonly seq: number; readonly snapshot: boolean; readonly breaches: readonly Breach[] } }

const BREACHES = 'subscription ($after: SafeInt) { slaBreaches(after: $after) { seq snapshot breaches { eventId ticketNo targetId clauseNo class dueAt } } }';

const wsClient = (url = server.url): Client => createClient({
  url: `${url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, connectionParams: { authorization: `Bearer ${token}` }, lazy: true,
});

/** A request whose 15 minutes (§3.1) end soon. */
const dueIn = (ms: number) => server.receive({ past: { at: Date.now() - 15 * MINUTE_MS + ms, origin: 'DEMO', unobserved: [] } });

/** Collects the breaches that a client is told of, until it is told of a ticket. */
async function collect(client: Client, after: number | null, ticketNo: () => string): Promise<{ breaches: Breach[]; seq: number; snapshots: number }> {
  const breaches: Breach[] = [];
  let snapshots = 0;
  for await (const result of client.iterate<Batch>({ query: BREACHES, variables: { after } })) {
    const batch = result.data!.slaBreaches;
    snapshots += batch.snapshot ? 1 : 0;
    breaches.push(...batch.breaches);
    if (batch.breaches.some((breach) => breach.ticketNo === ticketNo() && breach.targetId === 'T01')) return { breaches, seq: batch.seq, snapshots };
  }
  throw new Error('the subscription ended');
}

describe('plain public clients', () => {
  it('graphql-ws is told of a breach once, and resumes after what it has seen', async () => {
    let wanted = '';
    const client = wsClient();
    const first = collect(client, null, () => wanted);
    wanted = (await dueIn(1_500)).ticketNo;
    const seen = await first;
    expect(seen.breaches.filter(({ ticketNo, targetId }) => ticketNo === wanted && targetId === 'T01')).toHaveLength(1);

    const missed = (await dueIn(500)).ticketNo;
    await expect.poll(async () => {
      const answer = await ask<{ ticket: { word: string } }>(server.url, 'query($no: String!) { ticket(ticketNo: $no) { word } }', { no: missed }, token);
      return dataOf(answer).ticket.word;
    }, { timeout: 10_000 }).toBe('LATE');
    const resumed = await collect(client, seen.seq, () => missed);
    expect(resumed.snapshots).toBe(0);
    expect(resumed.breaches.map(({ eventId }) => eventId)).not.toContain(seen.breaches.at(-1)!.eventId);
    expect(new Set(resumed.breaches.map(({ eventId }) => eventId)).size).toBe(resumed.breaches.length);
    await client.dispose();
  });

  it('urql and Apollo Client query and subscribe', async () => {
    const urqlSocket = wsClient();
    const urql = new Urql({
      url: `${server.url}/graphql`, preferGetMethod: false, fetchOptions: { headers: { authorization: `Bearer ${token}` } },
      exchanges: [fetchExchange, subscriptionExchange({
        forwardSubscription: (request) => ({ subscribe: (sink) => ({ unsubscribe: urqlSocket.subscribe({ query: request.query ?? '', variables: request.variables }, sink) }) }),
      })],
    });
    expect((await urql.query<{ viewer: { login: string } }>('{ viewer { login } }', {}).toPromise()).data?.viewer.login).toBe('supervisor');
    const beat = Promise.withResolvers<number>();
    const urqlBeats = urql.subscription<{ heartbeat: { seq: number } }>('subscription { heartbeat { seq } }', {}).subscribe(({ data }) => { if (data !== undefined) beat.resolve(data.heartbeat.seq); });
    expect(await beat.promise).toBeGreaterThanOrEqual(0);
    urqlBeats.unsubscribe();

    const apolloSocket = wsClient();
    const apollo = new ApolloClient({ cache: new InMemoryCache(), link: new HttpLink({ uri: `${server.url}/graphql`, headers: { authorization: `Bearer ${token}` } }) });
    const { data } = await apollo.query<{ queues: readonly { code: string }[] }>({ query: gql`{ queues { code } }` });
    expect(data!.queues.map(({ code }) => code)).toEqual(['Q']);
    const live = new ApolloClient({ cache: new InMemoryCache(), link: new GraphQLWsLink(apolloSocket) });
    const wall = Promise.withResolvers<number>();
    const watching = live.subscribe<{ wallUpdates: { wall: { hero: { open: { value: number } } } } }>({ query: gql`subscription { wallUpdates { seq wall { hero { open { value } } } } }` })
      .subscribe(({ data: update }) => { if (update != null) wall.resolve(update.wallUpdates.wall.hero.open.value); });
    expect(await wall.promise).toBeGreaterThan(0);
    watching.unsubscribe();
    await Promise.all([urqlSocket.dispose(), apolloSocket.dispose()]);
  });

  it('viewers at two servers are told of the same breaches, each once', async () => {
    const other = await server.another();
    let wanted = '';
    const clients = [wsClient(), wsClient(other.url)];
    const told = clients.map((client) => collect(client, null, () => wanted));
    wanted = (await dueIn(2_000)).ticketNo;
    const answers = await Promise.all(told);
    for (const { breaches } of answers) expect(breaches.filter(({ ticketNo, targetId }) => ticketNo === wanted && targetId === 'T01')).toHaveLength(1);
    expect(answers[0]!.breaches.find(({ ticketNo }) => ticketNo === wanted)!.eventId).toBe(answers[1]!.breaches.find(({ ticketNo }) => ticketNo === wanted)!.eventId);
    await Promise.all(clients.map((client) => client.dispose()));
  });

  it.each(serverAudits({ url: () => `${server.url}/graphql` }).filter(({ name }) => name.startsWith('MUST')))('GraphQL over HTTP: $name', async (audit) => {
    const result = await audit.fn();
    expect(result.status === 'ok' ? 'ok' : result.reason).toBe('ok');
  });
});
