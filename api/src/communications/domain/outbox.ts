import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS, type Instant } from '../../foundation/instant.ts';
import type { FailureReason, MessageState, SendingChannel } from './words.ts';

/** How a message stands with the outside. */
export interface Delivery {
  readonly state: MessageState;
  readonly reason: FailureReason | null;
  readonly attempts: number;
  readonly queuedAt: Instant;
  /** When it is tried next; null once nothing is to be tried any more. */
  readonly nextTryAt: Instant | null;
}

/** What the next station said to an attempt. */
export type AttemptResult =
  | { readonly outcome: 'TAKEN' }
  /** It may be taken later: the station is away or busy. */
  | { readonly outcome: 'LATER' }
  | { readonly outcome: 'NEVER'; readonly reason: FailureReason };

/** What is heard of a message after it was sent. */
export type DeliveryReport = { readonly outcome: 'DELIVERED' } | { readonly outcome: 'FAILED'; readonly reason: FailureReason };

const WAITS_MS: readonly number[] = [5 * SECOND_MS, 30 * SECOND_MS, 2 * MINUTE_MS, 10 * MINUTE_MS, 30 * MINUTE_MS, HOUR_MS];
/** What has not gone out within a day tells the customer nothing new. */
const GIVE_UP_AFTER_MS = DAY_MS;
/** A claimed message whose sender died is tried again after this time. */
export const CLAIM_MS = 2 * MINUTE_MS;

/**
 * From when on the customer counts as told (K7: "logged and delivered"). Gateways report what reached the customer; a mail
 * server that has taken a message is as much as e-mail can show, unless it comes back.
 */
export const TOLD_WHEN: Readonly<Record<SendingChannel, 'SENT' | 'DELIVERED'>> = { EMAIL: 'SENT', SMS: 'DELIVERED', PHONE: 'DELIVERED', ONLINE: 'DELIVERED' };

/** How long to wait after so many attempts, in ms. */
export function waitAfter(attempts: number): number {
  return WAITS_MS[Math.min(Math.max(attempts, 1), WAITS_MS.length) - 1]!;
}

/** The message while somebody sends it: counted as one more attempt, and tried again if nothing is heard of it. */
export function claimed(delivery: Delivery, now: Instant): Delivery {
  return { ...delivery, attempts: delivery.attempts + 1, nextTryAt: now + CLAIM_MS };
}

/** How a message stands after an attempt. What was heard of it in the meantime is not undone. */
export function afterAttempt(delivery: Delivery, result: AttemptResult, now: Instant): Delivery {
  if (delivery.state !== 'QUEUED') return { ...delivery, nextTryAt: null };
  if (result.outcome === 'TAKEN') return { ...delivery, state: 'SENT', nextTryAt: null };
  if (result.outcome === 'NEVER') return { ...delivery, state: 'FAILED', reason: result.reason, nextTryAt: null };
  const nextTryAt = now + waitAfter(delivery.attempts);
  if (nextTryAt - delivery.queuedAt > GIVE_UP_AFTER_MS) return { ...delivery, state: 'FAILED', reason: 'GAVE_UP', nextTryAt: null };
  return { ...delivery, nextTryAt };
}

/** How a message stands after a report. Delivered is delivered: no later report takes that back. */
export function afterReport(delivery: Delivery, report: DeliveryReport): Delivery {
  if (delivery.state === 'DELIVERED') return delivery;
  if (report.outcome === 'DELIVERED') return { ...delivery, state: 'DELIVERED', reason: null, nextTryAt: null };
  return delivery.state === 'FAILED' ? delivery : { ...delivery, state: 'FAILED', reason: report.reason, nextTryAt: null };
}

/** Whether the customer counts as told by a message in this state. */
export function isTold(channel: SendingChannel, state: MessageState): boolean {
  return state === 'DELIVERED' || (state === 'SENT' && TOLD_WHEN[channel] === 'SENT');
}
