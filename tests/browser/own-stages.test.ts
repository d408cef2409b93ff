import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { expect, it } from 'vitest';
import { dispatchTicket } from '../../api/src/dispatch/use-cases/hand-over.ts';
import { HOUR_MS } from '../../api/src/foundation/instant.ts';
import { planStage } from '../../api/src/procedure/use-cases/plan-stage.ts';
import { classifyTicket } from '../../api/src/tickets/use-cases/classify-ticket.ts';
import { performStep } from '../../api/src/tickets/use-cases/perform-step.ts';
import { deskOf } from '../support/desk.ts';
import { person } from '../support/field-team.ts';
import { expected, URGENT_OUTAGE } from '../support/house.ts';
import type { TestServer } from '../support/server.ts';
import { onStage } from '../support/stage.ts';

let server: TestServer;
let browser: Browser;
onStage((stage) => { ({ server, browser } = stage); });

it('[R080] whoever is named for a stage of somebody else\'s ticket is told on the desk, finds it in a list and comes from there to the ticket', async () => {
  const { agentId, password } = await person(server, 'planner', 'AGENT', server.unitId, server.teamId);
  const desk = await deskOf(browser, server.url, 'planner', password, '/desk/work-orders');
  await desk.page.getByRole('heading', { name: '我负责的环节' }).waitFor({ state: 'detached' });

  const { id: ticketId, ticketNo } = await server.receive();
  const leader = server.caller('SUPERVISOR');
  expected(await server.house.perform((stores) => classifyTicket(stores, leader, { ticketId, axes: URGENT_OUTAGE })));
  expected(await server.house.perform((stores) => dispatchTicket(stores, leader, { ticketId, assigneeId: server.agentIds[0], followUp: '回访' })));
  for (const command of [{ name: 'accept', agentId: server.agentIds[0] }, { name: 'startWork' }] as const) {
    expected(await server.house.perform((stores) => performStep(stores, leader, { ticketId, command, reason: 'test' })));
  }
  expected(await server.house.perform((stores) => planStage(stores, leader, { ticketId, stage: 'DIAGNOSED', ownerId: agentId!, dueAt: Date.now() + 2 * HOUR_MS, reason: '由方案组诊断' })));

  const { page, errors } = desk;
  const list = page.getByRole('region', { name: '我负责的环节' });
  await list.getByText('已诊断').waitFor();
  await page.getByRole('navigation', { name: /./ }).getByText('1 环节').waitFor();
  expect((await new AxeBuilder({ page }).include('main').analyze()).violations).toEqual([]);
  await list.getByRole('link', { name: ticketNo }).press('Enter');
  const drawer = page.getByRole('region', { name: '工单详情' });
  await page.getByRole('tab', { name: '规程' }).waitFor();
  // The name of a limit is what is seen on it.
  const chip = drawer.getByRole('button', { name: /§5\.1/ }).first();
  const [shown, named] = [await chip.innerText(), await chip.evaluate((element) => element.getAttribute('aria-label'))];
  expect([shown.includes('§'), named]).toEqual([true, null]);
  // Where the customer is reached stands there once.
  await expect.poll(() => drawer.getByText('138****1234').count()).toBe(1);
  // The list beside the drawer shows when each ticket is due, on the desks of small offices too.
  for (const width of [1440, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await expect.poll(() => page.getByRole('table').first().evaluate((table) => table.parentElement!.scrollWidth - table.parentElement!.clientWidth)).toBe(0);
    await page.getByRole('row', { name: ticketNo }).getByText(/^\d\d:\d\d$/).waitFor();
  }
  expect(errors).toEqual([]);
});
