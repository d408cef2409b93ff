import { afterAll, beforeAll, vi } from 'vitest';
import type { Caller } from '../../../api/src/access/domain/caller.ts';
import { HOUR_MS, MINUTE_MS } from '../../../api/src/foundation/instant.ts';
import type { House } from '../../../api/src/house.ts';
import type { WallType } from '../../../api/src/live/graphql/wall.type.ts';
import { lastSeq } from '../../../api/src/platform/event-log/tail.ts';
import { toGlobalId } from '../../../api/src/platform/graphql/global-id.ts';
import { query } from '../../../api/src/platform/orm/query.ts';
import type { Outcome } from '../../../api/src/foundation/outcome.ts';
import type { Ticket } from '../../../api/src/tickets/domain/ticket.ts';
import { classifyTicket } from '../../../api/src/tickets/use-cases/classify-ticket.ts';
import { respondToCustomer } from '../../../api/src/tickets/use-cases/contact-customer.ts';
import { performStep, type PastWork } from '../../../api/src/tickets/use-cases/perform-step.ts';
import { expected, openSecond, testHouse, URGENT_OUTAGE, type TestHouse } from '../../support/house.ts';
import { startLiveServer, type LiveServer } from '../../support/live.ts';

/** How long to look for what must come. */
export const SOON = { timeout: 15_000 };

/** One database with two servers at work, and hands that move its tickets. */
export class LiveHouse {
  test!: TestHouse;
  second!: House;
  servers!: readonly [LiveServer, LiveServer];

  async open(): Promise<void> {
    this.test = await testHouse();
    this.second = await openSecond(this.test.house);
    this.servers = [await startLiveServer(this.test.house), await startLiveServer(this.second)];
  }

  async close(): Promise<void> {
    await Promise.all(this.servers.map((server) => server.close()));
    await this.second.close();
    await this.test.close();
  }

  viewer(): Caller {
    return this.test.caller('SUPERVISOR');
  }

  wall({ live }: LiveServer): WallType {
    return live.resolver.wall({ caller: this.viewer() }, toGlobalId('Unit', this.test.unitId));
  }

  lastSeq(): Promise<number> {
    return lastSeq(this.test.house.reads());
  }

  /** Waits until every server has handed out everything that is in the log. */
  async settled(servers: readonly LiveServer[] = this.servers): Promise<void> {
    await vi.waitFor(async () => {
      const [{ waiting }] = (await query<{ waiting: number }>(this.test.house.reads(), 'select count(*)::int as waiting from event_pending')) as [{ waiting: number }];
      const seq = await this.lastSeq();
      if (waiting > 0 || servers.some(({ live }) => live.seq !== seq)) throw new Error(`not every server has handed out everything up to ${seq}, with ${waiting} more to come`);
    }, SOON);
  }

  /** A request whose limit of 15 minutes on classifying falls due so long from now. */
  dueIn(inMs: number): Promise<Ticket> {
    return this.test.receive({ past: { at: Date.now() - 15 * MINUTE_MS + inMs, origin: 'DEMO', unobserved: [] } });
  }

  classify(ticket: Ticket): Promise<Outcome<Ticket>> {
    return this.test.house.perform((stores) => classifyTicket(stores, this.viewer(), { ticketId: ticket.id, axes: URGENT_OUTAGE }));
  }

  respond(ticket: Ticket, past?: PastWork): Promise<Outcome<Ticket>> {
    return this.test.house.perform((stores) => respondToCustomer(stores, this.viewer(), {
      ticketId: ticket.id, channel: 'PHONE', text: 'We are on it.', delivered: true, givesPreliminaryReply: true, substantive: false, ...(past === undefined ? {} : { past }),
    }));
  }

  step(ticket: Ticket, command: Parameters<typeof performStep>[2]['command']): Promise<Outcome<Ticket>> {
    return this.test.house.perform((stores) => performStep(stores, this.viewer(), { ticketId: ticket.id, command, reason: 'test' }));
  }

  /** Takes a ticket so far through its life. */
  async drive(ticket: Ticket, to: 'CLASSIFIED' | 'IN_PROGRESS' | 'SUSPENDED' | 'CLOSED'): Promise<void> {
    const { agentIds, teamId, queueId } = this.test;
    expected(await this.classify(ticket));
    if (to === 'CLASSIFIED') return;
    expected(await this.step(ticket, { name: 'dispatch', assigneeId: agentIds[0], teamId, queueId, followUp: 'call back', dueAt: null, missingSkills: [] }));
    expected(await this.step(ticket, { name: 'accept', agentId: agentIds[0] }));
    expected(await this.step(ticket, { name: 'startWork' }));
    expected(await this.respond(ticket));
    if (to === 'SUSPENDED') {
      expected(await this.step(ticket, { name: 'suspend', reason: 'APPOINTMENT', evidence: 'agreed', expectedResumeAt: Date.now() + HOUR_MS, approvedBySupervisor: true }));
    }
    if (to !== 'CLOSED') return;
    expected(await this.step(ticket, { name: 'resolve', solution: 'new modem', worklog: 'exchanged', causeCode: 'CPE', permanentFix: true, stageWaiverReason: 'simple' }));
    expected(await this.step(ticket, { name: 'confirm', solved: true, residual: false, method: 'PHONE' }));
    expected(await this.step(ticket, { name: 'close' }));
  }
}

/** A live house for the tests of one file. */
export function liveHouse(): LiveHouse {
  const house = new LiveHouse();
  beforeAll(() => house.open());
  afterAll(() => house.close());
  return house;
}
