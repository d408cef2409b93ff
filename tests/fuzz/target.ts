import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { expect } from 'vitest';
import { toGlobalId } from '../../api/src/platform/graphql/global-id.ts';
import { query } from '../../api/src/platform/orm/query.ts';
import { ask, testServer, type Answer, type TestServer } from '../support/server.ts';
import type { KnownIds } from './values.ts';

/** A whole server that is to be attacked, with something in it. */
export interface Target {
  readonly server: TestServer;
  readonly schema: GraphQLSchema;
  readonly ids: KnownIds;
  /** Tokens that are good: of people of several roles and of a program. */
  readonly tokens: readonly string[];
  /** How much commands have written: events, customers and sessions. What the house does by itself is not counted. */
  written(): Promise<number>;
  /** @throws AssertionError when the server does not answer any more */
  probe(): Promise<void>;
  close(): Promise<void>;
}

/** A limit for what hangs; nothing here should take a tenth of it. */
export const HANGS_AFTER_MS = 60_000;
const MANY_POINTS = 1_000_000_000;

export async function openTarget(): Promise<Target> {
  const server = await testServer({ pointsPerSecond: MANY_POINTS });
  const tokens = [await server.apiKey()];
  for (const role of ['ADMIN', 'SUPERVISOR', 'AGENT', 'QA'] as const) {
    const login = role.toLowerCase();
    tokens.push(await server.signIn(login, await server.account(login, role)));
  }
  const tickets = [await server.receive(), await server.receive({ title: '第二张' }), await server.receive({ reported: { type: 'COMPLAINT', urgency: 'NORMAL' } })];
  const reads = server.house.reads;
  return {
    server, tokens,
    schema: buildSchema(readFileSync(join(import.meta.dirname, '../../schema/schema.graphql'), 'utf8')),
    ids: {
      Ticket: tickets.map(({ id }) => toGlobalId('Ticket', id)), Customer: Object.values(server.customers).map((id) => toGlobalId('Customer', id)),
      Queue: [toGlobalId('Queue', server.queueId)], Agent: server.agentIds.map((id) => toGlobalId('Agent', id)),
      Unit: [server.unitId, server.teamId].map((id) => toGlobalId('Unit', id)),
    },
    async written() {
      const [row] = await query<{ n: number }>(reads(), `select ((select count(*) from event where actor_kind <> 'SYSTEM')
        + (select count(*) from customer) + (select count(*) from session) + (select count(*) from interaction))::int as n`);
      return row!.n;
    },
    async probe() {
      const hangs = AbortSignal.timeout(HANGS_AFTER_MS);
      let answer: Answer<unknown>;
      do answer = await ask(server.url, '{ viewer { role } }', {}, tokens[0]);
      while (answer.errors?.[0]?.extensions?.code === 'UNAVAILABLE' && !hangs.aborted);
      expect(answer).toMatchObject({ data: { viewer: { role: 'INTEGRATOR' } } });
    },
    close: () => server.close(),
  };
}

/** The memory that is in use when all that can be collected is, in bytes. */
export function memoryInUse(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
