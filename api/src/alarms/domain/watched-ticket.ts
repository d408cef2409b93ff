import type { Origin } from '../../foundation/event.ts';
import type { Instant } from '../../foundation/instant.ts';
import type { FoldedClock } from '../../sla/domain/clock.ts';
import type { ReportedAxes, Tier } from '../../standard/domain/axes.ts';
import type { TicketState } from '../../tickets/domain/words.ts';
import type { AlarmSubject } from './alarm.ts';

/** A clock that waits to be met, as far as an alarm could hang on it. */
export interface WatchedClock extends Pick<FoldedClock, 'targetId' | 'clauseNo' | 'class' | 'bind' | 'run' | 'dueAt' | 'breachedAt'> {
  readonly governing: boolean;
  /** The last of its warnings is recorded. */
  readonly lastWarningReached: boolean;
  /** Its breach is imported history, which never alarms. */
  readonly breachImported: boolean;
  /** It was late already under the version that the ticket was migrated to: marked, but nobody is called for what nobody could have kept. */
  readonly breachMigrated: boolean;
}

/** What the alarm rules look at: the ticket as it stands, with its unmet clocks. */
export interface WatchedTicket extends Omit<AlarmSubject, 'dutyId'> {
  readonly ticketId: string;
  readonly ticketNo: string;
  readonly queueId: string;
  readonly tier: Tier;
  readonly origin: Origin;
  readonly state: TicketState;
  /** Somebody accepted the ticket. */
  readonly accepted: boolean;
  /** The confirmed axes, before classification the reported ones. */
  readonly axes: Pick<ReportedAxes, 'type' | 'urgency' | 'tier' | 'risk'>;
  /** Its risk was flagged in imported history. */
  readonly riskImported: boolean;
  /** Since when the customer should have been told how it stands; null when nobody is late with it. */
  readonly progressLateSince: Instant | null;
  /** Work orders to other teams that are open and over their promise, with when that passed. */
  readonly lateOrders: readonly { readonly orderId: string; readonly teamId: string; readonly lateAt: Instant }[];
  /** Imported and not lived on here: nothing about it alarms. */
  readonly isHistory: boolean;
  readonly clocks: readonly WatchedClock[];
}
