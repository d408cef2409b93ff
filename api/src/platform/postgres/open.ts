import type { Env } from '../../env.ts';
import type { Logger } from '../log.ts';
import { openEmbedded } from './embedded.ts';
import { checkExternal } from './external.ts';

export interface OpenPostgres {
  readonly url: string;
  readonly embedded: boolean;
  readonly close: () => Promise<void>;
}

/**
 * Opens the database that the settings name: the operator's, or the embedded one.
 * @param role `serve` or the name of the subcommand that asks
 * @throws Fault when it cannot be had
 */
export async function openPostgres(env: Env, role: string, log: Logger): Promise<OpenPostgres> {
  if (env.databaseUrl === undefined) return { embedded: true, ...(await openEmbedded(env.dataDir, role, log)) };
  await checkExternal(env.databaseUrl);
  return { url: env.databaseUrl, embedded: false, close: async () => undefined };
}
