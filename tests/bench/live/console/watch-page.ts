import { gzipSync } from 'node:zlib';
import { setTimeout as after } from 'node:timers/promises';
import type { Browser } from 'playwright-core';

/** What the page's main thread did in a span of time. */
export interface MainThread {
  /** The tasks that the browser reports as long, in ms by the clock: those of more than 50 ms, also when others had the processor meanwhile. */
  readonly longTasks: readonly number[];
  /** CPU time of every task, in ms: what the page itself is to blame for. */
  readonly taskCpuMs: readonly number[];
}

export interface WallPage {
  /** The JavaScript that was loaded before the wall was there, compressed as a server would, in bytes. */
  readonly scriptBytes: number;
  /** How often the wall was sent a new picture so far. */
  pictures(): Promise<number>;
  watch(ms: number): Promise<MainThread>;
  close(): Promise<void>;
}

interface Seen {
  readonly benchSeen: { longTasks: number[]; pictures: number };
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** CPU time in µs. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** Runs in the page before anything else does. */
function observe(): void {
  const seen: Seen['benchSeen'] = { longTasks: [], pictures: 0 };
  Object.assign(globalThis, { benchSeen: seen });
  new PerformanceObserver((list) => seen.longTasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ entryTypes: ['longtask' as never] });
  globalThis.WebSocket = class extends WebSocket {
    constructor(...args: ConstructorParameters<typeof WebSocket>) {
      super(...args);
      this.addEventListener('message', ({ data }) => { if ((data as string).slice(0, 200).includes('"wallUpdates"')) seen.pictures += 1; });
    }
  };
}

/** Opens the wall as a signed-in supervisor's browser does for the first time, and waits until it shows something. */
export async function openWallPage(browser: Browser, url: string, token: string): Promise<WallPage> {
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 }, locale: 'zh-CN' });
  await context.addCookies([{ name: 'cw_session', value: token, url }]);
  const page = await context.newPage();
  const scripts: Promise<number>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.body().then((body) => gzipSync(body).length));
  });
  await page.addInitScript(observe);
  await page.goto(`${url}/wall`);
  await page.locator('li[data-ticket]').first().waitFor();
  const scriptBytes = (await Promise.all(scripts)).reduce((sum, bytes) => sum + bytes, 0);
  return {
    scriptBytes,
    pictures: () => page.evaluate(() => (globalThis as unknown as Seen).benchSeen.pictures),
    async watch(ms) {
      await page.evaluate(() => { (globalThis as unknown as Seen).benchSeen.longTasks = []; });
      await browser.startTracing(page, { categories: ['toplevel', '__metadata'] });
      await after(ms);
      const trace = JSON.parse(String(await browser.stopTracing())) as { readonly traceEvents: readonly TraceEvent[] };
      return { longTasks: await page.evaluate(() => (globalThis as unknown as Seen).benchSeen.longTasks), taskCpuMs: tasksOf(trace.traceEvents) };
    },
    close: () => context.close(),
  };
}

/** The tasks of the busiest main thread: the page's, for there is no other page. */
function tasksOf(events: readonly TraceEvent[]): readonly number[] {
  const main = new Set(events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain').map(({ pid, tid }) => `${pid}/${tid}`));
  const byThread = Map.groupBy(events.filter(({ name, ph, pid, tid }) => name.endsWith('RunTask') && ph === 'X' && main.has(`${pid}/${tid}`)), ({ pid, tid }) => `${pid}/${tid}`);
  const busiest = [...byThread.values()].sort((a, b) => b.length - a.length)[0];
  if (busiest === undefined || busiest.every(({ tdur }) => tdur === undefined)) throw new Error('the browser did not say what its tasks cost');
  return busiest.map(({ tdur = 0 }) => tdur / 1_000);
}
