import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAccountStore } from '../../../api/src/access/storage/account-store.ts';
import { createUser } from '../../../api/src/access/use-cases/create-user.ts';
import { createPasswords } from '../../../api/src/access/use-cases/passwords.ts';
import { createAgentDirectory } from '../../../api/src/workforce/storage/agent-directory.ts';
import { createAgentStore } from '../../../api/src/workforce/storage/agent-store.ts';
import { WORKFORCE_ENTITIES } from '../../../api/src/workforce/storage/entities.ts';
import { createAgent, type NewAgent } from '../../../api/src/workforce/use-cases/create-agent.ts';
import type { AgentDirectory } from '../../../api/src/workforce/use-cases/ports.ts';
import { setDutyOwner } from '../../../api/src/workforce/use-cases/set-duty-owner.ts';
import { callerOf, codes, openOrganisation, value, type Organisation } from '../access/organisation.ts';

describe('agents', () => {
  let house: Organisation;
  let directory: AgentDirectory;
  let count = 0;

  beforeAll(async () => {
    house = await openOrganisation(WORKFORCE_ENTITIES);
    directory = createAgentDirectory(() => house.orm.em.fork(), house.tree);
  });
  afterAll(() => house.close());

  const add = (input: Partial<NewAgent> = {}, caller = callerOf('ADMIN', house.province.id)) => house.work.perform((tx) => createAgent(
    { agentStore: createAgentStore(tx), accounts: createAccountStore(tx), units: house.tree }, caller,
    { staffNo: `A${(count += 1)}`, displayName: '李四', teamId: house.eastTeam.id, userId: null, skills: ['FIBRE_REPAIR'], ...input }));
  const name = (unitId: string, agentId: string, caller = callerOf('ADMIN', house.province.id)) =>
    house.work.perform((tx) => setDutyOwner({ agentStore: createAgentStore(tx), units: house.tree }, caller, { unitId, agentId }));

  it('are made together with their accounts, and found by id, team and account', async () => {
    const { agent, userId } = value(await house.work.perform(async (tx) => {
      const accounts = createAccountStore(tx);
      const caller = callerOf('ADMIN', house.province.id);
      const passwords = createPasswords({ memoryKib: 64, passes: 1, parallelism: 1 });
      const user = value(await createUser({ accounts, units: house.tree, passwords }, caller, {
        login: 'wang', displayName: '王五', password: 'correct horse battery', role: 'AGENT', unitId: house.westTeam.id,
      }));
      const made = await createAgent({ agentStore: createAgentStore(tx), accounts, units: house.tree }, caller, {
        staffNo: 'W1', displayName: '王五', teamId: house.westTeam.id, userId: user, skills: ['VOICE', 'VOICE'],
      });
      return { ok: true, value: { agent: value(made), userId: user } };
    }));
    expect(agent.skills).toEqual(['VOICE']);
    expect((await directory.byIds([agent.id])).get(agent.id)).toEqual(agent);
    expect(await directory.ofTeams([house.westTeam.id])).toEqual([agent]);
    expect(await directory.ofUser(userId)).toBe(agent.id);
    expect(codes(await add({ userId }))).toEqual(['USER_TAKEN']);
  });

  it('belong to a team that the caller sees, under a number of their own', async () => {
    expect(codes(await add({ teamId: house.east.id, staffNo: 'a b', skills: ['fibre'], displayName: '' }))).toEqual(['NAME_LENGTH', 'STAFF_NO_FORM', 'NOT_A_TEAM', 'SKILL_FORM']);
    expect(codes(await add({}, callerOf('ADMIN', house.west.id)))).toEqual(['NOT_FOUND']);
    expect(codes(await add({}, callerOf('SUPERVISOR', house.province.id)))).toEqual(['FORBIDDEN']);
    expect(codes(await add({ userId: '00000000-0000-7000-8000-000000000009' }))).toEqual(['NOT_FOUND']);
    value(await add({ staffNo: 'TWICE' }));
    expect(codes(await add({ staffNo: 'TWICE' }))).toEqual(['STAFF_NO_TAKEN']);
  });

  it('[R009] own what comes in by itself: a unit without a duty owner of its own has that of the nearest unit above', async () => {
    const [high, low] = [value(await add()), value(await add())];
    expect(await directory.dutyOwners([house.eastTeam.id])).toEqual(new Map());
    value(await name(house.province.id, high.id));
    expect(await directory.dutyOwners([house.eastTeam.id, house.west.id])).toEqual(new Map([[house.eastTeam.id, high.id], [house.west.id, high.id]]));
    value(await name(house.east.id, low.id));
    expect(await directory.dutyOwners([house.eastTeam.id, house.west.id])).toEqual(new Map([[house.eastTeam.id, low.id], [house.west.id, high.id]]));
    value(await name(house.east.id, high.id));
    expect((await directory.dutyOwners([house.eastTeam.id])).get(house.eastTeam.id)).toBe(high.id);
  });

  it('are named duty owner only by who sees both the unit and the agent', async () => {
    const agent = value(await add());
    expect(codes(await name(house.east.id, agent.id, callerOf('ADMIN', house.west.id)))).toEqual(['NOT_FOUND']);
    expect(codes(await name(house.west.id, agent.id, callerOf('ADMIN', house.west.id)))).toEqual(['NOT_FOUND']);
    expect(codes(await name(house.east.id, agent.id, callerOf('TEAM_LEAD', house.east.id)))).toEqual(['FORBIDDEN']);
  });
});
