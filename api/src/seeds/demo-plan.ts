import { HOUR_MS, MINUTE_MS, type Instant } from '../foundation/instant.ts';
import type { ReportedAxes } from '../standard/domain/axes.ts';
import { isRiskFlagged } from '../standard/domain/axes.ts';
import type { SuspendReason } from '../standard/domain/events.ts';
import { randomFrom, type Random } from './random.ts';

/** When the demo's people do what to a ticket, as instants; waits are in ms. */
export interface DemoPlan {
  /** Solved in the conversation that brought it, where it is. */
  readonly firstContactAt: Instant | null;
  readonly classifyAt: Instant;
  readonly respondAt: Instant;
  readonly dispatchAt: Instant;
  readonly acceptAt: Instant;
  readonly startAt: Instant;
  readonly preliminaryReplyAt: Instant;
  readonly pause: { readonly reason: SuspendReason; readonly from: Instant; readonly to: Instant } | null;
  readonly restoreAt: Instant;
  readonly feedBackAt: Instant;
  readonly resolveAt: Instant;
  /** The customer says that it is not solved: how long after the resolution, and how long the second try takes. */
  readonly reopening: { readonly afterMs: number; readonly workMs: number } | null;
  readonly confirmAfterMs: number;
  readonly closeAfterMs: number;
}

interface PauseKind {
  readonly weight: number;
  readonly reason: SuspendReason;
}
const PAUSES: readonly [PauseKind, ...PauseKind[]] = [
  { weight: 4, reason: 'AWAIT_CUSTOMER' }, { weight: 3, reason: 'APPOINTMENT' }, { weight: 2, reason: 'AWAIT_THIRD_PARTY' }, { weight: 2, reason: 'AWAIT_PARTS' },
];

/** Which promise a careless hand breaks. Most tickets meet no careless hand. */
interface Slip {
  readonly weight: number;
  readonly on: 'NONE' | 'CLASSIFY' | 'RESPOND' | 'DISPATCH' | 'RESTORE';
}
const SLIPS: readonly [Slip, ...Slip[]] = [
  { weight: 80, on: 'NONE' }, { weight: 4, on: 'CLASSIFY' }, { weight: 7, on: 'RESPOND' }, { weight: 2, on: 'DISPATCH' }, { weight: 7, on: 'RESTORE' },
];

/** The share of tickets whose work takes days; they are few, and stay long. */
const LONG_SHARE = 0.008;

/**
 * The plan of a demo ticket: the same for the same seed and ticket number, so that a server that starts again goes on
 * where it was.
 */
export function demoPlan(seed: string, ticket: { readonly ticketNo: string; readonly receivedAt: Instant; readonly reported: ReportedAxes }): DemoPlan {
  const random = randomFrom(`${seed}/${ticket.ticketNo}/plan`);
  const minutes = (least: number, most: number): number => Math.round((least + random.next() * (most - least)) * MINUTE_MS);
  const { receivedAt, reported } = ticket;
  const slip = random.weighted(SLIPS).on;
  const hurried = reported.urgency === 'URGENT' || isRiskFlagged(reported);
  const long = random.chance(LONG_SHARE);

  const classifyAt = receivedAt + (slip === 'CLASSIFY' ? minutes(16, 40) : minutes(2, hurried ? 5 : 12));
  const respondAt = receivedAt + (slip === 'RESPOND' ? minutes(22, 130) : minutes(5, 18));
  const dispatchAt = classifyAt + (slip === 'DISPATCH' ? minutes(122, 150) : minutes(2, hurried ? 8 : 25));
  const acceptAt = dispatchAt + minutes(2, hurried ? 6 : 14);
  const startAt = acceptAt + minutes(1, 4);
  const workMs = long ? random.between(10, 60) * HOUR_MS : minutes(20, hurried ? 55 : 95);
  const pause = random.chance(long ? 0.5 : 0.14) ? planPause(random, startAt, workMs) : null;
  const restoreAt = slip === 'RESTORE' ? receivedAt + minutes(124, 300) : startAt + Math.round(workMs * 0.6);
  const resolveAt = Math.max(startAt + workMs + (pause === null ? 0 : pause.to - pause.from), reported.type === 'FAULT' ? restoreAt + minutes(3, 12) : 0);
  return {
    firstContactAt: reported.type === 'CONSULTATION' && reported.complexity === 'BASIC' && random.chance(0.55) ? receivedAt + minutes(3, 11) : null,
    classifyAt, respondAt, dispatchAt, acceptAt, startAt,
    preliminaryReplyAt: startAt + minutes(15, 40),
    pause, restoreAt,
    feedBackAt: resolveAt - minutes(2, 8),
    resolveAt,
    reopening: random.chance(0.06) ? { afterMs: minutes(4, 20), workMs: minutes(15, 50) } : null,
    confirmAfterMs: minutes(4, 25),
    closeAfterMs: minutes(1, 4),
  };
}

function planPause(random: Random, startAt: Instant, workMs: number): DemoPlan['pause'] {
  const from = startAt + Math.round(workMs * (0.2 + random.next() * 0.3));
  return { reason: random.weighted(PAUSES).reason, from, to: from + random.between(15, 50) * MINUTE_MS };
}
