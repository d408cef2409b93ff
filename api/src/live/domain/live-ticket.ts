import type { Instant } from '../../foundation/instant.ts';
import type { LocalText } from '../../foundation/text.ts';
import { isUnmet, type SlaClock } from '../../sla/domain/clock.ts';
import type { Tier, TicketType } from '../../standard/domain/axes.ts';
import type { SuspendReason } from '../../standard/domain/events.ts';
import type { ClockTarget, PolicyPin } from '../../standard/domain/policy.ts';
import type { TicketState } from '../../tickets/domain/words.ts';
import { recordOf, type TicketRecord } from './ticket-record.ts';

/** A limit as the wall shows it; one object for all clocks of one target of one version. */
export interface LiveLimit extends Pick<ClockTarget, 'clauseNo' | 'class' | 'bind' | 'family' | 'milestone'> {
  readonly targetId: string;
  readonly limitText: LocalText;
}

/** A clock that can still matter: cancelled ones never do, and assessment clocks only while they are late, as breaches to be named; they are in no count. */
export interface LiveClock extends Pick<SlaClock, 'budgetMs' | 'run' | 'startedAt' | 'dueAt' | 'warnsAt' | 'pausedSince' | 'pausedTotalMs' | 'stoppedAt' | 'breachedAt'> {
  readonly limit: LiveLimit;
  readonly governing: boolean;
}

/** What the picture of now reads of a ticket: ids, words and instants, nothing of the customer but the tier. */
export interface TicketFacts {
  readonly id: string;
  /** How many events it has. */
  readonly version: number;
  readonly ticketNo: string;
  readonly unitId: string;
  readonly queueId: string;
  /** The team of the owner. */
  readonly teamId: string;
  /** With numbers of persons hidden. */
  readonly title: string;
  readonly type: TicketType;
  readonly tier: Tier;
  /** A person has confirmed the axes. */
  readonly confirmed: boolean;
  readonly state: TicketState;
  readonly suspendReason: SuspendReason | null;
  /** Somebody accepted the ticket. */
  readonly accepted: boolean;
  readonly receivedAt: Instant;
  readonly restoredAt: Instant | null;
  /** When the operator stopped owing anything; null while open. */
  readonly endedAt: Instant | null;
  readonly assessmentDueAt: Instant | null;
  readonly reopenCount: number;
  readonly chaseCount: number;
  /** Of a migrated ticket the versions that it was measured by before stand behind. */
  readonly policyPins: readonly PolicyPin[];
}

/** A ticket as the picture of now holds it. */
export interface LiveTicket extends TicketFacts {
  /** The clocks that wait to be met: only they change what the ticket adds while nothing happens to it. */
  readonly clocks: readonly LiveClock[];
  /** What all its clocks have come to so far. */
  readonly record: TicketRecord;
}

/** The ticket with the clocks as they stand; of those that are stopped only the record is kept. */
export function liveTicket(facts: TicketFacts, clocks: readonly LiveClock[]): LiveTicket {
  const {
    id, version, ticketNo, unitId, queueId, teamId, title, type, tier, confirmed, state, suspendReason, accepted, receivedAt, restoredAt, endedAt,
    assessmentDueAt, reopenCount, chaseCount, policyPins,
  } = facts;
  // Spelt out and cut to length, because there are as many as there is memory for: spreading an object or growing an array leaves room to spare in each.
  return {
    id, version, ticketNo, unitId, queueId, teamId, title, type, tier, confirmed, state, suspendReason, accepted, receivedAt, restoredAt, endedAt,
    assessmentDueAt, reopenCount, chaseCount, policyPins, clocks: clocks.filter(isUnmet).slice(), record: recordOf(state, clocks),
  };
}
