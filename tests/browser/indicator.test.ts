import type { Browser } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { systemCaller } from '../../api/src/access/domain/caller.ts';
import { createApiKey } from '../../api/src/access/use-cases/create-api-key.ts';
import { DAY_MS, MINUTE_MS, toIso } from '../../api/src/foundation/instant.ts';
import { deskOf } from '../support/desk.ts';
import { expected } from '../support/house.ts';
import { ask, dataOf, type TestServer } from '../support/server.ts';
import { onStage } from '../support/stage.ts';

let server: TestServer;
let browser: Browser;

onStage((stage) => { ({ server, browser } = stage); });

interface Report { readonly reportIndicators: { readonly added: number; readonly userErrors: readonly { readonly code: string }[] } }

async function keyWith(scopes: readonly string[]): Promise<string> {
  const key = await server.house.perform(async (stores) => createApiKey(stores, systemCaller('test', server.unitId), { name: scopes.join(' '), scopes: [...scopes] as never, unitId: server.unitId, expiresAt: (await stores.now()) + DAY_MS }));
  return expected(key).token;
}

describe('the indicators of the network on the desk', () => {
  it('[R071] [R073] are reported by a program whose key may, and shown beside the limit of their clause', async () => {
    const quarter = Math.floor(Date.now() / (15 * MINUTE_MS)) * 15 * MINUTE_MS;
    const readings = Array.from({ length: 90 }, (_, index) => [
      { metric: 'NETWORK_SERVICE_RESPONSE_TIME', area: 'URBAN', serviceLine: 'DATA', at: toIso(quarter - index * 15 * MINUTE_MS), value: index === 0 ? 52 : 30 + 8 * Math.sin(index / 6), samples: 40 },
      { metric: 'NETWORK_SERVICE_RESPONSE_TIME', area: 'RURAL', serviceLine: 'DATA', at: toIso(quarter - index * 15 * MINUTE_MS), value: 38 + 5 * Math.cos(index / 9), samples: 40 },
      { metric: 'DATA_TRANSMISSION_ACCURACY', area: 'URBAN', serviceLine: 'DATA', at: toIso(quarter - index * 15 * MINUTE_MS), value: 99.95, samples: 40 },
    ]).flat();
    const report = async (token: string) => dataOf(await ask<Report>(server.url, 'mutation($input: ReportIndicatorsInput!) { reportIndicators(input: $input) { added userErrors { code } } }', { input: { readings } }, token)).reportIndicators;
    expect(await report(await keyWith(['TICKET_VIEW']))).toMatchObject({ added: 0, userErrors: [{ code: 'FORBIDDEN' }] });
    expect(await report(await keyWith(['INDICATOR_REPORT']))).toEqual({ added: 270, userErrors: [] });
    const { page, errors } = await deskOf(browser, server.url, 'watcher', await server.account('watcher', 'QA'), '/desk/indicators');
    await page.getByText('◆ 52.0 s').waitFor();
    await page.getByRole('img', { name: /城镇 · 数据.*≤45秒/ }).waitFor();
    await page.getByText('99.95%').waitFor();
    await page.getByText('§5.1').first().waitFor();
    await page.getByRole('button', { name: '近 7 天' }).click();
    await page.getByText(/\/\d+ 时段达标/).first().waitFor();
    expect(errors).toEqual([]);
  });
});
