import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { CHECKOUT } from './checkout.ts';
import { build, install } from './prepare.ts';
import { step, StepFailed } from './step.ts';

const SCHEMA = join(CHECKOUT, 'schema');

/** `npm run schema`: prints the published contract from the server's code, and makes from it what the console is typed with. */
async function publish(): Promise<number> {
  try {
    await install();
    await build('api');
    writeFileSync(join(SCHEMA, 'schema.graphql'), printed());
    const codegen = dirname(createRequire(join(SCHEMA, 'package.json')).resolve('@graphql-codegen/cli/package.json'));
    await step('Generating the operations of the console', [
      { file: process.execPath, args: [join(codegen, 'esm', 'bin.js'), '--config', 'codegen.ts'], cwd: SCHEMA },
    ]);
    return 0;
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error;
    process.stderr.write(`The contract was not published: ${error.message}.\n`);
    return 1;
  }
}

function printed(): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(CHECKOUT, 'api', 'dist', 'main.js'), 'print-schema'], {
    encoding: 'utf8',
  });
  if (status === 0) return stdout;
  process.stderr.write(stderr);
  throw new StepFailed('printing the schema failed');
}

process.exit(await publish());
