import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { CHECKOUT } from '../../api/launch/checkout.ts';
import { handOver } from '../../api/launch/hand-over.ts';
import { build, install } from '../../api/launch/prepare.ts';
import { StepFailed } from '../../api/launch/step.ts';
import { findBrowser } from './browser-path.ts';

const TESTS = join(CHECKOUT, 'tests');

/** `npm test`: installs what the tests need, a browser included, builds, and runs all tests. Arguments behind `--` go to Vitest. */
async function test(args: readonly string[]): Promise<number> {
  let browser: string;
  try {
    await install();
    await build('api', 'console');
    browser = await findBrowser();
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error;
    process.stderr.write(`The tests cannot run: ${error.message}.\n`);
    return 1;
  }
  const vitest = dirname(createRequire(join(TESTS, 'package.json')).resolve('vitest/package.json'));
  return await handOver([join(vitest, 'vitest.mjs'), 'run', ...args], TESTS, { ...process.env, CHROMIUM_PATH: browser });
}

process.exit(await test(process.argv.slice(2)));
