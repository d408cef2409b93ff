import type { Browser } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { HOUR_MS, toIso } from '../../api/src/foundation/instant.ts';
import { toGlobalId } from '../../api/src/platform/graphql/global-id.ts';
import { classifyTicket } from '../../api/src/tickets/use-cases/classify-ticket.ts';
import { deskOf } from '../support/desk.ts';
import { expected, URGENT_OUTAGE } from '../support/house.ts';
import { ask, dataOf, type TestServer } from '../support/server.ts';
import { onStage } from '../support/stage.ts';

let server: TestServer;
let browser: Browser;

onStage((stage) => { ({ server, browser } = stage); });

describe('duties of the law on the desk', () => {
  it('stand on the ticket whose statutory limit was broken and in the list, and are done with proof', async () => {
    const [handler, chief] = [await server.account('handler', 'AGENT'), await server.account('chief', 'ADMIN')];
    const ticket = await server.receive({ past: { at: Date.now() - 50 * HOUR_MS, origin: 'DEMO', unobserved: [] } });
    expected(await server.house.perform((stores) => classifyTicket(stores, server.caller('AGENT'), { ticketId: ticket.id, axes: URGENT_OUTAGE })));
    const token = await server.signIn('chief', chief);
    const report = (mutation: string, type: string, input: object) => ask<Record<string, { duty: { code: string; clause: { no: string } } | null; userErrors: readonly object[] }>>(server.url,
      `mutation($input: ${type}!) { ${mutation}(input: $input) { duty { id code dueBasis clause { no } } userErrors { code } } }`, { input }, token);
    const customerId = toGlobalId('Customer', server.customers.ORDINARY);
    const at = toIso(Date.now() - HOUR_MS);
    expect(dataOf(await report('reportPayment', 'BillingReportInput', { customerId, reference: 'PAY-1', at }))['reportPayment']).toMatchObject({ duty: { code: 'RESTORE_SERVICE', clause: { no: 'Art 34' } } });
    expect(dataOf(await report('reportFee', 'FeeReportInput', { customerId, reference: 'BILL-1', at, feeFen: 100, previousFen: [100, 100, 100] }))['reportFee']).toEqual({ duty: null, userErrors: [] });

    const { page, errors } = await deskOf(browser, server.url, 'handler', handler, `/desk/tickets/${ticket.ticketNo}`);
    const onTicket = page.getByRole('region', { name: '法定义务' });
    await onTicket.getByText('免收月租').waitFor();
    await onTicket.getByRole('button', { name: '登记履行' }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: '登记履行' }).click();
    await page.getByRole('dialog').getByRole('alert').waitFor();
    await page.getByRole('dialog').getByLabel('凭据').fill('已致电 13912345678 告知');
    await page.getByRole('dialog').getByRole('button', { name: '登记履行' }).click();
    await onTicket.getByText('已履行', { exact: true }).waitFor();
    await onTicket.getByText('已致电 139****5678 告知').waitFor();
    await page.getByRole('link', { name: '法定义务' }).click();
    await page.getByText('待办 2').waitFor();
    await page.getByText('计费系统报告 PAY-1').waitFor();
    await expect.poll(() => page.getByRole('link', { name: '法定义务' }).innerText(), { timeout: 20_000 }).toMatch(/2$/);
    await page.getByRole('button', { name: '已履行' }).click();
    await page.getByText('handler').first().waitFor();
    expect(errors).toEqual([]);
  });
});
