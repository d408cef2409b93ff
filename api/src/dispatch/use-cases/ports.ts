import type { Instant } from '../../foundation/instant.ts';

/** One hand-over in a ticket's dispatch history (§3.2, R042). */
export interface DispatchRecord {
  readonly ticketId: string;
  readonly kind: 'DISPATCH' | 'TRANSFER';
  readonly assigneeId: string;
  readonly teamId: string;
  readonly queueId: string;
  readonly byActor: string;
  readonly dueAt: Instant | null;
  readonly followUp: string | null;
  readonly overrideReason: string | null;
  readonly at: Instant;
}

export interface DispatchHistory {
  record(dispatch: DispatchRecord): void;
}

/** What dispatch must know of agents and queues. */
export interface DispatchDirectory {
  agent(agentId: string): Promise<{ readonly teamId: string; readonly skills: readonly string[] } | null>;
  queue(queueId: string): Promise<{ readonly unitId: string; readonly requiredSkills: readonly string[] } | null>;
}

/** The ticket's due time by its governing clock, for the hand-over (§3.2 asks for a time limit). */
export interface DueTimes {
  dueAt(ticketId: string): Promise<Instant | null>;
}
