import { MINUTE_MS, type Instant } from '../../foundation/instant.ts';
import type { Actor } from '../../foundation/event.ts';
import type { RecordedTicketEvent } from '../../tickets/domain/events.ts';

/**
 * What is doubtful about a pause. CUSTOMER_HAD_REPLIED: work waits for the customer although the last word was the customer's.
 * JUST_BEFORE_DUE: it began when the governing limit had hardly any time left.
 */
export const PAUSE_DOUBTS = ['CUSTOMER_HAD_REPLIED', 'JUST_BEFORE_DUE'] as const;
export type PauseDoubt = (typeof PAUSE_DOUBTS)[number];

/** One pause of a ticket. */
export interface AuditedPause {
  readonly from: Instant;
  /** Null while it goes on. */
  readonly to: Instant | null;
  readonly reason: string;
  readonly actor: Actor;
  readonly evidence: string;
  readonly doubts: readonly PauseDoubt[];
}

/** A pause that begins with less than this left is looked at; a setting, not from the standard. */
export const JUST_BEFORE_DUE_MS = 15 * MINUTE_MS;

/**
 * The pauses of a ticket, each with what is doubtful about it. Pure.
 * @param story the ticket's events in their places
 * @param dueAtWhen the governing due time as it was just before an instant; null when nothing was due
 */
export function auditPauses(story: readonly RecordedTicketEvent[], dueAtWhen: (instant: Instant) => Instant | null): readonly AuditedPause[] {
  const pauses: AuditedPause[] = [];
  let lastWord: 'IN' | 'OUT' | null = null;
  for (const event of story) {
    if (event.type === 'INTERACTION_RECORDED' && event.payload.delivered) lastWord = event.payload.direction;
    if (event.type === 'RESUMED' || event.type === 'CLOSED' || event.type === 'WITHDRAWN' || event.type === 'MERGED' || event.type === 'INVALIDATED') endLast(pauses, event.occurredAt);
    if (event.type !== 'SUSPENDED') continue;
    const dueAt = dueAtWhen(event.occurredAt);
    const leftMs = dueAt === null ? null : dueAt - event.occurredAt;
    pauses.push({
      from: event.occurredAt, to: null, reason: event.payload.reason, actor: event.actor, evidence: event.payload.evidence,
      doubts: [
        ...(event.payload.reason === 'AWAIT_CUSTOMER' && lastWord === 'IN' ? ['CUSTOMER_HAD_REPLIED' as const] : []),
        ...(leftMs !== null && leftMs >= 0 && leftMs < JUST_BEFORE_DUE_MS ? ['JUST_BEFORE_DUE' as const] : []),
      ],
    });
  }
  return pauses;
}

function endLast(pauses: AuditedPause[], at: Instant): void {
  const last = pauses.pop();
  if (last !== undefined) pauses.push(last.to === null ? { ...last, to: at } : last);
}

/** Doubtful waiting of one person, in ms, for the supervisor's look. */
export interface DoubtfulMinutes {
  readonly actorId: string;
  readonly pauses: number;
  readonly doubtfulPauses: number;
  readonly pausedMs: number;
  readonly doubtfulMs: number;
}

/** Sums pauses by who made them, the most doubtful first. A pause that goes on counts up to `now`. */
export function byActor(pauses: readonly AuditedPause[], now: Instant): readonly DoubtfulMinutes[] {
  const groups = Map.groupBy(pauses, ({ actor }) => actor.id);
  const length = ({ from, to }: AuditedPause): number => (to ?? now) - from;
  const sum = (list: readonly AuditedPause[]): number => list.reduce((total, pause) => total + length(pause), 0);
  return [...groups].map(([actorId, list]) => {
    const doubtful = list.filter(({ doubts }) => doubts.length > 0);
    return { actorId, pauses: list.length, doubtfulPauses: doubtful.length, pausedMs: sum(list), doubtfulMs: sum(doubtful) };
  }).sort((a, b) => b.doubtfulMs - a.doubtfulMs || b.pausedMs - a.pausedMs);
}
