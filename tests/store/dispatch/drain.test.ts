import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { grantedPermissions } from '../../../api/src/access/domain/permissions.ts';
import { requestDrains } from '../../../api/src/dispatch/reactions/request-drains.ts';
import { createQueueStore } from '../../../api/src/dispatch/storage/queue-store.ts';
import { startReaction } from '../../../api/src/platform/event-log/reaction.ts';
import { startSequencer } from '../../../api/src/platform/event-log/sequencer.ts';
import { query } from '../../../api/src/platform/orm/query.ts';
import { startTimekeeper } from '../../../api/src/platform/timekeeper/timekeeper.ts';
import { performStep } from '../../../api/src/tickets/use-cases/perform-step.ts';
import { drainTimer } from '../../../api/src/timers.ts';
import { expected, openSecond } from '../../support/house.ts';
import { dispatchHouse, type DispatchHouse } from './dispatching.ts';

let test: DispatchHouse;
beforeEach(async () => { test = await dispatchHouse(); });
afterEach(() => test.close());

const SOON = { timeout: 15_000 };
const states = async () => (await query<{ state: string }>(test.house.reads(), 'select state from ticket order by received_at', [])).map(({ state }) => state);

describe('[ask 21] a queue that dispatches by itself', () => {
  it('gives out what waits as far as its people have room, in batches, and the rest waits', async () => {
    for (const id of test.agentIds) await query(test.house.reads(), 'update agent set capacity = 6 where id = $1', [id]);
    for (let index = 0; index < 8; index += 1) await test.waiting();
    await test.drain();
    expect(await states()).toEqual(Array.from({ length: 8 }, () => 'CLASSIFIED'));
    await test.automatic(true);
    await test.drain(2);
    expect((await states()).filter((state) => state === 'DISPATCHED')).toHaveLength(6);
  });

  it('gives out no more than its own capacity', async () => {
    for (let index = 0; index < 4; index += 1) await test.waiting();
    await test.automatic(true, 4);
    await test.drain();
    expect((await states()).filter((state) => state === 'DISPATCHED')).toHaveLength(2);
  });

  it('is looked through after every change of capacity: a classification, a result, a presence, a new agent', async () => {
    const { house } = test;
    const second = await openSecond(house);
    const sequencer = startSequencer(house.databaseUrl, house.log, () => {});
    house.onCommitted(sequencer.wake);
    const reactions = await Promise.all([house, second].map((each) => startReaction(each.orm, each.unitOfWork, each.log, requestDrains(createQueueStore, () => each.dueSoon('queues')))));
    const timekeepers = [house, second].map((each) => startTimekeeper([drainTimer(each)], each.log));
    try {
      const [first, other] = test.agentIds;
      await query(house.reads(), 'update agent set capacity = 2 where id = any($1::uuid[])', [[first, other]]);
      await test.automatic(true);
      await test.presence(other, 'OFF_DUTY');
      const one = await test.waiting();
      await expect.poll(async () => await test.ticket(one.id), SOON).toMatchObject({ state: 'DISPATCHED', ownerId: first });
      const two = await test.waiting();
      const three = await test.waiting();
      const four = await test.waiting();

      const by = (agentId: string, command: Parameters<typeof performStep>[2]['command']) =>
        house.perform((stores) => performStep(stores, { ...test.as(agentId), role: 'TEAM_LEAD', permissions: grantedPermissions('TEAM_LEAD', null) }, { ticketId: one.id, command }));
      expected(await by(first, { name: 'accept', agentId: first }));
      expect((await test.ticket(two.id)).state).toBe('CLASSIFIED');
      expected(await by(first, { name: 'resolve', solution: '修复', worklog: '更换', causeCode: 'CABLE', permanentFix: true, stageWaiverReason: '一次完成' }));
      await expect.poll(async () => await test.ticket(two.id), SOON).toMatchObject({ state: 'DISPATCHED', ownerId: first });
      await test.presence(other, 'AVAILABLE');
      await expect.poll(async () => (await test.ticket(three.id)).state, SOON).toBe('DISPATCHED');
      const added = await test.agent();
      await expect.poll(async () => await test.ticket(four.id), SOON).toMatchObject({ state: 'DISPATCHED', ownerId: added });
      expect((await test.events(four.id)).filter((type) => type === 'DISPATCHED')).toHaveLength(1);
    } finally {
      await Promise.all(timekeepers.map((each) => each.close()));
      await Promise.all(reactions.map((each) => each.close()));
      await sequencer.close();
      await second.close();
    }
  });
});
