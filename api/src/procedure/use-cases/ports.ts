import type { Instant } from '../../foundation/instant.ts';
import type { RecordedTicketEvent } from '../../tickets/domain/events.ts';
import type { Stage } from '../../tickets/domain/words.ts';
import type { Approval, Deviation, DeviationKind } from '../domain/deviations.ts';
import type { StageRecord } from '../domain/stages.ts';

/** How the stages and deviations of a ticket stand; what they are is in its events. */
export interface ProcedureRows {
  readonly ticketId: string;
  readonly unitId: string;
  readonly stages: readonly StageRecord[];
  readonly deviations: readonly Deviation[];
}

/** Keeps them for lists and figures, in one transaction. */
export interface ProcedureStore {
  write(rows: readonly ProcedureRows[]): Promise<void>;
  /** Tickets of which an agent answers for a stage that is still ahead. */
  ticketsNaming(agentId: string): Promise<readonly string[]>;
}

/** A part of the deviation log; instants from `from` on and before `to`. */
export interface DeviationFilter {
  readonly unitIds: readonly string[];
  readonly from: Instant;
  readonly to: Instant;
  readonly kinds?: readonly DeviationKind[] | null | undefined;
  readonly clauseNo?: string | null | undefined;
  readonly approvals?: readonly Approval[] | null | undefined;
}

export interface DeviationPlace {
  readonly at: Instant;
  readonly ticketId: string;
  readonly place: number;
}

/** A deviation in a list, with the number of its ticket. */
export type ListedDeviation = Deviation & { readonly ticketNo: string; readonly unitId: string };

export interface DeviationCount {
  readonly clauseNo: string;
  readonly kind: DeviationKind;
  readonly count: number;
  readonly pending: number;
}

/** How milestones were kept: those planned in a period, those of them that were passed late, and those that are late and still ahead. */
export interface MilestoneFigures {
  readonly planned: number;
  readonly passedLate: number;
  readonly openLate: number;
}

/** A stage that is still ahead although its planned instant has come. */
export interface LateStage {
  readonly ticketId: string;
  readonly ticketNo: string;
  readonly stage: Stage;
  readonly ownerId: string;
  readonly plannedAt: Instant;
}

/** A stage of somebody else's ticket, as whoever answers for it sees it. */
export interface OwnStage {
  readonly ticketNo: string;
  readonly ticketTitleMasked: string;
  readonly stage: Stage;
  readonly plannedAt: Instant | null;
  readonly isLate: boolean;
  readonly isNext: boolean;
}

export interface ProcedureReads {
  /** Newest first, at most `limit`, behind a place. */
  deviations(filter: DeviationFilter, limit: number, after: DeviationPlace | null): Promise<readonly ListedDeviation[]>;
  counts(filter: DeviationFilter): Promise<readonly DeviationCount[]>;
  milestones(filter: Pick<DeviationFilter, 'unitIds' | 'from' | 'to'>, now: Instant): Promise<MilestoneFigures>;
  /** Those that are longest past their plan first, at most `limit`. */
  lateStages(unitIds: readonly string[], now: Instant, limit: number): Promise<readonly LateStage[]>;
  /**
   * The stages ahead that an agent answers for on tickets of others, those planned first before the rest. A stage that falls to
   * whoever dispatched the ticket is among them once its turn has come.
   */
  stagesOfOwner(agentId: string, now: Instant, limit: number): Promise<readonly OwnStage[]>;
  countOfOwner(agentId: string, now: Instant): Promise<{ readonly ahead: number; readonly late: number }>;
  /** The whole stories of tickets. */
  stories(ticketIds: readonly string[]): Promise<ReadonlyMap<string, readonly RecordedTicketEvent[]>>;
}
