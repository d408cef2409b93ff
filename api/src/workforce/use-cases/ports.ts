import type { Agent } from '../domain/agent.ts';

/** The agents and duty owners of one transaction, those that it adds included. */
export interface AgentStore {
  add(agent: Agent): void;
  isStaffNoTaken(staffNo: string): Promise<boolean>;
  isUserTaken(userId: string): Promise<boolean>;
  /** The team of an agent; null for one that does not exist. */
  teamOf(agentId: string): Promise<string | null>;
  setDutyOwner(unitId: string, agentId: string): Promise<void>;
}

/** Looks agents up, outside any transaction. Keys of which nothing is found are absent from the answers. */
export interface AgentDirectory {
  byIds(agentIds: readonly string[]): Promise<ReadonlyMap<string, Agent>>;
  /** The agents of these units, by staff number. */
  ofTeams(teamIds: readonly string[]): Promise<readonly Agent[]>;
  /** The id of the agent that a user is. */
  ofUser(userId: string): Promise<string | null>;
  /** The agent ids of the units' duty owners, own or inherited from the nearest ancestor. */
  dutyOwners(unitIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
}
