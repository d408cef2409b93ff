import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { CHECKOUT } from './checkout.ts';
import { fingerprint, isStamped, stamp } from './stamp.ts';
import { step, type Program } from './step.ts';

const PACKAGES = ['api', 'console', 'schema', 'tests'];
const MANIFESTS = ['package.json', 'pnpm-workspace.yaml', 'pnpm-lock.yaml', ...PACKAGES.map((name) => `${name}/package.json`)];

/** What is built, and from what. */
const PARTS = [
  { folder: 'api', name: 'the server', sources: ['api/src', 'api/vite.config.ts', 'tsconfig.json'] },
  { folder: 'console', name: 'the console', sources: ['console', 'schema'] },
] as const;

/** A part that is built. */
export type Part = (typeof PARTS)[number]['folder'];

/** Installs the packages that the lock file names, unless that was done for this very lock file and runtime. */
export async function install(): Promise<void> {
  const mark = fingerprint(MANIFESTS, process.version, process.platform, process.arch);
  if (isStamped('node_modules/.clausewatch', mark)) return;
  const args = ['install', '--frozen-lockfile', '--reporter=append-only'];
  await step('Installing the packages', [{ file: 'pnpm', args, cwd: CHECKOUT }]);
  stamp('node_modules/.clausewatch', mark);
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
