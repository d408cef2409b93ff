import { build } from '../../../api/launch/prepare.ts';
import { findBrowser } from '../../launch/browser-path.ts';
import { openBrowser } from '../../support/browser.ts';
import type { Bench, Measurement } from '../harness/bench.ts';
import { openBenchHouse } from './bench-house.ts';
import { receiveLate } from './breach/due-tickets.ts';
import { openWallPage, type MainThread } from './console/watch-page.ts';
import { startTraffic } from './traffic/start-traffic.ts';

const TICKETS = 10_000;
const [PER_SECOND, WATCH_MS, GLANCE_MS] = [50, 20_000, 2_000];
const [LONG_MS, LARGEST_SCRIPTS_KB] = [50, 150];

/** What fifty updates a second cost the page of the wall in a real browser, beside the same page when nothing happens. */
export const bench: Bench = {
  name: 'console',
  async run(context) {
    await build('console');
    process.env['CHROMIUM_PATH'] = await findBrowser();
    const watchMs = context.short ? GLANCE_MS : WATCH_MS;
    const dataset = await context.dataset(context.short ? context.sizes[0]! : TICKETS);
    const house = await openBenchHouse(context.settings(dataset.url));
    await receiveLate(house);
    await house.close();
    const server = await context.server(dataset.url);
    const browser = await openBrowser();
    try {
      const page = await openWallPage(browser, server.url, await server.token('SUPERVISOR'));
      context.progress('Watching the wall while nothing happens …');
      const idle = await page.watch(watchMs);
      const traffic = await startTraffic(context.settings(dataset.url), PER_SECOND);
      context.progress(`Watching the wall at ${PER_SECOND} updates a second …`);
      const [made, shown, startedAt] = [(await traffic.count()).made, await page.pictures(), performance.now()];
      const busy = await page.watch(watchMs);
      const seconds = (performance.now() - startedAt) / 1_000;
      const updates = ((await traffic.count()).made - made) / seconds;
      const pictures = ((await page.pictures()) - shown) / seconds;
      await traffic.end();
      await page.close();
      return rows(idle, busy, watchMs, page.scriptBytes, updates, pictures);
    } finally {
      await browser.close();
      await server.stop();
      await dataset.drop();
    }
  },
};

function rows(idle: MainThread, busy: MainThread, watchMs: number, scriptBytes: number, updates: number, pictures: number): readonly Measurement[] {
  const what = `wall page at ${updates.toFixed(0)} updates/s, ${pictures.toFixed(1)} pictures/s`;
  const of = (name: string, unit: string, read: (thread: MainThread) => number, budget?: Measurement['budget']): readonly Measurement[] => [
    { what: `${what}: ${name}`, ours: { value: read(busy), unit }, ...(budget === undefined ? {} : { budget }) },
    { what: `the same page, nothing happens: ${name}`, ours: { value: read(idle), unit } },
  ];
  const cpuMs = ({ taskCpuMs }: MainThread): number => taskCpuMs.reduce((sum, ms) => sum + ms, 0);
  return [
    ...of(`tasks of more than ${LONG_MS} ms of CPU time`, 'tasks', ({ taskCpuMs }) => taskCpuMs.filter((ms) => ms > LONG_MS).length, [{ kind: 'atMost', value: 0 }]),
    ...of('CPU time of the longest task', 'ms', ({ taskCpuMs }) => Math.max(...taskCpuMs)),
    ...of('tasks that the browser reports as long, whoever had the processor', 'tasks', ({ longTasks }) => longTasks.length),
    ...of('CPU time of the main thread', '% of a core', (thread) => (100 * cpuMs(thread)) / watchMs),
    { what: 'first load of the wall: JavaScript, compressed', ours: { value: scriptBytes / 1_000, unit: 'kB' }, budget: [{ kind: 'atMost', value: LARGEST_SCRIPTS_KB }] },
  ];
}
