import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { errorCode } from '../../api/src/platform/fault.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { moment, times } from './options.ts';
import { until } from './until.ts';
import { expectTruth } from './verdict.ts';
import { openWorld, type World } from './world.ts';

const FILLS = times(2);
/** What a fresh database with its log takes, and some room to work in. */
const DISK_MB = 400;
const FULL_FOR_MS = 4_000;

let disk: string;
let world: World;

/** A disk of its own needs the rights of root, as CI has them. */
beforeAll(async () => {
  disk = mkdtempSync(join(tmpdir(), 'clausewatch-disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK_MB}m,mode=0755`, 'none', disk]);
  world = await openWorld({ servers: 2, clients: 3, walls: 2, folder: disk });
});
afterAll(async () => {
  await world.close();
  execFileSync('umount', ['--lazy', disk]);
  rmSync(disk, { recursive: true });
});

/** Takes all the room there is; the database goes on taking some meanwhile, so that the last bytes may find none. */
function fill(file: string): void {
  const { bavail, bsize } = statfsSync(disk);
  try {
    writeFileSync(file, Buffer.alloc(bavail * bsize));
  } catch (error) {
    if (errorCode(error) !== 'ENOSPC') throw error;
  }
}

it(`loses nothing while the disk of the database is full, ${FILLS} times, and goes on when there is room again`, async () => {
  const filler = join(disk, 'filler');
  for (let time = 0; time < FILLS; time += 1) {
    await Promise.all(world.servers.map((server) => server.ready()));
    await world.receiveDue(6, 1_000);
    const before = world.traffic.acknowledged.length;
    await until('work to go on', () => world.traffic.acknowledged.length > before + 10);
    fill(filler);
    await pause(FULL_FOR_MS + moment(FULL_FOR_MS));
    rmSync(filler);
    // It ends itself when it cannot write its log; whoever looks after it starts it again.
    await world.postgres.start();
  }
  await Promise.all(world.servers.map((server) => server.ready()));
  await world.traffic.stop();
  expect(world.servers.map((server) => server.isUp())).toEqual([true, true]);
  await expectTruth(world);
});
