import type { Browser } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { dispatchTicket } from '../../api/src/dispatch/use-cases/hand-over.ts';
import { accepted } from '../../api/src/foundation/outcome.ts';
import { query } from '../../api/src/platform/orm/query.ts';
import { classifyTicket } from '../../api/src/tickets/use-cases/classify-ticket.ts';
import { performStep } from '../../api/src/tickets/use-cases/perform-step.ts';
import { deskOf } from '../support/desk.ts';
import { expected, URGENT_OUTAGE } from '../support/house.ts';
import type { TestServer } from '../support/server.ts';
import { onStage } from '../support/stage.ts';

let server: TestServer;
let browser: Browser;

onStage((stage) => { ({ server, browser } = stage); });

describe('the customer of a ticket on the desk', () => {
  it('[R006] [R082] is reached elsewhere, in another language and with another tier as soon as an agent says so, by the keyboard alone, and the page says when they are told next', async () => {
    const agent = await server.account('handler', 'AGENT');
    const ticket = await server.receive();
    expected(await server.house.perform((stores) => classifyTicket(stores, server.caller('AGENT'), { ticketId: ticket.id, axes: URGENT_OUTAGE })));
    expected(await server.house.perform((stores) => dispatchTicket(stores, server.caller('SUPERVISOR'), { ticketId: ticket.id, assigneeId: server.agentIds[0], followUp: '—' })));
    expected(await server.house.perform((stores) => performStep(stores, server.caller('AGENT'), { ticketId: ticket.id, command: { name: 'accept', agentId: server.agentIds[0] } })));
    const { page, errors } = await deskOf(browser, server.url, 'handler', agent, `/desk/tickets/${ticket.ticketNo}`);
    const contacts = page.getByRole('region', { name: '客户联系方式' });
    await contacts.getByText('138****1234').waitFor();
    await page.getByText(/每 24 小时一次，非规范规定/).waitFor();

    await contacts.getByRole('button', { name: '修改联系方式' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('电子邮箱').fill('nobody');
    await page.keyboard.press('Enter');
    await dialog.getByRole('alert').waitFor();
    await dialog.getByLabel('电子邮箱').fill('Zhang.San@example.com');
    await dialog.getByLabel('电话').fill('139 0000 4321');
    await dialog.getByLabel('通知语言').selectOption('en');
    await dialog.getByLabel('电话').press('Enter');
    await contacts.getByText('z***@example.com').waitFor();
    await contacts.getByText('139****4321').waitFor();
    await contacts.getByText('英文').waitFor();
    await contacts.getByText('联系方式已更新。').waitFor();
    expect(await page.content()).not.toMatch(/zhang\.san|139 ?0000 ?4321/i);

    await contacts.getByRole('button', { name: '变更客户等级' }).click();
    await dialog.getByLabel('客户等级').selectOption('VIP');
    await dialog.getByRole('button', { name: '保存' }).click();
    await dialog.getByRole('alert').waitFor();
    await dialog.getByLabel('变更原因').fill('签约大客户');
    await dialog.getByRole('button', { name: '保存' }).click();
    await contacts.getByText('重新核定 1 张在途工单').waitFor();
    const [row] = await query<{ tier: string }>(server.house.reads(), 'select tier from ticket where id = $1', [ticket.id]);
    expect(row).toEqual({ tier: 'VIP' });
    expect(expected(await server.house.perform(async (stores) => accepted(await stores.addresses.of(ticket.customerId, 'EMAIL'))))).toBe('zhang.san@example.com');
    expect(errors).toEqual([]);
  });

  it('[R082] stands in the list as somebody to be told, when nobody has', async () => {
    const agent = await server.account('teller', 'AGENT');
    const begun = Date.now() - 26 * 3_600_000;
    const past = { at: begun, origin: 'DEMO' as const, waivedGuards: new Set<string>() };
    const ticket = await server.receive({ customerId: server.customers.HIGH_VALUE, past: { ...past, unobserved: [] } });
    await expect.poll(() => query(server.house.reads(), "select 1 from event where subject_id = $1 and type = 'PROGRESS_NOTICE_DUE'", [ticket.id]), { timeout: 20_000 }).not.toEqual([]);
    const { page } = await deskOf(browser, server.url, 'teller', agent, '/desk/tickets');
    await page.getByRole('row').filter({ hasText: ticket.ticketNo }).getByText('即将通报进展').or(page.getByRole('row').filter({ hasText: ticket.ticketNo }).getByText('该通报进展')).waitFor();
  });

  it('is only looked at by whoever may not change them', async () => {
    const quality = await server.account('quality', 'QA');
    const ticket = await server.receive({ customerId: server.customers.VIP });
    const { page } = await deskOf(browser, server.url, 'quality', quality, `/desk/tickets/${ticket.ticketNo}`);
    const contacts = page.getByRole('region', { name: '客户联系方式' });
    await contacts.getByText('VIP').waitFor();
    expect(await contacts.getByRole('button').count()).toBe(0);
  });
});
