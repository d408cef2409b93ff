import type { Caller } from '../../../api/src/access/domain/caller.ts';
import { grantedPermissions, type Role } from '../../../api/src/access/domain/permissions.ts';
import { createUnit } from '../../../api/src/access/use-cases/create-unit.ts';
import { newId } from '../../../api/src/foundation/ids.ts';
import { accepted, type Outcome } from '../../../api/src/foundation/outcome.ts';
import { query } from '../../../api/src/platform/orm/query.ts';
import type { Stores } from '../../../api/src/stores.ts';
import { createTeamworkReads } from '../../../api/src/teamwork/storage/order-reads.ts';
import { issueWorkOrder } from '../../../api/src/teamwork/use-cases/issue-order.ts';
import type { OrderView } from '../../../api/src/teamwork/use-cases/order-reads.ts';
import type { TicketCommand } from '../../../api/src/tickets/domain/commands.ts';
import type { Ticket } from '../../../api/src/tickets/domain/ticket.ts';
import { classifyTicket } from '../../../api/src/tickets/use-cases/classify-ticket.ts';
import { performStep, type PastWork } from '../../../api/src/tickets/use-cases/perform-step.ts';
import type { Request } from '../../../api/src/tickets/use-cases/receive-request.ts';
import { createAgent } from '../../../api/src/workforce/use-cases/create-agent.ts';
import { expected, testHouse, URGENT_OUTAGE, type TestHouse } from '../../support/house.ts';

/** A small operator with a second branch, whose field team has two fitters: nobody of theirs sees the tickets of the first team. */
export interface SharedHouse extends TestHouse {
  readonly fieldTeamId: string;
  readonly fitterIds: readonly [string, string];
  perform<T>(work: (stores: Stores) => Promise<Outcome<T>>): Promise<Outcome<T>>;
  /** A person of a unit, as an agent where one is named. */
  person(role: Role, unitId: string, agentId?: string | null): Caller;
  /** The owner of every ticket here. */
  owner(): Caller;
  fitter(index?: 0 | 1): Caller;
  /** A supervisor of everybody. */
  chief(): Caller;
  /** A ticket in progress, owned by `owner`. */
  atWork(request?: Partial<Request>): Promise<Ticket>;
  step(caller: Caller, ticketId: string, command: TicketCommand, more?: { readonly reason?: string | null; readonly past?: PastWork; readonly expectedVersion?: number }): Promise<Outcome<Ticket>>;
  /** Issues a work order to the field team and answers its id. */
  issue(ticketId: string, description?: string): Promise<string>;
  order(orderId: string): Promise<OrderView>;
  ticket(ticketId: string): Promise<Ticket>;
  /** The types of a ticket's events from some on. */
  events(ticketId: string, like: string): Promise<readonly { readonly type: string; readonly payload: object; readonly reason: string | null; readonly actor_id: string; readonly occurred_at: string }[]>;
}

export const codes = (outcome: Outcome<unknown>): readonly string[] => (outcome.ok ? [] : outcome.refusals.map(({ code, guard }) => guard ?? code));

export async function sharedHouse(): Promise<SharedHouse> {
  const test = await testHouse();
  const { house } = test;
  const admin = test.caller('ADMIN');
  const perform = <T>(work: (stores: Stores) => Promise<Outcome<T>>): Promise<Outcome<T>> => house.perform(work);
  const unit = async (code: string, kind: 'BRANCH' | 'TEAM', parentId: string): Promise<string> => {
    const made = expected(await perform((stores) => createUnit(stores, admin, { code, name: { zh: `外线${code}`, en: `Field ${code}` }, kind, parentId })));
    await house.units.reload();
    return made.id;
  };
  const fieldTeamId = await unit('F1', 'TEAM', await unit('F', 'BRANCH', test.unitId));
  const fitterIds = expected(await perform(async (stores) => {
    const ids: string[] = [];
    for (const staffNo of ['2001', '2002']) ids.push(expected(await createAgent(stores, admin, { staffNo, displayName: `Fitter ${staffNo}`, teamId: fieldTeamId, userId: null, skills: [] })).id);
    return accepted(ids as [string, string]);
  }));
  const person = (role: Role, unitId: string, agentId: string | null = null): Caller => ({ ...admin, actor: { kind: 'USER', id: newId() }, role, permissions: grantedPermissions(role, null), unitId, agentId });
  const owner = (): Caller => person('AGENT', test.teamId, test.agentIds[0]);
  const step: SharedHouse['step'] = (caller, ticketId, command, more = {}) => perform((stores) => performStep(stores, caller, { ticketId, command, reason: '需要协同', ...more }));
  const reads = createTeamworkReads(house.reads, house.ciphers);
  return {
    ...test, fieldTeamId, fitterIds, perform, person, owner, step,
    chief: () => person('SUPERVISOR', test.unitId, test.agentIds[0]),
    fitter: (index = 0) => person('AGENT', fieldTeamId, fitterIds[index]),
    async atWork(request = {}) {
      const { id } = await test.receive({ queueId: test.queueId, unitId: test.teamId, ...request });
      const chief = person('SUPERVISOR', test.unitId, test.agentIds[0]);
      expected(await perform((stores) => classifyTicket(stores, chief, { ticketId: id, axes: URGENT_OUTAGE })));
      expected(await step(chief, id, { name: 'dispatch', assigneeId: test.agentIds[0], teamId: test.teamId, queueId: test.queueId, followUp: '回访', dueAt: null, missingSkills: [] }));
      expected(await step(owner(), id, { name: 'accept', agentId: test.agentIds[0] }));
      return expected(await step(owner(), id, { name: 'startWork' }));
    },
    async issue(ticketId, description = '请到现场检查光交箱，联系电话 13912345678') {
      const ticket = expected(await perform((stores) => issueWorkOrder(stores, owner(), { ticketId, teamId: fieldTeamId, description, reason: '需要外线' })));
      return ticket.workOrders.at(-1)!.id;
    },
    async order(orderId) {
      const found = await reads.byId(orderId);
      if (found === null) throw new Error('there is no such work order');
      return found;
    },
    async ticket(ticketId) {
      const found = expected(await perform(async (stores) => accepted(await stores.tickets.lock(ticketId))));
      if (found === null) throw new Error('there is no such ticket');
      return found;
    },
    events: (ticketId, like) => query(house.reads(), 'select type, payload, reason, actor_id, occurred_at from event where subject_id = $1 and type like $2 order by place', [ticketId, like]),
  };
}
