import { afterAll, beforeAll, expect, it } from 'vitest';
import { createViewerReads } from '../../../api/src/access/storage/viewer-reads.ts';
import { newId } from '../../../api/src/foundation/ids.ts';
import { query } from '../../../api/src/platform/orm/query.ts';
import { testHouse, type TestHouse } from '../../support/house.ts';
import { statementsOf } from '../../support/statements.ts';

let test: TestHouse;
beforeAll(async () => { test = await testHouse(); });
afterAll(async () => { await test.close(); });

it('those who are asked for at one moment are looked up together, and each is answered for', async () => {
  const ids = Array.from({ length: 30 }, () => newId());
  await query(test.house.reads(), `
    insert into app_user (id, login, display_name, role, unit_id, password_hash)
    select id, 'login-' || n, 'Name ' || n, 'AGENT', $2, 'x' from unnest($1::uuid[]) with ordinality as given (id, n)`, [ids, test.teamId]);
  const namesOf = createViewerReads(test.house.orm);
  let names: readonly (string | undefined)[] = [];
  const sent = await statementsOf(async () => {
    const stranger = newId();
    names = (await Promise.all([...ids, ids[0]!, stranger].map((id) => namesOf({ kind: 'USER', id })))).map((found) => found?.displayName);
  });
  expect(names).toEqual([...ids.map((_, index) => `Name ${index + 1}`), 'Name 1', undefined]);
  expect(sent.filter((text) => text.includes('app_user'))).toHaveLength(1);
  expect(await namesOf({ kind: 'SYSTEM', id: 'timekeeper' })).toBeNull();
});
