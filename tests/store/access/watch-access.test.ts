import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemCaller } from '../../../api/src/access/domain/caller.ts';
import { createApiKeyStore } from '../../../api/src/access/storage/api-key-store.ts';
import { createCredentialReads } from '../../../api/src/access/storage/credential-reads.ts';
import { UnitDirectory } from '../../../api/src/access/storage/unit-directory.ts';
import { createUnitStore } from '../../../api/src/access/storage/unit-store.ts';
import { watchAccess, type AccessWatch } from '../../../api/src/access/storage/watch-access.ts';
import { createAuthenticate } from '../../../api/src/access/use-cases/authenticate.ts';
import { createApiKey } from '../../../api/src/access/use-cases/create-api-key.ts';
import { createUnit } from '../../../api/src/access/use-cases/create-unit.ts';
import { createRevocations } from '../../../api/src/access/use-cases/revocations.ts';
import { revokeApiKey } from '../../../api/src/access/use-cases/revoke-api-key.ts';
import { addQueue, QueueDirectory } from '../../../api/src/dispatch/storage/queue-directory.ts';
import { QueueSchema } from '../../../api/src/dispatch/storage/queue.entity.ts';
import { newId } from '../../../api/src/foundation/ids.ts';
import { DAY_MS } from '../../../api/src/foundation/instant.ts';
import { accepted } from '../../../api/src/foundation/outcome.ts';
import { createLog } from '../../../api/src/platform/log.ts';
import { query } from '../../../api/src/platform/orm/query.ts';
import { openOrganisation, value, type Organisation } from './organisation.ts';

/** One server does, the other hears: they share nothing but the database. */
describe('two servers', () => {
  let house: Organisation;
  let watch: AccessWatch;
  let units: UnitDirectory;
  let queues: QueueDirectory;
  const here = createRevocations();
  const there = createRevocations();
  const log = createLog({ level: 'silent', production: true }, () => undefined);

  beforeAll(async () => {
    house = await openOrganisation([QueueSchema]);
    units = new UnitDirectory(house.orm);
    queues = new QueueDirectory(house.orm);
    watch = watchAccess({ orm: house.orm, databaseUrl: house.url, log, revocations: there, directories: [units, queues] });
  });
  afterAll(async () => {
    await watch.close();
    await house.close();
  });

  async function newKey(name: string): Promise<{ readonly id: string; readonly token: string }> {
    return value(await house.work.perform((tx) => createApiKey(
      { apiKeys: createApiKeyStore(tx, here), units: house.tree, now: tx.now }, systemCaller('test', house.province.id),
      { name, scopes: ['WALL_VIEW'], unitId: house.east.id, expiresAt: Date.now() + DAY_MS },
    )));
  }

  function heardThere(credentialId: string): Promise<void> {
    return new Promise((resolve) => {
      const stop = there.onRevoked((id) => {
        if (id !== credentialId) return;
        stop();
        resolve();
      });
    });
  }

  it('end what hangs on a key that was revoked on the other one', async () => {
    const authenticate = createAuthenticate({ credentials: createCredentialReads(house.orm), revocations: there, agentOf: async () => null });
    const { id, token } = await newKey('feed');
    expect(await authenticate(token)).not.toBeNull();
    const heard = heardThere(id);
    value(await house.work.perform((tx) => revokeApiKey({ apiKeys: createApiKeyStore(tx, here), units: house.tree }, systemCaller('test', house.province.id), id)));
    await heard;
    expect(await authenticate(token)).toBeNull();
  });

  it('hear of a revocation also when the message of it is lost', async () => {
    const { id } = await newKey('quiet feed');
    const heard = heardThere(id);
    await query(house.orm.em.fork(), 'update api_key set revoked_at = now() where id = $1', [id]);
    await expect(heard).resolves.toBeUndefined();
  });

  it('hear of a revocation after the database ended their session', async () => {
    const { id } = await newKey('cut feed');
    await query(house.orm.em.fork(), `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'clausewatch access' and datname = current_database()`);
    const heard = heardThere(id);
    value(await house.work.perform((tx) => revokeApiKey({ apiKeys: createApiKeyStore(tx, here), units: house.tree }, systemCaller('test', house.province.id), id)));
    await expect(heard).resolves.toBeUndefined();
  });

  it('see a unit that was added on the other one', async () => {
    const unit = value(await house.work.perform((tx) => createUnit(
      { unitStore: createUnitStore(tx), units: house.tree }, systemCaller('test', house.province.id),
      { code: 'P-NORTH', name: { zh: '北区', en: 'North' }, kind: 'BRANCH', parentId: house.province.id },
    )));
    await expect.poll(() => units.get(unit.id)).toEqual(unit);
    expect(units.isWithin(unit.id, house.province.id)).toBe(true);
  });

  it('see a queue that was added on the other one, or by hand', async () => {
    const id = newId();
    await house.work.perform(async (tx) => {
      addQueue(tx.em, { id, code: 'Q-NEW', name: { zh: '新队列', en: 'New' }, unitId: house.east.id, requiredSkills: [], serviceLevelTargetPercent: null, position: 1 });
      return accepted(null);
    });
    await expect.poll(() => queues.get(id)?.code).toBe('Q-NEW');
    await query(house.orm.em.fork(), `update queue set position = 7 where id = $1`, [id]);
    await expect.poll(() => queues.get(id)?.position).toBe(7);
  });

  it('find a queue of which they have not heard yet', async () => {
    const deaf = new QueueDirectory(house.orm);
    const [known] = queues.all();
    expect(await deaf.find(known!.id)).toEqual(known);
    expect(await deaf.find(newId())).toBeUndefined();
  });
});
