import { mkdir, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildServer, READY, runServer, scratchFolder, startServer, type ScratchFolder } from './server-process.ts';

let folder: ScratchFolder;
let taken: Server;
let takenPort: string;

beforeAll(async () => {
  await buildServer();
  folder = await scratchFolder();
  taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  takenPort = String((taken.address() as AddressInfo).port);
});

afterAll(async () => {
  taken.close();
  await folder.remove();
});

/** Starts, and expects one sentence for a person and status 1. */
async function expectFault(env: Readonly<Record<string, string>>, sentence: RegExp): Promise<void> {
  const { status, stderr, stdout } = await runServer(env);
  expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringMatching(sentence) });
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  expect(`${stdout}${stderr}`).not.toMatch(/^\s+at /m);
}

describe('a server that cannot start says why in one sentence and ends with status 1', () => {
  it('when the port is taken', async () => {
    await expectFault({ PORT: takenPort, DATA_DIR: folder.path }, new RegExp(`port ${takenPort} on 127\\.0\\.0\\.1 is taken by another program: .*PORT`));
  });

  it('when HOST is no address of this machine', async () => {
    await expectFault({ HOST: '192.0.2.1', DATA_DIR: folder.path }, /HOST 192\.0\.2\.1 is no address of this machine: /);
  });

  it('when the data folder cannot be written', async () => {
    const file = join(folder.path, 'a-file');
    await writeFile(file, '');
    await expectFault({ DATA_DIR: join(file, 'data') }, /the data folder \S+a-file\/data cannot be written \(a file is in the way\): .*DATA_DIR/);
  });

  it('when DATABASE_URL names a PostgreSQL that is not there, without telling its password', async () => {
    const DATABASE_URL = `postgresql://clausewatch:hunter2@localhost:1/clausewatch`;
    await expectFault({ DATABASE_URL, DATA_DIR: folder.path }, /PostgreSQL at localhost:1\/clausewatch cannot be reached \(nothing listens there\): /);
    const { stderr } = await runServer({ DATABASE_URL, DATA_DIR: folder.path });
    expect(stderr).not.toContain('hunter2');
  });

  it('when the database was made by another major version', async () => {
    const old = join(folder.path, 'old');
    await mkdir(join(old, 'postgres'), { recursive: true });
    await writeFile(join(old, 'postgres', 'PG_VERSION'), '17\n');
    await expectFault({ DATA_DIR: old }, /made by PostgreSQL 17, and this release brings PostgreSQL 18: .*backup FILE.*restore FILE/);
  });

  it('when the folder of the database holds something else', async () => {
    const other = join(folder.path, 'other');
    await mkdir(join(other, 'postgres'), { recursive: true });
    await expectFault({ DATA_DIR: other }, /holds no PostgreSQL database: /);
  });

  it('when the secrets beside a database are damaged', async () => {
    const damaged = join(folder.path, 'damaged');
    await mkdir(damaged);
    await writeFile(join(damaged, 'secrets.json'), '{"databasePassword":');
    await expectFault({ DATA_DIR: damaged }, /secrets\.json is damaged: /);
  });

  it('when a subcommand is unknown', async () => {
    const { status, stderr } = await runServer({ DATA_DIR: folder.path }, 'inport');
    expect([status, stderr]).toEqual([1, expect.stringMatching(/there is no command "inport": give one of .*backup/)]);
  });
});

it('tells all faults of the environment at once and ends with status 1', async () => {
  const { status, stderr } = await runServer({ PORT: 'http', TZ_SITE: 'Beijing', CLAUSEWATCH_COLOUR: 'red' });
  expect(status).toBe(1);
  expect(stderr).toMatch(/PORT[\s\S]*TZ_SITE/);
  expect(stderr).toContain('CLAUSEWATCH_COLOUR is not a setting');
});

it('does not start in production without secrets', async () => {
  const { status, stderr } = await runServer({ NODE_ENV: 'production', DATA_DIR: folder.path });
  expect(status).toBe(1);
  expect(stderr).toMatch(/CLAUSEWATCH_KEYS is missing[\s\S]*SESSION_SECRET is missing/);
});

it('refuses a data folder that a running server uses, and names that server', async () => {
  const DATA_DIR = join(folder.path, 'shared');
  const first = startServer({ DATA_DIR });
  const [, url] = await first.until(READY);
  await expectFault({ DATA_DIR }, new RegExp(`${DATA_DIR} is in use by a running Clausewatch server \\(process ${first.pid}\\): .*DATA_DIR`));
  expect((await fetch(url!)).status).toBeLessThan(500);
  first.kill('SIGTERM');
  expect(await first.ended).toBe(0);
});
