import { systemCaller } from '../../api/src/access/domain/caller.ts';
import { choose, type Candidate } from '../../api/src/dispatch/domain/choose.ts';
import { WEIGHTS } from '../../api/src/dispatch/domain/weights.ts';
import { drainQueue } from '../../api/src/dispatch/use-cases/drain-queue.ts';
import { needsOf, workOfWaiting } from '../../api/src/dispatch/use-cases/work-of.ts';
import { accepted, type Outcome } from '../../api/src/foundation/outcome.ts';
import type { House } from '../../api/src/house.ts';
import { query } from '../../api/src/platform/orm/query.ts';
import { classifyTicket } from '../../api/src/tickets/use-cases/classify-ticket.ts';
import { receiveRequest } from '../../api/src/tickets/use-cases/receive-request.ts';
import { createAgent } from '../../api/src/workforce/use-cases/create-agent.ts';
import { percentile } from './harness/arithmetic.ts';
import type { Bench, BenchContext, Measurement } from './harness/bench.ts';
import { openBenchHouse, provinceOf } from './live/bench-house.ts';

const AT_A_TIME = 50;

interface Load {
  readonly agents: number;
  readonly waiting: number;
}

const [FULL, SHORT]: readonly [Load, Load] = [{ agents: 500, waiting: 10_000 }, { agents: 50, waiting: 500 }];
/** Room for everything that waits. */
const CAPACITY = 60;
const [DECISION_MS, DRAIN_S] = [0.5, 20];
/** As the timekeeper drains. */
const BATCH = 100;
const sizeOf = ({ agents, waiting }: Load): string => `${agents} agents, ${waiting.toLocaleString('en')} waiting`;
const AXES = { type: 'FAULT', urgency: 'NORMAL', complexity: 'STANDARD', severity: 'NORMAL', serviceLine: 'DATA', domain: 'NETWORK', area: 'URBAN', risk: 'NONE' } as const;

/** How long it takes to decide who gets a ticket, and to give out a long queue. */
export const dispatch: Bench = {
  name: 'dispatch',
  async run(context) {
    const load = context.short ? SHORT : FULL;
    const dataset = await context.dataset(context.sizes[0]!);
    const house = await openBenchHouse(context.settings(dataset.url));
    try {
      const queueId = await fill(house, load, context);
      return [await decisions(house, queueId, load), await drained(house, queueId, load, context)];
    } finally {
      await house.close();
      await dataset.drop();
    }
  },
};

/** Takes and classifies requests that wait in one queue, which has people enough. */
async function fill(house: House, { agents, waiting }: Load, { progress }: BenchContext): Promise<string> {
  const caller = systemCaller('bench', provinceOf(house));
  const queue = house.queues.all().find(({ requiredSkills, requiredQualifications }) => requiredSkills.length + requiredQualifications.length === 0)!;
  const customers = await query<{ id: string }>(house.reads(), 'select id from customer limit 500');
  const team = house.units.subtree(queue.unitId).find(({ kind }) => kind === 'TEAM');
  for (let made = 0; made < agents; made += AT_A_TIME) {
    await each(house, AT_A_TIME, (stores, index) => createAgent(stores, caller, {
      staffNo: String(70_000 + made + index), displayName: 'Bench', teamId: team!.id, userId: null, skills: [], capacity: CAPACITY,
    }));
  }
  for (let made = 0; made < waiting; made += AT_A_TIME) {
    progress(`Filling a queue: ${made} of ${waiting} tickets …`);
    const numbers: string[] = [];
    for (let index = 0; index < AT_A_TIME; index += 1) numbers.push(await house.numbers.next(Date.now()));
    await each(house, AT_A_TIME, async (stores, index) => {
      const taken = await receiveRequest(stores, caller, {
        ticketNo: numbers[index]!, customerId: customers[(made + index) % customers.length]!.id, channel: 'PHONE', title: '宽带断线', description: '家里宽带断线。',
        reported: { type: 'FAULT', urgency: 'NORMAL' }, queueId: queue.id,
      });
      return taken.ok ? classifyTicket(stores, caller, { ticketId: taken.value.id, axes: AXES }) : taken;
    });
  }
  return queue.id;
}

async function each(house: House, count: number, deal: (stores: Parameters<Parameters<House['perform']>[0]>[0], index: number) => Promise<Outcome<unknown>>): Promise<void> {
  const outcome = await house.perform(async (stores) => {
    for (let index = 0; index < count; index += 1) {
      const dealt = await deal(stores, index);
      if (!dealt.ok) return dealt;
    }
    return accepted(null);
  });
  if (!outcome.ok) throw new Error(outcome.refusals.map(({ message }) => message).join(' '));
}

/** Each ticket's choice among everybody, one after the other, with what the earlier ones have given out. */
async function decisions(house: House, queueId: string, load: Load): Promise<Measurement> {
  const queue = house.queues.all().find(({ id }) => id === queueId)!;
  const read = await house.perform(async (stores) => accepted({ people: await stores.pool.candidates(queue), waiting: await stores.pool.waiting(queueId), now: await stores.now() }));
  if (!read.ok) throw new Error('the queue cannot be read');
  const { waiting, now } = read.value;
  const people = new Map<string, Candidate>(read.value.people.map((person) => [person.id, person]));
  if (people.size < load.agents || waiting.length < load.waiting) throw new Error(`there are ${people.size} people and ${waiting.length} tickets`);
  const took: number[] = [];
  for (const next of waiting) {
    const startedAt = performance.now();
    const work = workOfWaiting(next, needsOf(queue));
    const { chosenId } = choose(work, [...people.values()], WEIGHTS, now, '2026-01-01');
    took.push(performance.now() - startedAt);
    const chosen = people.get(chosenId ?? '');
    if (chosen === undefined) throw new Error('nobody was chosen');
    people.set(chosen.id, { ...chosen, load: chosen.load + work.weight, lastAssignedAt: now });
  }
  const mean = took.reduce((sum, ms) => sum + ms, 0) / took.length;
  return { what: 'dispatch decision, every candidate explained (p50–p99)', size: sizeOf(load), ours: { value: mean, unit: 'ms' }, spread: [percentile(took, 0.5), percentile(took, 0.99)], budget: [{ kind: 'atMost', value: DECISION_MS }] };
}

async function drained(house: House, queueId: string, load: Load, { progress }: BenchContext): Promise<Measurement> {
  await query(house.reads(), 'update queue set automatic_dispatch = true, capacity = null where id = $1', [queueId]);
  await query(house.reads(), 'update queue set automatic_dispatch = false where id <> $1', [queueId]);
  await house.perform(async (stores) => { await stores.queueStore.requestDrains(); return accepted(null); });
  const startedAt = performance.now();
  for (let passes = 0; ; passes += 1) {
    progress(`Giving out a queue: pass ${passes + 1} …`);
    const outcome = await house.perform((stores) => drainQueue(stores, BATCH));
    if (!outcome.ok) throw new Error(outcome.refusals.map(({ message }) => message).join(' '));
    if (outcome.value === 0) break;
  }
  const seconds = (performance.now() - startedAt) / 1_000;
  const [left] = await query<{ count: number }>(house.reads(), "select count(*)::int as count from ticket where queue_id = $1 and state = 'CLASSIFIED'", [queueId]);
  if (left!.count > 0) throw new Error(`${left!.count} tickets still wait`);
  return { what: `drain of the queue, committed in batches of ${BATCH}`, size: sizeOf(load), ours: { value: seconds, unit: 's' }, budget: [{ kind: 'atMost', value: DRAIN_S }] };
}
