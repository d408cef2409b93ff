import { keepsHistory } from '../../access/domain/history-unit.ts';
import type { Unit, UnitTree } from '../../access/domain/unit-tree.ts';
import type { Queue } from '../../dispatch/domain/queue.ts';
import { HOUR_MS, MINUTE_MS, type Instant } from '../../foundation/instant.ts';
import { startOfSiteDay } from '../../foundation/site-time.ts';
import type { LocalText } from '../../foundation/text.ts';
import type { IncidentView } from '../../incidents/domain/incident.ts';
import { BUCKET_MS, bucketOf, type Series } from './buckets.ts';
import type { LagFigures } from './lag.ts';
import type { TicketInstant } from './places.ts';
import type { PolicyLines, RateLines } from './policy-lines.ts';
import type { QueueScope, Scope, Tally } from './scope.ts';
import type { LiveSettings } from './settings.ts';
import type { SortedList } from './sorted-list.ts';
import { rowStanding } from './standing.ts';
import type { ComplianceToday, ForecastBucket, HeroNumber, QueueLoad, RateFigure, Wall, WallOutage, WallRow } from './wall.ts';
import type { Held, WallState } from './wall-state.ts';

/** What a view needs beside the state: names, settings and the instant it is of. */
export interface ViewContext {
  readonly seq: number;
  /** The instant at which the state was last made to fit the log. */
  readonly asOf: Instant;
  readonly now: Instant;
  readonly timeZone: string;
  readonly units: UnitTree;
  /** All queues, in the order of lists. */
  readonly queues: ReadonlyMap<string, Queue>;
  /** Agents on duty in the unit of each queue and below, by queue. */
  readonly staffed: ReadonlyMap<string, number>;
  readonly policy: PolicyLines;
  readonly lag: LagFigures;
  readonly settings: LiveSettings;
}

const FORECAST_BUCKETS = 16;
const PER_FORECAST_BUCKET = (15 * MINUTE_MS) / BUCKET_MS;
const SPARK_POINTS = 12;
const RESTORED_SHOWN = 10;
const NO_NAME: LocalText = { zh: '', en: '' };

/** Reads one unit's wall off the state. */
export function viewWall(state: WallState, unit: Unit, context: ViewContext): Wall {
  const { seq, asOf, now, policy } = context;
  const scope = state.scope(unit.id);
  const { total } = scope;
  const { counts } = total;
  const rows = scope.rows.take(context.settings.maxRows).map(({ ticketId }) => state.get(ticketId)!);
  const overflow = overflowOf(scope, rows, context);
  const window = windowOf(context);
  return {
    seq, asOf, serverTime: now, unitId: unit.id, unitName: unit.name, policyVersion: policy.version,
    hero: {
      statutoryLate: hero(counts.statutoryLate, { oldestOverMs: overMs(scope.orders.statutoryDue, now) }),
      slaLate: hero(counts.slaLate, { oldestOverMs: overMs(scope.orders.slaDue, now) }),
      dueWithin60Min: hero(counts.dueWithin60, { unowned: counts.dueWithin60Unowned }),
      unclassifiedOver10Min: hero(counts.unclassifiedOver10),
      open: hero(counts.open, { suspended: counts.suspended, unowned: counts.unowned, netGrowthLastHour: netGrowth(scope.total, now, SPARK_POINTS) }),
      complianceToday: complianceToday(scope.total, context),
    },
    rows: rows.map((held, index) => viewRow(state, held, index, context)),
    overflow,
    overflowTotal: overflow.reduce((sum, { count }) => sum + count, 0),
    queues: viewQueues(state, unit, context),
    forecast: forecast(scope.total, now),
    foot: {
      csat30d: rate(0, 0, policy.csat),
      responseRate: rate(total.buckets.sum('responseMet', ...window), total.buckets.sum('responseDue', ...window), policy.response),
      resolutionRate: rate(total.buckets.sum('resolutionMet', ...window), total.buckets.sum('resolutionDue', ...window), policy.resolution),
      recentlyRestored: scope.orders.restored.takeLast(RESTORED_SHOWN).map(({ at, ticketId }) => ({ ticketNo: state.get(ticketId)!.ticket.ticketNo, at })),
    },
    lag: context.lag,
    alarms: { p1: scope.alarms.P1, p2: scope.alarms.P2, p3: scope.alarms.P3, unacknowledged: scope.alarms.unacknowledged, shelved: scope.alarms.shelved, suppressed: scope.alarms.suppressed },
    incidents: state.openIncidents().filter(({ unitId }) => concerns(context.units, unitId, unit.id)).map(viewOutage),
    allHeldSince: counts.troubled > 0 ? null : Math.max(scope.orders.troubleEnded.last?.at ?? 0, startOfSiteDay(now, context.timeZone)),
  };
}

/** The queues of a unit and below, and those where tickets of it wait, in the order of lists. */
export function viewQueues(state: WallState, unit: Unit, context: ViewContext): readonly QueueLoad[] {
  const { queues: scopes } = state.scope(unit.id);
  return [...context.queues.values()]
    .filter(({ id, unitId }) => (scopes.get(id)?.tally.counts.open ?? 0) > 0 || (context.units.isWithin(unitId, unit.id) && !keepsHistory(context.units, unitId)))
    .map((queue) => viewQueue(queue, scopes.get(queue.id), context));
}

function viewQueue(queue: Queue, scope: QueueScope | undefined, { seq, now, staffed, settings }: ViewContext): QueueLoad {
  const window = windowOf({ now, settings });
  const tally = scope?.tally;
  const met = tally?.buckets.sum('responseMet', ...window) ?? 0;
  const due = tally?.buckets.sum('responseDue', ...window) ?? 0;
  const count = (counter: 'waiting' | 'inProgress' | 'suspended' | 'atRisk' | 'breached' | 'open'): number => tally?.counts[counter] ?? 0;
  return {
    seq, queueId: queue.id, unitId: queue.unitId, name: queue.name,
    waiting: count('waiting'), inProgress: count('inProgress'), suspended: count('suspended'), atRisk: count('atRisk'), breached: count('breached'), open: count('open'),
    oldestReceivedAt: scope?.open.first?.at ?? null,
    staffed: staffed.get(queue.id) ?? 0,
    serviceLevel: { met, due, percent: percent(met, due), targetPercent: queue.serviceLevelTargetPercent ?? settings.serviceLevelTargetPercent, windowHours: settings.rateWindowHours },
    spark: Array.from({ length: SPARK_POINTS }, (_, index) => (tally === undefined ? 0 : tally.counts.open - netGrowth(tally, now, SPARK_POINTS - 1 - index))),
  };
}

function viewRow(state: WallState, { ticket, asOf }: Held, index: number, { units, queues }: ViewContext): WallRow {
  const { rowClass, word, clock } = rowStanding(ticket, asOf)!;
  const alarm = state.alarmOf(ticket.id);
  const { limit } = clock;
  return {
    ticketId: ticket.id, ticketNo: ticket.ticketNo, rowClass, word, type: ticket.type, confirmed: ticket.confirmed, title: ticket.title, tier: ticket.tier,
    queueId: ticket.queueId, queueName: queues.get(ticket.queueId)?.name ?? NO_NAME, teamName: units.get(ticket.teamId)?.name ?? NO_NAME,
    accepted: ticket.accepted, state: ticket.state, suspendReason: ticket.suspendReason,
    targetId: limit.targetId, clauseNo: limit.clauseNo, milestone: limit.milestone, limitText: limit.limitText,
    startedAt: clock.startedAt, dueAt: clock.dueAt, warnsAt: clock.warnsAt, assessmentDueAt: ticket.assessmentDueAt, breachedAt: clock.breachedAt,
    pausedSince: clock.pausedSince, pausedTotalMs: clock.pausedTotalMs, budgetMs: clock.budgetMs, run: clock.run,
    reopenCount: ticket.reopenCount, chaseCount: ticket.chaseCount,
    alarmId: alarm?.id ?? null, alarmState: alarm?.state ?? null, alarmPriority: alarm?.priority ?? null, code: `C${index + 1}`,
  };
}

/** Whether an outage of one unit is news for another: for those above it and those below it. */
export function concerns(units: UnitTree, incidentUnitId: string, unitId: string): boolean {
  return units.isWithin(incidentUnitId, unitId) || units.isWithin(unitId, incidentUnitId);
}

/** What is told of an outage to whoever watches. */
export function viewOutage({ id, incidentNo, state, version, unitId, title, place, from, expectedRestoreAt, affected, restoreDone, restoreRefused, restoreWaiting, noticesWaiting }: IncidentView): WallOutage {
  return { id, incidentNo, state, version, unitId, title, place, from, expectedRestoreAt, affected, restoreDone, restoreRefused, restoreWaiting, noticesWaiting };
}

function overflowOf(scope: Scope, shown: readonly Held[], { queues }: ViewContext): Wall['overflow'] {
  const shownIn = new Map<string, number>();
  for (const { ticket } of shown) shownIn.set(ticket.queueId, (shownIn.get(ticket.queueId) ?? 0) + 1);
  return [...scope.queues]
    .map(([queueId, { tally: { counts } }]) => ({ queueId, queueName: queues.get(queueId)?.name ?? NO_NAME, count: counts.listed - (shownIn.get(queueId) ?? 0) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.queueId < b.queueId ? -1 : 1));
}

function forecast(total: Tally, now: Instant): readonly ForecastBucket[] {
  const first = Math.floor(bucketOf(now) / PER_FORECAST_BUCKET) * PER_FORECAST_BUCKET;
  return Array.from({ length: FORECAST_BUCKETS }, (_, index) => {
    const from = first + index * PER_FORECAST_BUCKET;
    const after = index * PER_FORECAST_BUCKET;
    const sum = (series: Series, start: number): number => total.buckets.sum(series, start, start + PER_FORECAST_BUCKET);
    return { from: from * BUCKET_MS, accepted: sum('dueAccepted', from), unowned: sum('dueUnowned', from), paused: sum('duePausedAfter', after) };
  });
}

function complianceToday(total: Tally, { now, timeZone, settings }: ViewContext): ComplianceToday {
  const from = startOfSiteDay(now, timeZone);
  // Noon of the day after, whatever the length of this one, lies in the next day.
  const to = startOfSiteDay(from + 36 * HOUR_MS, timeZone);
  const met = total.buckets.sum('complianceMet', bucketOf(from), bucketOf(to));
  const breached = total.buckets.sum('complianceBreached', bucketOf(from), bucketOf(to));
  return { met, breached, percent: percent(met, met + breached), targetPercent: settings.complianceTargetPercent };
}

/** How many more came than went in the last so many buckets. */
function netGrowth(tally: Tally, now: Instant, buckets: number): number {
  const end = bucketOf(now) + 1;
  return tally.buckets.sum('received', end - buckets, end) - tally.buckets.sum('ended', end - buckets, end);
}

/** The buckets of the window that rates look back on, up to and without the second. */
function windowOf({ now, settings }: Pick<ViewContext, 'now' | 'settings'>): [from: number, to: number] {
  const end = bucketOf(now) + 1;
  return [end - (settings.rateWindowHours * HOUR_MS) / BUCKET_MS, end];
}

function rate(met: number, total: number, { lines, clauseNo }: RateLines): RateFigure {
  return { met, total, percent: percent(met, total), lines, clauseNo };
}

function percent(part: number, whole: number): number | null {
  return whole === 0 ? null : (100 * part) / whole;
}

function hero(value: number, known: Partial<HeroNumber> = {}): HeroNumber {
  return { value, sameHourLastWeek: null, unowned: null, oldestOverMs: null, suspended: null, netGrowthLastHour: null, ...known };
}

function overMs(list: SortedList<TicketInstant>, now: Instant): number | null {
  const first = list.first;
  return first === undefined ? null : now - first.at;
}
