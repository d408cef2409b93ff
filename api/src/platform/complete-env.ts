import type { Env, Settings } from '../env.ts';
import { openDataFolder } from './data-folder.ts';
import { databaseUser } from './postgres/os-user.ts';
import { loadSecrets } from './secrets.ts';

/**
 * Settles what the environment leaves open: the data folder, and outside production the secrets, which are kept in it.
 * @param checkout the folder of the repository
 * @param say hears what a person should know about where things are
 * @throws Fault when no data folder can be had
 */
export async function completeEnv(settings: Settings, checkout: string, say: (line: string) => void): Promise<Env> {
  const user = settings.databaseUrl === undefined ? await databaseUser() : undefined;
  const dataDir = await openDataFolder(settings.dataDir, checkout, user, say);
  const { fieldKeys, sessionSecret } = settings;
  if (fieldKeys && sessionSecret) return { ...settings, dataDir, fieldKeys, sessionSecret };
  const made = await loadSecrets(dataDir);
  return { ...settings, dataDir, fieldKeys: fieldKeys ?? made.fieldKeys, sessionSecret: sessionSecret ?? made.sessionSecret };
}
