import type { Pool, PoolClient } from 'pg';

/**
 * Takes connections that died back into the pool's account. The query builder gives a connection back when its transaction
 * was committed or rolled back, and on a dead one neither succeeds: each transaction under way while the database restarts
 * would cost the pool a place for good, and the pool could never be closed.
 */
export function reclaimDeadConnections(pool: Pool): void {
  const lent = new Set<PoolClient>();
  pool.on('acquire', (client) => lent.add(client));
  pool.on('release', (_error, client) => lent.delete(client as PoolClient));
  pool.on('connect', (client) => {
    client.once('end', () => {
      if (!lent.has(client)) return;
      client.release(true);
      // Whoever has borrowed it may still give it back, which the pool would take for a mistake.
      client.release = () => {};
    });
  });
}
