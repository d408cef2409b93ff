import type { Caller } from '../../access/domain/caller.ts';
import { HISTORY_UNIT } from '../../access/domain/history-unit.ts';
import type { Unit, UnitKind, UnitTree } from '../../access/domain/unit-tree.ts';
import { createUnit } from '../../access/use-cases/create-unit.ts';
import type { AccountStore, UnitStore } from '../../access/use-cases/ports.ts';
import type { NewQueue, Queue } from '../../dispatch/domain/queue.ts';
import { newId } from '../../foundation/ids.ts';
import { accepted, type Outcome } from '../../foundation/outcome.ts';
import type { Perform } from '../../foundation/perform.ts';
import type { LocalText } from '../../foundation/text.ts';
import { createAgent, type NewAgent } from '../../workforce/use-cases/create-agent.ts';
import type { AgentDirectory, AgentStore } from '../../workforce/use-cases/ports.ts';
import type { HistoricPlaces } from '../domain/history.ts';
import { deskStaffNo, NO_GROUP, personStaffNo, teamCode } from '../domain/place-codes.ts';
import type { Holder } from '../domain/sources.ts';

/** Where history's groups and people are looked up and made. */
export interface PlaceTools {
  readonly perform: Perform<PlaceStores>;
  readonly units: UnitTree;
  readonly queues: { all(): readonly Queue[] };
  readonly agents: Pick<AgentDirectory, 'ofTeams'>;
  /** Reads units and queues anew. */
  reload(): Promise<void>;
}

export interface PlaceStores {
  readonly unitStore: UnitStore;
  readonly units: UnitTree;
  readonly agentStore: AgentStore;
  readonly accounts: Pick<AccountStore, 'unitOf'>;
  addQueue(queue: NewQueue): void;
}

/** Queues of history stand behind those that people work in. */
const FIRST_POSITION = 1_000;

/**
 * Finds, or makes where they are missing, the unit that keeps imported history and in it a team, a queue and a desk for
 * each of the source's groups, and an agent for each of its people, in the first group that has them.
 */
export async function historyPlaces(tools: PlaceTools, caller: Caller, holders: readonly Holder[]): Promise<HistoricPlaces> {
  const groups = [null, ...new Set(holders.flatMap(({ group }) => group ?? []))];
  const home = await branch(tools, caller);
  const teams = await teamsOf(tools, caller, home, groups);
  const queues = await queuesOf(tools, teams, groups);
  const agents = await agentsOf(tools, caller, teams, [...groups.map(desk), ...people(holders)]);
  return {
    unitId: home.id,
    queueOf: (group) => found(queues, teamCode(group)),
    agentOf: (group, person) => found(agents, person === null ? deskStaffNo(group) : personStaffNo(person)),
  };
}

interface WantedAgent {
  readonly staffNo: string;
  readonly displayName: string;
  readonly group: string | null;
}

function desk(group: string | null): WantedAgent {
  return { staffNo: deskStaffNo(group), displayName: `${group ?? NO_GROUP.en} · desk`, group };
}

function people(holders: readonly Holder[]): readonly WantedAgent[] {
  const byNo = new Map<string, WantedAgent>();
  for (const { group, person } of holders) {
    if (person !== null && !byNo.has(personStaffNo(person))) byNo.set(personStaffNo(person), { staffNo: personStaffNo(person), displayName: person, group });
  }
  return [...byNo.values()];
}

async function branch(tools: PlaceTools, caller: Caller): Promise<Unit> {
  const { code, name } = HISTORY_UNIT;
  const [unit] = await unitsOf(tools, caller, caller.unitId, 'BRANCH', [{ code, name }]);
  return unit!;
}

async function teamsOf(tools: PlaceTools, caller: Caller, home: Unit, groups: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
  const units = await unitsOf(tools, caller, home.id, 'TEAM', groups.map((group) => ({ code: teamCode(group), name: group === null ? NO_GROUP : { zh: group, en: group } })));
  return new Map(units.map(({ code, id }) => [code, id]));
}

async function unitsOf(
  tools: PlaceTools, caller: Caller, parentId: string, kind: UnitKind, wanted: readonly { readonly code: string; readonly name: LocalText }[],
): Promise<readonly Unit[]> {
  const known = new Map(tools.units.units.map((unit) => [unit.code, unit]));
  const missing = wanted.filter(({ code }) => !known.has(code));
  if (missing.length > 0) {
    const made = await tools.perform(async (stores) => each(missing, ({ code, name }) => createUnit(stores, caller, { code, name, kind, parentId })));
    for (const unit of valueOf(made)) known.set(unit.code, unit);
    await tools.reload();
  }
  return wanted.flatMap(({ code }) => known.get(code) ?? []);
}

async function queuesOf(tools: PlaceTools, teams: ReadonlyMap<string, string>, groups: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
  const known = new Map(tools.queues.all().map(({ code, id }) => [code, id]));
  const missing = groups.map((group) => ({ group, code: teamCode(group) })).filter(({ code }) => !known.has(code));
  if (missing.length > 0) {
    await tools.perform(async (stores) => {
      for (const [index, { group, code }] of missing.entries()) {
        const id = newId();
        known.set(code, id);
        stores.addQueue({
          id, code, name: group === null ? HISTORY_UNIT.name : { zh: group, en: group }, unitId: found(teams, code), requiredSkills: [],
          serviceLevelTargetPercent: null, position: FIRST_POSITION + known.size + index,
        });
      }
      return accepted(null);
    });
    await tools.reload();
  }
  return known;
}

async function agentsOf(tools: PlaceTools, caller: Caller, teams: ReadonlyMap<string, string>, wanted: readonly WantedAgent[]): Promise<ReadonlyMap<string, string>> {
  const known = new Map((await tools.agents.ofTeams(tools.units.units.map(({ id }) => id))).map(({ staffNo, id }) => [staffNo, id]));
  const missing = wanted.filter(({ staffNo }) => !known.has(staffNo));
  const made = await tools.perform((stores) => each(missing, ({ staffNo, displayName, group }) => {
    const agent: NewAgent = { staffNo, displayName, teamId: found(teams, teamCode(group)), userId: null, skills: [], presence: 'OFF_DUTY' };
    return createAgent(stores, caller, agent);
  }));
  for (const { staffNo, id } of valueOf(made)) known.set(staffNo, id);
  return known;
}

/** Makes one after another in one transaction; the first refusal undoes them all. */
async function each<Wanted, Made>(wanted: readonly Wanted[], make: (one: Wanted) => Promise<Outcome<Made>>): Promise<Outcome<readonly Made[]>> {
  const made: Made[] = [];
  for (const one of wanted) {
    const outcome = await make(one);
    if (!outcome.ok) return outcome;
    made.push(outcome.value);
  }
  return accepted(made);
}

function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(`the places of imported history could not be made: ${outcome.refusals.map(({ message }) => message).join(' ')}`);
}

function found(ids: ReadonlyMap<string, string>, code: string): string {
  const id = ids.get(code);
  if (id === undefined) throw new Error(`the place ${code} of imported history is missing`);
  return id;
}
