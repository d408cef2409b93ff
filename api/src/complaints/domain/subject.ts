import type { ComplaintSubject } from './track.ts';

/** An agent, with the units from the root down to their own team. */
export interface Handler {
  readonly agentId: string;
  readonly teamPath: readonly string[];
}

/** Whether a complaint is about this agent: by name, or by a team that the agent belongs to. */
export function isSubject({ agentIds, teamIds }: ComplaintSubject, { agentId, teamPath }: Handler): boolean {
  return agentIds.includes(agentId) || teamIds.some((teamId) => teamPath.includes(teamId));
}

/** Whether anybody is named. */
export function isNamed({ agentIds, teamIds }: ComplaintSubject): boolean {
  return agentIds.length + teamIds.length > 0;
}
