import type { Caller } from '../../../api/src/access/domain/caller.ts';
import { checkOffers } from '../../../api/src/dispatch/use-cases/check-offers.ts';
import { drainQueue } from '../../../api/src/dispatch/use-cases/drain-queue.ts';
import { accepted } from '../../../api/src/foundation/outcome.ts';
import { query } from '../../../api/src/platform/orm/query.ts';
import type { Stores } from '../../../api/src/stores.ts';
import type { Ticket } from '../../../api/src/tickets/domain/ticket.ts';
import { classifyTicket } from '../../../api/src/tickets/use-cases/classify-ticket.ts';
import type { Request } from '../../../api/src/tickets/use-cases/receive-request.ts';
import { createAgent, type NewAgent } from '../../../api/src/workforce/use-cases/create-agent.ts';
import { setPresence } from '../../../api/src/workforce/use-cases/set-presence.ts';
import type { Presence } from '../../../api/src/workforce/domain/presence.ts';
import { expected, testHouse, URGENT_OUTAGE, type TestHouse } from '../../support/house.ts';

/** A small operator whose queue can be made to dispatch by itself. */
export interface DispatchHouse extends TestHouse {
  /** A classified ticket that waits in the queue. */
  waiting(request?: Partial<Request>): Promise<Ticket>;
  agent(more?: Partial<NewAgent>): Promise<string>;
  as(agentId: string): Caller;
  presence(agentId: string, presence: Presence): Promise<void>;
  automatic(isOn: boolean, capacity?: number | null): Promise<void>;
  ticket(ticketId: string): Promise<Ticket>;
  /** Looks through queues until none is left to look through, as the timekeeper does. */
  drain(limit?: number): Promise<void>;
  /** Makes every unaccepted dispatch so much older, and looks at what is due. */
  offersAge(minutes: number): Promise<void>;
  events(ticketId: string): Promise<readonly string[]>;
}

export async function dispatchHouse(): Promise<DispatchHouse> {
  const test = await testHouse();
  const { house, queueId, teamId } = test;
  const run = async <T>(work: (stores: Stores) => ReturnType<typeof accepted<T>> | Promise<ReturnType<typeof accepted<T>>>): Promise<T> => expected(await house.perform(async (stores) => work(stores)));
  let staff = 2_000;
  const requestDrains = () => run(async (stores) => { await stores.queueStore.requestDrains(); return accepted(null); });
  return {
    ...test,
    async waiting(request) {
      const received = await test.receive(request);
      return run((stores) => classifyTicket(stores, test.caller('SUPERVISOR'), { ticketId: received.id, axes: URGENT_OUTAGE }));
    },
    agent: async (more) => (await run((stores) => createAgent(stores, test.caller('ADMIN'), { staffNo: String((staff += 1)), displayName: '王五', teamId, userId: null, skills: [], ...more }))).id,
    as: (agentId) => ({ ...test.caller('AGENT'), agentId }),
    presence: async (agentId, presence) => { await run((stores) => setPresence(stores, test.caller('SUPERVISOR'), { agentId, presence, reason: null })); },
    async automatic(isOn, capacity = null) {
      await query(house.reads(), 'update queue set automatic_dispatch = $2, capacity = $3 where id = $1', [queueId, isOn, capacity]);
    },
    ticket: (ticketId) => run(async (stores) => accepted((await stores.tickets.lock(ticketId))!)),
    async drain(limit = 100) {
      await requestDrains();
      while ((await run((stores) => drainQueue(stores, limit))) > 0);
    },
    async offersAge(minutes) {
      await query(house.reads(), `
        update ticket set offer_check_at = offer_check_at - make_interval(mins => $1),
          facts = jsonb_set(facts, '{offer,since}', to_jsonb((facts #>> '{offer,since}')::float8 - $1 * 60000))
        where offer_check_at is not null`, [minutes]);
      while ((await run((stores) => checkOffers(stores, 50))) > 0);
    },
    async events(ticketId) {
      return (await query<{ type: string }>(house.reads(), 'select type from event where subject_id = $1 order by place', [ticketId])).map(({ type }) => type);
    },
  };
}
