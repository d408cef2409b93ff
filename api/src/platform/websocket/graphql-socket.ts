import type { Duplex } from 'node:stream';
import { GraphQLError, OperationTypeNode, type ExecutionArgs, type GraphQLSchema } from 'graphql';
import { makeServer, type Context as ProtocolContext, type SubscribePayload } from 'graphql-ws';
import type { WebSocket } from 'ws';
import type { AdmitOperation, CostReport } from '../graphql/admit-operation.ts';
import type { FormatError } from '../graphql/format-error.ts';
import type { PreparedOperation } from '../graphql/prepare-operation.ts';
import type { Incoming } from '../http/incoming.ts';
import type { CreateContext, ViewerSource } from '../http/viewer.ts';
import type { TokenBucket } from '../limits/token-bucket.ts';
import type { LiveRequest, RequestLive } from '../live/live-request.ts';
import type { LiveRooms } from '../live/live-rooms.ts';
import { newRequestId, underLog } from '../log.ts';
import type { Asker, OperationWatch } from '../metrics/operation-watch.ts';
import { admitViewer } from './admission.ts';
import { CLOSE, type Closing } from './close-codes.ts';
import { Headcount } from './headcount.ts';
import { hear } from './hear.ts';
import { LiveSeat } from './live-seat.ts';
import { SOCKET_LIMITS } from './socket-limits.ts';
import { Wire, type WireLimits } from './wire.ts';

export interface GraphqlSocketTools<Viewer, Context extends object> {
  readonly schema: GraphQLSchema;
  readonly viewers: ViewerSource<Viewer>;
  readonly context: CreateContext<Viewer, Context>;
  readonly admitOperation: AdmitOperation;
  /** What pays for the operations of a viewer. */
  readonly purseOf: (viewer: Viewer) => TokenBucket;
  readonly requestLive: RequestLive<Viewer>;
  readonly rooms: LiveRooms<Viewer>;
  readonly formatError: FormatError;
  readonly watch: OperationWatch;
  /** Told when this side begins to close a connection. */
  readonly noteClosing: (closing: Closing) => void;
  readonly wireLimits: WireLimits;
}

/** One connection, as graphql-ws hands it to each of its hooks. */
interface Connection<Viewer> {
  readonly incoming: Incoming;
  readonly wire: Wire;
  readonly seats: Set<LiveSeat>;
  /** Null until it is let in. */
  viewer: Viewer | null;
  /** Takes it out of the count of those who wait to be let in. */
  readonly stopWaiting: () => void;
  /** Stops the watch over the viewer's token, and takes it out of the count of those who came with it. */
  readonly release: DisposableStack;
  /** Queries and mutations whose answers are not sent yet, by the client's names for them. */
  readonly unanswered: Set<string>;
  /** Why it is to be closed when the last answer is sent; null while it is to stay. */
  leaving: Closing | null;
  /** Whether either side has begun to close it. */
  closed: boolean;
}

/** What the hooks hand on to each other about one operation. */
interface Operation<Viewer> extends ExecutionArgs {
  readonly prepared: PreparedOperation;
  readonly cost: CostReport;
  readonly live: LiveRequest<Viewer> | null;
  readonly operationId: string;
  readonly connection: Connection<Viewer>;
}

type Protocol<Viewer> = ProtocolContext<Record<string, unknown>, Connection<Viewer>>;

/** Takes over a connection that was just opened. */
export type AcceptSocket = (socket: WebSocket, stream: Duplex, incoming: Incoming) => Dismiss;

/** Closes a connection. @param afterAnswers not before everything was answered that its client has asked */
export type Dismiss = (closing: Closing, afterAnswers: boolean) => void;

/**
 * Speaks graphql-transport-ws. Queries and mutations run as over HTTP; a subscription takes a seat in a live room.
 */
export function createGraphqlSocket<Viewer, Context extends object>(tools: GraphqlSocketTools<Viewer, Context>): AcceptSocket {
  const { schema, viewers, context, admitOperation, purseOf, requestLive, rooms, formatError, watch, noteClosing, wireLimits } = tools;
  const waiting = new Headcount(SOCKET_LIMITS.maxWaitingAtAddress);
  const ofCredential = new Headcount(SOCKET_LIMITS.maxOfCredential);

  /** @returns whether the connection is let in; if not, it is closing */
  async function enter(connection: Connection<Viewer>, parameters: Readonly<Record<string, unknown>> | undefined): Promise<boolean> {
    const { wire, release } = connection;
    try {
      const admitted = await admitViewer(viewers, connection.incoming, parameters, wire);
      if (admitted === null) return false;
      if (connection.closed) {
        admitted.release();
        return false;
      }
      connection.stopWaiting();
      connection.viewer = admitted.viewer;
      release.defer(admitted.release);
      const leave = ofCredential.enter(viewers.credentialOf(admitted.viewer).id);
      if (leave === null) wire.close(CLOSE.tooManyConnections);
      else release.defer(leave);
      return leave !== null;
    } catch (error) {
      formatError(error);
      wire.close(CLOSE.unavailable);
      return false;
    }
  }

  const askerOf = (viewer: Viewer): Asker => ({ transport: 'websocket', callerId: viewers.credentialOf(viewer).id });

  function begin(protocol: Protocol<Viewer>, operationId: string, payload: SubscribePayload): Operation<Viewer> | GraphQLError[] {
    const begun = prepare(protocol, operationId, payload);
    const asker = askerOf(protocol.extra.viewer!);
    if (Array.isArray(begun)) watch.refused(asker, begun);
    else if (begun.live !== null) watch.began(asker, begun.prepared);
    return begun;
  }

  function prepare({ extra: connection, subscriptions }: Protocol<Viewer>, operationId: string, payload: SubscribePayload): Operation<Viewer> | GraphQLError[] {
    const { maxOperations, maxIdLength } = SOCKET_LIMITS;
    if (operationId.length > maxIdLength || Object.keys(subscriptions).length > maxOperations) {
      const message = `A connection may have ${maxOperations} operations under way, with ids of up to ${maxIdLength} characters; wait for some to end.`;
      return [new GraphQLError(message, { extensions: { code: 'TOO_MANY_OPERATIONS' } })];
    }
    const viewer = connection.viewer!;
    const variableValues = payload.variables ?? {};
    const admission = admitOperation({ text: payload.query, operationName: payload.operationName, variables: variableValues }, purseOf(viewer));
    if (!admission.ok) return [...admission.errors];
    const { prepared, cost } = admission;
    try {
      const isLive = prepared.operation.operation === OperationTypeNode.SUBSCRIPTION;
      return {
        schema, document: prepared.document, operationName: payload.operationName, variableValues, prepared, cost, operationId, connection,
        live: isLive ? requestLive(prepared, variableValues, viewer) : null,
        contextValue: isLive ? null : context(viewer, { address: connection.incoming.address, secure: connection.incoming.secure }),
      };
    } catch (error) {
      return [error instanceof GraphQLError ? error : new GraphQLError('the operation could not be begun', { originalError: error as Error })];
    }
  }

  function takeSeat({ live, operationId, cost, connection }: Operation<Viewer>): LiveSeat {
    const seat = new LiveSeat(operationId, cost, connection.wire);
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
    connectionInitWaitTimeout: SOCKET_LIMITS.initWithinMs,
    onConnect: async ({ extra, connectionParams }) => await enter(extra, connectionParams),
    onSubscribe: begin,
    execute: async (operation) => {
      const { prepared, cost, contextValue, variableValues, connection, operationId } = operation as Operation<Viewer>;
      connection.unanswered.add(operationId);
      const result = await watch.run(askerOf(connection.viewer!), prepared, () => prepared.execute(undefined, contextValue, variableValues ?? {}));
      return { ...result, extensions: { cost } };
    },
    subscribe: (operation) => takeSeat(operation as Operation<Viewer>),
    onNext: (_protocol, _id, _payload, _operation, { errors, ...result }) => (errors === undefined ? undefined : { ...result, errors: errors.map((error) => formatError(error)) }),
    onComplete: ({ extra: { unanswered, leaving, wire } }, id) => {
      unanswered.delete(id);
      // The message that says so is yet to be sent: without it the client would come back and ask the same again.
      if (leaving !== null && unanswered.size === 0) setImmediate(() => wire.close(leaving));
    },
    onError: (_protocol, _id, _payload, errors) => errors.map((error) => formatError(error)),
  });

  return (socket, stream, incoming) => {
    const connectionId = newRequestId();
    let messages = 0;
    const wire = new Wire(socket, stream, wireLimits, (closing) => {
      noteClosing(closing);
      leave();
    });
    const stopWaiting = waiting.enter(incoming.address);
    const connection: Connection<Viewer> = {
      incoming, wire, seats: new Set(), viewer: null, stopWaiting: stopWaiting ?? (() => {}), release: new DisposableStack(),
      unanswered: new Set(), leaving: null, closed: false,
    };

    function leave(): void {
      connection.closed = true;
      connection.stopWaiting();
      connection.release.dispose();
      for (const seat of connection.seats) seat.complete();
    }

    // What is wrong with a frame, ws tells the client by its close code; without a listener it would end the process.
    socket.on('error', () => {});
    function dismiss(closing: Closing, afterAnswers: boolean): void {
      if (afterAnswers && connection.unanswered.size > 0) connection.leaving = closing;
      else wire.close(closing);
    }

    if (stopWaiting === null) {
      wire.close(CLOSE.tooManyConnections);
      return dismiss;
    }
    const closed = protocol.opened(
      {
        protocol: socket.protocol,
        send: (text) => new Promise((resolve) => wire.send(text, resolve)),
        close: (code = CLOSE.failed.code, reason = '') => wire.close({ code, reason }),
        onMessage: (receive) => hear(socket, wire, {
          isHeard: () => !connection.closed,
          maxBytes: () => (connection.viewer === null ? SOCKET_LIMITS.maxInitBytes : SOCKET_LIMITS.maxMessageBytes),
          receive: (text) => underLog({ requestId: `${connectionId}.${(messages += 1)}` }, () => receive(text)),
          failed: formatError,
        }),
      },
      connection,
    );
    socket.once('close', (code, reason) => {
      leave();
      closed(code, String(reason)).catch(formatError);
    });
    return dismiss;
  };
}
