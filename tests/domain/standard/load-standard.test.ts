import { describe, expect, it } from 'vitest';
import { fromIso } from '../../../api/src/foundation/instant.ts';
import { SHIPPED_POLICY } from '../../../api/src/standard/documents/shipped-policy.ts';
import { loadStandard } from '../../../api/src/standard/use-cases/load-standard.ts';
import type { PolicyFile } from '../../../api/src/standard/use-cases/load-standard.ts';
import type { PolicyPin } from '../../../api/src/standard/domain/policy.ts';
import type { PolicyRecord, PolicyStanding, PolicyStore } from '../../../api/src/standard/use-cases/policy-store.ts';
import { entry, standardCopy } from './shipped-policy.ts';
import type { Json } from './shipped-policy.ts';

class PolicyStoreInMemory implements PolicyStore {
  readonly records: PolicyRecord[] = [];

  async lockAll(): Promise<readonly PolicyRecord[]> {
    return structuredClone(this.records);
  }

  async add(record: PolicyRecord): Promise<void> {
    this.records.push(record);
  }

  async stand({ docId, version }: PolicyPin, standing: PolicyStanding): Promise<void> {
    const index = this.records.findIndex((record) => record.docId === docId && record.version === version);
    this.records[index] = { ...this.records[index]!, ...standing };
  }

  standing(): readonly string[] {
    return this.records.map(({ docId, version, status }) => `${docId}@${version} ${status}`);
  }
}

/** The shipped files with the standard in these versions instead of its own. */
function withStandard(...contents: readonly Json[]) {
  const files: PolicyFile[] = contents.map((content) => ({ name: `operating-standard.v${String(content['version'])}.json`, content }));
  return { ...SHIPPED_POLICY, documents: [SHIPPED_POLICY.documents[0]!, ...files] };
}

function standardAs(changes: Json): Json {
  return { ...standardCopy(), ...changes };
}

async function storeWithShipped(): Promise<PolicyStoreInMemory> {
  const store = new PolicyStoreInMemory();
  await loadStandard(store, SHIPPED_POLICY);
  return store;
}

describe('loading the standard', () => {
  it('publishes the shipped versions and gives their catalogue', async () => {
    const store = new PolicyStoreInMemory();
    const outcome = await loadStandard(store, SHIPPED_POLICY);
    expect(store.standing()).toEqual(['statutory@1.0.0 SUPERSEDED', 'statutory@1.1.0 SUPERSEDED', 'statutory@1.2.0 PUBLISHED', 'operating-standard@1.0.0 PUBLISHED']);
    expect(outcome.ok && outcome.value.target({ docId: 'operating-standard', version: '1.0.0' }, 'T09')?.clauseNo).toBe('5.1');
  });

  it('publishes nothing a second time', async () => {
    const store = await storeWithShipped();
    expect((await loadStandard(store, SHIPPED_POLICY)).ok).toBe(true);
    expect(store.records).toHaveLength(4);
  });

  it('takes the same text in another layout for the same version', async () => {
    const store = await storeWithShipped();
    const reordered = Object.fromEntries(Object.entries(standardCopy()).reverse());
    expect((await loadStandard(store, withStandard(reordered))).ok).toBe(true);
  });

  it('[R134] [I5] refuses another text under a version that is published', async () => {
    const store = await storeWithShipped();
    const changed = standardCopy();
    entry(changed, 'clauses', '3.1')['text'] = { zh: '改动。', en: 'Changed.' };
    expect(await loadStandard(store, withStandard(changed))).toMatchObject({
      ok: false,
      refusals: [{ code: 'PUBLISHED_VERSION_DIFFERS', message: expect.stringContaining('publish the change as a new version') }],
    });
    expect(store.records).toHaveLength(4);
  });

  it('[R134] publishes a new version, which supersedes the old one on the day it takes effect', async () => {
    const store = await storeWithShipped();
    const next = standardAs({ version: '1.1.0', effectiveFrom: '2026-07-01' });
    const outcome = await loadStandard(store, withStandard(standardCopy(), next));
    expect(store.standing()).toEqual(['statutory@1.0.0 SUPERSEDED', 'statutory@1.1.0 SUPERSEDED', 'statutory@1.2.0 PUBLISHED', 'operating-standard@1.0.0 SUPERSEDED', 'operating-standard@1.1.0 PUBLISHED']);
    const versionAt = (iso: string) => outcome.ok && outcome.value.pinsInForce(fromIso(iso)).find(({ docId }) => docId === 'operating-standard')?.version;
    expect([versionAt('2024-12-31T15:59:59Z'), versionAt('2026-06-30T15:59:59Z'), versionAt('2026-06-30T16:00:00Z')]).toEqual([undefined, '1.0.0', '1.1.0']);
  });

  it('keeps a version that the product no longer ships, for the tickets pinned to it', async () => {
    const store = await storeWithShipped();
    const next = standardAs({ version: '1.1.0', effectiveFrom: '2026-07-01' });
    const register = { ...(SHIPPED_POLICY.requirements[0]!.content as Json), version: '1.1.0' };
    const outcome = await loadStandard(store, { ...withStandard(next), requirements: [{ name: 'requirements.v1.1.0.json', content: register }] });
    expect(outcome.ok && outcome.value.target({ docId: 'operating-standard', version: '1.0.0' }, 'T01')?.value).toBe(15);
  });

  it('refuses a version below one that is published, and one that would take effect before it', async () => {
    const store = await storeWithShipped();
    const older = standardAs({ version: '0.9.0' });
    const early = standardAs({ version: '1.1.0', effectiveFrom: '2024-01-01' });
    const outcome = await loadStandard(store, withStandard(standardCopy(), older, early));
    expect(outcome.ok ? [] : outcome.refusals.map(({ code }) => code)).toEqual(['VERSION_NOT_NEWER', 'EFFECTIVE_TOO_EARLY']);
  });

  it('lists the faults of form of all files and publishes nothing', async () => {
    const store = new PolicyStoreInMemory();
    const outcome = await loadStandard(store, {
      documents: [{ name: 'a.json', content: [] }, { name: 'b.json', content: standardAs({ layer: 'CUSTOM' }) }],
      requirements: [{ name: 'c.json', content: {} }],
      holidays: new Map(),
    });
    expect(outcome.ok ? [] : new Set(outcome.refusals.map(({ path }) => path?.[0]?.slice(0, 6)))).toEqual(new Set(['a.json', 'b.json', 'c.json']));
    expect(store.records).toEqual([]);
  });

  it('lists the faults of meaning and publishes nothing', async () => {
    const store = new PolicyStoreInMemory();
    const damaged = standardCopy();
    entry(damaged, 'targets', 'T12')['scope'] = [{ tier: ['VIP'] }];
    entry(damaged, 'targets', 'T01')['family'] = 'RESTORE';
    const outcome = await loadStandard(store, withStandard(damaged));
    expect(outcome.ok ? [] : outcome.refusals.map(({ code }) => code)).toEqual(['FAMILY_OF_MILESTONE', 'NO_COMPLETION_LIMIT']);
    expect(store.records).toEqual([]);
  });

  it('refuses a file whose name hides its version', async () => {
    const misnamed = { name: 'standard.json', content: standardCopy() };
    const outcome = await loadStandard(new PolicyStoreInMemory(), { ...SHIPPED_POLICY, documents: [SHIPPED_POLICY.documents[0]!, misnamed] });
    expect(outcome).toMatchObject({ ok: false, refusals: [{ code: 'FILE_NAME', message: expect.stringContaining('operating-standard.v1.0.0.json') }] });
  });
});
