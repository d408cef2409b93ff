import { Registry } from 'prom-client';
import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import { buildSchema } from '../../../api/src/platform/graphql/build-schema.ts';
import { startGraphqlHttp, type GraphqlHttpOptions } from '../../../api/src/platform/http/start-graphql-http.ts';
import { createLog } from '../../../api/src/platform/log.ts';
import { ChatFeed } from './chat-feed.ts';
import { ChatLive, ChatResolver, PersonResolver, PersonType, RobotType, type ChatContext, type ChatViewer } from './chat-schema.ts';

export interface ChatServer extends AsyncDisposable {
  readonly url: string;
  readonly feed: ChatFeed;
  readonly live: ChatLive;
  /** What was logged, one JSON object a line. */
  readonly logged: readonly string[];
  readonly metrics: Registry;
  /** Whom the mutation has greeted. */
  readonly greeted: readonly string[];
  /** The viewers by their tokens. */
  readonly viewers: Map<string, ChatViewer>;
  revoke(credentialId: string): void;
  close(): Promise<void>;
  /** Runs an operation over HTTP. */
  post(query: string, options?: { readonly variables?: object; readonly headers?: Readonly<Record<string, string>> }): Promise<Response>;
  /** A plain graphql-ws client with the token of a viewer. */
  client(token?: string): Client;
}

export const ANN = 'secret-of-ann';
export const BOB = 'secret-of-bob';
const LATER = Date.UTC(2100, 0);

/** Starts a server of its own for one test, on a free port. */
export async function startChat(options: Partial<GraphqlHttpOptions<ChatViewer, ChatContext>> = {}): Promise<ChatServer> {
  const feed = new ChatFeed();
  const live = new ChatLive();
  const chat = new ChatResolver();
  const logged: string[] = [];
  const metrics = new Registry();
  const viewers = new Map([['ann', ANN], ['bob', BOB]].map(([name, token]) => [token!, { name: name!, token: token!, expiresAt: LATER }]));
  const revoked = new Set<(id: string) => void>();
  const clients: Client[] = [];
  const server = await startGraphqlHttp<ChatViewer, ChatContext>({
    host: '127.0.0.1',
    port: 0,
    trustedProxies: [],
    schema: await buildSchema([chat, new PersonResolver(), live], [PersonType, RobotType]),
    liveFields: [feed.talk, feed.board],
    viewers: {
      readToken: ({ authorization, cookie }) => /^Bearer (.+)$/.exec(authorization ?? '')?.[1] ?? /session=([^;]+)/.exec(cookie ?? '')?.[1] ?? null,
      authenticate: async (token) => viewers.get(token) ?? null,
      credentialOf: ({ name, expiresAt }) => ({ id: name, expiresAt }),
      onRevoked: (listener) => { revoked.add(listener); return () => { revoked.delete(listener); }; },
    },
    context: (viewer, exchange) => ({ viewer, ...exchange }),
    readiness: {},
    metrics,
    mayReadMetrics: () => false,
    consoleFolder: null,
    log: createLog({ level: 'debug', production: true }, (line) => { logged.push(line); }),
    ...options,
  });

  async function close(): Promise<void> {
    for (const client of clients) await client.dispose();
    await server.close();
  }
  return {
    url: server.url, feed, live, logged, metrics, greeted: chat.greeted, viewers, close,
    revoke: (id) => { for (const listener of revoked) listener(id); },
    post: async (query, { variables, headers } = {}) =>
      await fetch(`${server.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify({ query, variables }) }),
    client(token = ANN) {
      const client = createClient({
        url: `${server.url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, retryAttempts: 0, connectionParams: { authorization: `Bearer ${token}` },
      });
      clients.push(client);
      return client;
    },
    [Symbol.asyncDispose]: close,
  };
}
