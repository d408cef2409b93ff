import type { Env } from '../env.ts';
import { Fault } from '../platform/fault.ts';

/**
 * The one argument that `backup` and `restore` take.
 * @throws Fault when there is none or more than one
 */
export function onlyFile(command: string, args: readonly string[]): string {
  const [file, ...rest] = args;
  if (file !== undefined && rest.length === 0 && !file.startsWith('-')) return file;
  throw new Fault(`${command} takes one file name`, `write "npm start -- ${command} FILE"`);
}

/**
 * An operator's own PostgreSQL comes with better tools.
 * @throws Fault when the database is not the embedded one
 */
export function refuseExternal(command: string, env: Env): void {
  if (env.databaseUrl === undefined) return;
  throw new Fault(
    `${command} is for the embedded database, and DATABASE_URL names another`,
    `use ${command === 'backup' ? 'pg_dump' : 'pg_restore'} of that PostgreSQL, or leave DATABASE_URL out`,
  );
}
