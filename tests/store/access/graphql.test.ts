import { graphql, type GraphQLSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
// First of the house: it brings the metadata that the decorators of the others need.
import { buildSchema } from '../../../api/src/platform/graphql/build-schema.ts';
import type { Caller } from '../../../api/src/access/domain/caller.ts';
import { SIGN_IN_SETTINGS } from '../../../api/src/access/domain/sign-in-attempts.ts';
import { AccessResolver } from '../../../api/src/access/graphql/access.resolver.ts';
import type { AccessContext } from '../../../api/src/access/graphql/context.ts';
import { readToken } from '../../../api/src/access/graphql/session-cookie.ts';
import { createAccountStore } from '../../../api/src/access/storage/account-store.ts';
import { createCredentialReads } from '../../../api/src/access/storage/credential-reads.ts';
import { createSessionStore } from '../../../api/src/access/storage/session-store.ts';
import { createViewerReads } from '../../../api/src/access/storage/viewer-reads.ts';
import { createAuthenticate, type Authenticate } from '../../../api/src/access/use-cases/authenticate.ts';
import { createUser } from '../../../api/src/access/use-cases/create-user.ts';
import { createPasswords } from '../../../api/src/access/use-cases/passwords.ts';
import { createRevocations } from '../../../api/src/access/use-cases/revocations.ts';
import { signIn, type SignInStores } from '../../../api/src/access/use-cases/sign-in.ts';
import { createSignInThrottle } from '../../../api/src/access/use-cases/sign-in-throttle.ts';
import { signOut } from '../../../api/src/access/use-cases/sign-out.ts';
import type { Perform } from '../../../api/src/foundation/perform.ts';
import { toGlobalId } from '../../../api/src/platform/graphql/global-id.ts';
import { AgentResolver, createAgentBatch, DutyOwnerResolver } from '../../../api/src/workforce/graphql/agent.resolver.ts';
import { createAgentDirectory } from '../../../api/src/workforce/storage/agent-directory.ts';
import { createAgentStore } from '../../../api/src/workforce/storage/agent-store.ts';
import { WORKFORCE_ENTITIES } from '../../../api/src/workforce/storage/entities.ts';
import { createAgent } from '../../../api/src/workforce/use-cases/create-agent.ts';
import { setDutyOwner } from '../../../api/src/workforce/use-cases/set-duty-owner.ts';
import { accepted } from '../../../api/src/foundation/outcome.ts';
import { callerOf, openOrganisation, value, type Organisation } from './organisation.ts';

const PASSWORD = 'correct horse battery';
const SIGN_IN = 'mutation ($login: String!, $password: String!) { signIn(input: { login: $login, password: $password }) { token viewer { login } userErrors { code } } }';
const VIEWER = '{ viewer { login displayName role permissions agentId unit { code parentId path } sessionExpiresAt } }';

describe('the API of access and workforce', () => {
  let house: Organisation;
  let schema: GraphQLSchema;
  let authenticate: Authenticate;
  let agentId: string;

  beforeAll(async () => {
    house = await openOrganisation(WORKFORCE_ENTITIES);
    const passwords = createPasswords({ memoryKib: 64, passes: 1, parallelism: 1 });
    const admin = callerOf('ADMIN', house.province.id);
    agentId = value(await house.work.perform(async (tx) => {
      const accounts = createAccountStore(tx);
      const agentStore = createAgentStore(tx);
      const units = house.tree;
      const userId = value(await createUser({ accounts, units, passwords }, admin, { login: 'lead', displayName: '班长', password: PASSWORD, role: 'TEAM_LEAD', unitId: house.east.id }));
      const agent = value(await createAgent({ agentStore, accounts, units }, admin, { staffNo: 'E1', displayName: '班长', teamId: house.eastTeam.id, userId, skills: [] }));
      value(await setDutyOwner({ agentStore, units }, admin, { unitId: house.east.id, agentId: agent.id }));
      return accepted(agent.id);
    }));

    const revocations = createRevocations();
    const agents = createAgentDirectory(() => house.orm.em.fork(), house.tree);
    const perform: Perform<SignInStores> = (work) => house.work.perform((tx) =>
      work({ accounts: createAccountStore(tx), sessions: createSessionStore(tx, revocations), now: tx.now }));
    authenticate = createAuthenticate({ credentials: createCredentialReads(house.orm), revocations, agentOf: agents.ofUser });
    schema = await buildSchema([
      new AccessResolver({
        signIn: (input) => signIn({ perform, passwords, settings: SIGN_IN_SETTINGS }, input), throttle: createSignInThrottle(), signOut: (caller) => perform((stores) => signOut(stores, caller)),
        authenticate, namesOf: createViewerReads(house.orm), units: house.tree,
      }),
      new AgentResolver(agents, house.tree), new DutyOwnerResolver(agents, createAgentBatch(agents)),
    ]);
  });
  afterAll(() => house.close());

  async function ask(source: string, caller: Caller | null, variableValues: Record<string, unknown> = {}) {
    const cookies: string[] = [];
    const contextValue: AccessContext = { caller, secure: true, setCookie: (header) => cookies.push(header) };
    const { data, errors } = await graphql({ schema, source, contextValue, variableValues });
    return { data: JSON.parse(JSON.stringify(data ?? null)) as Record<string, unknown>, codes: errors?.map((error) => error.extensions['code']) ?? [], cookies };
  }

  it('signs in with a cookie and a token, tells who that is, and signs out', async () => {
    const entered = await ask(SIGN_IN, null, { login: 'lead', password: PASSWORD });
    const { token } = entered.data['signIn'] as { readonly token: string };
    expect(entered.data).toEqual({ signIn: { token, viewer: { login: 'lead' }, userErrors: [] } });
    expect(entered.cookies).toHaveLength(1);
    expect(entered.cookies[0]).toMatch(/; HttpOnly; SameSite=Lax; Max-Age=43200; Secure$/);
    expect(readToken({ cookie: entered.cookies[0] })).toBe(token);

    const caller = (await authenticate(token))!;
    expect((await ask(VIEWER, caller)).data).toMatchObject({
      viewer: {
        login: 'lead', displayName: '班长', role: 'TEAM_LEAD', agentId: toGlobalId('Agent', agentId),
        unit: { code: 'P-EAST', parentId: toGlobalId('Unit', house.province.id), path: [toGlobalId('Unit', house.province.id), toGlobalId('Unit', house.east.id)] },
      },
    });
    const left = await ask('mutation { signOut }', caller);
    expect(left.data).toEqual({ signOut: true });
    expect(left.cookies[0]).toMatch(/^cw_session=; .*Max-Age=0/);
    expect(await authenticate(token)).toBeNull();
  });

  it('answers a refused sign-in as a value, without cookie and token', async () => {
    const refused = await ask(SIGN_IN, null, { login: 'lead', password: 'wrong horse battery' });
    expect(refused.data).toEqual({ signIn: { token: null, viewer: null, userErrors: [{ code: 'SIGN_IN_REFUSED' }] } });
    expect(refused.cookies).toEqual([]);
  });

  it('tells strangers nothing but that nobody is signed in', async () => {
    expect((await ask(VIEWER, null)).data).toEqual({ viewer: null });
    for (const source of ['{ units { code } }', '{ agents { staffNo } }', 'mutation { signOut }']) expect((await ask(source, null)).codes).toEqual(['UNAUTHENTICATED']);
  });

  it('[R015] lists units and agents of the caller\'s subtree alone', async () => {
    const everything = '{ units { code dutyOwner { staffNo } } agents { staffNo team { code } } }';
    const owner = { dutyOwner: { staffNo: 'E1' } };
    expect((await ask(everything, callerOf('AGENT', house.east.id))).data).toEqual({
      units: [{ code: 'P-EAST', ...owner }, { code: 'P-EAST-1', ...owner }], agents: [{ staffNo: 'E1', team: { code: 'P-EAST-1' } }],
    });
    expect((await ask(everything, callerOf('AGENT', house.west.id))).data).toEqual({
      units: [{ code: 'P-WEST', dutyOwner: null }, { code: 'P-WEST-1', dutyOwner: null }], agents: [],
    });
    const ofTeam = 'query ($teamId: ID!) { agents(teamId: $teamId) { staffNo } }';
    const teamId = toGlobalId('Unit', house.eastTeam.id);
    expect((await ask(ofTeam, callerOf('AGENT', house.east.id), { teamId })).data).toEqual({ agents: [{ staffNo: 'E1' }] });
    expect((await ask(ofTeam, callerOf('AGENT', house.west.id), { teamId })).data).toEqual({ agents: [] });
  });
});
