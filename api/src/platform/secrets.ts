import { randomBytes } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { keyRing, type FieldKey } from './env-values.ts';
import { errorCode, Fault } from './fault.ts';

/** The name of the file that every data folder has. */
export const SECRETS = 'secrets.json';

/** The secrets that a data folder was given when it was made. */
export interface Secrets {
  /** Of the embedded database's accounts. */
  readonly databasePassword: string;
  /** Used where the environment gives none, which production does not allow. */
  readonly fieldKeys: readonly FieldKey[];
  readonly sessionSecret: string;
}

/**
 * Reads `secrets.json` of a data folder (readable by its owner alone), and makes it the first time.
 * @throws Fault when the file is damaged
 */
export async function loadSecrets(dataDir: string): Promise<Secrets> {
  const file = secretsFile(dataDir);
  const text = await readFile(file, 'utf8').catch(async (error: unknown) => {
    if (errorCode(error) !== 'ENOENT') throw error;
    await create(file);
    return await readFile(file, 'utf8');
  });
  const secrets = parse(text);
  if (secrets) return secrets;
  throw new Fault(`${file} is damaged`, 'put a good copy of it back: the data in that folder cannot be read without it');
}

/** Where a data folder keeps its secrets. */
export function secretsFile(dataDir: string): string {
  return join(dataDir, SECRETS);
}

/** Written whole and then linked into place: of two processes that start at once, one makes the secrets and both read them. */
async function create(file: string): Promise<void> {
  const partial = `${file}.${process.pid}`;
  const secrets = {
    databasePassword: randomBytes(24).toString('base64url'),
    fieldKeys: `local:${randomBytes(32).toString('base64')}`,
    sessionSecret: randomBytes(48).toString('base64url'),
  };
  await writeFile(partial, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  try {
    await link(partial, file);
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  } finally {
    await rm(partial);
  }
}

function parse(text: string): Secrets | undefined {
  try {
    const { databasePassword, fieldKeys, sessionSecret } = JSON.parse(text) as Record<string, unknown>;
    if (typeof databasePassword !== 'string' || typeof fieldKeys !== 'string' || typeof sessionSecret !== 'string') return undefined;
    const ring = keyRing(fieldKeys);
    return 'value' in ring ? { databasePassword, fieldKeys: ring.value, sessionSecret } : undefined;
  } catch {
    return undefined;
  }
}
