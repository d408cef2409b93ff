import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { checkExternal } from '../../../api/src/platform/postgres/external.ts';
import { blankDatabase, databaseUrl, type FreshDatabase } from '../../support/database.ts';
import { execute } from '../../support/scratch-postgres.ts';
import { buildServer, READY, scratchFolder, startServer, type ScratchFolder } from './server-process.ts';

const GUEST = `clausewatch_guest_${process.pid}`;

let database: FreshDatabase;
let folder: ScratchFolder;

beforeAll(async () => {
  await buildServer();
  database = await blankDatabase();
  folder = await scratchFolder();
  await execute(inject('postgres').adminUrl, `create role ${GUEST} login password 'guest'`);
});

afterAll(async () => {
  await database.drop();
  await folder.remove();
  await execute(inject('postgres').adminUrl, `drop role ${GUEST}`);
});

/** The same database under another login. */
function as(login: string, password: string, url = database.url): string {
  return Object.assign(new URL(url), { username: login, password }).href;
}

describe('a PostgreSQL of the operator', () => {
  it('serves in the place of the embedded one', async () => {
    const server = startServer({ DATABASE_URL: database.url, DATA_DIR: folder.path });
    await server.until(READY);
    expect(server.said().stdout).toContain('the one that DATABASE_URL names');
    server.kill('SIGTERM');
    expect(await server.ended).toBe(0);
  });

  it('is refused when its login may not make tables', async () => {
    await expect(checkExternal(as(GUEST, 'guest'))).rejects.toThrow(/may not make tables at .*: make it the owner/);
  });

  it('is refused when it cannot hold Chinese', async () => {
    const { adminUrl } = inject('postgres');
    const latin = `clausewatch_latin_${process.pid}`;
    await execute(adminUrl, `create database ${latin} encoding 'LATIN1' locale_provider libc locale 'C' template template0`);
    await expect(checkExternal(databaseUrl(adminUrl, latin))).rejects.toThrow(/stores LATIN1: /);
    await execute(adminUrl, `drop database ${latin}`);
  });

  it.each([
    ['the password is refused', () => as(GUEST, 'wrong')],
    ['there is no such database', () => databaseUrl(database.url, 'clausewatch_nowhere')],
    ['there is no such host', () => 'postgresql://clausewatch@nowhere.invalid/clausewatch'],
  ])('that cannot be reached is told from others: %s', async (reason, url) => {
    await expect(checkExternal(url())).rejects.toThrow(new RegExp(`cannot be reached \\(${reason}\\): .*DATABASE_URL`));
  });
});
