import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAccountStore } from '../../../api/src/access/storage/account-store.ts';
import { UnitDirectory } from '../../../api/src/access/storage/unit-directory.ts';
import { createUnitStore } from '../../../api/src/access/storage/unit-store.ts';
import { createUnit, type NewUnit } from '../../../api/src/access/use-cases/create-unit.ts';
import { createUser } from '../../../api/src/access/use-cases/create-user.ts';
import { createPasswords } from '../../../api/src/access/use-cases/passwords.ts';
import { callerOf, codes, openOrganisation, value, type Organisation } from './organisation.ts';

describe('units', () => {
  let house: Organisation;
  beforeAll(async () => { house = await openOrganisation(); });
  afterAll(() => house.close());

  const add = (input: Partial<NewUnit>, caller = callerOf('ADMIN', house.province.id)) => house.work.perform((tx) =>
    createUnit({ unitStore: createUnitStore(tx), units: house.tree }, caller, {
      code: 'P-NEW', name: { zh: '新', en: 'New' }, kind: 'TEAM', parentId: house.east.id, ...input,
    }));

  it('are read back with their path from the root', async () => {
    const tree = new UnitDirectory(house.orm);
    await tree.reload();
    expect(tree.units.map(({ code }) => code)).toEqual(['P', 'P-EAST', 'P-WEST', 'P-EAST-1', 'P-WEST-1']);
    expect(tree.get(house.eastTeam.id)).toEqual(house.eastTeam);
    expect(house.eastTeam.path).toEqual([house.province.id, house.east.id, house.eastTeam.id]);
  });

  it('[R015] are seen downwards only: a branch sees neither the province nor the other branch', async () => {
    const tree = new UnitDirectory(house.orm);
    await tree.reload();
    expect(tree.subtree(house.east.id).map(({ code }) => code)).toEqual(['P-EAST', 'P-EAST-1']);
    expect(tree.isWithin(house.province.id, house.east.id)).toBe(false);
    expect(tree.isWithin(house.westTeam.id, house.east.id)).toBe(false);
    expect(tree.isWithin('00000000-0000-7000-8000-000000000009', house.province.id)).toBe(false);
  });

  it('are added only below what the caller sees, in their place, with a code of their own', async () => {
    expect(codes(await add({}, callerOf('ADMIN', house.west.id)))).toEqual(['NOT_FOUND']);
    expect(codes(await add({}, callerOf('TEAM_LEAD', house.province.id)))).toEqual(['FORBIDDEN']);
    expect(codes(await add({ parentId: null, kind: 'PROVINCE' }))).toEqual(['NOT_FOUND']);
    expect(codes(await add({ parentId: house.eastTeam.id }))).toEqual(['UNIT_KIND_PLACE']);
    expect(codes(await add({ code: 'p east', name: { zh: ' ', en: 'New' } }))).toEqual(['NAME_LENGTH', 'UNIT_CODE_FORM']);
    expect(codes(await add({ code: 'P-WEST-1' }))).toEqual(['UNIT_CODE_TAKEN']);
    expect((await add({ code: 'P-EAST-2' })).ok).toBe(true);
  });

  it('hold people, who are added only where the caller sees', async () => {
    const passwords = createPasswords({ memoryKib: 64, passes: 1, parallelism: 1 });
    const person = { login: 'Zhang.San', displayName: '张三', password: 'correct horse battery', role: 'AGENT', unitId: house.eastTeam.id } as const;
    const create = (input: Partial<typeof person> | { readonly password: string; readonly displayName: string }, unitId = house.east.id) => house.work.perform((tx) =>
      createUser({ accounts: createAccountStore(tx), units: house.tree, passwords }, callerOf('ADMIN', unitId), { ...person, ...input }));
    expect(codes(await create({}, house.west.id))).toEqual(['NOT_FOUND']);
    expect(codes(await create({ password: 'short', displayName: '' }))).toEqual(['PASSWORD_LENGTH', 'NAME_LENGTH']);
    expect(codes(await create({ password: 'I am Zhang.San!', displayName: '张三' }))).toEqual(['PASSWORD_HOLDS_LOGIN']);
    value(await create({}));
    expect(codes(await create({}))).toEqual(['LOGIN_TAKEN']);
  });
});
