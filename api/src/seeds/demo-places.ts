import type { House } from '../house.ts';
import { query } from '../platform/orm/query.ts';
import { DEMO_CUSTOMERS } from './demo-operator.ts';
import { PROVINCE, QUEUES, TEAMS, type QueueCode } from './demo-organisation.ts';
import { randomFrom } from './random.ts';

/** Where the demo's work is done. */
export interface DemoPlaces {
  readonly provinceId: string;
  readonly customerIds: readonly string[];
  /** The queue of a line of work; null for none. */
  queueOf(code: QueueCode | null): string | null;
  /** Somebody of a team that serves the queue: the same for the same ticket. */
  agentFor(queueId: string, ticketNo: string): string;
}

/** Reads where the demo operator's places are; null when there is none. */
export async function readDemoPlaces(house: House): Promise<DemoPlaces | null> {
  const province = house.units.units.find(({ code }) => code === PROVINCE.code);
  if (province === undefined) return null;
  const queueIds = new Map(QUEUES.map(({ code }) => [code, house.queues.all().find((queue) => queue.code === code)!.id]));
  const agents = new Map<string, readonly string[]>();
  for (const { code: queue } of QUEUES) {
    const teams = TEAMS.filter((team) => team.queue === queue).map(({ code }) => house.units.units.find((unit) => unit.code === code)!.id);
    agents.set(queueIds.get(queue)!, (await house.agents.ofTeams(teams)).map(({ id }) => id));
  }
  const customers = await query<{ id: string }>(house.reads(), 'select id from customer where unit_id = $1 order by customer_no limit $2', [province.id, DEMO_CUSTOMERS]);
  return {
    provinceId: province.id,
    customerIds: customers.map(({ id }) => id),
    queueOf: (code) => (code === null ? null : (queueIds.get(code) ?? null)),
    agentFor: (queueId, ticketNo) => randomFrom(ticketNo).pick(agents.get(queueId) as unknown as readonly [string, ...string[]]),
  };
}
