import { parseArgs } from 'node:util';
import { build, install } from '../../api/launch/prepare.ts';
import { prepared, runVitest } from './run-vitest.ts';

/** `npm run fuzz -- [--operations N] [--seed N]`: sends the server so many operations, requests and frames that are bad, and holds it to its contract. */
async function fuzz(): Promise<number> {
  const { values } = parseArgs({ options: { operations: { type: 'string', default: '10000' }, seed: { type: 'string' } } });
  for (const [name, value] of Object.entries(values)) {
    if (/^\d{1,10}$/.test(value)) continue;
    process.stderr.write(`--${name} is "${value}": give a whole number.\n`);
    return 1;
  }
  const settings = { FUZZ_OPERATIONS: values.operations, ...(values.seed === undefined ? {} : { FUZZ_SEED: values.seed }) };
  return await prepared('The attack cannot begin', async () => {
    await install();
    await build('console');
  }, () => runVitest(['--project', 'fuzz'], settings));
}

process.exit(await fuzz());
