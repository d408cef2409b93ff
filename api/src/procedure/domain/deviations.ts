import type { Actor } from '../../foundation/event.ts';
import type { Instant } from '../../foundation/instant.ts';
import type { RecordedTicketEvent } from '../../tickets/domain/events.ts';
import { needsApprovedSuspension } from '../../tickets/domain/guards.ts';
import { itemById } from '../../tickets/domain/procedures.ts';
import { walk, type Turn } from './walk.ts';

export const DEVIATION_KINDS = ['GATE_WAIVED', 'ITEM_SKIPPED', 'SKILL_OVERRIDE', 'SUSPENSION_BEYOND_RULE', 'PRIORITY_CHANGED', 'WORK_ORDERS_WAIVED', 'RECORDED'] as const;
export type DeviationKind = (typeof DEVIATION_KINDS)[number];

/** NOT_NEEDED: the step itself was only open to who may decide it. */
export const APPROVALS = ['NOT_NEEDED', 'PENDING', 'APPROVED', 'REJECTED'] as const;
export type Approval = (typeof APPROVALS)[number];

/** §4.1, §4.2: a departure from the standard procedure, as the log tells it. A ticket has at most one for each of its events. */
export interface Deviation {
  readonly ticketId: string;
  /** The event's place in the ticket's story, by which the deviation is named. */
  readonly place: number;
  readonly kind: DeviationKind;
  readonly clauseNo: string;
  /** Stages with commas between them, an item, or the account of who recorded it; null where the kind says all. */
  readonly subject: string | null;
  readonly reason: string | null;
  readonly at: Instant;
  readonly actor: Actor;
  readonly approval: Approval;
  readonly decidedAt: Instant | null;
  readonly decidedBy: Actor | null;
  readonly decision: string | null;
}

/** Every deviation of a ticket in the order of its story; history was worked by other rules and has none. */
export function deviationsOf(story: readonly RecordedTicketEvent[]): readonly Deviation[] {
  const found = new Map<number, Deviation>();
  for (const turn of walk(story)) {
    const { event } = turn;
    if (event.origin === 'IMPORT') continue;
    if (event.type === 'DEVIATION_DECIDED') {
      const { deviation: place, approved } = event.payload;
      const decided = found.get(place);
      if (decided !== undefined) {
        found.set(place, { ...decided, approval: approved ? 'APPROVED' : 'REJECTED', decidedAt: event.occurredAt, decidedBy: event.actor, decision: event.reason });
      }
    } else {
      const told = departure(turn);
      const last = [...found.values()].at(-1);
      if (told !== null && last !== undefined && isOneDecision(last, told, event)) found.set(last.place, { ...last, subject: `${last.subject},${told.subject}` });
      else if (told !== null) found.set(event.place, deviation(event, told));
    }
  }
  return [...found.values()];
}

/** Gates that are waived with one result are one decision, however many were ahead. */
function isOneDecision(last: Deviation, told: Departure, { occurredAt, actor }: RecordedTicketEvent): boolean {
  return last.kind === 'GATE_WAIVED' && told.kind === 'GATE_WAIVED' && last.at === occurredAt && last.actor.id === actor.id && last.reason === told.reason;
}

interface Departure extends Pick<Deviation, 'kind' | 'clauseNo' | 'subject' | 'reason'> {
  /** Whoever did it could have approved it; absent: no approval is asked. */
  readonly approved?: boolean;
}

function deviation({ ticketId, place, occurredAt: at, actor }: RecordedTicketEvent, { approved, ...told }: Departure): Deviation {
  const base = { ticketId, place, ...told, at, actor };
  if (approved === undefined) return { ...base, approval: 'NOT_NEEDED', decidedAt: null, decidedBy: null, decision: null };
  return approved ? { ...base, approval: 'APPROVED', decidedAt: at, decidedBy: actor, decision: null } : { ...base, approval: 'PENDING', decidedAt: null, decidedBy: null, decision: null };
}

/** What an event departs from; null for a regular one. */
function departure({ event, before }: Turn): Departure | null {
  const { reason } = event;
  switch (event.type) {
    case 'STAGE_PASSED':
      return event.payload.result === 'WAIVED' ? { kind: 'GATE_WAIVED', clauseNo: '5.2', subject: event.payload.stage, reason: event.payload.note ?? reason, approved: true } : null;
    case 'ITEM_SKIPPED': {
      const { item, approved } = event.payload;
      return itemById(item) === undefined ? null : { kind: 'ITEM_SKIPPED', clauseNo: '4.1', subject: item, reason, approved };
    }
    case 'DISPATCHED':
    case 'REDISPATCHED':
    case 'TRANSFERRED': {
      const why = event.payload.overrideReason?.trim() ?? '';
      return why === '' ? null : { kind: 'SKILL_OVERRIDE', clauseNo: '3.2', subject: null, reason: why };
    }
    case 'SUSPENDED':
      return needsApprovedSuspension(before) ? { kind: 'SUSPENSION_BEYOND_RULE', clauseNo: '5.2', subject: event.payload.reason, reason: event.payload.evidence } : null;
    case 'RECLASSIFIED':
      return event.payload.cause === 'CORRECTION' && event.payload.priority !== before.priority
        ? { kind: 'PRIORITY_CHANGED', clauseNo: '3.2', subject: `${before.priority ?? '–'} → ${event.payload.priority}`, reason }
        : null;
    case 'RESOLVED': {
      const why = event.payload.workOrdersWaived?.trim() ?? '';
      return why === '' ? null : { kind: 'WORK_ORDERS_WAIVED', clauseNo: '4.3', subject: null, reason: why, approved: false };
    }
    case 'DEVIATION_RECORDED':
      return { kind: 'RECORDED', clauseNo: event.payload.clauseNo, subject: event.payload.what, reason, approved: event.payload.approved };
    default:
      return null;
  }
}
