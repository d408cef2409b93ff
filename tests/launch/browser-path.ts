import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { CHECKOUT } from '../../api/launch/checkout.ts';
import { step, StepFailed } from '../../api/launch/step.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC_APPLICATIONS = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'];

/**
 * Finds a Chromium for the browser tests: the one that CHROMIUM_PATH names, an installed one, or else one that is installed
 * now, by the system's package manager or by the test tool.
 * @returns its path
 * @throws StepFailed when there is none to be had
 */
export async function findBrowser(): Promise<string> {
  const found = named() ?? installed() ?? (await install());
  const version = spawnSync(found, ['--version'], { encoding: 'utf8' }).stdout.trim();
  process.stdout.write(`Browser: ${found} (${version})\n`);
  return found;
}

function named(): string | undefined {
  const path = process.env['CHROMIUM_PATH'];
  if (!path || isProgram(path)) return path || undefined;
  throw new StepFailed(`CHROMIUM_PATH is ${path}, and no program is there: name a Chromium, or leave it out`);
}

function installed(): string | undefined {
  const inPath = (process.env['PATH'] ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...inPath, ...MAC_APPLICATIONS, ofTestTool()].find(isProgram);
}

async function install(): Promise<string> {
  try {
    await (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get') ? installByApt() : installByTestTool());
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error;
  }
  const path = installed();
  if (path) return path;
  throw new StepFailed('there is no Chromium and none could be installed: install one, and name it in CHROMIUM_PATH if it is not in PATH');
}

/** With the fonts, for without them the Chinese console is a page of boxes. */
async function installByApt(): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await step('Looking up packages', [{ file: 'apt-get', args: ['update'], cwd: '/', env }]);
  await step('Installing Chromium with apt-get', [{ file: 'apt-get', args: ['install', '-y', 'chromium', 'fonts-noto-cjk'], cwd: '/', env }]);
}

async function installByTestTool(): Promise<void> {
  const args = [join(testTool(), 'cli.js'), 'install', 'chromium'];
  await step('Installing Chromium with Playwright', [{ file: process.execPath, args, cwd: CHECKOUT }]);
}

function testTool(): string {
  return dirname(createRequire(join(CHECKOUT, 'tests', 'package.json')).resolve('playwright-core/package.json'));
}

/** Where the test tool keeps a Chromium that it installed. */
function ofTestTool(): string {
  const { chromium } = createRequire(import.meta.url)(testTool()) as { readonly chromium: { readonly executablePath: () => string } };
  return chromium.executablePath();
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
