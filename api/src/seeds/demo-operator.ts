import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { systemCaller } from '../access/domain/caller.ts';
import { UnitTree, type Unit } from '../access/domain/unit-tree.ts';
import { createApiKey } from '../access/use-cases/create-api-key.ts';
import { createUnit } from '../access/use-cases/create-unit.ts';
import { createUser } from '../access/use-cases/create-user.ts';
import { nameComplaintTeam } from '../complaints/use-cases/name-team.ts';
import { registerCustomer } from '../customers/use-cases/register-customer.ts';
import { addQueue } from '../dispatch/storage/queue-directory.ts';
import { newId } from '../foundation/ids.ts';
import { DAY_MS } from '../foundation/instant.ts';
import { accepted, type Outcome } from '../foundation/outcome.ts';
import { startOfSiteDay } from '../foundation/site-time.ts';
import type { House } from '../house.ts';
import type { Transaction } from '../platform/unit-of-work/unit-of-work.ts';
import { createStores, type Stores } from '../stores.ts';
import { createAgent } from '../workforce/use-cases/create-agent.ts';
import { planRoster } from '../workforce/use-cases/plan-roster.ts';
import { setDutyOwner } from '../workforce/use-cases/set-duty-owner.ts';
import { BRANCHES, COMPLAINT_TEAM, PROVINCE, QUEUES, TEAMS, USERS } from './demo-organisation.ts';
import { inventCustomers, inventName } from './demo-people.ts';
import { makePromises } from './demo-promises.ts';
import { demoShifts, ROSTER_MS } from './demo-rosters.ts';
import { randomFrom } from './random.ts';

/** What the demo's inventions follow from. */
export const DEMO_SEED = 'clausewatch demo';
export const DEMO_CUSTOMERS = 240;
const KEY_LIFE_MS = 90 * DAY_MS;

/**
 * Makes the demo operator once, whole or not at all: its units, queues, people, accounts and customers, what it promises to one of them, and a week of its network's figures. The generated
 * passwords are in `demo-accounts.json` of the data folder, readable by its owner alone.
 * @returns whether it was made now
 */
export async function seedDemoOperator(house: House): Promise<boolean> {
  if (house.units.units.some(({ code }) => code === PROVINCE.code)) return false;
  expected(await house.unitOfWork.perform(async (tx) => {
    const stores = createStores(tx, house);
    const units = await makeUnits(stores);
    const known = { ...stores, units: new UnitTree([...units.values()]) };
    makeQueues(tx, units);
    const { accounts, usersByTeam } = await makeAccounts(known, units);
    const teams = await makeAgents(known, units, usersByTeam);
    await makeRosters(known, units, teams, house.env.siteTimeZone);
    const admin = systemCaller('demo', units.get(PROVINCE.code)!.id);
    // A complaint of the lowest grade stays with the front line that took it.
    for (const grade of ['G2', 'G3', 'G4'] as const) expected(await nameComplaintTeam(known, admin, { unitId: admin.unitId, grade, teamId: units.get(COMPLAINT_TEAM)!.id }));
    const customers = [];
    for (const customer of inventCustomers(DEMO_SEED, DEMO_CUSTOMERS)) customers.push(expected(await registerCustomer(known, admin, customer)));
    expected(await makePromises(known, admin, customers.find(({ tier }) => tier === 'VIP')!.id, DEMO_SEED));
    await writeFile(join(house.env.dataDir, 'demo-accounts.json'), `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 });
    return accepted(null);
  }));
  await house.units.reload();
  await house.queues.reload();
  await house.standard.reload();
  return true;
}

async function makeUnits(stores: Stores): Promise<Map<string, Unit>> {
  const units = new Map<string, Unit>();
  const make = async (code: string, name: Unit['name'], kind: Unit['kind'], parent: string | null): Promise<void> => {
    const root = units.get(PROVINCE.code)?.id ?? '';
    const parentId = parent === null ? null : units.get(parent)!.id;
    units.set(code, expected(await createUnit({ ...stores, units: new UnitTree([...units.values()]) }, systemCaller('demo', root), { code, name, kind, parentId })));
  };
  await make(PROVINCE.code, PROVINCE.name, 'PROVINCE', null);
  for (const { code, name } of BRANCHES) await make(code, name, 'BRANCH', PROVINCE.code);
  for (const { code, name, branch } of TEAMS) await make(code, name, 'TEAM', branch);
  return units;
}

function makeQueues(tx: Transaction, units: ReadonlyMap<string, Unit>): void {
  for (const [position, { code, name, unit, requiredSkills, serviceLevelTargetPercent }] of QUEUES.entries()) {
    addQueue(tx.em, { id: newId(), code, name, unitId: units.get(unit)!.id, requiredSkills, serviceLevelTargetPercent, position });
  }
}

/** The agents of each team, the first of which signs in where the team has a user; the intake team's owns what comes in by itself. */
async function makeAgents(stores: Stores, units: ReadonlyMap<string, Unit>, usersByTeam: ReadonlyMap<string, string>): Promise<ReadonlyMap<string, readonly string[]>> {
  const admin = systemCaller('demo', units.get(PROVINCE.code)!.id);
  const random = randomFrom(`${DEMO_SEED}/agents`);
  const teams = new Map<string, string[]>();
  let number = 1_000;
  for (const { code, skills, agents } of TEAMS) {
    for (let index = 0; index < agents; index += 1) {
      number += 1;
      const agent = expected(await createAgent(stores, admin, { staffNo: String(number), displayName: inventName(random), teamId: units.get(code)!.id, userId: index === 0 ? (usersByTeam.get(code) ?? null) : null, skills }));
      teams.set(code, [...(teams.get(code) ?? []), agent.id]);
    }
  }
  expected(await setDutyOwner(stores, admin, { unitId: admin.unitId, agentId: teams.get('ZD-CS-I1')![0]! }));
  return teams;
}

/** Who leads each team and who manages the province, by day and by night; the head of department is there by day alone. */
async function makeRosters(stores: Stores, units: ReadonlyMap<string, Unit>, teams: ReadonlyMap<string, readonly string[]>, timeZone: string): Promise<void> {
  const admin = systemCaller('demo', units.get(PROVINCE.code)!.id);
  const from = startOfSiteDay(await stores.now(), timeZone);
  const period = { from, to: from + ROSTER_MS };
  for (const [code, agentIds] of teams) {
    expected(await planRoster(stores, admin, { unitId: units.get(code)!.id, duty: 'TEAM_LEAD', period, shifts: demoShifts(period, agentIds.slice(0, 2)) }));
  }
  const [dayManager, nightManager, head] = teams.get(COMPLAINT_TEAM)!;
  expected(await planRoster(stores, admin, { unitId: admin.unitId, duty: 'DUTY_MANAGER', period, shifts: demoShifts(period, [dayManager!, nightManager!]) }));
  expected(await planRoster(stores, admin, { unitId: admin.unitId, duty: 'DEPARTMENT_HEAD', period, shifts: demoShifts(period, [head!, null]) }));
}

interface DemoAccount {
  readonly login: string;
  readonly password: string;
}

interface DemoAccounts {
  readonly accounts: readonly DemoAccount[];
  readonly integratorApiKey: string;
}

async function makeAccounts(stores: Stores, units: ReadonlyMap<string, Unit>): Promise<{ readonly accounts: DemoAccounts; readonly usersByTeam: ReadonlyMap<string, string> }> {
  const admin = systemCaller('demo', units.get(PROVINCE.code)!.id);
  const accounts: DemoAccount[] = [];
  const usersByTeam = new Map<string, string>();
  for (const { login, displayName, role, unit, agentOf } of USERS) {
    const password = randomBytes(12).toString('base64url');
    const userId = expected(await createUser(stores, admin, { login, displayName, role, unitId: units.get(unit)!.id, password }));
    if (agentOf !== undefined) usersByTeam.set(agentOf, userId);
    accounts.push({ login, password });
  }
  const key = expected(await createApiKey(stores, admin, {
    name: 'demo integrator', scopes: ['TICKET_VIEW', 'TICKET_INTAKE', 'WALL_VIEW', 'STANDARD_VIEW', 'CUSTOMER_VIEW', 'BILLING_REPORT', 'INDICATOR_REPORT'], unitId: admin.unitId, expiresAt: (await stores.now()) + KEY_LIFE_MS,
  }));
  return { accounts: { accounts, integratorApiKey: key.token }, usersByTeam };
}

/** The demo is made of what the house allows: a refusal is a fault of ours. */
function expected<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(`the demo was refused: ${outcome.refusals.map(({ message }) => message).join(' ')}`);
}
