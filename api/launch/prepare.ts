import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { CHECKOUT } from './checkout.ts';
import { fingerprint, isStamped, stamp } from './stamp.ts';
import { step, type Program } from './step.ts';

const PACKAGES = ['api', 'console', 'schema', 'tests', 'tests/bench'];
const MANIFESTS = ['package.json', 'pnpm-workspace.yaml', 'pnpm-lock.yaml', ...PACKAGES.map((name) => `${name}/package.json`)];

/** What is built, and from what. */
const PARTS = [
  { folder: 'api', name: 'the server', sources: ['api/src', 'api/vite.config.ts', 'tsconfig.json'] },
  { folder: 'console', name: 'the console', sources: ['console', 'schema'] },
] as const;

/** A part that is built. */
export type Part = (typeof PARTS)[number]['folder'];

/** What only the benchmarks need, peers of ours among it: nobody else installs it. */
const BENCH = '@clausewatch/bench';

/** Installs the packages that the lock file names, unless that was done for this very lock file and runtime. */
export async function install(): Promise<void> {
  await installPart('Installing the packages', `!${BENCH}`, 'node_modules/.clausewatch');
}

/** Installs what the benchmarks need beyond that, in the same manner. */
export async function installBench(): Promise<void> {
  await installPart('Installing the packages of the benchmarks', BENCH, 'tests/bench/node_modules/.clausewatch');
}

async function installPart(label: string, filter: string, stampFile: string): Promise<void> {
  const mark = fingerprint(MANIFESTS, process.version, process.platform, process.arch);
  if (isStamped(stampFile, mark)) return;
  const args = ['install', '--frozen-lockfile', '--reporter=append-only', `--filter=${filter}`];
  await step(label, [{ file: 'pnpm', args, cwd: CHECKOUT }]);
  stamp(stampFile, mark);
}

/** Builds parts, each only when something that it is made from has changed. */
export async function build(...parts: readonly Part[]): Promise<void> {
  const wanted = PARTS.filter(({ folder }) => parts.includes(folder));
  const marked = wanted.map(({ folder, name, sources }) => ({
    folder,
    name,
    stampFile: `${folder}/dist/.stamp`,
    mark: fingerprint([...sources, ...MANIFESTS], process.version),
  }));
  const stale = marked.filter(({ stampFile, mark }) => !isStamped(stampFile, mark));
  if (stale.length === 0) return;
  await step(
    `Building ${stale.map(({ name }) => name).join(' and ')}`,
    stale.map(({ folder }) => viteBuild(join(CHECKOUT, folder))),
  );
  for (const { stampFile, mark } of stale) stamp(stampFile, mark);
}

function viteBuild(folder: string): Program {
  const vite = dirname(createRequire(join(folder, 'package.json')).resolve('vite/package.json'));
  return { file: process.execPath, args: [join(vite, 'bin', 'vite.js'), 'build'], cwd: folder };
}
