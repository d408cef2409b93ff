import type { Instant } from '../../foundation/instant.ts';
import type { MilestoneFamily, TargetClass } from '../../standard/domain/policy.ts';
import type { ClockRun } from '../../sla/domain/clock.ts';
import type { TicketState } from '../../tickets/domain/words.ts';
import { bucketOf, point, type Point } from './buckets.ts';

/** What is counted of a clock once it is decided. */
interface RecordedClock {
  readonly limit: { readonly bind: string; readonly class: TargetClass; readonly family: MilestoneFamily };
  readonly run: ClockRun;
  readonly dueAt: Instant;
  readonly stoppedAt: Instant | null;
  readonly breachedAt: Instant | null;
}

/** What a ticket's clocks have come to: it changes only when something happens to the ticket. */
export interface TicketRecord {
  /** Limits met and broken, by the instants at which they were due. */
  readonly points: readonly Point[];
  /** When the last of its broken limits was met after all. */
  readonly troubleEndedAt: Instant | null;
  /** The last instant at which one of its clocks is or was due. */
  readonly lastDueAt: Instant | null;
}

/** Draws the record from all clocks of a ticket. Pure. */
export function recordOf(state: TicketState, clocks: readonly RecordedClock[]): TicketRecord {
  const binding = clocks.filter(({ limit }) => limit.class !== 'ASSESSMENT');
  return {
    points: compliance(binding).concat(response(binding), resolution(state, binding)),
    troubleEndedAt: latest(clocks.flatMap(({ breachedAt, stoppedAt }) => (breachedAt !== null && stoppedAt !== null ? [stoppedAt] : []))),
    lastDueAt: latest(clocks.map(({ dueAt }) => dueAt)),
  };
}

/** SLA compliance: every binding limit by its due instant, met or breached; one that runs past due is breached already. */
function compliance(clocks: readonly RecordedClock[]): readonly Point[] {
  return clocks
    .filter((clock) => clock.limit.bind === 'SHALL' && isDecided(clock))
    .map(({ breachedAt, dueAt }) => point(breachedAt === null ? 'complianceMet' : 'complianceBreached', bucketOf(dueAt)));
}

/** §5.4 response rate: of the ticket's response limits the one due first, met or not. */
function response(clocks: readonly RecordedClock[]): readonly Point[] {
  const first = dueFirst(clocks, 'RESPOND');
  if (first === null || !isDecided(first)) return [];
  const bucket = bucketOf(first.dueAt);
  return [point('responseDue', bucket), ...(first.breachedAt === null ? [point('responseMet', bucket)] : [])];
}

/** §5.4 resolution rate: a ticket whose completion was due, solved and confirmed or closed after nobody answered. */
function resolution(state: TicketState, clocks: readonly RecordedClock[]): readonly Point[] {
  const first = dueFirst(clocks, 'COMPLETE');
  if (first === null || !isDecided(first)) return [];
  const solved = state === 'CONFIRMED' || state === 'CLOSED' || state === 'ARCHIVED';
  const bucket = bucketOf(first.dueAt);
  return [point('resolutionDue', bucket), ...(solved ? [point('resolutionMet', bucket)] : [])];
}

function isDecided({ run, breachedAt }: RecordedClock): boolean {
  return run === 'STOPPED' || breachedAt !== null;
}

function dueFirst(clocks: readonly RecordedClock[], family: MilestoneFamily): RecordedClock | null {
  return clocks.reduce<RecordedClock | null>((first, clock) => (clock.limit.family === family && (first === null || clock.dueAt < first.dueAt) ? clock : first), null);
}

function latest(instants: readonly Instant[]): Instant | null {
  return instants.length === 0 ? null : Math.max(...instants);
}
