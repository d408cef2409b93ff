import { join } from 'node:path';
import { CALLED_FROM, CHECKOUT } from './checkout.ts';
import { handOver } from './hand-over.ts';
import { build, install } from './prepare.ts';
import { StepFailed } from './step.ts';

/**
 * `npm start`: installs and builds what is not yet, and runs the server in this terminal. Arguments behind `--` name a
 * subcommand of the server.
 */
async function start(args: readonly string[]): Promise<number> {
  try {
    await install();
    await build('api', 'console');
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error;
    process.stderr.write(`Clausewatch: ${error.message}; what it said stands above.\n`);
    return 1;
  }
  return await handOver(['--enable-source-maps', join(CHECKOUT, 'api', 'dist', 'main.js'), ...args], CALLED_FROM);
}

process.exit(await start(process.argv.slice(2)));
