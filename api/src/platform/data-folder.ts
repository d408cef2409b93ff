import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { errorCode, Fault, fileReason } from './fault.ts';
import { canEnter } from './postgres/os-user.ts';
import type { OsUser } from './postgres/run.ts';
import { SECRETS } from './secrets.ts';

const SYSTEM_DATA = '/var/lib/clausewatch';

/** The folder where root keeps what the database's account must reach; made when it is missing. */
export async function systemData(): Promise<string> {
  await mkdir(SYSTEM_DATA, { recursive: true });
  await chmod(SYSTEM_DATA, 0o755);
  return SYSTEM_DATA;
}

/**
 * Finds the data folder, makes it when it is missing, and proves that it can be written and, by the database's account,
 * entered. Not stated, it is `.data` in the checkout; where that cannot serve and holds nothing, a system folder.
 * @param stated `DATA_DIR`
 * @param user the account that the embedded database runs under, when it is not this process's
 * @param say hears where the data goes when that is not the checkout
 * @throws Fault when the folder cannot serve
 */
export async function openDataFolder(
  stated: string | undefined,
  checkout: string,
  user: OsUser | undefined,
  say: (line: string) => void,
): Promise<string> {
  if (stated !== undefined) return await prepare(resolve(stated), user);
  const inCheckout = join(checkout, '.data');
  try {
    return await prepare(inCheckout, user);
  } catch (error) {
    if (!(error instanceof Fault) || existsSync(inCheckout)) throw error;
  }
  const folder = await prepare(await systemFolder(checkout), user);
  say(`The data cannot be kept in ${inCheckout}; it is in ${folder}`);
  return folder;
}

/** One folder for each checkout, so that two of them never meet in one database. */
async function systemFolder(checkout: string): Promise<string> {
  const name = `${basename(checkout)}-${createHash('sha256').update(checkout).digest('hex').slice(0, 8)}`;
  if (process.getuid?.() === 0) return join(await systemData(), name);
  return join(process.env['XDG_DATA_HOME'] || join(homedir(), '.local', 'share'), 'clausewatch', name);
}

async function prepare(folder: string, user: OsUser | undefined): Promise<string> {
  await refuseClosedParent(folder, user);
  await proveWritable(folder);
  if (!(await canEnter(folder, user))) await letIn(folder, user);
  if (!(await canEnter(folder, user))) throw closedTo(user, folder, folder);
  return folder;
}

async function proveWritable(folder: string): Promise<void> {
  const probe = join(folder, `.probe-${randomUUID()}`);
  try {
    await mkdir(dirname(folder), { recursive: true });
    await mkdir(folder, { mode: 0o700 }).catch((error: unknown) => {
      if (errorCode(error) !== 'EEXIST') throw error;
    });
    await writeFile(probe, '');
    await rm(probe);
  } catch (error) {
    throw new Fault(
      `the data folder ${folder} cannot be written (${fileReason(error)})`,
      'give this account a folder that it may write, or set DATA_DIR to another one',
    );
  }
}

async function refuseClosedParent(folder: string, user: OsUser | undefined): Promise<void> {
  let parent = dirname(folder);
  while (!existsSync(parent)) parent = dirname(parent);
  if ((await stat(parent)).isDirectory() && !(await canEnter(parent, user))) throw closedTo(user, folder, parent);
}

/** A folder that is ours alone is ours to open: the account may pass through it, and read nothing. */
async function letIn(folder: string, user: OsUser | undefined): Promise<void> {
  const names = await readdir(folder);
  if (!user || (names.length > 0 && !names.includes(SECRETS))) return;
  const { mode, uid } = await stat(folder);
  await chown(folder, uid, user.gid);
  await chmod(folder, (mode & 0o777) | 0o010);
}

function closedTo(user: OsUser | undefined, folder: string, at: string): Fault {
  return new Fault(
    `PostgreSQL runs under the system account "${user?.name}", which cannot reach the data folder ${folder} (${at} is closed to it)`,
    'set DATA_DIR to a folder outside private homes, or run Clausewatch as an ordinary user',
  );
}
