import { afterAll, beforeAll, expect, it } from 'vitest';
import { dispatchTicket } from '../../../api/src/dispatch/use-cases/hand-over.ts';
import { dispatchHouse, type DispatchHouse } from './dispatching.ts';

/** Several times as many as there are connections. */
const AT_ONCE = 48;

let test: DispatchHouse;
beforeAll(async () => { test = await dispatchHouse(); });
afterAll(() => test.close());

it('no dispatch waits for a connection that another one holds, however many there are at once', async () => {
  const tickets = [];
  for (let count = 0; count < AT_ONCE; count += 1) tickets.push(await test.waiting());
  const outcomes = await Promise.all(tickets.map(({ id }) => test.house.perform((stores) =>
    dispatchTicket(stores, test.caller('SUPERVISOR'), { ticketId: id, assigneeId: test.agentIds[0], followUp: '处理后回访客户。' }))));
  expect(outcomes.filter(({ ok }) => !ok)).toEqual([]);
});
