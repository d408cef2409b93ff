import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../../api/src/foundation/ids.ts';
import { accepted } from '../../../api/src/foundation/outcome.ts';
import { query } from '../../../api/src/platform/orm/query.ts';
import { registerCustomer } from '../../../api/src/customers/use-cases/register-customer.ts';
import { changeAddress } from '../../../api/src/teamwork/use-cases/change-address.ts';
import { acceptWorkOrder, acknowledgeOrderAddress, acknowledgeTicketAddress } from '../../../api/src/teamwork/use-cases/order-steps.ts';
import { expected } from '../../support/house.ts';
import { codes, sharedHouse, type SharedHouse } from './together.ts';

let test: SharedHouse;
beforeAll(async () => { test = await sharedHouse(); });
afterAll(() => test.close());

const customer = async (): Promise<string> => expected(await test.perform((stores) => registerCustomer(stores, test.caller('ADMIN'), { name: '李四', phone: '13800005678', tier: 'ORDINARY', area: 'URBAN' }))).id;
const move = (customerId: string, address: string, caller = test.caller('AGENT'), reason = '客户搬家') => test.perform((stores) => changeAddress(stores, caller, { customerId, address, reason }));
const changes = (id: string) => test.events(id, 'ADDRESS_CHANGED');

describe('[R027] a customer who moves', () => {
  it('reaches every open ticket and work order of theirs and nothing else, and the address goes into no event', async () => {
    const [customerId, other] = [await customer(), await customer()];
    const [one, two, foreign, closed, fresh] = [
      await test.atWork({ customerId }), await test.atWork({ customerId }), await test.atWork({ customerId: other }), await test.atWork({ customerId }), await test.receive({ customerId }),
    ];
    const orderId = await test.issue(one.id);
    expected(await test.step(test.person('SUPERVISOR', test.unitId), closed.id, { name: 'withdraw', byCustomer: true }));
    expect(expected(await move(customerId, '北京市朝阳区建国路88号'))).toEqual({ ticketsTold: 3 });
    const flags = await Promise.all([one, two, foreign, closed, fresh].map(async ({ id }) => (await test.ticket(id)).addressChangedAt !== null));
    expect(flags).toEqual([true, true, false, false, false]);
    expect(await Promise.all([one, two, foreign, closed, fresh].map(async ({ id }) => (await changes(id)).length))).toEqual([1, 1, 0, 0, 1]);
    const { addressChangedAt } = await test.order(orderId);
    expect(addressChangedAt).toBe((await test.ticket(one.id)).addressChangedAt);
    expect((await test.house.customers.byIds([customerId])).get(customerId)?.addressMasked).toBe('北京市朝阳区***');
    const written = await query<{ row: string }>(test.house.reads(), `
      select e::text as row from event e where e.subject_id = any($1::uuid[]) union all select c::text from customer c where c.id = $2 union all select t.facts::text from ticket t where t.customer_id = $2`,
    [[customerId, one.id, two.id, fresh.id], customerId]);
    for (const { row } of written) expect(row.includes('建国路') || row.includes(Buffer.from('建国路').toString('hex'))).toBe(false);
    expect((await changes(customerId)).map(({ reason, payload }) => [reason, payload])).toEqual([['客户搬家', {}]]);

    expected(await test.perform((stores) => acceptWorkOrder(stores, test.fitter(), { orderId })));
    const acknowledge = (caller: ReturnType<SharedHouse['owner']>, order: string | null) => test.perform((stores) => (order === null
      ? acknowledgeTicketAddress(stores, caller, { ticketId: one.id, changedAt: addressChangedAt! }) : acknowledgeOrderAddress(stores, caller, { orderId: order, changedAt: addressChangedAt! })));
    expect(codes(await acknowledge(test.fitter(1), orderId))).toEqual(['byOwnerOrOrderHandler']);
    expect(codes(await acknowledge(test.fitter(), null))).toEqual(['NOT_FOUND']);
    expected(await acknowledge(test.fitter(), orderId));
    expected(await acknowledge(test.owner(), null));
    expect(codes(await acknowledge(test.owner(), null))).toEqual(['addressChangeSeen']);
    expect([(await test.ticket(one.id)).addressChangedAt, (await test.order(orderId)).addressChangedAt]).toEqual([null, null]);
  });

  it('to where they live already changes nothing, and the same request twice is one', async () => {
    const customerId = await customer();
    const ticket = await test.atWork({ customerId });
    expect(expected(await move(customerId, '上海市浦东新区世纪大道1号')).ticketsTold).toBe(1);
    expect(expected(await move(customerId, ' 上海市浦东新区世纪大道1号 ')).ticketsTold).toBe(0);
    const key = newId();
    const caller = test.caller('AGENT');
    const once = () => test.perform((stores) => stores.idempotency.once(caller.actor.id, key, { operation: 'changeCustomerAddress', customerId }, () => changeAddress(stores, caller, { customerId, address: '上海市浦东新区世纪大道2号', reason: '更正' })));
    expect(await Promise.all([once(), once()])).toEqual([accepted({ ticketsTold: 1 }), accepted({ ticketsTold: 1 })]);
    expect(await changes(ticket.id)).toHaveLength(2);
  });

  it('twice at one moment is told in one order, to all alike', async () => {
    const customerId = await customer();
    const tickets = [await test.atWork({ customerId }), await test.atWork({ customerId })];
    const outcomes = await Promise.all(['广州市天河区体育西路1号', '广州市天河区体育西路2号', '广州市天河区体育西路3号'].map((address) => move(customerId, address)));
    for (const outcome of outcomes) expect(expected(outcome).ticketsTold).toBe(2);
    const stories = await Promise.all(tickets.map(async ({ id }) => (await changes(id)).map(({ payload }) => (payload as { changeId: string }).changeId)));
    const [own] = [(await query<{ id: string }>(test.house.reads(), "select id from event where subject_id = $1 and type = 'ADDRESS_CHANGED' order by place", [customerId])).map(({ id }) => id)];
    for (const story of stories) expect(story).toEqual(own);
  });

  it('is refused without a reason, an address, the permission, or a customer of the unit', async () => {
    const customerId = await customer();
    expect(codes(await move(customerId, '北京市海淀区1号', test.caller('AGENT'), ' '))).toEqual(['REQUIRED']);
    expect(codes(await move(customerId, '京'))).toEqual(['ADDRESS_LENGTH']);
    expect(codes(await move(customerId, '北京市海淀区1号', test.caller('QA')))).toEqual(['FORBIDDEN']);
    expect(codes(await move(customerId, '北京市海淀区1号', test.fitter()))).toEqual(['NOT_FOUND']);
    expect(codes(await move(newId(), '北京市海淀区1号'))).toEqual(['NOT_FOUND']);
    await query(test.house.reads(), 'delete from customer_key where customer_id = $1', [customerId]);
    expect(codes(await move(customerId, '北京市海淀区1号'))).toEqual(['CUSTOMER_ERASED']);
  });
});
