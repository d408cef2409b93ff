import { readFile, readlink, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './run.ts';

/** A database process that is alive in a data folder, whoever started it. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  /** Whether it takes connections: it does not yet while it recovers, and no more while it stops. */
  readonly ready: boolean;
}

/**
 * Reads `postmaster.pid` of a database folder. A file left by a dead process says nothing, and PostgreSQL clears it itself;
 * one whose number now belongs to another program would stop PostgreSQL from starting, and is removed.
 */
export async function findPostmaster(folder: string): Promise<Postmaster | undefined> {
  const file = join(folder, 'postmaster.pid');
  const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return undefined;
  if (!(await isPostgresOf(folder, pid))) {
    await rm(file, { force: true });
    return undefined;
  }
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}

/** Whether a process of that number exists. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** PostgreSQL works inside its folder, which Linux shows; elsewhere the program's name must do. */
async function isPostgresOf(folder: string, pid: number): Promise<boolean> {
  if (process.platform !== 'linux') return (await run('ps', ['-o', 'comm=', '-p', String(pid)])).output.includes('postgres');
  try {
    return (await readlink(`/proc/${pid}/cwd`)) === (await realpath(folder));
  } catch {
    return false;
  }
}
