import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { declineOffer } from '../../../api/src/dispatch/use-cases/decline-offer.ts';
import { dispatchAutomatically } from '../../../api/src/dispatch/use-cases/dispatch-automatically.ts';
import { dispatchTicket, redispatchTicket } from '../../../api/src/dispatch/use-cases/hand-over.ts';
import { takeNextTicket } from '../../../api/src/dispatch/use-cases/take-next.ts';
import type { Explanation } from '../../../api/src/dispatch/domain/explanation.ts';
import { query } from '../../../api/src/platform/orm/query.ts';
import { performStep } from '../../../api/src/tickets/use-cases/perform-step.ts';
import { expected } from '../../support/house.ts';
import { dispatchHouse, type DispatchHouse } from './dispatching.ts';

let test: DispatchHouse;
beforeEach(async () => { test = await dispatchHouse(); });
afterEach(() => test.close());

const codes = (outcome: { readonly ok: boolean; readonly refusals?: readonly { readonly code: string }[] }) => (outcome.ok ? [] : outcome.refusals!.map(({ code }) => code));
const dispatches = (ticketId: string) => query<{ kind: string; automatic: boolean; assignee_id: string; explanation: Explanation | null }>(
  test.house.reads(), 'select kind, automatic, assignee_id, explanation from dispatch where ticket_id = $1 order by place', [ticketId]);
const choose = (ticketId: string) => test.house.perform((stores) => dispatchAutomatically(stores, test.caller('SUPERVISOR'), { ticketId }));
const decline = (ticketId: string, agentId: string) => test.house.perform((stores) => declineOffer(stores, test.as(agentId), { ticketId, reason: '不在辖区' }));
const accept = (ticketId: string, agentId: string) => test.house.perform((stores) => performStep(stores, test.as(agentId), { ticketId, command: { name: 'accept', agentId } }));

describe('dispatch', () => {
  it('[R055] [R042] chooses the best candidate, and keeps with the dispatch who was considered and why', async () => {
    const ticket = await test.waiting();
    const [first, second] = test.agentIds;
    await test.presence(second, 'BREAK');
    const done = expected(await choose(ticket.id));
    expect(done).toMatchObject({ state: 'DISPATCHED', ownerId: first });
    const [dispatch] = await dispatches(ticket.id);
    expect(dispatch).toMatchObject({
      kind: 'DISPATCH', automatic: true, assignee_id: first,
      explanation: { weightsVersion: '1.0.0', chosenId: first, rankedCount: 1, rejectedCount: 1, rejected: [{ agentId: second, reasons: [{ kind: 'NOT_AVAILABLE', detail: 'BREAK' }] }] },
    });
    expect(dispatch!.explanation!.ranked[0]!.factors).toHaveLength(4);
  });

  it('[R055] keeps beside what a dispatcher chose what the house would have chosen', async () => {
    const ticket = await test.waiting();
    await test.presence(test.agentIds[1], 'OFF_DUTY');
    expected(await test.house.perform((stores) => dispatchTicket(stores, test.caller('SUPERVISOR'), { ticketId: ticket.id, assigneeId: test.agentIds[1], followUp: '回访' })));
    expect((await dispatches(ticket.id))[0]).toMatchObject({ automatic: false, assignee_id: test.agentIds[1], explanation: { chosenId: test.agentIds[0] } });
  });

  it('[R040] is refused without a time limit', async () => {
    const ticket = await test.waiting();
    await query(test.house.reads(), 'update sla_ticket set due_at = null where ticket_id = $1', [ticket.id]);
    expect(codes(await test.house.perform((stores) => dispatchTicket(stores, test.caller('SUPERVISOR'), { ticketId: ticket.id, assigneeId: test.agentIds[0], followUp: '回访' })))).toEqual(['NO_TIME_LIMIT']);
    expect(codes(await choose(ticket.id))).toEqual(['NO_TIME_LIMIT']);
    expect((await test.ticket(ticket.id)).state).toBe('CLASSIFIED');
  });

  it('[R077] gives work that asks for training only to whoever has it, and it is still good', async () => {
    await query(test.house.reads(), `update queue set required_qualifications = '{BASE_STATION_5G}' where id = $1`, [test.queueId]);
    await test.house.queues.reload();
    const ticket = await test.waiting();
    expect(codes(await choose(ticket.id))).toEqual(['NOBODY_FITS']);
    await test.agent({ qualifications: [{ code: 'BASE_STATION_5G', kind: 'TRAINING', obtainedOn: '2020-01-01', validUntil: '2021-01-01' }] });
    expect(codes(await choose(ticket.id))).toEqual(['NOBODY_FITS']);
    const trained = await test.agent({ qualifications: [{ code: 'BASE_STATION_5G', kind: 'TRAINING', obtainedOn: '2020-01-01', validUntil: null }] });
    expect(codes(await test.house.perform((stores) => dispatchTicket(stores, test.caller('SUPERVISOR'), { ticketId: ticket.id, assigneeId: test.agentIds[0], followUp: '回访' })))).toEqual(['GUARD_FAILED']);
    expect(expected(await choose(ticket.id)).ownerId).toBe(trained);
  });

  it('is one for each of many at one instant, and gives nobody more than they have room for', async () => {
    for (const agentId of test.agentIds) await query(test.house.reads(), 'update agent set capacity = 4 where id = $1', [agentId]);
    const tickets = await Promise.all(Array.from({ length: 6 }, () => test.waiting()));
    const outcomes = await Promise.all(tickets.map(({ id }) => choose(id)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(4);
    const loads = await query<{ load: number }>(test.house.reads(), 'select sum(load)::int as load from ticket where load > 0 group by owner_id');
    expect(loads.map(({ load }) => load)).toEqual([4, 4]);
  });
});

describe('an offer', () => {
  it('that is declined goes to the next best, never again to the same, and back to the dispatcher when nobody is left', async () => {
    await test.automatic(true);
    const ticket = await test.waiting();
    const offered = expected(await choose(ticket.id));
    const next = expected(await decline(ticket.id, offered.ownerId));
    expect(next).toMatchObject({ state: 'DISPATCHED', refusedBy: [offered.ownerId] });
    expect(next.ownerId).not.toBe(offered.ownerId);
    const back = expected(await decline(ticket.id, next.ownerId));
    expect(back).toMatchObject({ state: 'CLASSIFIED', ownerId: ticket.ownerId, returnCount: 0 });
    expect((await test.events(ticket.id)).slice(-5)).toEqual(['OFFER_DECLINED', 'REDISPATCHED', 'OFFER_DECLINED', 'DISPATCH_EXHAUSTED', 'RETURNED']);
    await test.drain();
    expect((await test.ticket(ticket.id)).state).toBe('CLASSIFIED');
    const third = await test.agent();
    await test.drain();
    expect(await test.ticket(ticket.id)).toMatchObject({ state: 'DISPATCHED', ownerId: third });
  });

  it('that is declined in a queue with a dispatcher is a return', async () => {
    const ticket = await test.waiting();
    const offered = expected(await choose(ticket.id));
    expect(expected(await decline(ticket.id, offered.ownerId))).toMatchObject({ state: 'CLASSIFIED', returnCount: 1 });
    expect(codes(await decline(ticket.id, offered.ownerId))).toEqual(['NOT_ALLOWED_IN_STATE']);
  });

  it('that nobody accepts is called to mind once, then given to the next best, once on two servers', async () => {
    const ticket = await test.waiting();
    const { ownerId } = expected(await choose(ticket.id));
    await test.offersAge(21);
    expect(await test.ticket(ticket.id)).toMatchObject({ ownerId, state: 'DISPATCHED' });
    expect((await test.events(ticket.id)).at(-1)).toBe('OFFER_REMINDED');
    await test.offersAge(10);
    const moved = await test.ticket(ticket.id);
    expect(moved).toMatchObject({ state: 'DISPATCHED', refusedBy: [ownerId], offer: { remindedAt: null } });
    expect(moved.ownerId).not.toBe(ownerId);
    expect((await test.events(ticket.id)).slice(-3)).toEqual(['OFFER_REMINDED', 'OFFER_LAPSED', 'REDISPATCHED']);
    expect((await dispatches(ticket.id)).map(({ kind, automatic }) => [kind, automatic])).toEqual([['DISPATCH', true], ['REDISPATCH', true]]);
  });

  it('that is accepted is no longer looked at', async () => {
    const ticket = await test.waiting();
    const { ownerId } = expected(await choose(ticket.id));
    expected(await accept(ticket.id, ownerId));
    await test.offersAge(60);
    expect((await test.ticket(ticket.id)).state).toBe('ACCEPTED');
  });

  it('is given to somebody else by a dispatcher, with the reason', async () => {
    const ticket = await test.waiting();
    const { ownerId } = expected(await choose(ticket.id));
    const other = test.agentIds.find((id) => id !== ownerId)!;
    const redispatch = (assigneeId: string) => test.house.perform((stores) => redispatchTicket(stores, test.caller('SUPERVISOR'), { ticketId: ticket.id, assigneeId, reason: '换人' }));
    expect(codes(await redispatch(ownerId))).toEqual(['GUARD_FAILED']);
    expect(expected(await redispatch(other)).ownerId).toBe(other);
  });
});

describe('taking the next ticket', () => {
  it('[R075] gives the one whose turn it is, accepted at once', async () => {
    const [first] = test.agentIds;
    const ordinary = await test.waiting();
    const later = await test.waiting({ customerId: test.customers.VIP });
    const take = () => test.house.perform((stores) => takeNextTicket(stores, test.as(first), { queueId: test.queueId }));
    expect(expected(await take())).toMatchObject({ id: ordinary.id, state: 'ACCEPTED', ownerId: first });
    expected(await take());
    expect([await test.ticket(ordinary.id), await test.ticket(later.id)].map(({ state }) => state)).toEqual(['ACCEPTED', 'ACCEPTED']);
    expect(codes(await take())).toEqual(['NOTHING_WAITING']);
  });

  it('says why there is nothing for somebody who is on a break or has no room', async () => {
    await test.waiting();
    const [first] = test.agentIds;
    await test.presence(first, 'BREAK');
    expect(codes(await test.house.perform((stores) => takeNextTicket(stores, test.as(first), { queueId: test.queueId })))).toEqual(['NOTHING_FITS']);
  });
});
