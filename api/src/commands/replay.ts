import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { systemCaller } from '../access/domain/caller.ts';
import { keepsHistory } from '../access/domain/history-unit.ts';
import type { Instant } from '../foundation/instant.ts';
import { toIso } from '../foundation/instant.ts';
import { openHouse, type House } from '../house.ts';
import type { IncidentRow } from '../integrations/domain/incident-row.ts';
import { replayPlaces } from '../integrations/domain/replay-places.ts';
import { INCIDENT_LOG } from '../integrations/domain/sources.ts';
import { readText } from '../integrations/files/csv.ts';
import { readSource, type SourceFile } from '../integrations/files/source-file.ts';
import { createImportCustomers } from '../integrations/storage/import-customers.ts';
import { replaySource, type ReplayReport } from '../integrations/use-cases/replay-source.ts';
import { Fault } from '../platform/fault.ts';
import { createStores } from '../stores.ts';
import type { Command, CommandContext } from './command.ts';
import { instantOf, zoneOf } from './import-arguments.ts';

const USAGE = `npm start -- replay FILE [--speed 60] [--from T] [--until T] [--zone TZ]

  FILE        an incident log, as for import
  --speed N   how much faster than it was: 60 makes an hour of the log a minute
  --from T    begin there, e.g. 2016-03-24T08:00; what came before is left out
  --until T   end there
  --zone TZ   the zone of the file's dates; UTC if not given

It plays the log now, on the database of the running server, with tickets marked as replayed. Every run makes new ones. Ctrl-C stops it.`;

/** How often the progress is shown, where a line can be overwritten and where it cannot. */
const LIVE_MS = 200;
const PLAIN_MS = 10_000;

interface ReplayArguments {
  readonly file: string;
  readonly speed: number;
  readonly from: Instant | null;
  readonly until: Instant | null;
  readonly zone: string;
}

/** `replay FILE`: plays a log again as if it happened now, so that the wall moves as it did in those days. */
export const replayCommand: Command = async (args, context) => {
  const asked = replayArguments(args);
  if (asked === null) {
    context.print(USAGE);
    return 0;
  }
  const file = await rowsOf(asked);
  const { env, databaseUrl } = await context.open();
  const house = await openHouse({ env, databaseUrl, log: context.log, progress: context.terminal.progress });
  try {
    const { applied, withoutEffect, refused } = await play(house, file, asked.speed, context);
    context.terminal.settle();
    context.print(`${applied} rows played, ${withoutEffect} without effect, ${refused.length} refused`);
    for (const { rowNo, reason } of refused) context.print(`  row ${rowNo}: ${reason}`);
    return 0;
  } finally {
    await house.close();
  }
};

function replayArguments(args: readonly string[]): ReplayArguments | null {
  const { values, positionals: [file, ...extra] } = parsed(args);
  if (values.help) return null;
  if (file === undefined || extra.length > 0) throw new Fault('replay takes one file', `write "${USAGE.split('\n')[0]}"`);
  const speed = Number(values.speed);
  if (!(speed > 0 && speed <= 100_000)) throw new Fault(`--speed "${values.speed}" is no speed`, 'give a number such as 60');
  const zone = zoneOf(values.zone);
  const at = (option: 'from' | 'until'): Instant | null => (values[option] === undefined ? null : instantOf(`--${option}`, values[option], zone));
  return { file: resolve(file), speed, zone, from: at('from'), until: at('until') };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args], allowPositionals: true,
      options: {
        speed: { type: 'string', default: '60' }, from: { type: 'string' }, until: { type: 'string' }, zone: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new Fault(`replay does not understand its arguments (${(error as Error).message.split('.')[0]})`, '"npm start -- replay --help" lists them');
  }
}

async function rowsOf({ file, zone, from, until }: ReplayArguments): Promise<SourceFile<IncidentRow>> {
  const source = readSource(INCIDENT_LOG, await readText(file), file, zone, until);
  const rows = source.rows.filter(({ at }) => from === null || at >= from);
  if (rows.length === 0) throw new Fault(`${file} has no row from ${toIso(from ?? 0)} on`, 'choose another instant for --from');
  return { ...source, rows };
}

function play(house: House, file: SourceFile<IncidentRow>, speed: number, { terminal }: CommandContext): Promise<ReplayReport> {
  const total = file.rows.length.toLocaleString('en');
  let shownAt = 0;
  const [root] = house.units.units;
  if (root === undefined) throw new Fault('there is no organisation to replay into', 'start the server once, which makes one');
  return placesOf(house, root.id).then((places) => replaySource({
    perform: (work) => house.unitOfWork.perform((tx) => work({ ...createStores(tx, house), importCustomers: createImportCustomers(tx.em) })),
    nextNumber: async () => house.numbers.next(Date.now()),
    clock: Date.now,
    waitUntil: (moment) => wait(Math.max(0, moment - Date.now())),
    progress: (done, reached) => {
      if (Date.now() - shownAt < (terminal.live ? LIVE_MS : PLAIN_MS)) return;
      shownAt = Date.now();
      terminal.progress(`Replaying at ${speed}×  ${toIso(reached).slice(0, 16)}  ${done.toLocaleString('en')} of ${total} rows`);
    },
  }, systemCaller('replay', root.id), INCIDENT_LOG, file, places, speed));
}

/** The operator's own queues and people; those that stand for imported history are not asked again. */
async function placesOf(house: House, rootId: string) {
  const isOwn = (unitId: string): boolean => !keepsHistory(house.units, unitId);
  const teams = house.units.units.filter(({ id }) => isOwn(id)).map(({ id }) => id);
  const places = replayPlaces(rootId, house.queues.all().filter(({ unitId }) => isOwn(unitId)), await house.agents.ofTeams(teams));
  if (places === null) throw new Fault('there is no queue, or nobody, to work on a replay', 'set up a queue and an agent first');
  return places;
}
