import { randomBytes } from 'node:crypto';
import { systemCaller, type Caller } from '../../api/src/access/domain/caller.ts';
import { grantedPermissions, type Role } from '../../api/src/access/domain/permissions.ts';
import { createUnit } from '../../api/src/access/use-cases/create-unit.ts';
import { registerCustomer } from '../../api/src/customers/use-cases/register-customer.ts';
import { addQueue } from '../../api/src/dispatch/storage/queue-directory.ts';
import { readEnv, type Env } from '../../api/src/env.ts';
import { newId } from '../../api/src/foundation/ids.ts';
import { accepted, type Outcome } from '../../api/src/foundation/outcome.ts';
import { openHouse, type House } from '../../api/src/house.ts';
import { createLog } from '../../api/src/platform/log.ts';
import type { Axes, Tier } from '../../api/src/standard/domain/axes.ts';
import type { Stores } from '../../api/src/stores.ts';
import type { Ticket } from '../../api/src/tickets/domain/ticket.ts';
import { receiveRequest, type Request } from '../../api/src/tickets/use-cases/receive-request.ts';
import { createAgent } from '../../api/src/workforce/use-cases/create-agent.ts';
import { setDutyOwner } from '../../api/src/workforce/use-cases/set-duty-owner.ts';
import { freshDatabase, type FreshDatabase } from './database.ts';

/** A small operator on a database of its own: a province with one team, a queue, two agents and a customer of each tier. */
export interface TestHouse {
  readonly house: House;
  readonly url: string;
  readonly unitId: string;
  readonly teamId: string;
  readonly queueId: string;
  readonly agentIds: readonly [string, string];
  readonly customers: Readonly<Record<Tier, string>>;
  /** A caller of a role at the province; as the first agent. */
  caller(role: Role): Caller;
  /** Takes a request, by default a network fault of an ordinary customer, reported urgent. */
  receive(request?: Partial<Request>): Promise<Ticket>;
  close(): Promise<void>;
}

/** Axes of an urgent, major network fault. */
export const URGENT_OUTAGE: Omit<Axes, 'tier'> = {
  type: 'FAULT', urgency: 'URGENT', complexity: 'STANDARD', severity: 'MAJOR', serviceLine: 'DATA', domain: 'NETWORK', area: 'URBAN', risk: 'NONE',
};

/** Settings as the server reads them, with keys made for this run. */
export function testEnv(overrides: Record<string, string> = {}): Env {
  const read = readEnv({
    NODE_ENV: 'test', PORT: '0', DEMO: 'off', CLAUSEWATCH_KEYS: `test:${randomBytes(32).toString('base64')}`,
    SESSION_SECRET: randomBytes(32).toString('base64'), DATA_DIR: '/nonexistent', ...overrides,
  });
  if ('faults' in read) throw new Error(read.faults.join('; '));
  return read.env as Env;
}

/** The value of an outcome that a test takes for granted. */
export function expected<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.refusals.map(({ message }) => message).join('; '));
  return outcome.value;
}

/** A second server's house on the same database, with the same keys. */
export function openSecond(first: House): Promise<House> {
  return openHouse({ env: first.env, databaseUrl: first.databaseUrl, log: first.log, progress: () => {} });
}

/** What a house stands on, where it is not the run's shared database and keys of its own. */
export interface HouseGround {
  readonly database: FreshDatabase;
  readonly env: Env;
}

export async function testHouse(ground?: Partial<HouseGround>): Promise<TestHouse> {
  const database = ground?.database ?? (await freshDatabase());
  const env = ground?.env ?? testEnv();
  const log = createLog({ level: 'warn', production: true }, (line) => process.stderr.write(line));
  const house = await openHouse({ env, databaseUrl: database.url, log, progress: () => {} });
  const perform = async <T>(work: (stores: Stores) => Promise<Outcome<T>>): Promise<T> => expected(await house.perform(work));

  const province = await perform((stores) => createUnit(stores, systemCaller('test', ''), { code: 'P', name: { zh: '省', en: 'Province' }, kind: 'PROVINCE', parentId: null }));
  await house.units.reload();
  const admin = systemCaller('test', province.id);
  const branch = await perform((stores) => createUnit(stores, admin, { code: 'B', name: { zh: '分公司', en: 'Branch' }, kind: 'BRANCH', parentId: province.id }));
  await house.units.reload();
  const team = await perform((stores) => createUnit(stores, admin, { code: 'T', name: { zh: '班组', en: 'Team' }, kind: 'TEAM', parentId: branch.id }));
  await house.units.reload();
  const [first, second] = await perform(async (stores) => {
    const agents = [];
    for (const staffNo of ['1001', '1002']) agents.push(expected(await createAgent(stores, admin, { staffNo, displayName: `Agent ${staffNo}`, teamId: team.id, userId: null, skills: [] })).id);
    return accepted(agents as [string, string]);
  });
  await perform((stores) => setDutyOwner(stores, admin, { unitId: province.id, agentId: second }));
  const queueId = newId();
  await house.unitOfWork.perform(async (tx) => {
    addQueue(tx.em, { id: queueId, code: 'Q', name: { zh: '队列', en: 'Queue' }, unitId: team.id, requiredSkills: [], serviceLevelTargetPercent: 90, position: 1 });
    return accepted(null);
  });
  await house.queues.reload();
  const customers = await perform(async (stores) => {
    const ids: Partial<Record<Tier, string>> = {};
    for (const tier of ['ORDINARY', 'HIGH_VALUE', 'VIP'] as const) {
      ids[tier] = expected(await registerCustomer(stores, admin, { name: '张三', phone: '13800001234', tier, area: 'URBAN' })).id;
    }
    return accepted(ids as Record<Tier, string>);
  });

  const caller = (role: Role): Caller => ({ ...admin, role, permissions: grantedPermissions(role, null), agentId: first });
  return {
    house, url: database.url, unitId: province.id, teamId: team.id, queueId, agentIds: [first, second], customers, caller,
    async receive(request = {}) {
      const ticketNo = request.ticketNo ?? (await house.numbers.next(Date.now()));
      return perform((stores) => receiveRequest(stores, caller('AGENT'), {
        ticketNo, customerId: customers.ORDINARY, channel: 'PHONE', title: '宽带断线', description: '家里宽带断线，电话 13912345678。',
        reported: { type: 'FAULT', urgency: 'URGENT' }, queueId, ...request,
      }));
    },
    async close() {
      await house.close();
      await database.drop();
    },
  };
}
