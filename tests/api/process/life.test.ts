import { once } from 'node:events';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findPostmaster } from '../../../api/src/platform/postgres/postmaster.ts';
import { buildServer, READY, scratchFolder, startServer, type ScratchFolder, type ServerProcess } from './server-process.ts';

/** The demo plays hundreds of tickets through their lives. */
const DEMO_LIMIT_MS = 180_000;

let folder: ScratchFolder;

beforeAll(async () => {
  await buildServer();
  folder = await scratchFolder();
});

afterAll(async () => await folder.remove());

async function start(): Promise<ServerProcess> {
  const server = startServer({ DATA_DIR: folder.path });
  await server.until(READY);
  return server;
}

async function postmasterPid(): Promise<number | undefined> {
  return (await findPostmaster(join(folder.path, 'postgres')))?.pid;
}

it('serves, and says where, for whom, and how to stop it', async () => {
  const server = await start();
  const { stdout } = server.said();
  expect(stdout).toMatch(/ready at http:\/\/127\.0\.0\.1:\d+/);
  expect(stdout).toContain('for this one machine');
  expect(stdout).toContain(folder.path);
  server.kill('SIGTERM');
  expect(await server.ended).toBe(0);
});

it('stops its database with it', async () => {
  expect(await postmasterPid()).toBeUndefined();
});

it('lets nobody but its owner read the secrets', async () => {
  expect((await stat(join(folder.path, 'secrets.json'))).mode & 0o777).toBe(0o600);
});

it('recovers from kill -9: the next start adopts the database that was left running', async () => {
  const killed = await start();
  const left = await postmasterPid();
  killed.kill('SIGKILL');
  expect(await killed.ended).toBe('SIGKILL');
  expect(await postmasterPid()).toBe(left);

  const next = await start();
  expect(await postmasterPid()).toBe(left);
  next.kill('SIGINT');
  expect(await next.ended).toBe(0);
  expect(await postmasterPid()).toBeUndefined();
});

it('recovers from a kill -9 of server and database together', async () => {
  const killed = await start();
  process.kill((await postmasterPid())!, 'SIGKILL');
  killed.kill('SIGKILL');
  await killed.ended;

  const next = await start();
  next.kill('SIGTERM');
  expect(await next.ended).toBe(0);
});

it('recovers when the number of its dead database belongs to another program now', async () => {
  const file = join(folder.path, 'postgres', 'postmaster.pid');
  const killed = await start();
  const left = await readFile(file, 'utf8');
  process.kill((await postmasterPid())!, 'SIGKILL');
  killed.kill('SIGKILL');
  await killed.ended;
  await writeFile(file, left.replace(/^\d+/, String(process.pid)));

  const next = await start();
  next.kill('SIGTERM');
  expect(await next.ended).toBe(0);
});

it('sends its clients away when it is asked to stop, and quits at once when it is asked again', async () => {
  const server = startServer({ DATA_DIR: folder.path });
  const [, url] = await server.until(READY);
  // It has not said who it is: nothing is under way, and it does not agree to be closed either.
  const deaf = connect(Number(new URL(url!).port), '127.0.0.1');
  deaf.write(`GET /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n`);
  await once(deaf, 'data');
  server.kill('SIGTERM');
  await server.until(/once more quits at once/);
  expect((await fetch(`${url}/health/ready`)).status).toBe(503);
  const again = setInterval(() => server.kill('SIGTERM'), 100);
  expect(await server.ended).toBe(143);
  clearInterval(again);
  deaf.destroy();
});

it('keeps its secrets from one start to the next', async () => {
  const before = await readFile(join(folder.path, 'secrets.json'), 'utf8');
  const server = await start();
  server.kill('SIGTERM');
  await server.ended;
  expect(await readFile(join(folder.path, 'secrets.json'), 'utf8')).toBe(before);
});

it('makes the demo on a first start, and says where its passwords are, which only their owner may read', { timeout: DEMO_LIMIT_MS }, async () => {
  const DATA_DIR = join(folder.path, 'demo');
  const server = startServer({ DATA_DIR, DEMO: 'on', DEMO_TRAFFIC: 'off' });
  await server.until(READY);
  const accounts = join(DATA_DIR, 'demo-accounts.json');
  expect(server.said().stdout).toContain(accounts);
  expect((await stat(accounts)).mode & 0o777).toBe(0o600);
  server.kill('SIGTERM');
  expect(await server.ended).toBe(0);
});
