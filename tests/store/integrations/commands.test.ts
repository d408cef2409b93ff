import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { CommandContext } from '../../../api/src/commands/command.ts';
import { importCommand } from '../../../api/src/commands/import.ts';
import { replayCommand } from '../../../api/src/commands/replay.ts';
import { toIso } from '../../../api/src/foundation/instant.ts';
import { query } from '../../../api/src/platform/orm/query.ts';
import { createTerminal } from '../../../api/src/platform/terminal.ts';
import { testHouse, type TestHouse } from '../../support/house.ts';
import { SAMPLE } from './imported.ts';

let test: TestHouse;
let folder: string;
let printed: string[] = [];
beforeAll(async () => {
  test = await testHouse();
  folder = await mkdtemp(join(tmpdir(), 'clausewatch-commands-'));
});
afterEach(() => { printed = []; });
afterAll(async () => {
  await test.close();
  await rm(folder, { recursive: true });
});

function context(): CommandContext {
  const { env, databaseUrl, log } = test.house;
  return {
    log, terminal: createTerminal({ write: () => true, isTTY: false, columns: 80 }), print: (line) => { printed.push(line); },
    env: async () => env, open: async () => ({ env, databaseUrl, embedded: undefined }),
  };
}

const states = async (where: string): Promise<Readonly<Record<string, number>>> =>
  Object.fromEntries((await query<{ state: string; tickets: number }>(test.house.reads(), `select state, count(*)::int as tickets from ticket where ${where} group by state order by state`))
    .map(({ state, tickets }) => [state, tickets]));

describe('the command import', () => {
  it('knows the format by the header, reads --until in the zone of the file, and adds up what it did', async () => {
    expect(await importCommand([SAMPLE, '--until', '2016-03-01T08:00', '--zone', 'UTC'], context())).toBe(0);
    const numbers = printed.map((line) => Number(line.slice(0, 9).replace(',', '')));
    expect(printed[0]).toMatch(/rows of \d+ subjects read$/);
    expect(numbers[0]).toBe(numbers[1]! + numbers[2]! + numbers.at(-2)! + numbers.at(-1)!);
    expect(await query(test.house.reads(), `select 1 from event where stream = 'ticket' and occurred_at > '2016-03-01T08:00Z'`)).toEqual([]);
    printed = [];
    await importCommand(['incident-log', SAMPLE, '--until', '2016-03-01T08:00Z'], context());
    expect(printed[1]).toBe('        0  applied');
    expect(Number(printed.at(-2)!.slice(0, 9))).toBe(numbers[0]);
  });

  it('writes the rejected rows as they stood, with the reason of each', async () => {
    const lines = (await readFile(SAMPLE, 'utf8')).split('\n');
    const file = join(folder, 'broken.csv');
    const broken = lines[1]!.replace('INC0000045', 'INC9999999').replace('29/2/2016 01:23,Phone', '31/2/2016 01:23,Phone');
    await writeFile(file, [lines[0], lines[1], broken].join('\n'));
    await importCommand([file, '--rejects', join(folder, 'rejected.csv')], context());
    expect(printed.at(-1)).toMatch(/^ {8}1 {2}rejected, with the reason for each in .*rejected\.csv$/);
    expect((await readFile(join(folder, 'rejected.csv'), 'utf8')).split('\n')).toEqual([
      `row,reason,${lines[0]}`,
      `3,"sys_updated_at ""31/2/2016 01:23"" is no date of the form d/m/yyyy HH:MM",${broken}`,
      '',
    ]);
  });

  it.each([
    { args: [], fault: /^import takes one file/ },
    { args: ['incident-log'], fault: /^import takes one file/ },
    { args: ['a.csv', 'b.csv'], fault: /^import takes one file/ },
    { args: ['a.csv', '--untill', 'x'], fault: /does not understand its arguments .*--untill/ },
    { args: ['a.csv', '--until', 'soon'], fault: /^--until "soon" is no point in time: write it like 2016-03-24T18:00\.$/ },
    { args: ['a.csv', '--until', '2016-02-31T10:00'], fault: /is no point in time/ },
    { args: ['a.csv', '--zone', 'Mars/Olympus'], fault: /^--zone .*: give an IANA name/ },
    { args: ['absent.csv'], fault: /^there is no file .*absent\.csv: check its name/ },
    { args: ['complaints', SAMPLE], fault: /is no complaints file: it lacks Ticket #/ },
  ])('says in one sentence what is wrong with $args', async ({ args, fault }) => {
    await expect(importCommand(args, context())).rejects.toThrow(fault);
  });

  it('names the formats when a header is unknown', async () => {
    const file = join(folder, 'other.csv');
    await writeFile(file, 'a,b\n1,2\n');
    await expect(importCommand([file], context())).rejects.toThrow(/is that of no known format/);
  });

  it('explains itself', async () => {
    await importCommand(['--help'], context());
    expect(printed.join('\n')).toContain('--until T');
  });
});

describe('the command replay', () => {
  const replay = (): Promise<number> => replayCommand([SAMPLE, '--from', '2016-02-29T00:00', '--until', '2016-02-29T09:00', '--speed', '100000'], context());

  it('plays the log now, on the operator\'s own queue, with tickets that are marked and live on', async () => {
    const startedAt = Date.now();
    await replay();
    expect(printed[0]).toMatch(/^\d+ rows played, \d+ without effect, 0 refused$/);
    const tickets = await query<{ queue_id: string; received_at: string; observed_until: string | null; ticket_no: string }>(test.house.reads(), `
      select queue_id, received_at, observed_until, ticket_no from ticket where origin = 'REPLAY'`);
    expect(tickets.length).toBeGreaterThan(3);
    for (const { queue_id, received_at, observed_until, ticket_no } of tickets) {
      expect({ queue_id, observed_until }).toEqual({ queue_id: test.queueId, observed_until: null });
      expect(toIso(Date.parse(received_at)) >= toIso(startedAt)).toBe(true);
      expect(ticket_no).toMatch(/^\d{6}-\d{4}$/);
    }
  });

  it('makes new tickets every time', async () => {
    const before = await states(`origin = 'REPLAY'`);
    await replay();
    expect(await states(`origin = 'REPLAY'`)).toEqual(Object.fromEntries(Object.entries(before).map(([state, tickets]) => [state, 2 * tickets])));
  });

  it.each([
    { args: [], fault: /^replay takes one file/ },
    { args: ['a.csv', '--speed', 'fast'], fault: /^--speed "fast" is no speed: give a number such as 60\.$/ },
    { args: [SAMPLE, '--from', '2030-01-01'], fault: /has no row from 2030-01-01/ },
  ])('says in one sentence what is wrong with $args', async ({ args, fault }) => {
    await expect(replayCommand(args, context())).rejects.toThrow(fault);
  });
});
