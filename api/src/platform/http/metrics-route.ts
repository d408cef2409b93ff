import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Registry } from 'prom-client';

/** `/metrics` in Prometheus's format, for those who may read it; nobody else learns that it exists. */
export function addMetricsRoute(server: FastifyInstance, registry: Registry, mayRead: (request: FastifyRequest) => Promise<boolean>): void {
  server.get('/metrics', async (request, reply) => {
    if (!(await mayRead(request))) return reply.callNotFound();
    return await reply.type(registry.contentType).header('cache-control', 'no-store').send(await registry.metrics());
  });
}
