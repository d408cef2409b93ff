import { createRequire } from 'node:module';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

/**
 * There must be one copy of graphql. TypeGraphQL and its scalars go through Vite like our own code, and what goes through
 * Vite is given the file that Node gives everybody else, such as Apollo Server.
 */
const ONE_GRAPHQL = {
  server: { deps: { inline: [/type-graphql/, /graphql-scalars/] } },
  alias: [{ find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') }],
};

/** A folder of tests that needs nothing but the code. */
function pure(name: string): TestProjectInlineConfiguration {
  // Properties run thousands of times, and the machine may be busy: the limit is for what hangs.
  return { test: { name, include: [`${name}/**/*.test.ts`], testTimeout: 60_000, ...ONE_GRAPHQL } };
}

/** A folder of tests that runs against a real PostgreSQL, see `support/database.ts`. */
function withDatabase(name: string, limitMs: number): TestProjectInlineConfiguration {
  return {
    test: {
      name,
      include: [`${name}/**/*.test.ts`],
      globalSetup: ['support/postgres.setup.ts'],
      testTimeout: limitMs,
      hookTimeout: limitMs,
      ...ONE_GRAPHQL,
    },
  };
}

/** Faults: each story has servers and a database of its own and takes the whole machine, so that they run one after the other. */
function chaos(): TestProjectInlineConfiguration {
  return {
    test: {
      name: 'chaos',
      include: ['chaos/**/*.test.ts'],
      fileParallelism: false,
      testTimeout: process.env['CHAOS_TIMES'] === undefined ? 600_000 : 14_400_000,
      hookTimeout: 300_000,
      ...ONE_GRAPHQL,
    },
  };
}

export default defineConfig({
  root: import.meta.dirname,
  test: {
    // Tests of servers and browsers wait more than they work: two cores serve three of them.
    maxWorkers: 3,
    projects: [pure('domain'), pure('house'), withDatabase('store', 120_000), withDatabase('api', 120_000), withDatabase('browser', 120_000), withDatabase('fuzz', 3_600_000), chaos()],
  },
});
