import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { execute } from './scratch-postgres.ts';

/** What a run's one PostgreSQL offers its test files. */
export interface TestPostgres {
  /** A login that may make databases. */
  readonly adminUrl: string;
  /** The name of the migrated, empty database. */
  readonly template: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    postgres: TestPostgres;
  }
}

export interface FreshDatabase {
  readonly url: string;
  /** Removes it, ending the connections that are left. */
  readonly drop: () => Promise<void>;
}

/** A migrated, empty database of one's own. For the projects store, api and browser. */
export async function freshDatabase(): Promise<FreshDatabase> {
  return await create(`template ${inject('postgres').template}`);
}

/** A database of one's own without tables. */
export async function blankDatabase(): Promise<FreshDatabase> {
  return await create('');
}

async function create(options: string): Promise<FreshDatabase> {
  const { adminUrl } = inject('postgres');
  const name = `clausewatch_test_${randomUUID().replaceAll('-', '')}`;
  await execute(adminUrl, `create database ${name} ${options}`);
  return { url: databaseUrl(adminUrl, name), drop: async () => await execute(adminUrl, `drop database ${name} with (force)`) };
}

/** The same login's way in to another database of the same server. */
export function databaseUrl(adminUrl: string, name: string): string {
  const url = new URL(adminUrl);
  url.pathname = name;
  return url.href;
}
