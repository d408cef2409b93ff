import { Fault } from '../fault.ts';
import { run, type OsUser } from './run.ts';

const NAME = 'postgres';

/**
 * The account that the embedded PostgreSQL must run under: PostgreSQL refuses to run as root, so as root it is the
 * system account `postgres`, made when it is missing. Absent for everybody else: their own account does.
 * @throws Fault when the account is missing and cannot be made
 */
export async function databaseUser(): Promise<OsUser | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  return (await lookUp()) ?? (await create());
}

/** Whether that account can enter a folder, through all folders above it. Always true without one. */
export async function canEnter(folder: string, user: OsUser | undefined): Promise<boolean> {
  if (!user) return true;
  return (await run('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], user)).status === 0;
}

async function lookUp(): Promise<OsUser | undefined> {
  const [uid, gid] = await Promise.all([run('id', ['-u', NAME]), run('id', ['-g', NAME])]);
  if (uid.status !== 0 || gid.status !== 0) return undefined;
  return { name: NAME, uid: Number(uid.output), gid: Number(gid.output) };
}

async function create(): Promise<OsUser> {
  const made = await run('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', NAME]);
  const user = made.status === 0 ? await lookUp() : undefined;
  if (user) return user;
  throw new Fault(
    `PostgreSQL refuses to run as root, and its system account "${NAME}" is missing and could not be made (${made.output})`,
    'run Clausewatch as an ordinary user, make that account, or set DATABASE_URL to a PostgreSQL of yours',
  );
}
