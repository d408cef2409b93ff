import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { CHECKOUT } from '../../api/launch/checkout.ts';
import { handOver } from '../../api/launch/hand-over.ts';
import { build, install } from '../../api/launch/prepare.ts';
import { StepFailed } from '../../api/launch/step.ts';

const TESTS = join(CHECKOUT, 'tests');

/** `npm run fuzz -- [--operations N] [--seed N]`: sends the server so many operations, requests and frames that are bad, and holds it to its contract. */
async function fuzz(): Promise<number> {
  const { values } = parseArgs({ options: { operations: { type: 'string', default: '10000' }, seed: { type: 'string' } } });
  for (const [name, value] of Object.entries(values)) {
    if (/^\d{1,9}$/.test(value)) continue;
    process.stderr.write(`--${name} is "${value}": give a whole number.\n`);
    return 1;
  }
  try {
    await install();
    await build('console');
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error;
    process.stderr.write(`The attack cannot begin: ${error.message}.\n`);
    return 1;
  }
  const vitest = dirname(createRequire(join(TESTS, 'package.json')).resolve('vitest/package.json'));
  const settings = { FUZZ_OPERATIONS: values.operations, ...(values.seed === undefined ? {} : { FUZZ_SEED: values.seed }) };
  return await handOver([join(vitest, 'vitest.mjs'), 'run', '--project', 'fuzz'], TESTS, { ...process.env, ...settings });
}

process.exit(await fuzz());
