import { randomBytes } from 'node:crypto';
import { systemCaller } from '../../api/src/access/domain/caller.ts';
import type { Role } from '../../api/src/access/domain/permissions.ts';
import { createApiKey } from '../../api/src/access/use-cases/create-api-key.ts';
import { createUser } from '../../api/src/access/use-cases/create-user.ts';
import { startApp, type App } from '../../api/src/app.ts';
import type { Env } from '../../api/src/env.ts';
import { DAY_MS } from '../../api/src/foundation/instant.ts';
import { expected, testEnv, testHouse, type TestHouse } from './house.ts';

/** A whole server on a small operator's database, with a person of a role and a program to come in. */
export interface TestServer extends TestHouse {
  readonly app: App;
  readonly url: string;
  /** Makes an account and answers its password. */
  account(login: string, role: Role): Promise<string>;
  /** Signs in and answers the token. */
  signIn(login: string, password: string): Promise<string>;
  /** A key of a program that may look and take requests. */
  apiKey(): Promise<string>;
  /** Another server on the same database. */
  another(): Promise<App>;
}

export interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** Asks over real HTTP. */
export async function ask<Data>(url: string, query: string, variables: object = {}, token: string | null = null): Promise<Answer<Data>> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', ...(token === null ? {} : { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answer<Data>;
}

/** The data of an answer that a test takes for granted. */
export function dataOf<Data>(answer: Answer<Data>): Data {
  if (answer.data == null || answer.errors !== undefined) throw new Error(JSON.stringify(answer.errors));
  return answer.data;
}

/**
 * @param settings those in which the server differs from the usual test settings
 * @param environment settings of the whole house, as the environment gives them
 */
export async function testServer(settings: Partial<Env> = {}, environment: Record<string, string> = {}): Promise<TestServer> {
  const test = await testHouse({ env: testEnv(environment) });
  const { house, unitId } = test;
  const start = (): Promise<App> => startApp({ env: { ...house.env, ...settings }, databaseUrl: house.databaseUrl, log: house.log, progress: () => {} });
  const app = await start();
  const others: App[] = [];
  const admin = systemCaller('test', unitId);
  return {
    ...test,
    app,
    url: app.url,
    async account(login, role) {
      const password = randomBytes(12).toString('base64url');
      expected(await house.perform((stores) => createUser(stores, admin, { login, displayName: login, role, unitId, password })));
      return password;
    },
    async signIn(login, password) {
      const answer = await ask<{ signIn: { token: string | null } }>(app.url, 'mutation($input: SignInInput!) { signIn(input: $input) { token userErrors { message } } }', { input: { login, password } });
      const { token } = dataOf(answer).signIn;
      if (token === null) throw new Error('the sign-in was refused');
      return token;
    },
    async apiKey() {
      const key = expected(await house.perform(async (stores) => createApiKey(stores, admin, {
        name: `key ${randomBytes(4).toString('hex')}`, scopes: ['TICKET_VIEW', 'TICKET_INTAKE', 'WALL_VIEW', 'STANDARD_VIEW', 'CUSTOMER_VIEW'], unitId, expiresAt: (await stores.now()) + DAY_MS,
      })));
      return key.token;
    },
    async another() {
      const other = await start();
      others.push(other);
      return other;
    },
    async close() {
      await Promise.all([app, ...others].map((server) => server.close()));
      await test.close();
    },
  };
}
