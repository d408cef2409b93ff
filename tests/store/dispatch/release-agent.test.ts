import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dispatchTicket } from '../../../api/src/dispatch/use-cases/hand-over.ts';
import { releaseAgent } from '../../../api/src/dispatch/use-cases/release-agent.ts';
import { query } from '../../../api/src/platform/orm/query.ts';
import { performStep } from '../../../api/src/tickets/use-cases/perform-step.ts';
import { expected } from '../../support/house.ts';
import { dispatchHouse, type DispatchHouse } from './dispatching.ts';

let test: DispatchHouse;
beforeEach(async () => { test = await dispatchHouse(); });
afterEach(() => test.close());

const codes = (outcome: { readonly ok: boolean; readonly refusals?: readonly { readonly code: string }[] }) => (outcome.ok ? [] : outcome.refusals!.map(({ code }) => code));
const release = (agentId: string, reason = '离职') => test.house.perform((stores) => releaseAgent(stores, test.caller('ADMIN'), { agentId, reason }));
const give = async (ticketId: string, assigneeId: string) => expected(await test.house.perform((stores) => dispatchTicket(stores, test.caller('SUPERVISOR'), { ticketId, assigneeId, followUp: '回访' })));
const accept = async (ticketId: string, agentId: string) => expected(await test.house.perform((stores) => performStep(stores, test.as(agentId), { ticketId, command: { name: 'accept', agentId } })));

describe('[R009] an agent who leaves', () => {
  it('leaves no open ticket behind: what was not accepted goes to the next best, all else to the duty owner, with the reason', async () => {
    const [dispatcher, duty] = test.agentIds;
    const leaver = await test.agent();
    const next = await test.agent();
    await test.presence(duty, 'BUSY');
    await test.presence(dispatcher, 'BUSY');
    const offered = await test.waiting();
    const working = await test.waiting();
    await give(offered.id, leaver);
    await give(working.id, leaver);
    await accept(working.id, leaver);
    expect(expected(await release(leaver)).leftAt).not.toBeNull();
    expect(await test.ticket(offered.id)).toMatchObject({ state: 'DISPATCHED', ownerId: next });
    expect(await test.ticket(working.id)).toMatchObject({ state: 'ACCEPTED', ownerId: duty });
    const reasons = await query<{ reason: string }>(test.house.reads(), `select distinct reason from event where type in ('OWNER_REPLACED', 'REDISPATCHED', 'AGENT_LEFT')`, []);
    expect(reasons).toEqual([{ reason: '离职' }]);
    expect(codes(await release(leaver))).toEqual(['NOT_FOUND']);
    const again = await test.waiting();
    expect(codes(await test.house.perform((stores) => dispatchTicket(stores, test.caller('SUPERVISOR'), { ticketId: again.id, assigneeId: leaver, followUp: '回访' })))).toEqual(['AGENT_LEFT']);
  });

  it('gets no ticket back that they dispatched: its return goes to the duty owner', async () => {
    const [dispatcher, duty] = test.agentIds;
    const handler = await test.agent();
    const ticket = await test.waiting();
    expect((await give(ticket.id, handler)).dispatcherId).toBe(dispatcher);
    expected(await release(dispatcher));
    const returned = expected(await test.house.perform((stores) => performStep(stores, test.as(handler), { ticketId: ticket.id, command: { name: 'returnTicket' }, reason: '不会' })));
    expect(returned).toMatchObject({ state: 'CLASSIFIED', ownerId: duty });
  });

  it('cannot leave as duty owner, and nothing of it happens', async () => {
    const [, duty] = test.agentIds;
    const ticket = await test.waiting();
    await give(ticket.id, duty);
    expect(codes(await release(duty))).toEqual(['IS_DUTY_OWNER']);
    expect((await test.ticket(ticket.id)).ownerId).toBe(duty);
    expect(codes(await release(test.agentIds[0], ' '))).toEqual(['REQUIRED']);
  });

  it('is given no ticket by whoever dispatches at the same moment', async () => {
    const leavers = await Promise.all(Array.from({ length: 5 }, () => test.agent()));
    const tickets = await Promise.all(leavers.map(() => test.waiting()));
    const released = leavers.map((leaver) => release(leaver));
    await Promise.all(leavers.flatMap((leaver, index) => [
      released[index]!,
      test.house.perform((stores) => dispatchTicket(stores, test.caller('SUPERVISOR'), { ticketId: tickets[index]!.id, assigneeId: leaver, followUp: '回访' })),
    ]));
    expect((await Promise.all(released)).flatMap(codes)).toEqual([]);
    const orphans = await query(test.house.reads(), `
      select t.id from ticket t join agent a on a.id = t.owner_id where a.left_at is not null and t.closed_at is null`, []);
    expect(orphans).toEqual([]);
  });
});
