/** A person who handles tickets, in one team. */
export interface Agent {
  readonly id: string;
  readonly staffNo: string;
  readonly displayName: string;
  /** A unit of kind TEAM. */
  readonly teamId: string;
  /** The account that the agent signs in with, if any. */
  readonly userId: string | null;
  readonly skills: readonly string[];
  readonly onDuty: boolean;
}

/** The skills that a piece of work asks for and the agent lacks, in the order in which they were asked for (§4.1: staff capability). */
export function missingSkills(agent: Pick<Agent, 'skills'>, required: readonly string[]): readonly string[] {
  return required.filter((skill) => !agent.skills.includes(skill));
}
