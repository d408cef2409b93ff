import { Registry } from 'prom-client';
import { startGraphqlHttp } from '../../../../api/src/platform/http/start-graphql-http.ts';
import { Hub } from '../../../../api/src/platform/live/hub.ts';
import type { LiveField } from '../../../../api/src/platform/live/live-field.ts';
import { createLog } from '../../../../api/src/platform/log.ts';
import { servePeer } from './peer.ts';
import { wallSchema, wallUpdate, type WallUpdate } from './wall-updates.ts';

interface Topics {
  readonly update: WallUpdate;
}

/** The server's own way from a payload to its viewers; its walls come from here instead of from a database. */
servePeer(async ({ wall, scopes }) => {
  const hub = new Hub<Topics>();
  const wallUpdates: LiveField<{ readonly unitId?: string | null }, object, WallUpdate> = {
    name: 'wallUpdates',
    kind: 'STATE',
    shareKey: ({ unitId }) => unitId!,
    catchUp: async () => null,
    stream: ({ unitId }, _viewer, signal) => hub.subscribe('update', unitId!, { signal, keep: 'newest' }),
  };
  const server = await startGraphqlHttp<object, object>({
    host: '127.0.0.1', port: 0, trustedProxies: [], schema: wallSchema(), pointsPerSecond: 1e9, liveFields: [wallUpdates],
    viewers: {
      readToken: () => 'anybody', authenticate: async () => ({}),
      credentialOf: () => ({ id: 'anybody', expiresAt: Date.now() + 3_600_000 }), onRevoked: () => () => {},
    },
    context: () => ({}), readiness: {}, metrics: new Registry(), mayReadMetrics: () => false, consoleFolder: null,
    log: createLog({ level: 'warn', production: true }, (line) => void process.stderr.write(line)),
  });
  return {
    port: Number(new URL(server.url).port),
    publish(round) {
      for (const scope of scopes) hub.publish('update', scope, wallUpdate(wall, scope, round));
    },
  };
});
