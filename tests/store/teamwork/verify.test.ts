import { afterAll, beforeAll, expect, it } from 'vitest';
import { query } from '../../../api/src/platform/orm/query.ts';
import { acceptWorkOrder } from '../../../api/src/teamwork/use-cases/order-steps.ts';
import { verifyClocks } from '../../../api/src/verify-clocks.ts';
import { expected } from '../../support/house.ts';
import { sharedHouse, type SharedHouse } from './together.ts';

let test: SharedHouse;
beforeAll(async () => { test = await sharedHouse(); });
afterAll(async () => { await test.close(); });

const differences = async () => (await verifyClocks(test.house, () => {})).differences.map(({ targetId, field }) => `${targetId} ${field}`);

it('[R063] the check of every clock counts those of work orders, and finds each that is not what the log says', async () => {
  const { id } = await test.atWork();
  const [one, two, three] = [await test.issue(id), await test.issue(id), await test.issue(id)];
  expected(await test.perform((stores) => acceptWorkOrder(stores, test.fitter(), { orderId: one })));
  expected(await test.step(test.chief(), id, { name: 'suspend', reason: 'AWAIT_PARTS', evidence: '等备件', expectedResumeAt: Date.now() + 3_600_000, approvedBySupervisor: true }));
  const before = await verifyClocks(test.house, () => {});
  expect(before.differences).toEqual([]);
  expect(before.workOrders).toBe(3);
  await query(test.house.reads(), "update work_order set due_at = due_at + interval '1 minute' where id = $1", [one]);
  await query(test.house.reads(), 'update work_order set handler_id = $2, state = $3 where id = $1', [two, test.fitterIds[1], 'ACCEPTED']);
  expect([...(await differences())].sort()).toEqual([`${one} due_at`, `${two} handler_id`, `${two} state`].sort());
  await query(test.house.reads(), 'delete from work_order where id = $1', [three]);
  expect(await differences()).toContain(`${three} work order`);
});
