import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { query } from '../../api/src/platform/orm/query.ts';
import { classifyTicket } from '../../api/src/tickets/use-cases/classify-ticket.ts';
import { performStep } from '../../api/src/tickets/use-cases/perform-step.ts';
import { openPage } from '../support/browser.ts';
import { expected, URGENT_OUTAGE } from '../support/house.ts';
import type { TestServer } from '../support/server.ts';
import { onStage } from '../support/stage.ts';

let server: TestServer;
let browser: Browser;
const PHONE = { viewport: { width: 390, height: 844 }, locale: 'zh-CN' };

onStage((stage) => { ({ server, browser } = stage); }, {}, { CONTACT_QUEUE: 'Q' });

async function resolve(ticketNo: string): Promise<string> {
  const [row] = await query<{ id: string }>(server.house.reads(), 'select id from ticket where ticket_no = $1', [ticketNo]);
  const ticketId = row!.id;
  const leader = server.caller('SUPERVISOR');
  expected(await server.house.perform((stores) => classifyTicket(stores, leader, { ticketId, axes: URGENT_OUTAGE })));
  for (const command of [
    { name: 'dispatch', assigneeId: server.agentIds[0], teamId: server.teamId, queueId: server.queueId, followUp: '修复', dueAt: null, missingSkills: [] },
    { name: 'resolve', solution: '更换分光器，联系 13912345678', worklog: '复测正常', causeCode: 'CABLE', permanentFix: true, stageWaiverReason: '小故障' },
  ] as const) expected(await server.house.perform((stores) => performStep(stores, leader, { ticketId, command, reason: 'test' })));
  return ticketId;
}

describe('the customers\' own pages', () => {
  it('[R034] [R066] take a request without a sign-in and show its way to the customer, who says that it is solved', async () => {
    const { page, errors } = await openPage(browser, PHONE);
    await page.goto(`${server.url}/request`);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByText('请填写内容，不超过 2000 字。').waitFor();
    await page.getByLabel('请描述情况').fill('家里宽带断线，红灯常亮。');
    await page.getByLabel('姓名').fill('王小明');
    await page.getByLabel('手机号码或座机').fill('138');
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByText('请填写正确的手机号码').waitFor();
    await page.getByLabel('手机号码或座机').fill('13711112222');
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByText('已收到您的请求').waitFor();
    const ticketNo = await page.locator('strong').textContent();
    await page.getByRole('link', { name: '查看进度' }).click();
    await page.getByText('已受理，正在安排处理人员。').waitFor();
    await page.getByLabel('补充信息').fill('下午在家');
    await page.getByRole('button', { name: '发送' }).click();
    await page.getByText('已收到您的回复').waitFor();

    const ticketId = await resolve(ticketNo!);
    await page.reload();
    await page.getByText('已处理完毕，请确认是否解决。').waitFor();
    await page.getByText('更换分光器，联系 139****5678').waitFor();
    expect(await page.textContent('main')).not.toContain('王小明');
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.getByRole('button', { name: '提交确认' }).click();
    await page.getByText('请选择是否解决。').waitFor();
    await page.getByLabel('彻底解决').check();
    await page.getByLabel('满意', { exact: true }).check();
    await page.getByRole('button', { name: '提交确认' }).click();
    await page.getByText('您已确认，谢谢。').waitFor();
    const confirmed = await query<{ payload: object }>(server.house.reads(), "select payload from event where subject_id = $1 and type = 'CONFIRMED'", [ticketId]);
    expect(confirmed).toMatchObject([{ payload: { solved: true, residual: false, satisfied: true, method: 'ONLINE' } }]);
    expect(errors.filter((error) => !error.includes('422'))).toEqual([]);
  });

  it('[R066] reopen what is not solved, in English too, and tell apart a link that is no more', async () => {
    const ticket = await server.receive();
    await resolve(ticket.ticketNo);
    const linkId = expected(await server.house.perform(async (stores) => ({ ok: true, value: await stores.links.open(ticket.id, ticket.customerId, await stores.now()) })));
    const { page } = await openPage(browser, { ...PHONE, locale: 'en-US' });
    await page.goto(`${server.url}/progress#${server.house.linkTokens.of(linkId)}`);
    await page.getByLabel('Not solved').check();
    await page.getByLabel('Anything else you want to tell us').fill('Still red.');
    await page.getByRole('button', { name: 'Send my answer' }).click();
    await page.getByText('We go on with your problem.').waitFor();
    expect(await query(server.house.reads(), "select 1 from event where subject_id = $1 and type = 'REOPENED'", [ticket.id])).toHaveLength(1);
    await query(server.house.reads(), 'update customer_link set expires_at = now() where id = $1', [linkId]);
    await page.reload();
    await page.getByText('This link is not valid, or no longer.').waitFor();
  });
});
