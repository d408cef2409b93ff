import { ApolloServer, type ApolloServerOptionsWithGateway } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled, ApolloServerPluginInlineTraceDisabled, ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled, ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { FormatError } from '../graphql/format-error.ts';
import { DEFAULT_LIMITS } from '../graphql/operation-limits.ts';
import { needsWebSocket, type PrepareOperation } from '../graphql/prepare-operation.ts';
import type { Logger } from '../log.ts';

export interface ApolloTools<Context extends object> {
  readonly schema: GraphQLSchema;
  readonly prepare: PrepareOperation;
  readonly formatError: FormatError;
  readonly context: (request: FastifyRequest, setCookie: (value: string) => void) => Promise<Context>;
  readonly log: Logger;
}

/**
 * Serves GraphQL over HTTP at `path` through Apollo Server, which keeps to the protocol; what an operation may be and how
 * it runs is decided by `prepare`, as for WebSocket.
 * @returns stops Apollo Server
 */
export async function addApolloRoute<Context extends object>(server: FastifyInstance, path: string, tools: ApolloTools<Context>): Promise<() => Promise<void>> {
  const { schema, prepare, formatError, context, log } = tools;
  const options: ApolloServerOptionsWithGateway<Context> = {
    gateway: asGateway(schema, prepare),
    // Every rule about documents is in `prepare`; Apollo's own would be a second opinion, for HTTP alone.
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
    ],
  };
  const apollo = new ApolloServer<Context>(options);
  await apollo.start();
  server.route({
    url: path,
    method: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
    handler: fastifyApolloHandler(apollo, {
      context: (request, reply) => {
        reply.header('cache-control', 'no-store');
        return context(request, (value) => reply.header('set-cookie', value));
      },
    }),
  });
  return async () => await apollo.stop();
}

type Gateway = ApolloServerOptionsWithGateway<object>['gateway'];

/** A gateway is Apollo Server's one door for an executor of one's own. */
function asGateway(schema: GraphQLSchema, prepare: PrepareOperation): Gateway {
  return {
    onSchemaLoadOrUpdate(listener) {
      listener({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => {};
    },
    load: async () => ({
      executor: async ({ source, request, context }) => {
        const preparation = prepare(source, request.operationName);
        if (!preparation.ok) return { errors: preparation.errors };
        const refusal = needsWebSocket(preparation.prepared);
        if (refusal !== null) return { errors: [refusal] };
        return await preparation.prepared.execute(undefined, context, request.variables ?? {});
      },
    }),
    stop: async () => {},
  };
}
