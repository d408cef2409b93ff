import { EventEmitter, on } from 'node:events';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { servePeer } from './peer.ts';
import { wallSchema, wallUpdate, type WallUpdate } from './wall-updates.ts';

/** graphql-ws and graphql-js as their manuals show them: a stream of events a subscriber, executed for each. */
servePeer(async ({ wall, scopes }) => {
  const emitter = new EventEmitter({ captureRejections: false }).setMaxListeners(0);
  const schema = wallSchema();
  schema.getSubscriptionType()!.getFields()['wallUpdates']!.subscribe = async function* (_source, { unitId }: { readonly unitId: string }) {
    for await (const [update] of on(emitter, unitId) as AsyncIterable<[WallUpdate]>) yield update;
  };
  const sockets = new WebSocketServer({ host: '127.0.0.1', port: 0, path: '/graphql' });
  useServer({ schema }, sockets);
  await new Promise((resolve) => sockets.once('listening', resolve));
  return {
    port: (sockets.address() as { port: number }).port,
    publish(round) {
      for (const scope of scopes) emitter.emit(scope, wallUpdate(wall, scope, round));
    },
  };
});
