import type { Browser, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { toGlobalId } from '../../api/src/platform/graphql/global-id.ts';
import { query } from '../../api/src/platform/orm/query.ts';
import type { WatchedPage } from '../support/browser.ts';
import { deskOf } from '../support/desk.ts';
import { ask, dataOf, type TestServer } from '../support/server.ts';
import { onStage } from '../support/stage.ts';

let server: TestServer;
let browser: Browser;

onStage((stage) => { ({ server, browser } = stage); });

/** A desk of somebody's own, signed in through the page. */
const desk = (login: string, password: string, path: string, locale?: string): Promise<WatchedPage> => deskOf(browser, server.url, login, password, path, locale);

/** Takes a step through its dialog, by keyboard from its button on. */
async function take(page: Page, action: string, fill: (dialog: ReturnType<Page['getByRole']>) => Promise<void> = async () => {}, group = '投诉操作'): Promise<void> {
  const steps = page.getByLabel(group, { exact: true });
  await steps.getByRole('button', { name: action, exact: true }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await fill(dialog);
  await dialog.getByRole('button', { name: action, exact: true }).press('Enter');
  await dialog.waitFor({ state: 'detached' });
}

const current = (page: Page, phase: string) => page.locator('li[aria-current=step]', { hasText: phase });

/** A complaint as a program hands it in, over the API. */
async function intake(): Promise<string> {
  const answer = await ask<{ intakeTicket: { ticket: { ticketNo: string } | null } }>(server.url, `mutation($input: IntakeTicketInput!) { intakeTicket(input: $input) { ticket { ticketNo } } }`, {
    input: {
      idempotencyKey: 'complaint-story', customerId: toGlobalId('Customer', server.customers.ORDINARY), queueId: toGlobalId('Queue', server.queueId), channel: 'PHONE',
      title: '投诉多收违约金', description: '携号转网被收两次违约金。', type: 'COMPLAINT', urgency: 'NORMAL',
    },
  }, await server.apiKey());
  return dataOf(answer).intakeTicket.ticket!.ticketNo;
}

describe('a complaint on the desk', () => {
  it('[R091] [R106] [R107] [R109] [R110] [R120] goes from its intake over a conflict and a dear offer that another person approves to its settlement', async () => {
    const [handlerPassword, leaderPassword] = [await server.account('handler', 'AGENT'), await server.account('leader', 'SUPERVISOR')];
    const ticketNo = await intake();
    const path = `/desk/tickets/${ticketNo}`;
    const [handler, leader] = [await desk('handler', handlerPassword, path), await desk('leader', leaderPassword, path)];
    const { page } = handler;

    await take(leader.page, '分类', async (dialog) => {
      for (const [axis, value] of [['复杂度', 'STANDARD'], ['严重程度', 'NORMAL'], ['业务线', 'BASIC_COMMUNICATION'], ['专业域', 'BILLING'], ['城乡', 'URBAN']] as const) {
        await dialog.getByLabel(axis).selectOption(value);
      }
    }, '操作');
    await take(leader.page, '派单', async (dialog) => {
      await dialog.getByLabel('责任人').selectOption({ index: 1 });
      await dialog.getByLabel('跟进要求').fill('核实后回访客户');
    }, '操作');
    for (const at of [page, leader.page]) await at.getByRole('tab', { name: '投诉' }).click();
    await current(page, '受理').waitFor();
    await take(page, '定级', (dialog) => dialog.getByLabel('有费用损失').check());
    await page.getByText('G2 较大 · 费用损失').waitFor();
    await take(page, '标记冲突', (dialog) => dialog.getByLabel('原因').fill('客户情绪激动，要求升级'));
    await page.getByText('冲突未解决').waitFor();
    await take(page, '开始调查');
    await current(page, '调查').waitFor();
    await take(page, '登记根因', async (dialog) => {
      await dialog.getByLabel('根因').selectOption('BILLING_ERROR');
      await dialog.getByLabel('调查结论').fill('系统重复收取违约金');
    });

    await take(page, '拟定方案', async (dialog) => {
      await dialog.getByLabel('处理方案').fill('致歉');
      await dialog.getByLabel('补偿金额（元）').fill('50');
    });
    await current(page, '提出方案').waitFor();
    await take(page, '记录协商', async (dialog) => {
      await dialog.getByLabel('客户意见').selectOption('ASKS_FOR_MORE');
      await dialog.getByLabel('客户原话').fill('要求退还全部违约金，回电 13912345678');
    });
    await current(page, '协商').waitFor();
    await page.getByText('139****5678').first().waitFor();

    await take(page, '拟定方案', async (dialog) => {
      await dialog.getByLabel('处理方案').fill('退还全部违约金');
      await dialog.getByLabel('补偿金额（元）').fill('300');
    });
    await page.getByText('待批准').waitFor();
    // The other desk is told by the server that the ticket changed: nobody reloads it.
    await take(leader.page, '批准方案');
    await take(page, '向客户提出');
    await page.getByText('客户考虑中').first().waitFor();
    await take(page, '达成一致', (dialog) => dialog.getByLabel('客户原话').fill('同意退还'));
    await current(page, '达成一致').waitFor();
    await page.getByText('冲突未解决').waitFor({ state: 'detached' });

    await page.getByRole('button', { name: '处理文书' }).click();
    const document = page.getByRole('dialog');
    await document.getByText('退还全部违约金').waitFor();
    expect(await document.textContent()).toContain('300.00');
    expect(await document.textContent()).not.toContain('张三');
    await page.keyboard.press('Escape');

    await take(page, '结果反馈', (dialog) => dialog.getByLabel('内容').fill('违约金已原路退回'));
    await page.getByText('投诉结果未反馈').waitFor({ state: 'detached' });
    await take(leader.page, '解决', async (dialog) => {
      await dialog.getByLabel('解决方案').fill('退还违约金并致歉');
      await dialog.getByLabel('处理过程').fill('核实账单、协商、退费');
      await dialog.getByLabel('原因代码').fill('BILLING_ERROR');
      await dialog.getByLabel('环节豁免理由').fill('投诉按投诉流程处理');
    }, '操作');
    await page.getByText('待确认').first().waitFor();
    const [row] = await query<{ ticket_id: string; phase: string; grade: string; root_cause: string }>(server.house.reads(), 'select c.* from complaint c join ticket t on t.id = c.ticket_id where t.ticket_no = $1', [ticketNo]);
    expect(row).toMatchObject({ phase: 'RESULT_FED_BACK', grade: 'G2', root_cause: 'BILLING_ERROR' });
    const clocks = await query<{ target_id: string; run: string }>(server.house.reads(), "select target_id, run from sla_clock where ticket_id = $1 and target_id in ('T17', 'T19', 'T20') order by 1", [row!.ticket_id]);
    expect(clocks.map(({ run }) => run)).toEqual(['STOPPED', 'STOPPED', 'STOPPED']);
    expect([...handler.errors, ...leader.errors]).toEqual([]);
  });

  it('[R131] is counted by its root cause, in English too', async () => {
    const password = await server.account('reader', 'SUPERVISOR');
    const { page, errors } = await desk('reader', password, '/desk/complaints', 'en-US');
    await page.getByRole('rowheader', { name: /Billing error/ }).waitFor();
    await page.getByText('Complaints: 1, without a root cause yet: 0').waitFor();
    expect(errors).toEqual([]);
  });
});
