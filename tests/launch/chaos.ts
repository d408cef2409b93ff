import { parseArgs } from 'node:util';
import { build, install } from '../../api/launch/prepare.ts';
import { prepared, runVitest } from './run-vitest.ts';

/** `npm run chaos -- [STORY …] [--times N]`: does each story's fault so many times, by default 100: servers and the database killed, cables cut, disks full … */
async function chaos(): Promise<number> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { times: { type: 'string', default: '100' } } });
  if (!/^\d{1,6}$/.test(values.times)) {
    process.stderr.write(`--times is "${values.times}": give a whole number.\n`);
    return 1;
  }
  return await prepared('The faults cannot begin', async () => {
    await install();
    await build('api', 'console');
  }, () => runVitest(['--project', 'chaos', '--no-file-parallelism', ...positionals], { CHAOS_TIMES: values.times }));
}

process.exit(await chaos());
