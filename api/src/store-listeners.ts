import type { StoredClocks, BreachRecord } from './sla/use-cases/ports.ts';
import type { TargetClass } from './standard/domain/policy.ts';

/** A breach that the timekeeper found. */
export interface FoundBreach {
  readonly class: TargetClass;
  /** From the due instant until it was found, by the database's clock. */
  readonly lagMs: number;
}

/** Timers that need not wait for their next look when something falls due sooner. */
export type Timer = 'marks' | 'work-orders' | 'outbox' | 'queues' | 'policy-jobs';

/** Who wants to know what a transaction has come to, once it is committed. */
export interface StoreListeners {
  /** Something falls due before its timer would wake by itself. */
  dueSoon(timer: Timer): void;
  /** Breaches were found: none that is imported, and none that only came to light later. */
  breachesFound(breaches: readonly FoundBreach[]): void;
}

/** The breaches of a fold that the timekeeper could have seen coming. */
export function foundBreaches(folded: readonly StoredClocks[], breaches: readonly BreachRecord[]): readonly FoundBreach[] {
  const clocksOf = new Map(folded.map(({ ticketId, clocks }) => [ticketId, clocks]));
  return breaches.filter(({ retroactive }) => !retroactive).map(({ ticketId, targetId, dueAt, detectedAt }) => ({
    class: clocksOf.get(ticketId)!.find((clock) => clock.targetId === targetId)!.class, lagMs: detectedAt - dueAt,
  }));
}
