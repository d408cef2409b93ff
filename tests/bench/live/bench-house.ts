import { CHECKOUT } from '../../../api/launch/checkout.ts';
import { readEnv } from '../../../api/src/env.ts';
import { openHouse, type House } from '../../../api/src/house.ts';
import { completeEnv } from '../../../api/src/platform/complete-env.ts';
import { createLog } from '../../../api/src/platform/log.ts';

/** The environment that the context gives a process which works on a dataset beside the server. */
export type HouseSettings = Readonly<Record<string, string>>;

/** The house on a dataset's database. @throws Error when the settings are none */
export async function openBenchHouse(settings: HouseSettings): Promise<House> {
  const read = readEnv(settings);
  if ('faults' in read) throw new Error(read.faults.join('; '));
  const env = await completeEnv(read.env, CHECKOUT, () => {});
  const log = createLog({ level: 'warn', production: true }, (line) => void process.stderr.write(line));
  return await openHouse({ env, databaseUrl: env.databaseUrl!, log, progress: () => {} });
}

/** The unit that everything belongs to. */
export function provinceOf({ units }: Pick<House, 'units'>): string {
  return units.units.find(({ kind }) => kind === 'PROVINCE')!.id;
}
