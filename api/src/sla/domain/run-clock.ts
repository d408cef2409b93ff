import type { Instant } from '../../foundation/instant.ts';
import type { ClockTarget } from '../../standard/domain/policy.ts';
import { budgetMs } from '../../standard/domain/limit.ts';
import { warningOffsetsMs } from '../../standard/domain/warnings.ts';
import type { WorkingTime } from '../../standard/domain/working-time.ts';
import type { TicketEvent } from '../../tickets/domain/events.ts';
import type { CancelReason, ClockRun } from './clock.ts';

/** What a stretch of a clock's life was. EXCLUDED: the wait for the customer's word on a result, taken out because a reopening ended it. */
export type StretchKind = 'RUNNING' | 'PAUSED' | 'EXCLUDED' | 'STOPPED';

/** From where a clock was in some way, until the next stretch begins, and the place in the story of the event that began it. */
export interface Stretch {
  readonly from: Instant;
  readonly kind: StretchKind;
  readonly causePlace: number;
}

/** The clock ends, and its ticket does not. */
const TICKET_GOES_ON: readonly CancelReason[] = ['RECLASSIFIED', 'MIGRATED'];

/**
 * One clock while the events of its ticket pass by. Each `apply` first settles what the time since the last event did
 * (a due instant that passed while it ran is a breach), then lets the event start, pause, stop or free the clock.
 */
export class RunningClock {
  readonly target: ClockTarget;
  readonly budgetMs: number;
  readonly startedAt: Instant;
  run: ClockRun = 'RUNNING';
  dueAt: Instant;
  pausedSince: Instant | null = null;
  pausedTotalMs = 0;
  excludedTotalMs = 0;
  stoppedAt: Instant | null = null;
  cancelReason: CancelReason | null = null;
  breachedAt: Instant | null = null;
  /** How many of `warnsAt` passed while the clock ran. */
  warningsReached = 0;
  readonly stretches: Stretch[] = [];
  readonly #time: WorkingTime;
  #pauses = 0;
  /** The pause is the wait for a customer's word on a result that was not a permanent fix. */
  #waiting = false;
  /** Working time used up before `#runningSince`, from where it is used up again. */
  #spentMs = 0;
  #runningSince: Instant;
  /** Working time before due at which each warning comes, longest first. */
  readonly #warnBeforeDueMs: readonly number[];
  #place: number;

  constructor(target: ClockTarget, time: WorkingTime, startedAt: Instant, place: number) {
    this.target = target;
    this.budgetMs = budgetMs(target);
    this.#time = time;
    this.startedAt = startedAt;
    this.#runningSince = startedAt;
    this.#place = place;
    this.dueAt = time.add(startedAt, this.budgetMs);
    this.#warnBeforeDueMs = warningOffsetsMs(target.warnAt, this.budgetMs).map((offsetMs) => this.budgetMs - offsetMs);
    this.#begin('RUNNING', startedAt);
  }

  /** The warning instants; they move with the due time. */
  get warnsAt(): readonly Instant[] {
    return this.#warnBeforeDueMs.map((beforeMs) => this.#time.add(this.dueAt, -beforeMs));
  }

  /** Neither stopped nor cancelled. */
  get isUnmet(): boolean {
    return this.run === 'RUNNING' || this.run === 'PAUSED';
  }

  /** Lets time pass up to `at` without an event. A mark is passed when its instant lies before `at`: a stop at the due instant still keeps the promise. */
  settle(at: Instant): void {
    if (this.run !== 'RUNNING' || this.breachedAt !== null) return;
    this.warningsReached = this.warnsAt.filter((warnAt) => warnAt < at).length;
    if (this.dueAt < at) this.breachedAt = this.dueAt;
  }

  /** Nothing of what this clock waits for is ever recorded by the ticket's source. */
  cancelAsUnobserved(): void {
    this.run = 'CANCELLED';
    this.cancelReason = 'NOT_OBSERVED';
  }

  apply(event: TicketEvent & { readonly place: number }): void {
    const at = event.occurredAt;
    this.#place = event.place;
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
      case 'RETURNED':
        if (this.target.stopEvent === 'DISPATCHED') this.#unstop(at, 'GROSS');
        return;
      case 'RESTORATION_DISPROVED':
        if (this.target.stopEvent === 'SERVICE_RESTORED') this.#unstop(at, 'GROSS');
        return;
      case 'CLOSED':
        return this.end(at, event.payload.closure === 'NOT_OBSERVED' ? 'NOT_OBSERVED' : 'CLOSED');
      case 'WITHDRAWN':
        return this.end(at, 'WITHDRAWN');
      case 'MERGED':
        return this.end(at, 'MERGED');
      case 'INVALIDATED':
        return this.end(at, 'INVALID');
      default:
        return;
    }
  }

  /** The milestone is reached. */
  stop(at: Instant): void {
    if (!this.isUnmet) return;
    this.#resume(at);
    this.#waiting = false;
    this.run = 'STOPPED';
    this.stoppedAt = at;
    this.#begin('STOPPED', at);
  }

  /** The ticket is suspended; the clock pauses where its target says so, at most `maxPauses` times. */
  pause(reason: string, detail: string | undefined, at: Instant): void {
    if (this.run !== 'RUNNING') return;
    const pauses = this.target.pauseReasons.some((rule) => rule.reason === reason && (rule.detail === undefined || rule.detail === detail));
    if (!pauses || (this.target.maxPauses !== undefined && this.#pauses >= this.target.maxPauses)) return;
    this.#pauses += 1;
    this.#standStill(at);
    this.#begin('PAUSED', at);
  }

  /**
   * The clock ends without the event it waits for: a late clock stops and keeps its breach, any other is cancelled.
   * A clock that is stopped already stays as it is.
   */
  end(at: Instant, reason: CancelReason): void {
    if (!this.isUnmet) return;
    if (this.#waiting && this.pausedSince !== null && TICKET_GOES_ON.includes(reason)) {
      // The customer may still reopen, and then the wait was theirs: the clock that comes back must not find a breach in it.
      this.#waiting = false;
      this.excludedTotalMs += at - this.pausedSince;
      this.#goOn(this.pausedSince, at);
    } else if (this.#waiting && this.pausedSince !== null) {
      // Nobody reopened: the wait was the operator's own time after all, and the promise may have run out in it.
      this.run = 'RUNNING';
      this.pausedSince = null;
      this.#waiting = false;
      this.#begin('RUNNING', this.stretches.pop()?.from ?? at);
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
    this.#begin('STOPPED', at);
  }

  #standStill(at: Instant): void {
    this.run = 'PAUSED';
    this.pausedSince = at;
  }

  #resume(at: Instant): void {
    if (this.run !== 'PAUSED' || this.pausedSince === null) return;
    this.pausedTotalMs += at - this.pausedSince;
    this.#goOn(this.pausedSince, at);
  }

  /** Runs on from `at` with what was left at `since`. A due time that has passed is history: a later wait does not move it. */
  #goOn(since: Instant, at: Instant): void {
    if (this.breachedAt === null) {
      this.#spentMs += this.#time.between(this.#runningSince, since);
      this.#runningSince = at;
      this.dueAt = this.#time.add(at, this.budgetMs - this.#spentMs);
    }
    this.run = 'RUNNING';
    this.pausedSince = null;
    this.stoppedAt = null;
    this.#begin('RUNNING', at);
  }

  #resolved(firstContact: boolean, at: Instant): void {
    if (!this.isUnmet) return;
    // A ticket solved at first contact is never dispatched (transition 11a): the clock is cancelled, or stopped if it was late already.
    if (firstContact && this.target.stopEvent === 'DISPATCHED') return this.end(at, 'FIRST_CONTACT');
    if (this.target.reopenWait === 'EXCLUDED' && this.run === 'RUNNING') {
      this.#standStill(at);
      this.#waiting = true;
      this.#begin('EXCLUDED', at);
    }
  }

  #reopened(at: Instant): void {
    if (this.#waiting && this.pausedSince !== null) {
      this.#waiting = false;
      this.excludedTotalMs += at - this.pausedSince;
      this.#goOn(this.pausedSince, at);
    } else if (this.target.stopEvent === 'RESOLVED' || this.target.stopEvent === 'REPAIRED') {
      this.#unstop(at, this.target.reopenWait);
    }
  }

  #unstop(at: Instant, wait: 'EXCLUDED' | 'GROSS'): void {
    if (this.run !== 'STOPPED' || this.stoppedAt === null) return;
    const since = this.stoppedAt;
    // The milestone was not reached after all: the time since then was running, or a wait that does not count.
    this.stretches.pop();
    if (wait === 'EXCLUDED') {
      this.excludedTotalMs += at - since;
      this.#begin('EXCLUDED', since);
      this.#goOn(since, at);
      return;
    }
    this.run = 'RUNNING';
    this.stoppedAt = null;
    this.#begin('RUNNING', at);
    // Its due time may have passed while it was believed to be met.
    this.settle(at);
  }

  #begin(kind: StretchKind, from: Instant): void {
    this.stretches.push({ from, kind, causePlace: this.#place });
  }
}
