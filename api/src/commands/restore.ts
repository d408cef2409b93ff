import { resolve } from 'node:path';
import { Fault } from '../platform/fault.ts';
import { proveBackup } from '../platform/postgres/backup/backup-file.ts';
import { refuseOtherKeys } from '../platform/postgres/backup/key-marks.ts';
import { load } from '../platform/postgres/backup/load.ts';
import { onlyFile, refuseExternal } from './backup-arguments.ts';
import type { Command } from './command.ts';

/** `restore FILE`: loads a backup into the embedded database of a new data folder. */
export const restoreCommand: Command = async (args, context) => {
  const file = resolve(onlyFile('restore', args));
  const env = await context.env();
  refuseExternal('restore', env);
  const header = await proveBackup(file, context.terminal);
  refuseOtherKeys(header.fieldKeys, env);
  const { embedded } = await context.open();
  if (!embedded || embedded.owner) {
    throw new Fault(`the server of the data folder ${env.dataDir} is running`, 'stop it first, or set DATA_DIR to a new folder');
  }
  const rows = await load(file, embedded, context.terminal);
  context.print(`${rows.toLocaleString('en')} rows of ${header.takenAt} are restored into ${env.dataDir}.`);
  return 0;
};
