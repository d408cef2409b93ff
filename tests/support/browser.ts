import { chromium, type Browser, type Page } from 'playwright-core';

/** Chromium on a machine without a screen, as root too, asking nothing of the world outside. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const INSTALLED = '/usr/bin/chromium';

/** Opens the Chromium that `npm test` found (CHROMIUM_PATH). */
export async function openBrowser(): Promise<Browser> {
  return await chromium.launch({ executablePath: process.env['CHROMIUM_PATH'] || INSTALLED, args: FLAGS });
}

export interface WatchedPage {
  readonly page: Page;
  /** Everything that went wrong in the page so far: errors on its console and errors that its scripts did not catch. */
  readonly errors: readonly string[];
}

/** Opens a page in a context of its own (another person's browser) and collects its errors. */
export async function openPage(browser: Browser, options: Parameters<Browser['newContext']>[0] = {}): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 }, ...options });
  // The machine may be busy: the limit is for what never comes.
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => errors.push(error.stack ?? error.message));
  return { page, errors };
}
