import { join } from 'node:path';
import { CHECKOUT } from '../../api/launch/checkout.ts';
import { handOver } from '../../api/launch/hand-over.ts';
import { build, install, installBench } from '../../api/launch/prepare.ts';
import { prepared } from './run-vitest.ts';

/** `npm run bench`: installs, peers included, builds, and measures. Arguments behind `--` are those of `tests/bench/main.ts`. */
function bench(args: readonly string[]): Promise<number> {
  return prepared('The benchmarks cannot run', async () => {
    await install();
    await installBench();
    await build('api', 'console');
  }, () => handOver([join(CHECKOUT, 'tests', 'bench', 'main.ts'), ...args], CHECKOUT));
}

process.exit(await bench(process.argv.slice(2)));
