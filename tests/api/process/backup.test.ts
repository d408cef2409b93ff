import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLog } from '../../../api/src/platform/log.ts';
import { openEmbedded } from '../../../api/src/platform/postgres/embedded.ts';
import { buildServer, READY, runServer, scratchFolder, startServer, type ScratchFolder } from './server-process.ts';

/**
 * Values that a careless copy would bend (line feeds, quotes, a separator that JSON leaves alone, a null beside an empty
 * text), in more rows than one batch, and a parent that lies behind its children.
 */
const WITNESSES = `
  insert into unit (id, code, name_zh, name_en, kind, parent_id, path)
  select md5('unit' || n)::uuid, 'witness-' || n, case n % 2 when 0 then '' else E'省"公\\\\司\\t\\n\u2028' || n end, '{a,b}', 'BRANCH',
         md5('unit1')::uuid, array[md5('unit1')::uuid, md5('unit' || n)::uuid]
  from generate_series(1, 2500) as n;
  update unit set name_en = 'the parent' where code = 'witness-1';
  insert into customer (id, customer_no, unit_id, tier, name_encrypted, phone_encrypted)
  select md5('customer' || n)::uuid, 'witness-' || n, md5('unit' || n)::uuid, 'VIP', decode(md5(n::text), 'hex'), case n % 2 when 0 then ''::bytea end
  from generate_series(1, 2500) as n;
  insert into event (id, stream, subject_id, place, type, payload, unit_id, occurred_at, actor_kind, actor_id, origin)
  select md5('event' || n)::uuid, 'witness', md5('subject' || n)::uuid, 1, 'WITNESSED', jsonb_build_object('n', n / 7.0, 'text', E'\\n"\u2028'),
         md5('unit1')::uuid, '2026-01-01'::timestamptz + n * interval '1.001 second', 'SYSTEM', 'witness', 'IMPORT'
  from generate_series(1, 2500) as n;`;

let folder: ScratchFolder;
let source: string;
let file: string;

beforeAll(async () => {
  await buildServer();
  folder = await scratchFolder();
  source = join(folder.path, 'source');
  file = join(folder.path, 'backup.gz');
  const server = startServer({ DATA_DIR: source });
  await server.until(READY);
  server.kill('SIGTERM');
  await server.ended;
  await inDatabase(source, async (client) => await client.query(WITNESSES));
});

afterAll(async () => await folder.remove());

/** A data folder that shares the field keys of the source, and nothing else. */
async function emptyFolder(name: string): Promise<string> {
  const path = join(folder.path, name);
  await mkdir(path);
  await copyFile(join(source, 'secrets.json'), join(path, 'secrets.json'));
  return path;
}

async function inDatabase<T>(dataDir: string, work: (client: Client) => Promise<T>): Promise<T> {
  const postgres = await openEmbedded(dataDir, 'test', createLog({ level: 'silent', production: false }, () => undefined));
  const client = new Client({ connectionString: postgres.url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
    await postgres.close();
  }
}

/** Every line of a backup but the header, which tells the time, and the checksum over it. */
async function rowsOf(path: string): Promise<readonly string[]> {
  return gunzipSync(await readFile(path)).toString().trimEnd().split('\n').slice(1, -1).toSorted();
}

/** A backup whose lines were tampered with. */
async function altered(name: string, alter: (lines: string[]) => string[], seal = false): Promise<string> {
  const lines = alter(gunzipSync(await readFile(file)).toString().trimEnd().split('\n'));
  if (seal) {
    const content = lines.slice(0, -1).map((line) => `${line}\n`).join('');
    lines[lines.length - 1] = JSON.stringify({ sha256: createHash('sha256').update(content).digest('hex') });
  }
  const path = join(folder.path, name);
  await writeFile(path, gzipSync(lines.map((line) => `${line}\n`).join('')));
  return path;
}

describe('a backup', () => {
  it('is taken while the server runs', async () => {
    const server = startServer({ DATA_DIR: source });
    await server.until(READY);
    const { status, stderr, stdout } = await runServer({ DATA_DIR: source }, 'backup', file);
    expect([status, stdout]).toEqual([0, expect.stringContaining(file)]);
    expect(stderr).toContain('Backing up');
    server.kill('SIGTERM');
    expect(await server.ended).toBe(0);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  it('never overwrites a file', async () => {
    const { status, stderr } = await runServer({ DATA_DIR: source }, 'backup', file);
    expect([status, stderr]).toEqual([1, expect.stringMatching(/backup\.gz exists already: /)]);
  });

  it('restores into an empty data folder, value by value', async () => {
    const target = await emptyFolder('target');
    expect((await runServer({ DATA_DIR: target }, 'restore', file)).status).toBe(0);
    const again = join(folder.path, 'again.gz');
    expect((await runServer({ DATA_DIR: target }, 'backup', again)).status).toBe(0);
    expect(await rowsOf(again)).toEqual(await rowsOf(file));
  });

  it('serves after it was restored', async () => {
    const server = startServer({ DATA_DIR: join(folder.path, 'target') });
    await server.until(READY);
    server.kill('SIGTERM');
    expect(await server.ended).toBe(0);
  });
});

describe('a restore', () => {
  async function expectRefusal(dataDir: string, from: string, sentence: RegExp): Promise<void> {
    const { status, stderr } = await runServer({ DATA_DIR: dataDir }, 'restore', from);
    expect([status, stderr.trimEnd().split('\n').at(-1)]).toEqual([1, expect.stringMatching(sentence)]);
  }

  it('refuses a database that has tables', async () => {
    await expectRefusal(source, file, /has tables already, .*: set DATA_DIR to a new folder/);
  });

  it('refuses another schema version, and names both', async () => {
    const other = await altered('other.gz', ([header, ...rest]) => [header!.replace(/"migrations":\[/, '$&"0000-older",'), ...rest], true);
    await expectRefusal(await emptyFolder('for-other'), other, /another database schema .*nothing was restored: /);
  });

  it('refuses a backup whose field keys are not here', async () => {
    const stranger = join(folder.path, 'stranger');
    await expectRefusal(stranger, file, /needs the field key "local", .*nothing was restored: copy secrets\.json/);
  });

  it('refuses a file that is no backup', async () => {
    await expectRefusal(await emptyFolder('for-none'), join(source, 'secrets.json'), /is damaged or no backup \(.*\); nothing was restored: /);
  });

  it('is all or nothing: from a damaged or shortened file nothing comes, and a good one still fits afterwards', async () => {
    const target = await emptyFolder('for-damaged');
    const bytes = await readFile(file);
    const short = join(folder.path, 'short.gz');
    await writeFile(short, bytes.subarray(0, bytes.length - 40));
    const flipped = await altered('flipped.gz', (lines) => lines.map((line, index) => (index === lines.length - 2 ? line.replace('1', '2') : line)));
    const missing = await altered('missing.gz', (lines) => lines.toSpliced(-2, 1));
    for (const from of [short, flipped, missing]) await expectRefusal(target, from, /is damaged or no backup \(.*\); nothing was restored: /);

    const tables = await inDatabase(target, async (client) => await client.query("select from pg_tables where schemaname = 'public'"));
    expect(tables.rowCount).toBe(0);
    expect((await runServer({ DATA_DIR: target }, 'restore', file)).status).toBe(0);
  });

  it('refuses while the server of the data folder runs', async () => {
    const server = startServer({ DATA_DIR: source });
    await server.until(READY);
    await expectRefusal(source, file, /the server of the data folder \S+ is running: stop it first/);
    server.kill('SIGTERM');
    await server.ended;
  });
});
