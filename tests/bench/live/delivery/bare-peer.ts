import { executeSync, parse } from 'graphql';
import { WebSocketServer, type WebSocket } from 'ws';
import { servePeer } from './peer.ts';
import { OPERATION_ID, WALL_UPDATES, wallSchema, wallUpdate } from './wall-updates.ts';

/** Nothing but `ws`: the very bytes of the other peers, made beforehand, each sent with one call of `send`. */
servePeer(async ({ wall, scopes, rounds }) => {
  const [schema, document] = [wallSchema(), parse(WALL_UPDATES)];
  const bytes = scopes.map((scope) => Array.from({ length: rounds }, (_, round) => {
    const payload = executeSync({ schema, document, rootValue: wallUpdate(wall, scope, round) });
    return Buffer.from(JSON.stringify({ id: OPERATION_ID, type: 'next', payload }));
  }));
  const viewers = new Map<string, WebSocket[]>(scopes.map((scope) => [scope, []]));
  const sockets = new WebSocketServer({ host: '127.0.0.1', port: 0, path: '/graphql' });
  sockets.on('connection', (socket) => {
    socket.on('message', (data) => {
      const message = JSON.parse(String(data)) as { readonly type: string; readonly payload?: { readonly variables: { readonly unitId: string } } };
      if (message.type === 'connection_init') socket.send('{"type":"connection_ack"}');
      else if (message.type === 'ping') socket.send('{"type":"pong"}');
      else viewers.get(message.payload!.variables.unitId)!.push(socket);
    });
  });
  await new Promise((resolve) => sockets.once('listening', resolve));
  return {
    port: (sockets.address() as { port: number }).port,
    publish(round) {
      scopes.forEach((scope, index) => {
        for (const socket of viewers.get(scope)!) socket.send(bytes[index]![round]!, { binary: false });
      });
    },
  };
});
