import { join } from 'node:path';
import { CHECKOUT } from '../../api/launch/checkout.ts';
import { handOver } from '../../api/launch/hand-over.ts';
import { build, install, installBench } from '../../api/launch/prepare.ts';
import { StepFailed } from '../../api/launch/step.ts';

/** `npm run bench`: installs, peers included, builds, and measures. Arguments behind `--` are those of `tests/bench/main.ts`. */
async function bench(args: readonly string[]): Promise<number> {
  try {
    await install();
    await installBench();
    await build('api', 'console');
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error;
    process.stderr.write(`The benchmarks cannot run: ${error.message}.\n`);
    return 1;
  }
  return await handOver([join(CHECKOUT, 'tests', 'bench', 'main.ts'), ...args], CHECKOUT);
}

process.exit(await bench(process.argv.slice(2)));
