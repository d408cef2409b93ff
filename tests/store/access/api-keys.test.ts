import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApiKeyStore } from '../../../api/src/access/storage/api-key-store.ts';
import { createCredentialReads } from '../../../api/src/access/storage/credential-reads.ts';
import { createAuthenticate, type Authenticate } from '../../../api/src/access/use-cases/authenticate.ts';
import { createApiKey, type NewKey } from '../../../api/src/access/use-cases/create-api-key.ts';
import { revokeApiKey } from '../../../api/src/access/use-cases/revoke-api-key.ts';
import { createRevocations } from '../../../api/src/access/use-cases/revocations.ts';
import { DAY_MS } from '../../../api/src/foundation/instant.ts';
import { query } from '../../../api/src/platform/orm/query.ts';
import { callerOf, codes, openOrganisation, value, type Organisation } from './organisation.ts';

describe('API keys', () => {
  let house: Organisation;
  let authenticate: Authenticate;
  const revocations = createRevocations();
  let keys = 0;

  beforeAll(async () => {
    house = await openOrganisation();
    authenticate = createAuthenticate({ credentials: createCredentialReads(house.orm), revocations, agentOf: async () => { throw new Error('a key is no agent'); } });
  });
  afterAll(() => house.close());

  const make = (input: Partial<NewKey> = {}, caller = callerOf('ADMIN', house.province.id)) => house.work.perform((tx) =>
    createApiKey({ apiKeys: createApiKeyStore(tx, revocations), units: house.tree, now: tx.now }, caller, {
      name: `feed ${(keys += 1)}`, scopes: ['TICKET_VIEW', 'TICKET_INTAKE'], unitId: house.east.id, expiresAt: Date.now() + DAY_MS, ...input,
    }));
  const run = async (sql: string, parameters: readonly unknown[] = []) => query<Record<string, string>>(house.orm.em.fork(), sql, parameters);

  it('[R015] open with their scopes alone, in their unit', async () => {
    const { id, token } = value(await make());
    expect(token).toMatch(/^cwk_/);
    const caller = (await authenticate(token))!;
    expect(caller).toMatchObject({ actor: { kind: 'API_KEY', id }, role: 'INTEGRATOR', unitId: house.east.id, agentId: null, credentialId: id });
    expect([...caller.permissions].sort()).toEqual(['TICKET_INTAKE', 'TICKET_VIEW']);
  });

  it('[R019] are kept as a hash', async () => {
    const { id, token } = value(await make());
    const [row] = await run('select k::text as all from api_key k where id = $1', [id]);
    expect(row!['all']).not.toContain(token.slice(4));
  });

  it('[R015] cannot be given what a program may never do, nothing at all, no end, or another branch', async () => {
    expect(codes(await make({ scopes: ['TICKET_VIEW', 'USER_ADMIN'] }))).toEqual(['SCOPE_BEYOND_ROLE']);
    expect(codes(await make({ scopes: [], expiresAt: Number.NaN }))).toEqual(['SCOPES_EMPTY', 'KEY_EXPIRY']);
    expect(codes(await make({ expiresAt: Date.now() + 400 * DAY_MS }))).toEqual(['KEY_EXPIRY']);
    expect(codes(await make({ unitId: house.east.id }, callerOf('ADMIN', house.west.id)))).toEqual(['NOT_FOUND']);
    expect(codes(await make({}, callerOf('SUPERVISOR', house.province.id)))).toEqual(['FORBIDDEN']);
  });

  it('have a name of their own', async () => {
    value(await make({ name: 'the one' }));
    expect(codes(await make({ name: ' the one ' }))).toEqual(['KEY_NAME_TAKEN']);
  });

  it('end when they expire', async () => {
    const { id, token } = value(await make());
    await run('update api_key set expires_at = now() where id = $1', [id]);
    expect(await authenticate(token)).toBeNull();
  });

  it('end at once when they are revoked, although they were used a moment ago', async () => {
    const { id, token } = value(await make());
    expect(await authenticate(token)).not.toBeNull();
    const revoke = () => house.work.perform((tx) =>
      revokeApiKey({ apiKeys: createApiKeyStore(tx, revocations), units: house.tree }, callerOf('ADMIN', house.east.id), id));
    expect(value(await revoke())).toBe(true);
    expect(await authenticate(token)).toBeNull();
    expect(value(await revoke())).toBe(false);
  });

  it('have their last use noted at most once a minute', async () => {
    const { id, token } = value(await make());
    const lastUse = async () => (await run('select last_used_at::text as at from api_key where id = $1', [id]))[0]!['at'];
    const fresh = () => createAuthenticate({ credentials: createCredentialReads(house.orm), revocations, agentOf: async () => null });
    await fresh()(token);
    const first = await lastUse();
    expect(first).not.toBeNull();
    await fresh()(token);
    expect(await lastUse()).toBe(first);
    await run(`update api_key set last_used_at = now() - interval '61 seconds' where id = $1`, [id]);
    const old = await lastUse();
    await fresh()(token);
    expect(await lastUse()).not.toBe(old);
  });
});
