import { systemCaller } from '../../api/src/access/domain/caller.ts';
import type { Role } from '../../api/src/access/domain/permissions.ts';
import { createUnit } from '../../api/src/access/use-cases/create-unit.ts';
import { createUser } from '../../api/src/access/use-cases/create-user.ts';
import { createAgent } from '../../api/src/workforce/use-cases/create-agent.ts';
import { vi } from 'vitest';
import { randomBytes } from 'node:crypto';
import { expected } from './house.ts';
import { ask, type TestServer } from './server.ts';

/** A person who signs in, as an agent where a team is named. */
export interface Person {
  readonly login: string;
  readonly password: string;
  readonly agentId: string | null;
}

/** Makes an account in a unit, and an agent of a team where one is named. */
export async function person({ house, unitId: rootId }: TestServer, login: string, role: Role, unitId: string, teamId: string | null): Promise<Person> {
  const admin = systemCaller('test', rootId);
  const password = randomBytes(12).toString('base64url');
  const userId = expected(await house.perform((stores) => createUser(stores, admin, { login, displayName: login, role, unitId, password })));
  const agent = teamId === null ? null : expected(await house.perform((stores) => createAgent(stores, admin, { staffNo: login.toUpperCase(), displayName: login, teamId, userId, skills: [] })));
  return { login, password, agentId: agent?.id ?? null };
}

/**
 * A team of another branch, which sees nothing of the first team's tickets. Answers when the server knows it.
 * @param token of somebody who sees the whole house
 */
export async function fieldTeam(server: TestServer, token: string): Promise<string> {
  const admin = systemCaller('test', server.unitId);
  const unit = async (code: string, kind: 'BRANCH' | 'TEAM', parentId: string): Promise<string> => {
    const made = expected(await server.house.perform((stores) => createUnit(stores, admin, { code, name: { zh: `外线${code}`, en: `Field ${code}` }, kind, parentId })));
    await server.house.units.reload();
    return made.id;
  };
  const teamId = await unit('F1', 'TEAM', await unit('F', 'BRANCH', server.unitId));
  await vi.waitFor(async () => {
    const answer = await ask<{ units: readonly object[] }>(server.url, '{ units { id } }', {}, token);
    if ((answer.data?.units.length ?? 0) < 5) throw new Error('the server does not know the field team yet');
  }, { timeout: 20_000 });
  return teamId;
}
