import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { CHECKOUT } from '../../api/launch/checkout.ts';
import { handOver } from '../../api/launch/hand-over.ts';
import { StepFailed } from '../../api/launch/step.ts';

const TESTS = join(CHECKOUT, 'tests');

/** Prepares, and then runs; a step that fails is told in one sentence. @param sorry what cannot be done then */
export async function prepared(sorry: string, prepare: () => Promise<void>, run: () => Promise<number>): Promise<number> {
  try {
    await prepare();
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error;
    process.stderr.write(`${sorry}: ${error.message}.\n`);
    return 1;
  }
  return await run();
}

/** Runs Vitest on the tests, in this process's place. @returns its exit status */
export function runVitest(args: readonly string[], settings: Readonly<Record<string, string>>): Promise<number> {
  const vitest = dirname(createRequire(join(TESTS, 'package.json')).resolve('vitest/package.json'));
  return handOver([join(vitest, 'vitest.mjs'), 'run', ...args], TESTS, { ...process.env, ...settings });
}
