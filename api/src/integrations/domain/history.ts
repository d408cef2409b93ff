import type { Instant } from '../../foundation/instant.ts';
import type { Axes, ReportedAxes } from '../../standard/domain/axes.ts';
import type { TicketCommand } from '../../tickets/domain/commands.ts';
import type { GuardName } from '../../tickets/domain/guards.ts';
import type { Channel } from '../../communications/domain/words.ts';

/** A request as history tells it: what intake needs, with the customer by the source's own name. */
export interface HistoricIntake {
  readonly at: Instant;
  readonly channel: Channel;
  readonly title: string;
  readonly description: string;
  readonly reported: Omit<ReportedAxes, 'tier'>;
  readonly customer: HistoricCustomer;
  readonly queueId: string;
  readonly ownerId: string;
  /** Stop events that the source never records. */
  readonly unobserved: readonly string[];
}

/** Somebody whom the source names by a pseudonym or not at all. */
export interface HistoricCustomer {
  /** Unique within the source. */
  readonly key: string;
  readonly name: string;
}

/** One step of a ticket's life that history tells; hand-overs are named by agent and queue, dispatch fills in the rest. */
export type HistoricStep =
  | { readonly name: 'dispatch'; readonly assigneeId: string; readonly queueId: string }
  | { readonly name: 'transfer'; readonly ownerId: string; readonly queueId: string }
  | Exclude<TicketCommand, { readonly name: 'dispatch' | 'transfer' }>;

/** A step with the instant at which it happened, or by which at the latest it had. */
export type TimedStep = HistoricStep & { readonly at: Instant };

/** What a row of history does to its ticket. */
export type RowDecision =
  | { readonly effect: 'APPLIED'; readonly intake: HistoricIntake | null; readonly steps: readonly TimedStep[] }
  | { readonly effect: 'WITHOUT_EFFECT'; readonly reason: string };

/** Where history's work was done: the queues and agents that stand for the source's groups and people. */
export interface HistoricPlaces {
  /** The unit that the tickets and customers belong to. */
  readonly unitId: string;
  /** The queue of a group; of requests that no group has yet, for null. */
  queueOf(group: string | null): string;
  /** The agent who stands for a person of a group; the group's desk where the person is unknown. */
  agentOf(group: string | null, person: string | null): string;
}

/** A guard that imported history is excused from, and why. `state` stands for the states that a step may start from. */
export interface WaivedGuard {
  readonly guard: GuardName | 'state';
  readonly because: string;
}

/** The axes as a classification confirms them, without the tier, which is the customer's. */
export type MappedAxes = Omit<Axes, 'tier'>;
