import type { Browser } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { MINUTE_MS } from '../../api/src/foundation/instant.ts';
import { query } from '../../api/src/platform/orm/query.ts';
import type { WatchedPage } from '../support/browser.ts';
import { deskOf } from '../support/desk.ts';
import type { TestServer } from '../support/server.ts';
import { onStage } from '../support/stage.ts';

let server: TestServer;
let browser: Browser;

onStage((stage) => { ({ server, browser } = stage); });

const SOON = { timeout: 30_000 };

/** A screen of somebody's own, signed in through the page. */
const screen = (login: string, password: string, path: string, locale?: string): Promise<WatchedPage> => deskOf(browser, server.url, login, password, path, locale);

describe('a shift at the desk', () => {
  it('shelves an alarm, leaves a sheet of what is open, and whoever takes over signs it and prints it', async () => {
    const [leaving, coming] = [await server.account('leaving', 'SUPERVISOR'), await server.account('coming', 'SUPERVISOR')];
    const ticket = await server.receive({ past: { at: Date.now() - 16 * MINUTE_MS, origin: 'DEMO', unobserved: [] } });
    const { page, errors } = await screen('leaving', leaving, '/desk/alarms');
    const alarm = page.locator('[data-alarm]', { hasText: ticket.ticketNo }).filter({ hasText: 'SLA超时' });
    await alarm.getByRole('button', { name: '搁置' }).click();
    const shelving = page.getByRole('dialog');
    await shelving.getByLabel('原因').selectOption('PLANNED_WORK');
    await shelving.getByLabel(/时长/).fill('481');
    await shelving.getByRole('button', { name: '搁置' }).click();
    await shelving.getByText('值班经理不超过 8 小时').waitFor();
    await shelving.getByLabel(/时长/).fill('45');
    await shelving.getByRole('button', { name: '搁置' }).click();
    await alarm.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /^不鸣响 1/ }).click();
    await alarm.getByText('计划内施工').waitFor();
    await alarm.getByRole('button', { name: '经过' }).click();
    await page.getByRole('dialog').getByText('leaving').waitFor();
    await page.keyboard.press('Escape');

    await page.getByRole('link', { name: '交接班' }).click();
    await page.getByRole('button', { name: '出交接单' }).click();
    await page.getByRole('dialog').getByLabel('交接事项').fill('计划施工至 20:00，回电 13912345678');
    await page.getByRole('dialog').getByRole('button', { name: '出交接单' }).click();
    const sheet = page.getByRole('article');
    await sheet.getByRole('heading', { name: '搁置的告警 1' }).waitFor();
    expect(await sheet.textContent()).not.toContain('13912345678');
    expect(await page.getByRole('button', { name: '接班签收' }).count()).toBe(0);

    const next = await screen('coming', coming, '/desk/handover');
    await next.page.getByRole('article').getByText(ticket.ticketNo).first().waitFor();
    await next.page.getByRole('button', { name: '接班签收' }).click();
    await next.page.getByRole('dialog').getByRole('button', { name: '接班签收' }).click();
    await next.page.getByRole('article').getByText(/^coming 签收/).waitFor();
    await next.page.emulateMedia({ media: 'print' });
    await next.page.getByText('接班人签字').waitFor();
    expect(await next.page.getByRole('navigation').count()).toBe(0);
    expect(await next.page.evaluate("getComputedStyle(document.documentElement).backgroundColor")).toBe('rgb(255, 255, 255)');
    const [row] = await query<{ type: string }>(server.house.reads(), "select type from event where stream = 'handover' order by recorded_at desc limit 1");
    expect(row).toEqual({ type: 'HANDOVER_SIGNED' });
    expect([...errors, ...next.errors]).toEqual([]);
  });

  it('is planned on the roster, where a hole that nobody meant is told, in English too', async () => {
    const password = await server.account('planner', 'SUPERVISOR');
    const { page, errors } = await screen('planner', password, '/desk/roster', 'en-US');
    await page.getByText('Absent: no roster').first().waitFor();
    await page.getByRole('button', { name: 'Plan', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Duty').selectOption('DUTY_MANAGER');
    await dialog.getByLabel('Person').selectOption({ label: 'Agent 1002 · Team' });
    const end = dialog.getByLabel('To');
    const whole = await end.inputValue();
    await end.fill('2020-01-01T00:00');
    await dialog.getByRole('button', { name: 'Plan', exact: true }).click();
    await dialog.getByText('The period must end after it begins').waitFor();
    await end.fill(whole);
    await dialog.getByRole('button', { name: 'Plan', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('fully covered').waitFor();
    await expect.poll(() => page.getByLabel('On duty now').textContent(), SOON).toContain('Agent 1002');
    await page.getByRole('link', { name: 'Alarms' }).click();
    await page.getByRole('link', { name: 'Alarm figures and rules' }).click();
    await page.getByRole('heading', { name: 'Rules and why they are' }).waitFor();
    await page.getByRole('rowheader', { name: /P1 Statutory breach/ }).getByText('never shelved').waitFor();
    expect(errors).toEqual([]);
  });
});
