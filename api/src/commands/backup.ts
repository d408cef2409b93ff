import { resolve } from 'node:path';
import { markKeys } from '../platform/postgres/backup/key-marks.ts';
import { dump } from '../platform/postgres/backup/dump.ts';
import { onlyFile, refuseExternal } from './backup-arguments.ts';
import type { Command } from './command.ts';

/** `backup FILE`: writes the embedded database into a file, also while the server runs. */
export const backupCommand: Command = async (args, context) => {
  const file = resolve(onlyFile('backup', args));
  refuseExternal('backup', await context.env());
  const { env, databaseUrl } = await context.open();
  const rows = await dump(databaseUrl, file, markKeys(env.fieldKeys), context.terminal);
  context.print(`${rows.toLocaleString('en')} rows are in ${file}. Keep the field keys apart from it: without them its personal fields stay unreadable.`);
  return 0;
};
