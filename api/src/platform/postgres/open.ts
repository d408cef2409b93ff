import type { Env } from '../../env.ts';
import type { Logger } from '../log.ts';
import { openEmbedded, type EmbeddedPostgres } from './embedded.ts';
import { checkExternal } from './external.ts';

export interface OpenPostgres {
  readonly url: string;
  /** Absent when the database is the operator's own. */
  readonly embedded: EmbeddedPostgres | undefined;
  readonly close: () => Promise<void>;
}

/**
 * Opens the database that the settings name: the operator's, or the embedded one.
 * @param role `serve` or the name of the subcommand that asks
 * @throws Fault when it cannot be had
 */
export async function openPostgres(env: Env, role: string, log: Logger): Promise<OpenPostgres> {
  if (env.databaseUrl === undefined) {
    const embedded = await openEmbedded(env.dataDir, role, log);
    return { url: embedded.url, embedded, close: embedded.close };
  }
  await checkExternal(env.databaseUrl);
  return { url: env.databaseUrl, embedded: undefined, close: async () => undefined };
}
