import type { Browser } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { MINUTE_MS } from '../../api/src/foundation/instant.ts';
import { deskOf } from '../support/desk.ts';
import type { TestServer } from '../support/server.ts';
import { onStage } from '../support/stage.ts';

let server: TestServer;
let browser: Browser;

onStage((stage) => { ({ server, browser } = stage); });

describe('an amendment of the standard on the desk', () => {
  it('[R134] goes from its draft over its checks and its preview to its publication by another person', async () => {
    const [drafterPassword, publisherPassword] = [await server.account('drafter', 'SUPERVISOR'), await server.account('publisher', 'ADMIN')];
    for (const minutesAgo of [1, 8, 9]) await server.receive({ past: { at: Date.now() - minutesAgo * MINUTE_MS, origin: 'DEMO', unobserved: [] } });
    const drafter = await deskOf(browser, server.url, 'drafter', drafterPassword, '/desk/standard');
    const { page } = drafter;

    await page.getByRole('button', { name: '起草修订' }).click();
    await page.waitForURL('**/desk/drafts/*');
    await page.getByLabel('T09 限值').fill('90');
    await page.getByLabel('T01 限值').fill('6');
    await page.getByRole('button', { name: '保存 2 项修改' }).click();
    await page.getByRole('tab', { name: '校核' }).click();
    await page.getByText('keep the order RESTORE').first().waitFor();
    await page.getByRole('tab', { name: '时限与指标' }).click();
    await page.getByLabel('T09 限值').fill('2');
    await page.getByRole('button', { name: '保存 1 项修改' }).click();
    await page.getByRole('tab', { name: '校核 0' }).waitFor();
    await page.getByRole('tab', { name: '差异' }).click();
    await page.getByRole('cell', { name: '6 min', exact: true }).waitFor();

    await page.getByRole('tab', { name: '影响预览' }).click();
    await page.getByRole('button', { name: '预览影响' }).click();
    await page.getByText('转为超时 2').or(page.getByRole('img', { name: '转为超时 2' })).first().waitFor();
    await page.getByText('正常 → 超时').first().waitFor();
    expect(await page.getByRole('button', { name: '发布' }).count()).toBe(0);

    const path = new URL(page.url()).pathname;
    const publisher = await deskOf(browser, server.url, 'publisher', publisherPassword, path, 'en-GB');
    await publisher.page.getByRole('button', { name: 'Publish' }).click();
    const dialog = publisher.page.getByRole('dialog');
    await dialog.getByLabel('Takes effect').fill('2020-01-01T00:00');
    await dialog.getByRole('button', { name: 'Publish' }).click();
    await dialog.getByRole('alert').getByText('in the future').waitFor();
    await dialog.getByLabel('Takes effect').fill('2099-01-01T00:00');
    await dialog.getByRole('button', { name: 'Publish' }).click();
    await publisher.page.waitForURL('**/desk/standard/operating-standard?version=1.1.0');
    await publisher.page.getByText('in force from 1 Jan 2099').waitFor();
    await publisher.page.getByRole('tab', { name: 'Versions' }).click();
    await publisher.page.getByRole('cell', { name: '15 min', exact: true }).waitFor();
    expect([...drafter.errors, ...publisher.errors]).toEqual([]);
  });
});
