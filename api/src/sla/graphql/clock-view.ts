import type { Instant } from '../../foundation/instant.ts';
import type { LocalText } from '../../foundation/text.ts';
import { toGlobalId } from '../../platform/graphql/global-id.ts';
import type { PolicyCatalogue } from '../../standard/domain/catalogue.ts';
import { limitText } from '../../standard/domain/limit.ts';
import type { Target } from '../../standard/domain/policy.ts';
import { clockWord, dueIfResumed, type ClockWord, type StoredClock } from '../domain/clock.ts';
import type { SlaClockType } from './sla-clock.type.ts';

/**
 * A clock as the API shows it at `now`. What has come due since the last fold is late already, whether or not the
 * timekeeper has said so. Each field is worked out when it is asked for: a list has hundreds of clocks, and of each it
 * wants a few fields.
 */
export function clockView(ticketId: string, clock: StoredClock, catalogue: PolicyCatalogue, now: Instant): SlaClockType {
  return new ClockView(ticketId, clock, catalogue, now);
}

class ClockView implements SlaClockType {
  readonly #ticketId: string;
  readonly #clock: StoredClock;
  readonly #catalogue: PolicyCatalogue;
  readonly #now: Instant;

  constructor(ticketId: string, clock: StoredClock, catalogue: PolicyCatalogue, now: Instant) {
    this.#ticketId = ticketId;
    this.#clock = clock;
    this.#catalogue = catalogue;
    this.#now = now;
  }

  get id(): string { return toGlobalId('SlaClock', `${this.#ticketId}/${this.#clock.targetId}`); }
  get targetId(): StoredClock['targetId'] { return this.#clock.targetId; }
  get docId(): string { return this.#clock.pin.docId; }
  get docVersion(): string { return this.#clock.pin.version; }
  get clauseNo(): StoredClock['clauseNo'] { return this.#clock.clauseNo; }
  get class(): StoredClock['class'] { return this.#clock.class; }
  get bind(): StoredClock['bind'] { return this.#clock.bind; }
  get family(): StoredClock['family'] { return this.#clock.family; }
  get milestone(): StoredClock['milestone'] { return this.#clock.milestone; }
  get run(): StoredClock['run'] { return this.#clock.run; }
  get word(): ClockWord { return clockWord(this.#clock, this.#now); }
  get startedAt(): StoredClock['startedAt'] { return this.#clock.startedAt; }
  get dueAt(): StoredClock['dueAt'] { return this.#clock.dueAt; }
  get warnsAt(): StoredClock['warnsAt'] { return this.#clock.warnsAt; }
  get pausedSince(): StoredClock['pausedSince'] { return this.#clock.pausedSince; }
  get pausedTotalMs(): StoredClock['pausedTotalMs'] { return this.#clock.pausedTotalMs; }
  get excludedTotalMs(): StoredClock['excludedTotalMs'] { return this.#clock.excludedTotalMs; }
  get stoppedAt(): StoredClock['stoppedAt'] { return this.#clock.stoppedAt; }
  get cancelReason(): StoredClock['cancelReason'] { return this.#clock.cancelReason; }
  get breachedAt(): StoredClock['breachedAt'] { return this.#clock.breachedAt; }
  get budgetMs(): StoredClock['budgetMs'] { return this.#clock.budgetMs; }
  get governing(): StoredClock['governing'] { return this.#clock.governing; }
  get assessmentGoverning(): StoredClock['assessmentGoverning'] { return this.#clock.assessmentGoverning; }

  get overrunMs(): number | null {
    const { breachedAt, run, dueAt, stoppedAt } = this.#clock;
    const from = breachedAt ?? (run === 'RUNNING' && dueAt < this.#now ? dueAt : null);
    return from === null ? null : (stoppedAt ?? this.#now) - from;
  }

  get projectedDueAt(): Instant | null {
    const { pin, targetId } = this.#clock;
    return dueIfResumed(this.#clock, this.#catalogue.workingTime(pin, targetId)!, this.#now);
  }

  get limitText(): LocalText { return limitText(this.#target); }

  get #target(): Target {
    const { pin, targetId } = this.#clock;
    const target = this.#catalogue.target(pin, targetId);
    if (target === undefined) throw new Error(`ticket ${this.#ticketId} has a clock of ${targetId}, which its version does not have`);
    return target;
  }
}
