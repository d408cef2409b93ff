import type { FastifyInstance } from 'fastify';
import type { Logger } from '../log.ts';
import { sharedReading } from '../metrics/shared-reading.ts';

/** Whether one thing the server depends on is as it must be. It is public: the detail names no secret. */
export interface Health {
  readonly ok: boolean;
  readonly detail?: string;
}

export type HealthCheck = () => Promise<Health>;

/** A check that takes longer than this has failed. */
const PATIENCE_MS = 2_000;
/** However many ask, the checks are made this often at most. */
const GOOD_FOR_MS = 1_000;

/**
 * `/health/live`: the process answers. `/health/ready`: it may be sent requests, that is, every check is well and it is
 * not stopping; otherwise status 503.
 * @param isStopping whether the server takes no new work any more
 */
export function addHealthRoutes(
  server: FastifyInstance, checks: Readonly<Record<string, HealthCheck>>, isStopping: () => boolean, log: Logger,
): void {
  server.get('/health/live', async () => ({ status: 'live' }));

  const health = sharedReading(GOOD_FOR_MS, () => runAll(checks, log));
  server.get('/health/ready', async (_request, reply) => {
    const results = await health();
    const ready = !isStopping() && Object.values(results).every(({ ok }) => ok);
    return await reply.code(ready ? 200 : 503).header('cache-control', 'no-store').send({ status: isStopping() ? 'stopping' : ready ? 'ready' : 'unready', checks: results });
  });
}

async function runAll(checks: Readonly<Record<string, HealthCheck>>, log: Logger): Promise<Readonly<Record<string, Health>>> {
  return Object.fromEntries(await Promise.all(Object.entries(checks).map(async ([name, check]) => [name, await run(name, check, log)] as const)));
}

async function run(name: string, check: HealthCheck, log: Logger): Promise<Health> {
  const { promise: late, resolve } = Promise.withResolvers<Health>();
  const timer = setTimeout(() => resolve({ ok: false, detail: `no answer within ${PATIENCE_MS} ms` }), PATIENCE_MS);
  try {
    return await Promise.race([check(), late]);
  } catch (error) {
    log.warn({ check: name, err: error }, 'a health check failed');
    return { ok: false, detail: 'the check failed; the log says why' };
  } finally {
    clearTimeout(timer);
  }
}
