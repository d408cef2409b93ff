import type { AlarmPriority, AlarmState } from '../../alarms/domain/words.ts';
import type { Instant } from '../../foundation/instant.ts';
import type { LocalText } from '../../foundation/text.ts';
import type { IncidentState } from '../../incidents/domain/words.ts';
import type { ClockRun, ClockWord } from '../../sla/domain/clock.ts';
import type { Tier, TicketType } from '../../standard/domain/axes.ts';
import type { SuspendReason } from '../../standard/domain/events.ts';
import type { TicketState } from '../../tickets/domain/words.ts';
import type { LagFigures } from './lag.ts';
import type { RowClass } from './standing.ts';

/** One of the six large numbers. What is null is not known or does not apply. */
export interface HeroNumber {
  readonly value: number;
  readonly sameHourLastWeek: number | null;
  readonly unowned: number | null;
  readonly oldestOverMs: number | null;
  readonly suspended: number | null;
  readonly netGrowthLastHour: number | null;
}

/** Met and breached limits of the site's day. The target is a setting, not from the standard. */
export interface ComplianceToday {
  readonly met: number;
  readonly breached: number;
  readonly percent: number | null;
  readonly targetPercent: number;
}

/** One row of the breach and at-risk list, with the clock that decides it. */
export interface WallRow {
  readonly ticketId: string;
  readonly ticketNo: string;
  readonly rowClass: RowClass;
  readonly word: ClockWord;
  readonly type: TicketType;
  readonly confirmed: boolean;
  readonly title: string;
  readonly tier: Tier;
  readonly queueId: string;
  readonly queueName: LocalText;
  readonly teamName: LocalText;
  readonly accepted: boolean;
  readonly state: TicketState;
  readonly suspendReason: SuspendReason | null;
  readonly targetId: string;
  readonly clauseNo: string;
  readonly milestone: string;
  readonly limitText: LocalText;
  readonly startedAt: Instant;
  readonly dueAt: Instant;
  readonly warnsAt: readonly Instant[];
  readonly assessmentDueAt: Instant | null;
  readonly breachedAt: Instant | null;
  readonly pausedSince: Instant | null;
  readonly pausedTotalMs: number;
  readonly budgetMs: number;
  readonly run: ClockRun;
  readonly reopenCount: number;
  readonly chaseCount: number;
  readonly alarmId: string | null;
  readonly alarmState: AlarmState | null;
  readonly alarmPriority: AlarmPriority | null;
  /** What a person at a desk types to open the row: `C3` is the third row of region C. */
  readonly code: string;
}

/** Rows that were not sent, by queue. */
export interface WallOverflow {
  readonly queueId: string;
  readonly queueName: LocalText;
  readonly count: number;
}

/** Of the responses that were due in the window the share that was met. */
export interface ServiceLevel {
  readonly met: number;
  readonly due: number;
  readonly percent: number | null;
  readonly targetPercent: number;
  readonly windowHours: number;
}

/** How a queue stands within a unit's scope. Counts of tickets. */
export interface QueueLoad {
  readonly seq: number;
  readonly queueId: string;
  readonly unitId: string;
  readonly name: LocalText;
  readonly waiting: number;
  readonly inProgress: number;
  readonly suspended: number;
  readonly atRisk: number;
  readonly breached: number;
  readonly open: number;
  readonly oldestReceivedAt: Instant | null;
  readonly staffed: number;
  readonly serviceLevel: ServiceLevel;
  /** Open tickets at the end of each five minutes of the last hour, oldest first; the last value is now. */
  readonly spark: readonly number[];
}

/** Unmet governing clocks due in one quarter of an hour; paused ones as if work were resumed now. */
export interface ForecastBucket {
  readonly from: Instant;
  readonly accepted: number;
  readonly unowned: number;
  readonly paused: number;
}

/** A rate of the standard with the lines it must reach. Percent null: no data. */
export interface RateFigure {
  readonly met: number;
  readonly total: number;
  readonly percent: number | null;
  readonly lines: readonly number[];
  readonly clauseNo: string;
}

export interface RestoredTicket {
  readonly ticketNo: string;
  readonly at: Instant;
}

/** A mass outage, as a wall names it. */
export interface WallOutage {
  readonly id: string;
  readonly incidentNo: string;
  readonly state: IncidentState;
  readonly version: number;
  readonly unitId: string;
  readonly title: string;
  readonly place: string;
  readonly from: Instant;
  readonly expectedRestoreAt: Instant | null;
  /** Tickets that belong to it. */
  readonly affected: number;
  readonly restoreDone: number;
  readonly restoreRefused: number;
  readonly restoreWaiting: number;
  readonly noticesWaiting: number;
}

/** Everything that one wall shows: one unit and what is below it. No personal fields. */
export interface Wall {
  readonly seq: number;
  readonly asOf: Instant;
  readonly serverTime: Instant;
  readonly unitId: string;
  readonly unitName: LocalText;
  readonly policyVersion: string;
  readonly hero: {
    readonly statutoryLate: HeroNumber;
    readonly slaLate: HeroNumber;
    readonly dueWithin60Min: HeroNumber;
    readonly unclassifiedOver10Min: HeroNumber;
    readonly open: HeroNumber;
    readonly complianceToday: ComplianceToday;
  };
  readonly rows: readonly WallRow[];
  readonly overflow: readonly WallOverflow[];
  readonly overflowTotal: number;
  readonly queues: readonly QueueLoad[];
  readonly forecast: readonly ForecastBucket[];
  readonly foot: {
    readonly csat30d: RateFigure;
    readonly responseRate: RateFigure;
    readonly resolutionRate: RateFigure;
    readonly recentlyRestored: readonly RestoredTicket[];
  };
  readonly lag: LagFigures;
  readonly alarms: { readonly p1: number; readonly p2: number; readonly p3: number; readonly unacknowledged: number; readonly shelved: number; readonly suppressed: number };
  /** Mass outages that are not closed, the largest first. */
  readonly incidents: readonly WallOutage[];
  readonly allHeldSince: Instant | null;
}
