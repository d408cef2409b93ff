import type { Browser, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { TicketCommand } from '../../api/src/tickets/domain/commands.ts';
import { classifyTicket } from '../../api/src/tickets/use-cases/classify-ticket.ts';
import { performStep } from '../../api/src/tickets/use-cases/perform-step.ts';
import { deskOf } from '../support/desk.ts';
import { fieldTeam, person, type Person } from '../support/field-team.ts';
import { expected, URGENT_OUTAGE } from '../support/house.ts';
import type { TestServer } from '../support/server.ts';
import { onStage } from '../support/stage.ts';

let server: TestServer;
let browser: Browser;
let people: Readonly<Record<'chief' | 'owner' | 'fitter', Person>>;

onStage(async (stage) => {
  ({ server, browser } = stage);
  const chief = await person(server, 'chief', 'SUPERVISOR', server.unitId, null);
  const fieldTeamId = await fieldTeam(server, await server.signIn(chief.login, chief.password));
  people = { chief, owner: await person(server, 'owner', 'AGENT', server.teamId, server.teamId), fitter: await person(server, 'fitter', 'AGENT', fieldTeamId, fieldTeamId) };
});

/** A ticket that the owner works on. */
async function atWork(): Promise<string> {
  const { id: ticketId, ticketNo } = await server.receive({ unitId: server.teamId });
  const caller = server.caller('ADMIN');
  const step = async (command: TicketCommand, agentId = caller.agentId) => expected(await server.house.perform((stores) => performStep(stores, { ...caller, agentId }, { ticketId, command })));
  expected(await server.house.perform((stores) => classifyTicket(stores, caller, { ticketId, axes: URGENT_OUTAGE })));
  const agentId = people.owner.agentId!;
  await step({ name: 'dispatch', assigneeId: agentId, teamId: server.teamId, queueId: server.queueId, followUp: '回访', dueAt: null, missingSkills: [] });
  await step({ name: 'accept', agentId }, agentId);
  await step({ name: 'startWork' }, agentId);
  return ticketNo;
}

const desk = ({ login, password }: Person, path: string, locale?: string) => deskOf(browser, server.url, login, password, path, locale);

/** Fills a dialog and sends it by keyboard. */
async function send(page: Page, name: string, fill: (dialog: ReturnType<Page['getByRole']>) => Promise<void>): Promise<void> {
  const dialog = page.getByRole('dialog');
  await fill(dialog);
  await dialog.getByRole('button', { name, exact: true }).press('Enter');
  await dialog.waitFor({ state: 'detached' });
}

describe('several departments on one ticket', () => {
  it('[R063] [R027] take a work order from its issue to its report, and acknowledge that the customer has moved meanwhile', async () => {
    const ticketNo = await atWork();
    const path = `/desk/tickets/${ticketNo}`;
    const [owner, fitter, chief] = [await desk(people.owner, path), await desk(people.fitter, '/desk/work-orders'), await desk(people.chief, path)];
    await fitter.page.getByText('没有协办单').waitFor();

    await owner.page.getByRole('tab', { name: '协同' }).press('Enter');
    const orders = owner.page.getByRole('region', { name: '协办单' });
    await orders.getByRole('button', { name: '下发协办单' }).press('Enter');
    await owner.page.getByRole('dialog').getByRole('button', { name: '下发协办单' }).press('Enter');
    await owner.page.getByRole('dialog').getByRole('alert').waitFor();
    await send(owner.page, '下发协办单', async (dialog) => {
      await dialog.getByLabel('班组').selectOption({ label: '外线F1' });
      await dialog.getByLabel('协办内容').fill('到现场检查光交箱，联系电话 13912345678');
      await dialog.getByLabel('原因').fill('需要外线处理');
    });
    await orders.getByText('到现场检查光交箱，联系电话 139****5678').waitFor();
    await orders.getByText('本单位设定，非规范规定').waitFor();

    const item = fitter.page.getByRole('listitem').filter({ hasText: ticketNo });
    await item.getByRole('button', { name: '接单' }).press('Enter');
    await item.getByText('办理中').waitFor();
    await orders.getByText('办理人 fitter').waitFor();

    await chief.page.getByRole('button', { name: '变更地址' }).press('Enter');
    await send(chief.page, '变更地址', async (dialog) => {
      await dialog.getByLabel('新地址').fill('北京市朝阳区建国路88号');
      await dialog.getByLabel('原因').fill('客户搬家');
    });
    await chief.page.getByText('北京市朝阳区***').waitFor();
    // The owner's desk is told by the server: nobody reloads it.
    const notice = owner.page.getByRole('status', { name: '派单后地址已变更' });
    await notice.getByRole('button', { name: '确认已知' }).press('Enter');
    await notice.waitFor({ state: 'detached' });
    await item.getByText('派单后地址已变更').waitFor();
    await item.getByRole('button', { name: '确认已知' }).press('Enter');
    await item.getByText('派单后地址已变更').waitFor({ state: 'detached' });

    await item.getByRole('button', { name: '为何此时到期' }).press('Enter');
    await item.getByText('下发协办单').waitFor();
    await item.getByRole('button', { name: '办结' }).press('Enter');
    await send(fitter.page, '办结', (dialog) => dialog.getByLabel('办理结果').fill('已更换尾纤，光衰正常'));
    await fitter.page.getByText('没有协办单').waitFor();
    await orders.getByText('结果：已更换尾纤，光衰正常').waitFor();
    await orders.getByText('已办结', { exact: true }).waitFor();
    expect([...owner.errors, ...fitter.errors, ...chief.errors]).toEqual([]);
  });

  it('[R063] lets a collaborator of another department read the ticket and write for its owner, in English too', async () => {
    const ticketNo = await atWork();
    const owner = await desk(people.owner, `/desk/tickets/${ticketNo}`, 'en-GB');
    await owner.page.getByRole('tab', { name: 'Together' }).press('Enter');
    await owner.page.getByRole('button', { name: 'Add a collaborator' }).press('Enter');
    await send(owner.page, 'Add a collaborator', async (dialog) => {
      await dialog.getByLabel('Team').selectOption({ label: 'Field F1' });
      await dialog.getByLabel('Person').selectOption({ label: 'fitter · FITTER' });
      await dialog.getByLabel('Reason').fill('joint survey');
    });
    const helpers = owner.page.getByRole('region', { name: 'Collaborators' });
    await helpers.getByText('owner owns the ticket and stays so.').waitFor();

    const fitter = await desk(people.fitter, '/desk/work-orders', 'en-GB');
    await fitter.page.getByRole('link', { name: ticketNo }).press('Enter');
    await fitter.page.getByRole('tab', { name: 'Together' }).press('Enter');
    await fitter.page.getByRole('button', { name: 'Write a note' }).press('Enter');
    await send(fitter.page, 'Write a note', async (dialog) => {
      await dialog.getByLabel('Kind').selectOption('CONTRIBUTION');
      await dialog.getByLabel('Text').fill('High attenuation at the cabinet');
    });
    const notes = owner.page.getByRole('region', { name: 'Internal notes' });
    await notes.getByText('High attenuation at the cabinet').waitFor();
    await helpers.getByRole('button', { name: 'Remove fitter' }).press('Enter');
    await send(owner.page, 'Remove a collaborator', (dialog) => dialog.getByLabel('Reason').fill('done'));
    await helpers.getByText('Nobody beside the owner, owner.').waitFor();
    await fitter.page.goto(`${server.url}/desk/tickets/${ticketNo}`);
    await fitter.page.getByText(`There is no ticket ${ticketNo}`, { exact: false }).waitFor();
    expect([...owner.errors, ...fitter.errors]).toEqual([]);
  });
});
