import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { CHECKOUT } from '../../api/launch/checkout.ts';
import { handOver } from '../../api/launch/hand-over.ts';
import { build, install } from '../../api/launch/prepare.ts';
import { StepFailed } from '../../api/launch/step.ts';

const TESTS = join(CHECKOUT, 'tests');

/** `npm run chaos -- [STORY …] [--times N]`: does each story's fault so many times, by default 100: servers and the database killed, cables cut, disks full … */
async function chaos(): Promise<number> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { times: { type: 'string', default: '100' } } });
  if (!/^\d{1,6}$/.test(values.times)) {
    process.stderr.write(`--times is "${values.times}": give a whole number.\n`);
    return 1;
  }
  try {
    await install();
    await build('api', 'console');
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error;
    process.stderr.write(`The faults cannot begin: ${error.message}.\n`);
    return 1;
  }
  const vitest = dirname(createRequire(join(TESTS, 'package.json')).resolve('vitest/package.json'));
  return await handOver([join(vitest, 'vitest.mjs'), 'run', '--project', 'chaos', '--no-file-parallelism', ...positionals], TESTS, { ...process.env, CHAOS_TIMES: values.times });
}

process.exit(await chaos());
