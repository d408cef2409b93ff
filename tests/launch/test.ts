import { build, install } from '../../api/launch/prepare.ts';
import { findBrowser } from './browser-path.ts';
import { prepared, runVitest } from './run-vitest.ts';

/** `npm test`: installs what the tests need, a browser included, builds, and runs all tests. Arguments behind `--` go to Vitest. */
async function test(args: readonly string[]): Promise<number> {
  let browser = '';
  return await prepared('The tests cannot run', async () => {
    await install();
    await build('api', 'console');
    browser = await findBrowser();
  }, () => runVitest(args, { CHROMIUM_PATH: browser }));
}

process.exit(await test(process.argv.slice(2)));
