import type { Duplex } from 'node:stream';
import { GraphQLError, OperationTypeNode, type ExecutionArgs, type GraphQLSchema } from 'graphql';
import { makeServer, type Context as ProtocolContext, type SubscribePayload } from 'graphql-ws';
import type { WebSocket } from 'ws';
import type { FormatError } from '../graphql/format-error.ts';
import type { PreparedOperation, PrepareOperation } from '../graphql/prepare-operation.ts';
import type { Incoming } from '../http/incoming.ts';
import type { CreateContext, ViewerSource } from '../http/viewer.ts';
import type { LiveRequest, RequestLive } from '../live/live-request.ts';
import type { LiveRooms } from '../live/live-rooms.ts';
import { admit } from './admission.ts';
import { CLOSE } from './close-codes.ts';
import { LiveSeat } from './live-seat.ts';
import { Wire, type WireLimits } from './wire.ts';

const INIT_WITHIN_MS = 5_000;
/** Operations that one connection may have under way. An answer counts until it is sent, so this also bounds what waits. */
const MAX_OPERATIONS = 100;
const MAX_ID_LENGTH = 128;

export interface GraphqlSocketTools<Viewer, Context extends object> {
  readonly schema: GraphQLSchema;
  readonly viewers: ViewerSource<Viewer>;
  readonly context: CreateContext<Viewer, Context>;
  readonly prepare: PrepareOperation;
  readonly requestLive: RequestLive<Viewer>;
  readonly rooms: LiveRooms<Viewer>;
  readonly formatError: FormatError;
  readonly wireLimits: WireLimits;
}

/** One connection, as graphql-ws hands it to each of its hooks. */
interface Connection<Viewer> {
  readonly incoming: Incoming;
  readonly wire: Wire;
  readonly seats: Set<LiveSeat>;
  /** Null until it is let in. */
  viewer: Viewer | null;
  /** Stops the watch over the viewer's token. */
  release: () => void;
  /** Whether either side has begun to close it. */
  closed: boolean;
}

/** What the hooks hand on to each other about one operation. */
interface Operation<Viewer> extends ExecutionArgs {
  readonly prepared: PreparedOperation;
  readonly live: LiveRequest<Viewer> | null;
  readonly operationId: string;
  readonly connection: Connection<Viewer>;
}

type Protocol<Viewer> = ProtocolContext<Record<string, unknown>, Connection<Viewer>>;

export type AcceptSocket = (socket: WebSocket, stream: Duplex, incoming: Incoming) => void;

/**
 * Speaks graphql-transport-ws. Queries and mutations run as over HTTP; a subscription takes a seat in a live room.
 * @returns takes over a connection that was just opened
 */
export function createGraphqlSocket<Viewer, Context extends object>(tools: GraphqlSocketTools<Viewer, Context>): AcceptSocket {
  const { schema, viewers, context, prepare, requestLive, rooms, formatError, wireLimits } = tools;

  /** @returns whether the connection is let in; if not, it is closing */
  async function enter(connection: Connection<Viewer>, parameters: Readonly<Record<string, unknown>> | undefined): Promise<boolean> {
    try {
      const admitted = await admit(viewers, connection.incoming, parameters, connection.wire);
      if (admitted === null) return false;
      connection.viewer = admitted.viewer;
      connection.release = admitted.release;
      if (connection.closed) admitted.release();
      return !connection.closed;
    } catch (error) {
      formatError(error);
      connection.wire.close(CLOSE.unavailable);
      return false;
    }
  }

  function admitOperation({ extra: connection, subscriptions }: Protocol<Viewer>, operationId: string, payload: SubscribePayload): Operation<Viewer> | GraphQLError[] {
    if (operationId.length > MAX_ID_LENGTH || Object.keys(subscriptions).length > MAX_OPERATIONS) {
      const message = `A connection may have ${MAX_OPERATIONS} operations under way, with ids of up to ${MAX_ID_LENGTH} characters; wait for some to end.`;
      return [new GraphQLError(message, { extensions: { code: 'TOO_MANY_OPERATIONS' } })];
    }
    const preparation = prepare(payload.query, payload.operationName);
    if (!preparation.ok) return [...preparation.errors];
    const { prepared } = preparation;
    const variableValues = payload.variables ?? {};
    try {
      const isLive = prepared.operation.operation === OperationTypeNode.SUBSCRIPTION;
      return {
        schema, document: prepared.document, operationName: payload.operationName, variableValues, prepared, operationId, connection,
        live: isLive ? requestLive(prepared, variableValues, connection.viewer!) : null,
        contextValue: isLive ? null : context(connection.viewer, { address: connection.incoming.address, secure: connection.incoming.secure }),
      };
    } catch (error) {
      return [error instanceof GraphQLError ? error : new GraphQLError('the operation could not be begun', { originalError: error as Error })];
    }
  }

  function takeSeat({ live, operationId, connection }: Operation<Viewer>): LiveSeat {
    const seat = new LiveSeat(operationId, connection.wire);
    if (connection.closed) {
      seat.complete();
      return seat;
    }
    connection.seats.add(seat);
    const leaveRoom = rooms.join(live!, seat);
    seat.onLeave(() => {
      connection.seats.delete(seat);
      leaveRoom();
    });
    return seat;
  }

  const protocol = makeServer<Record<string, unknown>, Connection<Viewer>>({
    connectionInitWaitTimeout: INIT_WITHIN_MS,
    onConnect: async ({ extra, connectionParams }) => await enter(extra, connectionParams),
    onSubscribe: admitOperation,
    execute: async (operation) => {
      const { prepared, contextValue, variableValues } = operation as Operation<Viewer>;
      return await prepared.execute(undefined, contextValue, variableValues ?? {});
    },
    subscribe: (operation) => takeSeat(operation as Operation<Viewer>),
    onNext: (_protocol, _id, _payload, _operation, { errors, ...result }) => (errors === undefined ? undefined : { ...result, errors: errors.map((error) => formatError(error)) }),
    onError: (_protocol, _id, _payload, errors) => errors.map((error) => formatError(error)),
  });

  return (socket, stream, incoming) => {
    const wire = new Wire(socket, stream, wireLimits, leave);
    const connection: Connection<Viewer> = { incoming, wire, seats: new Set(), viewer: null, release: () => {}, closed: false };

    function leave(): void {
      connection.closed = true;
      connection.release();
      for (const seat of connection.seats) seat.complete();
    }

    const closed = protocol.opened(
      {
        protocol: socket.protocol,
        send: (text) => new Promise((resolve) => wire.send(text, resolve)),
        close: (code = CLOSE.failed.code, reason = '') => wire.close({ code, reason }),
        onMessage: (receive) => socket.on('message', (data, isBinary) => {
          // A client need not agree to be closed, and may go on sending: nothing of that is heard.
          if (connection.closed) return;
          if (isBinary) wire.close(CLOSE.notText);
          else receive(String(data)).catch((error: unknown) => {
            formatError(error);
            wire.close(CLOSE.failed);
          });
        }),
      },
      connection,
    );
    // What is wrong with a frame, ws tells the client by its close code; without a listener it would end the process.
    socket.on('error', () => {});
    socket.once('close', (code, reason) => {
      leave();
      closed(code, String(reason)).catch(formatError);
    });
  };
}
