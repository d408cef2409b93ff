import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAlarmLists } from '../../../api/src/alarms/storage/alarm-lists.ts';
import { newId } from '../../../api/src/foundation/ids.ts';
import { MINUTE_MS } from '../../../api/src/foundation/instant.ts';
import type { TicketChangeType } from '../../../api/src/live/graphql/live-events.type.ts';
import { toGlobalId } from '../../../api/src/platform/graphql/global-id.ts';
import { changeAddress } from '../../../api/src/teamwork/use-cases/change-address.ts';
import { acceptWorkOrder, completeWorkOrder } from '../../../api/src/teamwork/use-cases/order-steps.ts';
import { expected } from '../../support/house.ts';
import { catchUp, listen, startLiveServer, type LiveServer } from '../../support/live.ts';
import { sharedHouse, type SharedHouse } from './together.ts';

const SOON = { timeout: 20_000 };
let test: SharedHouse;
let server: LiveServer;
beforeAll(async () => {
  test = await sharedHouse();
  server = await startLiveServer(test.house);
});
afterAll(async () => {
  await server.close();
  await test.close();
});

describe('[R063] a viewer of a ticket', () => {
  it('is told which words changed when people work together, and an address goes to nobody', async () => {
    const ticket = await test.atWork();
    const listener = listen<TicketChangeType>(server.live, 'ticketChanges', { id: toGlobalId('Ticket', ticket.id) }, test.owner());
    const orderId = await test.issue(ticket.id);
    expected(await test.perform((stores) => changeAddress(stores, test.caller('AGENT'), { customerId: ticket.customerId, address: '北京市朝阳区建国路88号', reason: '搬家' })));
    expected(await test.perform((stores) => acceptWorkOrder(stores, test.fitter(), { orderId })));
    expected(await test.perform((stores) => completeWorkOrder(stores, test.fitter(), { orderId, report: '完成' })));
    const changed = () => new Set(listener.payloads.flatMap((payload) => payload.changed));
    await expect.poll(() => [...changed()].sort(), SOON).toEqual(expect.arrayContaining(['addressChangedAt', 'customer', 'workNotes', 'workOrders']));
    expect(JSON.stringify(listener.payloads)).not.toContain('建国');
    await listener.close();
  });

  it('from another department is told while they work on it, and not before or after', async () => {
    const ticket = await test.atWork();
    const args = { id: toGlobalId('Ticket', ticket.id) };
    const [helper, stranger] = [listen<TicketChangeType>(server.live, 'ticketChanges', args, test.fitter(0)), listen<TicketChangeType>(server.live, 'ticketChanges', args, test.fitter(1))];
    const watcher = listen<TicketChangeType>(server.live, 'ticketChanges', args, test.owner());
    const versionSeen = async (version: number): Promise<void> => { await expect.poll(() => watcher.payloads.at(-1)?.version ?? 0, SOON).toBeGreaterThanOrEqual(version); };
    const before = expected(await test.step(test.owner(), ticket.id, { name: 'chase', channel: 'PHONE' }));
    await versionSeen(before.version);
    const added = expected(await test.step(test.owner(), ticket.id, { name: 'addCollaborator', agentId: test.fitterIds[0] }));
    await expect.poll(() => helper.payloads.map(({ version }) => version), SOON).toEqual([added.version]);
    expect(await catchUp<TicketChangeType>(server.live, 'ticketChanges', args, test.fitter(0), 0)).not.toBeNull();
    expect(await catchUp<TicketChangeType>(server.live, 'ticketChanges', args, test.fitter(1), 0)).toBeNull();
    const removed = expected(await test.step(test.owner(), ticket.id, { name: 'removeCollaborator', agentId: test.fitterIds[0] }));
    const after = expected(await test.step(test.owner(), ticket.id, { name: 'addWorkNote', noteId: newId(), noteKind: 'NOTE' }));
    await versionSeen(after.version);
    expect(helper.payloads.filter(({ version }) => version > removed.version)).toEqual([]);
    expect(stranger.payloads).toEqual([]);
    await Promise.all([helper, stranger, watcher].map((listener) => listener.close()));
  });
});

describe('[R063] a work order that is late', () => {
  it('calls the lead of its team, silently and once, and calls no more when it is over', async () => {
    const ticket = await test.atWork();
    const orderId = newId();
    const at = Date.now() - 5 * MINUTE_MS + 800;
    expected(await test.step(test.owner(), ticket.id, { name: 'issueWorkOrder', orderId, teamId: test.fieldTeamId, ola: { limitMinutes: 5, calendar: null, pausesOn: [] } }, { past: { at, origin: 'DEMO', waivedGuards: new Set() } }));
    const lists = createAlarmLists(test.house.reads);
    const alarms = async (unitId: string) => (await lists.list({ unitIds: [unitId], states: ['ACTIVE_UNACKED', 'RETURNED_UNACKED'], before: null, limit: 50 })).filter(({ kind }) => kind === 'WORK_ORDER_LATE');
    await expect.poll(async () => (await alarms(test.fieldTeamId)).map(({ priority, state, ticketNo, clauseNo }) => [priority, state, ticketNo, clauseNo]), SOON).toEqual([['P3', 'ACTIVE_UNACKED', ticket.ticketNo, '4.3']]);
    expect(await alarms(test.teamId)).toEqual([]);
    expected(await test.perform((stores) => acceptWorkOrder(stores, test.fitter(), { orderId })));
    expected(await test.perform((stores) => completeWorkOrder(stores, test.fitter(), { orderId, report: '完成' })));
    await expect.poll(async () => (await alarms(test.fieldTeamId)).map(({ state, version }) => [state, version]), SOON).toEqual([['RETURNED_UNACKED', 2]]);
    expect((await test.order(orderId)).clock).toMatchObject({ run: 'STOPPED', breachedAt: at + 5 * MINUTE_MS });
  });
});
