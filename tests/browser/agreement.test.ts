import type { Browser } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { toGlobalId } from '../../api/src/platform/graphql/global-id.ts';
import { databaseNow } from '../../api/src/platform/unit-of-work/unit-of-work.ts';
import { deskOf } from '../support/desk.ts';
import { ask, dataOf, type TestServer } from '../support/server.ts';
import { onStage } from '../support/stage.ts';

let server: TestServer;
let browser: Browser;

onStage((stage) => { ({ server, browser } = stage); });

describe('an agreement on the desk', () => {
  it('[R086] is concluded with a customer, runs on their next request, and its delivery is counted', async () => {
    const password = await server.account('leader', 'SUPERVISOR');
    const customer = dataOf(await ask<{ customer: { customerNo: string } }>(server.url, 'query($id: ID!) { customer(id: $id) { customerNo } }', { id: toGlobalId('Customer', server.customers.VIP) }, await server.apiKey())).customer;
    const { page, errors } = await deskOf(browser, server.url, 'leader', password, '/desk/agreements');
    await page.getByText('还没有服务协议').waitFor();
    await page.getByRole('button', { name: '签订协议' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('客户编号').fill('C-NOBODY');
    await dialog.getByLabel('协议名称（中文）').fill('专线服务协议');
    await dialog.getByLabel('协议名称（英文）').fill('Leased line agreement');
    await dialog.getByRole('button', { name: '签订协议' }).click();
    await dialog.getByText('没有这个客户').waitFor();
    await dialog.getByLabel('客户编号').fill(customer.customerNo);
    await dialog.getByRole('button', { name: '增加一项' }).click();
    await dialog.getByRole('button', { name: '签订协议' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('heading', { name: '专线服务协议' }).waitFor();
    await server.house.standard.reload();
    await expect.poll(async () => server.house.catalogue.pinsFor(server.customers.VIP, await databaseNow(server.house.reads())).length, { timeout: 30_000 }).toBe(3);
    await server.receive({ customerId: server.customers.VIP });
    await page.reload();
    await page.getByRole('cell', { name: '1', exact: true }).first().waitFor();
    await page.getByText('生效中', { exact: true }).waitFor();
    await page.getByRole('button', { name: '终止' }).click();
    await page.getByRole('dialog').getByLabel('原因').fill('客户迁址');
    await page.getByRole('dialog').getByRole('button', { name: '终止' }).click();
    await page.getByText('已废止').waitFor();
    expect(errors).toEqual([]);
  });
});
