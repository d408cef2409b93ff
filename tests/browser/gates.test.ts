import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { dispatchTicket } from '../../api/src/dispatch/use-cases/hand-over.ts';
import { classifyTicket } from '../../api/src/tickets/use-cases/classify-ticket.ts';
import { performStep } from '../../api/src/tickets/use-cases/perform-step.ts';
import { deskOf } from '../support/desk.ts';
import { expected, URGENT_OUTAGE } from '../support/house.ts';
import type { TestServer } from '../support/server.ts';
import { onStage } from '../support/stage.ts';

let server: TestServer;
let browser: Browser;

onStage((stage) => { ({ server, browser } = stage); });

/** A fault that somebody has just begun to work on. */
async function atWork(): Promise<string> {
  const { id: ticketId, ticketNo } = await server.receive();
  const leader = server.caller('SUPERVISOR');
  expected(await server.house.perform((stores) => classifyTicket(stores, leader, { ticketId, axes: URGENT_OUTAGE })));
  expected(await server.house.perform((stores) => dispatchTicket(stores, leader, { ticketId, assigneeId: server.agentIds[0], followUp: '回访' })));
  for (const command of [{ name: 'accept', agentId: server.agentIds[0] }, { name: 'startWork' }] as const) {
    expected(await server.house.perform((stores) => performStep(stores, leader, { ticketId, command, reason: 'test' })));
  }
  return ticketNo;
}

/** Fills and sends the dialog that stands open. */
async function send(page: Page, action: string, fill: (dialog: Locator) => Promise<void> = async () => {}): Promise<void> {
  const dialog = page.getByRole('dialog');
  await fill(dialog);
  await dialog.getByRole('button', { name: action, exact: true }).press('Enter');
  await dialog.waitFor({ state: 'detached' });
}

const next = (page: Page): Locator => page.locator('li[aria-current=step]');

describe('stages and checklists on the desk', () => {
  it('[R056] [R061] [R079] [R080] [R081] take a ticket through its gates; a waived gate and a skipped item stand in the deviation log, where a supervisor decides', async () => {
    const [handlerPassword, leaderPassword] = [await server.account('handler', 'AGENT'), await server.account('leader', 'SUPERVISOR')];
    const ticketNo = await atWork();
    const path = `/desk/tickets/${ticketNo}`;
    const [{ page, errors }, leader] = [await deskOf(browser, server.url, 'handler', handlerPassword, path), await deskOf(browser, server.url, 'leader', leaderPassword, path)];
    for (const at of [page, leader.page]) await at.getByRole('tab', { name: '规程' }).click();

    await next(page).getByText('已诊断').waitFor();
    await next(page).getByText('清单 0/3').waitFor();
    await next(page).getByRole('button', { name: '豁免质量门' }).waitFor({ state: 'detached' });
    await next(page).getByRole('button', { name: '通过环节' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '通过环节', exact: true }).press('Enter');
    await page.getByRole('dialog').getByText('清单中有必做项未完成').waitFor();
    await page.keyboard.press('Escape');
    await next(page).getByRole('checkbox', { name: '已做远程测试或现场测量' }).focus();
    await page.keyboard.press('Space');
    await next(page).getByText('清单 1/3').waitFor();
    await next(page).getByRole('checkbox', { name: '已核对是否属于群障' }).click();
    await next(page).getByText('清单 2/3').waitFor();
    await next(page).getByRole('button', { name: '质量门不通过' }).press('Enter');
    await send(page, '质量门不通过', (dialog) => dialog.getByLabel('说明').fill('测试结果没有附上'));
    await next(page).getByText('未通过 1 次').waitFor();
    await next(page).getByRole('button', { name: '通过环节' }).click();
    await send(page, '通过环节', (dialog) => dialog.getByLabel('说明').fill('测试截图见附件'));
    await next(page).getByText('已定方案').waitFor();

    await next(leader.page).getByText('已定方案').waitFor();
    await next(leader.page).getByRole('button', { name: '豁免质量门' }).press('Enter');
    await send(leader.page, '豁免质量门', (dialog) => dialog.getByLabel('原因').fill('群障已有统一方案'));
    await leader.page.getByText('已豁免').waitFor();
    await next(page).getByText('已执行').waitFor();
    await page.getByRole('button', { name: '跳过：修复后复测正常' }).click();
    await send(page, '跳过', (dialog) => dialog.getByLabel('原因').fill('客户不在家'));
    await page.getByText('待审批').waitFor();
    await page.getByRole('button', { name: '登记偏差' }).click();
    await send(page, '登记偏差', async (dialog) => {
      await dialog.getByLabel('偏离的条款').fill('4.3');
      await dialog.getByLabel('偏差内容').fill('未按时告知客户，来电 13912345678');
      await dialog.getByLabel('原因').fill('线路忙');
    });
    await page.getByText('未按时告知客户，来电 139****5678').waitFor();

    await leader.page.getByRole('link', { name: '偏差记录' }).click();
    await leader.page.getByText('3 项偏差，2 项待审批').waitFor();
    expect((await new AxeBuilder({ page: leader.page }).include('main').analyze()).violations).toEqual([]);
    await leader.page.getByRole('button', { name: /^§4\.1/ }).press('Enter');
    const row = leader.page.getByRole('row', { name: new RegExp(ticketNo) });
    await expect.poll(() => row.count()).toBe(1);
    await row.getByText('修复后复测正常').waitFor();
    await row.getByRole('button', { name: '不予认可' }).press('Enter');
    await send(leader.page, '不予认可', (dialog) => dialog.getByLabel('审批意见').fill('请补做复测'));
    await row.getByText('请补做复测').waitFor();
    await page.getByText('请补做复测').first().waitFor();
    await next(page).getByRole('checkbox', { name: '修复后复测正常' }).click();
    await next(page).getByText('清单 1/3').waitFor();
    expect((await new AxeBuilder({ page }).include('[role=tabpanel][data-state=active]').analyze()).violations).toEqual([]);
    expect([...errors, ...leader.errors]).toEqual([]);
  });
});
