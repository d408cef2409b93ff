import { randomUUID } from 'node:crypto';
import type { TestProject } from 'vitest/node';
import { migrate } from '../../api/src/platform/orm/migrate.ts';
import { databaseUrl, type TestPostgres } from './database.ts';
import { execute, startScratchPostgres, type ScratchPostgres } from './scratch-postgres.ts';

interface Running extends TestPostgres {
  readonly close: () => Promise<void>;
}

/** Every project of a run loads this file anew; through the process they share one PostgreSQL. */
const shared = globalThis as { clausewatchPostgres?: { readonly running: Promise<Running>; users: number } };

/**
 * Has one PostgreSQL for the whole run (a scratch one, or the one that TEST_DATABASE_URL names, whose login must be allowed
 * to make databases) and in it the migrated template that test files copy.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const use = (shared.clausewatchPostgres ??= { running: start(), users: 0 });
  use.users += 1;
  const { close, ...postgres } = await use.running;
  project.provide('postgres', postgres);
  return async () => {
    use.users -= 1;
    if (use.users === 0) await close();
  };
}

async function start(): Promise<Running> {
  const given = process.env['TEST_DATABASE_URL'];
  const { adminUrl, close }: ScratchPostgres = given ? { adminUrl: given, close: async () => undefined } : await startScratchPostgres();
  const template = `clausewatch_template_${randomUUID().slice(0, 8)}`;
  async function removeAll(): Promise<void> {
    await execute(adminUrl, `drop database if exists ${template} with (force)`);
    await close();
  }
  try {
    await execute(adminUrl, `create database ${template}`);
    await migrate(databaseUrl(adminUrl, template));
  } catch (error) {
    await removeAll();
    throw error;
  }
  return { adminUrl, template, close: removeAll };
}
