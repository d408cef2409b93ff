import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeInbound } from '../../api/src/correspondence/use-cases/take-inbound.ts';
import { accepted } from '../../api/src/foundation/outcome.ts';
import { query } from '../../api/src/platform/orm/query.ts';
import { openBrowser, type WatchedPage } from '../support/browser.ts';
import { deskOf } from '../support/desk.ts';
import { expected } from '../support/house.ts';
import { startSmtp, type TestSmtp } from '../support/mail.ts';
import { testServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let smtp: TestSmtp;
let browser: Browser;

beforeAll(async () => {
  smtp = await startSmtp();
  server = await testServer({}, { SMTP_URL: smtp.url, MAIL_FROM: 'care@operator.example' });
  browser = await openBrowser();
  await server.house.perform(async (stores) => { await stores.addresses.set(server.customers.VIP, 'EMAIL', 'li@home.example'); return accepted(null); });
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await smtp.close();
});

const desk = async (login: string, path: string, locale?: string): Promise<WatchedPage> => deskOf(browser, server.url, login, await server.account(login, 'SUPERVISOR'), path, locale);

describe('messages on the desk', () => {
  it('[R062] [R065] [R068] are written with a template, go out by mail, and what comes in is placed by a person', async () => {
    const ticket = await server.receive({ customerId: server.customers.VIP });
    const { page, errors } = await desk('writer', `/desk/tickets/${ticket.ticketNo}`);
    await page.getByRole('tab', { name: '消息' }).click();
    await page.getByText('自动回执').first().waitFor();
    await page.getByRole('button', { name: '发送消息' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('内容').fill('今晚八点前恢复，电话 13912345678');
    await dialog.getByLabel('作为初步响应', { exact: false }).check();
    await dialog.getByRole('button', { name: '发送消息' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('今晚八点前恢复，电话 139****5678').first().waitFor();
    await page.getByText('已发出').nth(1).waitFor();
    expect(await query(server.house.reads(), "select 1 from event where subject_id = $1 and type = 'PRELIMINARY_REPLY'", [ticket.id])).toHaveLength(1);

    expected(await server.house.perform((stores) => takeInbound(stores, {
      source: 'test', channel: 'EMAIL', kind: 'PERSON', marks: '', answers: [], delivery: null,
      content: { from: 'wang@elsewhere.example', subject: '还没好', text: '<script>alert(1)</script> 还是断网', attachments: [{ name: 'photo.jpg', bytes: 10 }] },
    })));
    await page.getByRole('link', { name: '来信分拣' }).click();
    await page.getByText('<script>alert(1)</script> 还是断网').waitFor();
    await page.getByRole('button', { name: '归入工单' }).click();
    await dialog.getByLabel('工单编号').fill('000000-0000');
    await dialog.getByRole('button', { name: '归入工单' }).click();
    await dialog.getByText('没有编号为 000000-0000 的工单。').waitFor();
    await dialog.getByLabel('工单编号').fill(ticket.ticketNo);
    await dialog.getByRole('button', { name: '归入工单' }).click();
    await page.getByText('没有待分拣的来信').waitFor();
    expect(await query(server.house.reads(), "select 1 from interaction where ticket_id = $1 and direction = 'IN'", [ticket.id])).toHaveLength(1);
    expect(errors).toEqual([]);
  });

  it('[R032] have wording that somebody else approves, in English too', async () => {
    const [author, other] = [await desk('author', '/desk/templates', 'en-US'), await desk('other', '/desk/templates', 'en-US')];
    await author.page.getByRole('button', { name: 'New template' }).click();
    const dialog = author.page.getByRole('dialog');
    await dialog.getByLabel('Code').fill('HELLO_SMS');
    await dialog.getByLabel('Text (Chinese)').fill('{ticketNo} {customerName}');
    await dialog.getByLabel('Text (English)').fill('{ticketNo} {text}');
    await dialog.getByRole('button', { name: 'Draft a new version' }).click();
    await dialog.getByText('{customerName} is no variable', { exact: false }).waitFor();
    await dialog.getByLabel('Text (Chinese)').fill('{ticketNo} {text}');
    await dialog.getByRole('button', { name: 'Draft a new version' }).click();
    await dialog.waitFor({ state: 'detached' });
    await author.page.getByText('HELLO_SMS').waitFor();
    expect(await author.page.getByRole('button', { name: 'Approve' }).count()).toBe(0);
    await other.page.reload();
    await other.page.getByRole('button', { name: 'Approve' }).click();
    await other.page.getByText('approved by other').waitFor();
    expect([...author.errors, ...other.errors]).toEqual([]);
  });
});
