import type { Instant } from '../../foundation/instant.ts';
import type { ClockTarget } from '../../standard/domain/policy.ts';
import type { TicketEvent } from '../../tickets/domain/events.ts';
import { warningOffsetsMs } from '../../standard/domain/warnings.ts';
import type { CancelReason, ClockRun } from './clock.ts';

/**
 * One clock while the events of its ticket pass by. Each `apply` first settles what the time since the last event did
 * (a due instant that passed while it ran is a breach), then lets the event start, pause, stop or free the clock.
 */
export class RunningClock {
  readonly target: ClockTarget;
  readonly budgetMs: number;
  run: ClockRun = 'RUNNING';
  startedAt: Instant;
  dueAt: Instant;
  pausedSince: Instant | null = null;
  pausedTotalMs = 0;
  excludedTotalMs = 0;
  stoppedAt: Instant | null = null;
  cancelReason: CancelReason | null = null;
  breachedAt: Instant | null = null;
  /** How many of `warnsAt` passed while the clock ran. */
  warningsReached = 0;
  #pauses = 0;
  /** The pause is the wait for a customer's word on a result that was not a permanent fix. */
  #waiting = false;
  /** Milliseconds before due at which each warning comes, longest first. */
  readonly #warnBeforeDueMs: readonly number[];

  constructor(target: ClockTarget, budgetMs: number, startedAt: Instant) {
    this.target = target;
    this.budgetMs = budgetMs;
    this.startedAt = startedAt;
    this.dueAt = startedAt + budgetMs;
    this.#warnBeforeDueMs = warningOffsetsMs(target.warnAt, budgetMs).map((offsetMs) => budgetMs - offsetMs);
  }

  /** The warning instants; they move with the due time. */
  get warnsAt(): readonly Instant[] {
    return this.#warnBeforeDueMs.map((beforeMs) => this.dueAt - beforeMs);
  }

  /** Lets time pass up to `at` without an event. A mark is passed when its instant lies before `at`: a stop at the due instant still keeps the promise. */
  settle(at: Instant): void {
    if (this.run !== 'RUNNING' || this.breachedAt !== null) return;
    this.warningsReached = this.#warnBeforeDueMs.filter((beforeMs) => this.dueAt - beforeMs < at).length;
    if (this.dueAt < at) this.breachedAt = this.dueAt;
  }

  /** Nothing of what this clock waits for is ever recorded by the ticket's source. */
  cancelAsUnobserved(): void {
    this.run = 'CANCELLED';
    this.cancelReason = 'NOT_OBSERVED';
  }

  apply(event: TicketEvent): void {
    const at = event.occurredAt;
    this.settle(at);
    if (event.type === this.target.stopEvent) return this.stop(at);
    switch (event.type) {
      case 'SUSPENDED':
        return this.pause(event.payload.reason, event.payload.detail, at);
      case 'RESUMED':
        return this.#resume(at);
      case 'RESOLVED':
        return this.#resolved(event.payload.firstContact, at);
      case 'REOPENED':
        return this.#reopened(at);
      case 'RESTORATION_DISPROVED':
        if (this.target.stopEvent === 'SERVICE_RESTORED') this.#unstop(at, 'GROSS');
        return;
      case 'CLOSED':
        return this.#end(at, event.payload.closure === 'NOT_OBSERVED' ? 'NOT_OBSERVED' : 'CLOSED');
      default:
        return;
    }
  }

  /** The milestone is reached. */
  stop(at: Instant): void {
    if (!isUnmetRun(this.run)) return;
    this.#resume(at);
    this.#waiting = false;
    this.run = 'STOPPED';
    this.stoppedAt = at;
  }

  /** The ticket is suspended; the clock pauses where its target says so, at most `maxPauses` times. */
  pause(reason: string, detail: string | undefined, at: Instant): void {
    if (this.run !== 'RUNNING') return;
    const pauses = this.target.pauseReasons.some((rule) => rule.reason === reason && (rule.detail === undefined || rule.detail === detail));
    if (!pauses || (this.target.maxPauses !== undefined && this.#pauses >= this.target.maxPauses)) return;
    this.#pauses += 1;
    this.run = 'PAUSED';
    this.pausedSince = at;
  }

  #resume(at: Instant): void {
    if (this.run !== 'PAUSED' || this.pausedSince === null) return;
    const pausedMs = at - this.pausedSince;
    this.pausedTotalMs += pausedMs;
    // A due time that has passed is history: a later pause does not move it.
    if (this.breachedAt === null) this.dueAt += pausedMs;
    this.run = 'RUNNING';
    this.pausedSince = null;
  }

  #resolved(firstContact: boolean, at: Instant): void {
    if (!isUnmetRun(this.run)) return;
    // A ticket solved at first contact is never dispatched (transition 11a): the clock is cancelled, or stopped if it was late already.
    if (firstContact && this.target.stopEvent === 'DISPATCHED') return this.#end(at, 'FIRST_CONTACT');
    if (this.target.reopenWait === 'EXCLUDED' && this.run === 'RUNNING') {
      this.run = 'PAUSED';
      this.pausedSince = at;
      this.#waiting = true;
    }
  }

  #reopened(at: Instant): void {
    if (this.#waiting && this.pausedSince !== null) {
      const waitedMs = at - this.pausedSince;
      this.#runOn();
      this.#exclude(waitedMs);
    } else if (this.target.stopEvent === 'RESOLVED' || this.target.stopEvent === 'REPAIRED') {
      this.#unstop(at, this.target.reopenWait);
    }
  }

  #runOn(): void {
    this.run = 'RUNNING';
    this.pausedSince = null;
    this.#waiting = false;
  }

  #unstop(at: Instant, wait: 'EXCLUDED' | 'GROSS'): void {
    if (this.run !== 'STOPPED' || this.stoppedAt === null) return;
    if (wait === 'EXCLUDED') this.#exclude(at - this.stoppedAt);
    this.run = 'RUNNING';
    this.stoppedAt = null;
  }

  #exclude(waitMs: number): void {
    this.excludedTotalMs += waitMs;
    if (this.breachedAt === null) this.dueAt += waitMs;
  }

  /** The ticket ends without the event this clock waits for: a late clock stops and keeps its breach, any other is cancelled. */
  #end(at: Instant, reason: CancelReason): void {
    if (!isUnmetRun(this.run)) return;
    if (this.#waiting) {
      // Nobody reopened: the wait was the operator's own time after all, and the promise may have run out in it.
      this.#runOn();
      this.settle(at);
    }
    this.#resume(at);
    if (this.breachedAt !== null) {
      this.run = 'STOPPED';
      this.stoppedAt = at;
    } else {
      this.run = 'CANCELLED';
      this.cancelReason = reason;
    }
  }
}

function isUnmetRun(run: ClockRun): boolean {
  return run === 'RUNNING' || run === 'PAUSED';
}
