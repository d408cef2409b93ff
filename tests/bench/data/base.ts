import { systemCaller } from '../../../api/src/access/domain/caller.ts';
import { MINUTE_MS, SECOND_MS, type Instant } from '../../../api/src/foundation/instant.ts';
import { accepted, type Outcome } from '../../../api/src/foundation/outcome.ts';
import type { House } from '../../../api/src/house.ts';
import { act } from '../../../api/src/seeds/demo-actions.ts';
import { DEMO_SEED, seedDemoOperator } from '../../../api/src/seeds/demo-operator.ts';
import type { DemoMoveName } from '../../../api/src/seeds/demo-move.ts';
import { readDemoPlaces, type DemoPlaces } from '../../../api/src/seeds/demo-places.ts';
import { demoPlan } from '../../../api/src/seeds/demo-plan.ts';
import { demoRequest } from '../../../api/src/seeds/demo-requests.ts';
import type { Stores } from '../../../api/src/stores.ts';
import type { Ticket } from '../../../api/src/tickets/domain/ticket.ts';
import { performStep } from '../../../api/src/tickets/use-cases/perform-step.ts';
import { receiveRequest } from '../../../api/src/tickets/use-cases/receive-request.ts';

/** How many tickets are taken in one transaction. */
const BATCH = 50;
/** How long ago a ticket was received: all that is done to it lies within, and no limit has been reached. */
const AGE_MS = 9 * MINUTE_MS;
/** Between two tickets. */
const STEP_MS = 20;

/** What is done to each ticket, and how long after it was received. What then still runs is due in a day or later. */
const MOVES: readonly { readonly name: DemoMoveName; readonly afterMs: number }[] = [
  { name: 'classify', afterMs: 80 * SECOND_MS },
  { name: 'respond', afterMs: 100 * SECOND_MS },
  { name: 'dispatch', afterMs: 150 * SECOND_MS },
  { name: 'accept', afterMs: 220 * SECOND_MS },
  { name: 'start', afterMs: 240 * SECOND_MS },
  { name: 'replyPreliminarily', afterMs: 330 * SECOND_MS },
];
/** A complaint is graded before it is answered (§6.3). */
const GRADE_AFTER_MS = 90 * SECOND_MS;
const RESTORE_AFTER_MS = 420 * SECOND_MS;
const SUSPEND_AFTER_MS = 480 * SECOND_MS;
/** One ticket in so many waits for its customer. */
const SUSPENDED_EVERY = 10;
const SUSPENDED_MS = 30 * 60 * MINUTE_MS;

/**
 * Makes the demo operator and so many open tickets of its customers in an empty house, by the use-cases that people call:
 * as live work, at instants of the last minutes.
 */
export async function makeBase(house: House, tickets: number): Promise<void> {
  await seedDemoOperator(house);
  const places = (await readDemoPlaces(house))!;
  for (let made = 0; made < tickets; made += BATCH) {
    const firstAt = Date.now() - AGE_MS;
    const count = Math.min(BATCH, tickets - made);
    const ticketNos: string[] = [];
    for (let index = 0; index < count; index += 1) ticketNos.push(await house.numbers.next(firstAt));
    const received = await inOneTransaction(house, ticketNos, firstAt, (stores, ticketNo) => receive(stores, places, ticketNo));
    await inOneTransaction(house, received, firstAt, (stores, ticket, index) => work(stores, places, ticket, made + index));
  }
}

/** Stores whose clock stands where it is put: what is done through them happened then. */
interface Then extends Stores {
  at: Instant;
}

async function inOneTransaction<From, To>(house: House, items: readonly From[], firstAt: Instant, deal: (stores: Then, item: From, index: number) => Promise<To>): Promise<readonly To[]> {
  return expected(await house.perform(async (stores) => {
    const made: To[] = [];
    for (const [index, item] of items.entries()) {
      const then: Then = { ...stores, at: firstAt + index * STEP_MS, now: async () => then.at };
      made.push(await deal(then, item, index));
    }
    return accepted(made);
  }));
}

async function receive(stores: Then, { provinceId, customerIds, queueOf }: DemoPlaces, ticketNo: string): Promise<Ticket> {
  const request = demoRequest(DEMO_SEED, ticketNo, customerIds.length);
  return expected(await receiveRequest(stores, systemCaller('bench', provinceId), {
    ticketNo, customerId: customerIds[request.customerIndex]!, channel: request.channel, title: request.title,
    description: `${request.title}，请尽快处理，联系电话见档案。`, reported: request.axes, queueId: queueOf(request.queue)!,
  }));
}

async function work(stores: Then, places: DemoPlaces, received: Ticket, index: number): Promise<Ticket> {
  const plan = demoPlan(DEMO_SEED, received);
  let ticket = received;
  const move = async (name: DemoMoveName, afterMs: number): Promise<void> => {
    stores.at = received.receivedAt + afterMs;
    ticket = expected(await act({ stores, places, past: null }, ticket, plan, { name, at: stores.at }));
  };
  for (const { name, afterMs } of MOVES) {
    if (name === 'respond' && ticket.confirmed?.type === 'COMPLAINT') await move('grade', GRADE_AFTER_MS);
    await move(name, afterMs);
  }
  if (ticket.confirmed?.type === 'FAULT') await move('restore', RESTORE_AFTER_MS);
  if (index % SUSPENDED_EVERY !== 0) return ticket;
  stores.at = received.receivedAt + SUSPEND_AFTER_MS;
  return expected(await performStep(stores, { ...systemCaller('bench', places.provinceId), agentId: ticket.ownerId }, {
    ticketId: ticket.id,
    command: { name: 'suspend', reason: 'AWAIT_CUSTOMER', evidence: '与客户电话确认。', expectedResumeAt: stores.at + SUSPENDED_MS, approvedBySupervisor: true },
  }));
}

/** What the house refuses here is a fault of ours. */
function expected<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(`the dataset was refused: ${outcome.refusals.map(({ message }) => message).join(' ')}`);
}
