import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SIGN_IN_SETTINGS } from '../../../api/src/access/domain/sign-in-attempts.ts';
import { createAccountStore } from '../../../api/src/access/storage/account-store.ts';
import { createCredentialReads } from '../../../api/src/access/storage/credential-reads.ts';
import { createSessionStore } from '../../../api/src/access/storage/session-store.ts';
import { createAuthenticate, type Authenticate } from '../../../api/src/access/use-cases/authenticate.ts';
import { createUser } from '../../../api/src/access/use-cases/create-user.ts';
import { createPasswords } from '../../../api/src/access/use-cases/passwords.ts';
import { createRevocations } from '../../../api/src/access/use-cases/revocations.ts';
import { revokeSessions } from '../../../api/src/access/use-cases/revoke-sessions.ts';
import { signIn, type SignInStores } from '../../../api/src/access/use-cases/sign-in.ts';
import { signOut } from '../../../api/src/access/use-cases/sign-out.ts';
import { MINUTE_MS } from '../../../api/src/foundation/instant.ts';
import type { Perform } from '../../../api/src/foundation/perform.ts';
import { query } from '../../../api/src/platform/orm/query.ts';
import { callerOf, codes, openOrganisation, value, type Organisation } from './organisation.ts';

const PASSWORD = 'correct horse battery';
const passwords = createPasswords({ memoryKib: 64, passes: 1, parallelism: 1 });

describe('signing in', () => {
  let house: Organisation;
  let authenticate: Authenticate;
  const revocations = createRevocations();
  const agents = new Map<string, string>();
  let people = 0;

  const perform: Perform<SignInStores> = (work) => house.work.perform((tx) =>
    work({ accounts: createAccountStore(tx), sessions: createSessionStore(tx, revocations), now: tx.now }));
  const enter = (login: string, password: string) => signIn({ perform, passwords, settings: SIGN_IN_SETTINGS }, { login, password });
  const run = async (sql: string, parameters: readonly unknown[] = []) => query<Record<string, string>>(house.orm.em.fork(), sql, parameters);

  async function newPerson(unitId = house.east.id): Promise<{ readonly id: string; readonly login: string }> {
    const login = `person-${(people += 1)}`;
    const id = value(await house.work.perform((tx) => createUser(
      { accounts: createAccountStore(tx), units: house.tree, passwords }, callerOf('ADMIN', house.province.id),
      { login, displayName: 'Somebody', password: PASSWORD, role: 'SUPERVISOR', unitId },
    )));
    return { id, login };
  }

  beforeAll(async () => {
    house = await openOrganisation();
    authenticate = createAuthenticate({ credentials: createCredentialReads(house.orm), revocations, agentOf: async (id) => agents.get(id) ?? null });
  });
  afterAll(() => house.close());

  it('gives a token that opens with the person\'s role, unit and agent', async () => {
    const { id, login } = await newPerson();
    agents.set(id, 'the agent');
    const { token } = value(await enter(` ${login.toUpperCase()} `, PASSWORD));
    expect(await authenticate(token)).toMatchObject({
      actor: { kind: 'USER', id }, role: 'SUPERVISOR', unitId: house.east.id, agentId: 'the agent',
    });
  });

  it('[R019] keeps neither the password nor the token in the database', async () => {
    const { login } = await newPerson();
    const { token } = value(await enter(login, PASSWORD));
    const rows = await run('select u::text || s::text as all from app_user u join session s on s.user_id = u.id where u.login = $1', [login]);
    expect(rows).toHaveLength(1);
    expect(rows[0]!['all']).toContain('$argon2id$');
    expect(rows[0]!['all']).not.toContain(PASSWORD);
    expect(rows[0]!['all']).not.toContain(token.slice(4));
  });

  it('refuses a wrong password, an unknown login and a disabled account in the same words', async () => {
    const { login } = await newPerson();
    const { id, login: disabled } = await newPerson();
    await run('update app_user set disabled_at = now() where id = $1', [id]);
    const answers = [await enter(login, 'wrong horse battery'), await enter('nobody', PASSWORD), await enter(disabled, PASSWORD)];
    expect(codes(answers[0]!)).toEqual(['SIGN_IN_REFUSED']);
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  });

  it('locks the account after five wrong passwords, for a quarter of an hour', async () => {
    const { id, login } = await newPerson();
    for (let attempt = 1; attempt <= 5; attempt += 1) expect((await enter(login, 'wrong horse battery')).ok).toBe(false);
    expect(codes(await enter(login, PASSWORD))).toEqual(['SIGN_IN_REFUSED']);
    const [row] = await run('select extract(epoch from locked_until - now()) * 1000 as ms from app_user where id = $1', [id]);
    expect(Number(row!['ms'])).toBeGreaterThan(14 * MINUTE_MS);
    expect(Number(row!['ms'])).toBeLessThanOrEqual(15 * MINUTE_MS);
    await run('update app_user set locked_until = now() where id = $1', [id]);
    expect((await enter(login, PASSWORD)).ok).toBe(true);
  });

  it('counts guesses that come all at once', async () => {
    const { login } = await newPerson();
    await Promise.all(Array.from({ length: 12 }, () => enter(login, 'wrong horse battery')));
    expect((await enter(login, PASSWORD)).ok).toBe(false);
  });

  it('forgets the failures when the password is right', async () => {
    const { login } = await newPerson();
    for (let round = 0; round < 2; round += 1) {
      for (let attempt = 1; attempt <= 4; attempt += 1) await enter(login, 'wrong horse battery');
      expect((await enter(login, PASSWORD)).ok).toBe(true);
    }
  });

  it('opens a session for twelve hours, and not a moment longer', async () => {
    const { id, login } = await newPerson();
    const { token } = value(await enter(login, PASSWORD));
    const [row] = await run('select extract(epoch from expires_at - created_at) / 3600 as hours from session where user_id = $1', [id]);
    expect(Number(row!['hours'])).toBeCloseTo(12, 2);
    await run('update session set expires_at = now() where user_id = $1', [id]);
    expect(await authenticate(token)).toBeNull();
  });

  it('ends the session at once when its person signs out, and tells who holds live connections', async () => {
    const { login } = await newPerson();
    const { token } = value(await enter(login, PASSWORD));
    const caller = (await authenticate(token))!;
    const told: string[] = [];
    const stop = revocations.onRevoked((credentialId) => told.push(credentialId));
    expect(value(await perform((stores) => signOut(stores, caller)))).toBe(true);
    stop();
    expect(told).toEqual([caller.credentialId]);
    expect(await authenticate(token)).toBeNull();
  });

  it('ends all sessions of a person who lost a device', async () => {
    const { id, login } = await newPerson();
    const tokens = [value(await enter(login, PASSWORD)).token, value(await enter(login, PASSWORD)).token];
    for (const token of tokens) expect(await authenticate(token)).not.toBeNull();
    const ended = await house.work.perform((tx) => revokeSessions(
      { accounts: createAccountStore(tx), sessions: createSessionStore(tx, revocations), units: house.tree }, callerOf('ADMIN', house.east.id), id));
    expect(value(ended)).toBe(2);
    for (const token of tokens) expect(await authenticate(token)).toBeNull();
  });

  it('does not let an administrator of another branch end sessions', async () => {
    const { id } = await newPerson();
    const outcome = await house.work.perform((tx) => revokeSessions(
      { accounts: createAccountStore(tx), sessions: createSessionStore(tx, revocations), units: house.tree }, callerOf('ADMIN', house.west.id), id));
    expect(codes(outcome)).toEqual(['NOT_FOUND']);
  });

  it('answers null for whatever is no token', async () => {
    for (const text of ['', 'cws_', 'cws_short', `cwx_${'a'.repeat(43)}`, `cws_${'a'.repeat(43)}`, `cwk_${'a'.repeat(43)}`]) {
      expect(await authenticate(text)).toBeNull();
    }
  });
});
