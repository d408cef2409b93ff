import type { Actor } from '../../foundation/event.ts';
import type { Agent } from '../domain/agent.ts';
import type { AgentFact } from '../domain/events.ts';
import type { Duty, Interval, PlannedShift, Roster } from '../domain/roster.ts';

/** The agents and duty owners of one transaction, those that it adds included. */
export interface AgentStore {
  add(agent: Agent, actor: Actor): void;
  /** Locks an agent against everything, new tickets of theirs included, and reads them; null for one that does not exist. */
  lock(agentId: string): Promise<Agent | null>;
  /** Writes a locked agent and the event that says what changed; answers the agent at its new version. */
  change(agent: Agent, event: AgentFact, stamp: { readonly actor: Actor; readonly reason: string | null }): Promise<Agent>;
  isStaffNoTaken(staffNo: string): Promise<boolean>;
  isUserTaken(userId: string): Promise<boolean>;
  /** The team of an agent; null for one that does not exist or has left. */
  teamOf(agentId: string): Promise<string | null>;
  setDutyOwner(unitId: string, agentId: string): Promise<void>;
  /** The units that name this agent their duty owner. */
  dutiesOf(agentId: string): Promise<readonly string[]>;
}

/** Looks agents up, outside any transaction. Keys of which nothing is found are absent from the answers. */
export interface AgentDirectory {
  byIds(agentIds: readonly string[]): Promise<ReadonlyMap<string, Agent>>;
  /** The agents who work in these units, by staff number. */
  ofTeams(teamIds: readonly string[]): Promise<readonly Agent[]>;
  /** The id of the agent that a user is. */
  ofUser(userId: string): Promise<string | null>;
  /** The agent ids of the units' duty owners, own or inherited from the nearest ancestor. */
  dutyOwners(unitIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

/** Reads who is on duty when. */
export interface RosterReads {
  /** The rosters of these units, each with the turns that reach into the period. */
  between(unitIds: readonly string[], period: Interval): Promise<readonly Roster[]>;
}

/** The rosters of one transaction. */
export interface RosterStore extends RosterReads {
  /** Locks the roster of a unit for a duty with all its turns; a new one has no turns and version 0. */
  lock(unitId: string, duty: Duty): Promise<Roster>;
  /** Writes a locked roster and the event that says which period was planned how; answers it at its new version. */
  change(roster: Roster, planned: { readonly period: Interval; readonly shifts: readonly PlannedShift[] }, stamp: { readonly actor: Actor; readonly reason: string | null }): Promise<Roster>;
}
