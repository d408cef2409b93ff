import type { Browser } from 'playwright-core';
import { openPage, type WatchedPage } from './browser.ts';

/** A desk of somebody's own, signed in through the page. */
export async function deskOf(browser: Browser, url: string, login: string, password: string, path: string, locale = 'zh-CN'): Promise<WatchedPage> {
  const opened = await openPage(browser, { locale });
  await opened.page.goto(`${url}/sign-in?return=${encodeURIComponent(path)}`);
  await opened.page.locator('input[name=login]').fill(login);
  await opened.page.locator('input[name=password]').fill(password);
  await opened.page.keyboard.press('Enter');
  await opened.page.waitForURL(`**${path}*`);
  return opened;
}
