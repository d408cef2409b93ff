import { ApolloServer, type ApolloServerOptionsWithGateway, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled, ApolloServerPluginInlineTraceDisabled, ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled, ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import type { AdmitOperation } from '../graphql/admit-operation.ts';
import type { FormatError } from '../graphql/format-error.ts';
import { DEFAULT_LIMITS, exceedsAsText } from '../graphql/operation-limits.ts';
import { needsWebSocket } from '../graphql/prepare-operation.ts';
import type { TokenBucket } from '../limits/token-bucket.ts';
import type { OperationWatch } from '../metrics/operation-watch.ts';
import type { Logger } from '../log.ts';

/** Who asks: what resolvers see of it, and what pays for it. */
export interface Asking<Context extends object> {
  readonly context: Context;
  readonly purse: TokenBucket;
  /** The id of the session or key; null for everybody who has not signed in. */
  readonly callerId: string | null;
}

export interface ApolloTools<Context extends object> {
  readonly schema: GraphQLSchema;
  readonly admitOperation: AdmitOperation;
  readonly formatError: FormatError;
  readonly watch: OperationWatch;
  readonly askingOf: (request: FastifyRequest, setCookie: (value: string) => void) => Promise<Asking<Context>>;
  readonly log: Logger;
}

/**
 * Serves GraphQL over HTTP at `path` through Apollo Server, which keeps to the protocol; what may run, and how, is
 * decided by `admitOperation`, as for WebSocket.
 * @returns stops Apollo Server
 */
export async function addApolloRoute<Context extends object>(server: FastifyInstance, path: string, tools: ApolloTools<Context>): Promise<() => Promise<void>> {
  const { formatError, askingOf, log } = tools;
  /** Those whose operation has come as far as the executor. */
  const reached = new WeakSet<object>();
  const options: ApolloServerOptionsWithGateway<Asking<Context>> = {
    gateway: asGateway(tools, reached),
    // Every rule about documents is behind `admitOperation`; Apollo's own would be a second opinion, for HTTP alone.
    dangerouslyDisableValidation: true,
    parseOptions: { maxTokens: DEFAULT_LIMITS.maxTokens },
    persistedQueries: false,
    // The schema is published with the sources: hiding it would only keep tools away.
    introspection: true,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    nodeEnv: 'production',
    logger: log,
    formatError: (_formatted, error) => formatError(error),
    plugins: [
      // It wraps every field of the schema, which costs nearly half the requests a second.
      ApolloServerPluginCacheControlDisabled(),
      // A page of scripts from a foreign host, which our own headers forbid.
      ApolloServerPluginLandingPageDisabled(),
      // An environment variable must not be enough to send reports elsewhere.
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      watchRefusals(tools, reached),
    ],
  };
  const apollo = new ApolloServer<Asking<Context>>(options);
  await apollo.start();
  server.route({
    url: path,
    method: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
    handler: fastifyApolloHandler(apollo, {
      context: async (request, reply) => {
        reply.header('cache-control', 'no-store');
        if (Array.isArray(request.body)) throw BATCH;
        // Apollo Server parses the text before it asks for an executor.
        const tooLarge = exceedsAsText(textOf(request), DEFAULT_LIMITS);
        if (tooLarge !== null) throw tooLarge;
        return await askingOf(request, (value) => reply.header('set-cookie', value)).catch((error: unknown) => { throw unanswerable(error, formatError); });
      },
    }),
  });
  return async () => await apollo.stop();
}

/** Why it cannot even be found out who asks: mostly because the database is away, which is no fault of this server. */
function unanswerable(error: unknown, formatError: FormatError): GraphQLError {
  const status = formatError(error).extensions?.['code'] === 'UNAVAILABLE' ? 503 : 500;
  return new GraphQLError('it cannot be found out who asks', { originalError: error as Error, extensions: { http: { status } } });
}

const BATCH = new GraphQLError('A request holds one operation, and this is a list of them: send each in a request of its own, or all as root fields of one operation.', {
  extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
});

/** The operation's text, where there is one. */
function textOf({ method, body, query }: FastifyRequest): string {
  const source: unknown = method === 'GET' ? query : body;
  const text: unknown = typeof source === 'object' && source !== null && 'query' in source ? source.query : null;
  return typeof text === 'string' ? text : '';
}

type Gateway = ApolloServerOptionsWithGateway<object>['gateway'];

/** A gateway is Apollo Server's one door for an executor of one's own. */
function asGateway<Context extends object>({ schema, admitOperation, watch }: ApolloTools<Context>, reached: WeakSet<object>): Gateway {
  return {
    onSchemaLoadOrUpdate(listener) {
      listener({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => {};
    },
    load: async () => ({
      executor: async ({ source, request, context }) => {
        reached.add(context);
        const { purse, callerId, context: contextValue } = context as Asking<Context>;
        const asker = { transport: 'http', callerId } as const;
        const variables = request.variables ?? {};
        const admission = admitOperation({ text: source, operationName: request.operationName, variables }, purse);
        const extensions = admission.cost === null ? undefined : { cost: admission.cost };
        const refuse = (errors: readonly GraphQLError[]) => {
          watch.refused(asker, errors);
          return { errors, extensions };
        };
        if (!admission.ok) return refuse(admission.errors);
        const { prepared } = admission;
        const refusal = needsWebSocket(prepared);
        if (refusal !== null) return refuse([refusal]);
        return { ...(await watch.run(asker, prepared, () => prepared.execute(undefined, contextValue, variables))), extensions };
      },
    }),
    stop: async () => {},
  };
}

/** Counts what Apollo Server refuses by itself, before the executor is asked: texts that are no GraphQL. */
function watchRefusals<Context extends object>({ watch }: ApolloTools<Context>, reached: WeakSet<object>): ApolloServerPlugin<Asking<Context>> {
  return {
    requestDidStart: async () => ({
      async didEncounterErrors({ contextValue, errors }) {
        if (!reached.has(contextValue)) watch.refused({ transport: 'http', callerId: contextValue.callerId }, errors);
      },
    }),
  };
}
