import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Registry } from 'prom-client';
import { createAdmitOperation } from '../graphql/admit-operation.ts';
import { createFormatError } from '../graphql/format-error.ts';
import { NOTHING_DECLARED, type DeclaredCosts } from '../graphql/operation-cost.ts';
import { createPrepareOperation } from '../graphql/prepare-operation.ts';
import { createPurses, POINTS_PER_SECOND } from '../limits/purses.ts';
import { listenFault } from '../listening.ts';
import { createRender } from '../live/frame.ts';
import type { AnyLiveField } from '../live/live-field.ts';
import { createRequestLive } from '../live/live-request.ts';
import { LiveRooms } from '../live/live-rooms.ts';
import type { Logger } from '../log.ts';
import { createOperationWatch } from '../metrics/operation-watch.ts';
import { createGraphqlSocket } from '../websocket/graphql-socket.ts';
import { openWebSocketServer } from '../websocket/websocket-server.ts';
import { DEFAULT_WIRE_LIMITS, type WireLimits } from '../websocket/wire.ts';
import { addApolloRoute } from './apollo-route.ts';
import { addConsole } from './console-files.ts';
import { addHealthRoutes, type HealthCheck } from './health-routes.ts';
import { createHttpServer } from './http-server.ts';
import { readIncoming } from './incoming.ts';
import { addMetricsRoute } from './metrics-route.ts';
import { watchHttp, watchSockets } from './transport-metrics.ts';
import { createTrustsProxy } from './trusted-proxies.ts';
import { viewerOf, type CreateContext, type ViewerSource } from './viewer.ts';

const GRAPHQL_PATH = '/graphql';

export interface GraphqlHttpOptions<Viewer, Context extends object> {
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  /** IP addresses and CIDR ranges of proxies whose `X-Forwarded-*` headers are believed. */
  readonly trustedProxies: readonly string[];
  readonly schema: GraphQLSchema;
  /** Absent: no field of the schema is declared to cost anything unusual. */
  readonly costs?: DeclaredCosts;
  /** What each session or key may spend on this server. */
  readonly pointsPerSecond?: number;
  /** One for each field of the Subscription type. */
  readonly liveFields: readonly AnyLiveField<Viewer>[];
  readonly viewers: ViewerSource<Viewer>;
  readonly context: CreateContext<Viewer, Context>;
  readonly readiness: Readonly<Record<string, HealthCheck>>;
  readonly metrics: Registry;
  /** Who may read the metrics from elsewhere; from this machine itself everybody may. */
  mayReadMetrics(viewer: Viewer): boolean;
  /** Further routes of the server. @param addressOf the client's IP address, as far as trusted proxies tell it */
  addRoutes?(server: FastifyInstance, addressOf: (request: Pick<FastifyRequest, 'raw'>) => string): void;
  /** Pages of the console that are not its own `index.html`: the file in its folder by the path of the page. */
  readonly pages?: Readonly<Record<string, string>>;
  /** The folder of the built console; null for a server without one. */
  readonly consoleFolder: string | null;
  readonly log: Logger;
  readonly maxConnections?: number;
  readonly wireLimits?: WireLimits;
}

export interface GraphqlHttp {
  /** Where it listens, e.g. `http://127.0.0.1:4000`. */
  readonly url: string;
  /** From now on it is not ready, and takes no new WebSocket connections; `close` is to follow. */
  prepareToClose(): void;
  /**
   * Sends the WebSocket clients away slice by slice while it still answers requests, then lets the requests under way finish,
   * and resolves when everything is closed.
   */
  close(): Promise<void>;
}

/**
 * Serves a schema over HTTP and WebSocket, the console, and what operators need.
 * @throws Fault when it cannot listen, or the console is not there
 * @throws Error when schema and live fields do not match
 */
export async function startGraphqlHttp<Viewer, Context extends object>(options: GraphqlHttpOptions<Viewer, Context>): Promise<GraphqlHttp> {
  const { host, port, schema, liveFields, viewers, context, readiness, metrics, log } = options;
  const { maxConnections = 10_000, wireLimits = DEFAULT_WIRE_LIMITS, pointsPerSecond = POINTS_PER_SECOND, costs = NOTHING_DECLARED } = options;
  const trustsProxy = createTrustsProxy(options.trustedProxies);
  const formatError = createFormatError(log);
  const watch = createOperationWatch(metrics, log, (error) => formatError(error).extensions?.['code']);
  const admitOperation = createAdmitOperation(createPrepareOperation(schema, costs, log));
  const purses = createPurses(pointsPerSecond);
  const render = createRender(() => context(null, null), formatError);
  const rooms = new LiveRooms<Viewer>({ render, formatError, maxMissedBytes: wireLimits.closedAbove });
  const requestLive = createRequestLive(schema, liveFields);
  let stopping = false;

  await using opened = new AsyncDisposableStack();
  const server = createHttpServer(trustsProxy, log);
  server.addHook('onSend', async (_request, reply) => {
    // A proxy that keeps connections open would go on sending requests over them.
    if (stopping) reply.header('connection', 'close');
  });
  watchHttp(metrics, server);
  addHealthRoutes(server, readiness, () => stopping, log);
  addMetricsRoute(server, metrics, async ({ raw }) => {
    const incoming = readIncoming(raw, trustsProxy);
    if (incoming.fromThisMachine) return true;
    const viewer = await viewerOf(viewers, incoming);
    return viewer !== null && options.mayReadMetrics(viewer);
  });
  options.addRoutes?.(server, ({ raw }) => readIncoming(raw, trustsProxy).address);
  await addConsole(server, options.consoleFolder, options.pages);
  opened.defer(await addApolloRoute(server, GRAPHQL_PATH, {
    schema, admitOperation, formatError, watch, log,
    askingOf: async ({ raw }, setCookie) => {
      const incoming = readIncoming(raw, trustsProxy);
      const { address, secure } = incoming;
      const viewer = await viewerOf(viewers, incoming);
      const callerId = viewer === null ? null : viewers.credentialOf(viewer).id;
      const purse = callerId === null ? purses.ofAddress(address) : purses.ofCredential(callerId);
      return { context: context(viewer, { address, secure, setCookie }), purse, callerId };
    },
  }));
  opened.defer(async () => await server.close());
  const accept = createGraphqlSocket({
    schema, viewers, context, admitOperation, requestLive, rooms, formatError, watch, wireLimits,
    noteClosing: (closing) => sockets.tally.close(closing),
    purseOf: (viewer) => purses.ofCredential(viewers.credentialOf(viewer).id),
  });
  const sockets = openWebSocketServer(server.server, { path: GRAPHQL_PATH, maxConnections, trustsProxy }, accept);
  opened.defer(sockets.close);
  watchSockets(metrics, sockets, rooms);

  const url = await listen(server, host, port);
  // In the reverse order in which they were opened: the connections, then the requests under way, then Apollo Server.
  const all = opened.move();
  function prepareToClose(): void {
    stopping = true;
    sockets.refuse();
  }
  return {
    url,
    prepareToClose,
    async close() {
      prepareToClose();
      await all.disposeAsync();
    },
  };
}

/** @throws Fault when it cannot listen there */
async function listen(server: FastifyInstance, host: string, port: number): Promise<string> {
  try {
    return await server.listen({ host, port });
  } catch (error) {
    throw listenFault(error, host, port) ?? error;
  }
}
