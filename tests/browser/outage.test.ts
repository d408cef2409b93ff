import type { Browser } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { MINUTE_MS } from '../../api/src/foundation/instant.ts';
import { dispatchTicket } from '../../api/src/dispatch/use-cases/hand-over.ts';
import { query } from '../../api/src/platform/orm/query.ts';
import type { Ticket } from '../../api/src/tickets/domain/ticket.ts';
import { classifyTicket } from '../../api/src/tickets/use-cases/classify-ticket.ts';
import type { WatchedPage } from '../support/browser.ts';
import { deskOf } from '../support/desk.ts';
import { expected, URGENT_OUTAGE } from '../support/house.ts';
import type { TestServer } from '../support/server.ts';
import { onStage } from '../support/stage.ts';

let server: TestServer;
let browser: Browser;

onStage((stage) => { ({ server, browser } = stage); });

const SOON = { timeout: 30_000 };

/** A screen of somebody's own, signed in through the page. */
const screen = (login: string, password: string, path: string, locale?: string): Promise<WatchedPage> => deskOf(browser, server.url, login, password, path, locale);

/** A fault that came some minutes ago; `isDispatched`: somebody is on it. Its limit on classifying is long over when nobody classified it. */
async function fault(isDispatched: boolean): Promise<Ticket> {
  const ticket = await server.receive({ past: { at: Date.now() - 16 * MINUTE_MS, origin: 'DEMO', unobserved: [] } });
  if (!isDispatched) return ticket;
  const [supervisor, { house }] = [server.caller('SUPERVISOR'), server];
  expected(await house.perform((stores) => classifyTicket(stores, supervisor, { ticketId: ticket.id, axes: URGENT_OUTAGE })));
  return expected(await house.perform((stores) => dispatchTicket(stores, supervisor, { ticketId: ticket.id, assigneeId: server.agentIds[0], followUp: '抢修' })));
}

const stateOf = async ({ id }: Pick<Ticket, 'id'>) => (await query<{ state: string }>(server.house.reads(), 'select state from ticket where id = $1', [id]))[0]!.state;

describe('a mass outage on the desk', () => {
  it('[R064] goes from its declaration over suggestions, links and silent alarms to the bulk restoration of its tickets, and the wall tells it', async () => {
    const password = await server.account('duty', 'SUPERVISOR');
    const [first, second, unclassified] = [await fault(true), await fault(true), await fault(false)];
    const [desk, wall, alarms] = [await screen('duty', password, '/desk/incidents'), await screen('duty', password, '/wall'), await screen('duty', password, '/desk/alarms')];
    const { page } = desk;
    const alarmOf = (ticket: Pick<Ticket, 'ticketNo'>) => alarms.page.locator('[data-alarm]', { hasText: ticket.ticketNo }).filter({ hasText: 'SLA超时' });
    await alarmOf(unclassified).first().waitFor();

    await page.getByRole('button', { name: '宣布群障' }).click();
    const declaring = page.getByRole('dialog');
    await declaring.getByLabel('标题').fill('主干光缆中断');
    await declaring.getByLabel('地点').fill('东区');
    await declaring.getByLabel('原因').selectOption('FIBRE_CUT');
    await declaring.getByLabel('业务线').selectOption('DATA');
    await declaring.getByLabel('主工单').fill(first.ticketNo);
    await declaring.getByRole('button', { name: '宣布群障' }).click();
    await page.waitForURL(/\/desk\/incidents\/INC-/);
    const incidentNo = page.url().split('/').at(-1)!;
    await page.locator('p', { hasText: '主工单' }).getByRole('link', { name: first.ticketNo }).waitFor();

    // One alarm for the outage; the wall names it; those of the tickets still call for themselves.
    await alarms.page.locator('[data-alarm]', { hasText: incidentNo }).filter({ hasText: '群障' }).waitFor();
    await wall.page.locator('[data-outage]', { hasText: '东区 ×0' }).waitFor();

    const suggestions = page.getByRole('table', { name: '建议关联' });
    for (const { ticketNo } of [first, second, unclassified]) await suggestions.getByText(ticketNo).waitFor();
    await suggestions.getByLabel(first.ticketNo).check();
    await page.getByRole('button', { name: '关联所选 1 单' }).click();
    await page.getByText('已关联 1 单').waitFor();
    await suggestions.getByLabel('全选').check();
    await page.getByRole('button', { name: '关联所选 2 单' }).click();
    await expect.poll(() => page.locator('[data-affected]').textContent(), SOON).toBe('3');
    await wall.page.locator('[data-outage]', { hasText: '东区 ×3' }).waitFor();

    // The alarms of its tickets are silent, and are shown as such; their limits run on.
    await alarmOf(unclassified).first().waitFor({ state: 'detached' });
    await alarms.page.getByRole('button', { name: /^不鸣响/ }).click();
    await alarmOf(unclassified).first().getByText('群障抑制').waitFor();
    const clocks = await query<{ run: string }>(server.house.reads(), "select run from sla_clock where ticket_id = $1 and target_id = 'T01'", [unclassified.id]);
    expect(clocks).toEqual([{ run: 'RUNNING' }]);

    await page.getByRole('button', { name: '告知客户' }).click();
    const telling = page.getByRole('dialog');
    await expect.poll(() => telling.getByLabel('中文').inputValue(), SOON).toContain('东区数据业务');
    await telling.getByRole('button', { name: '告知客户' }).click();
    await page.getByRole('heading', { name: '已告知' }).waitFor();

    await page.getByRole('button', { name: '批量恢复' }).click();
    const restoring = page.getByRole('dialog');
    await restoring.getByLabel('恢复凭据').fill('光功率恢复正常');
    await restoring.getByLabel('解决方案').fill('光缆已熔接');
    await restoring.getByRole('button', { name: '批量恢复' }).click();
    await page.getByText('已恢复 2 / 3').waitFor();
    await page.getByText('1 单未能恢复').waitFor();
    expect(await page.locator(`[data-ticket="${unclassified.ticketNo}"]`).textContent()).toContain('◆');
    expect([await stateOf(first), await stateOf(second), await stateOf(unclassified)]).toEqual(['RESOLVED', 'RESOLVED', 'RECEIVED']);

    // What could not be restored calls for itself again.
    await alarms.page.getByRole('button', { name: /^未确认/ }).click();
    await alarmOf(unclassified).first().waitFor();

    await page.getByRole('button', { name: '关闭群障' }).click();
    const closing = page.getByRole('dialog');
    await closing.getByLabel('根因说明').fill('市政施工挖断');
    await closing.getByRole('button', { name: '关闭群障' }).click();
    await page.getByText('市政施工挖断').waitFor();
    await wall.page.locator('[data-outage]').waitFor({ state: 'detached' });
    expect([...desk.errors, ...wall.errors, ...alarms.errors]).toEqual([]);
  });

  it('is told to whoever declares it a second time, in English too', async () => {
    const password = await server.account('night', 'SUPERVISOR');
    const { page, errors } = await screen('night', password, '/desk/incidents', 'en-US');
    for (const isFirst of [true, false]) {
      await page.getByRole('button', { name: 'Declare an outage' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Title').fill('Power failure');
      await dialog.getByLabel('Place').fill('West');
      await dialog.getByRole('button', { name: 'Declare an outage' }).click();
      if (isFirst) {
        await page.waitForURL(/\/desk\/incidents\/INC-/);
        await page.getByRole('link', { name: 'Back to the list' }).click();
      } else {
        await dialog.getByText(/declared already as INC-/).waitFor();
      }
    }
    expect(errors).toEqual([]);
  });
});
