import type { Origin } from '../../foundation/event.ts';
import { systemActor } from '../../foundation/event.ts';
import type { Instant } from '../../foundation/instant.ts';
import type { PinnedTarget } from '../../standard/domain/catalogue.ts';
import type { PolicyPin } from '../../standard/domain/policy.ts';
import type { TicketEvent } from '../../tickets/domain/events.ts';
import type { Ticket } from '../../tickets/domain/ticket.ts';
import type { EventStamp, TicketStories } from '../../tickets/use-cases/ports.ts';
import type { FoldedClock } from '../domain/clock.ts';
import { escalations } from '../domain/escalation.ts';
import { foldClocks } from '../domain/fold.ts';
import { missingMarks } from '../domain/marks.ts';
import { summarise, type ClockSummary } from '../domain/ticket-clocks.ts';
import type { BreachRecord, ClockStore, StoredClocks } from '../use-cases/ports.ts';

/** The tickets that a transaction changed, when it is about to be written. */
export interface ChangedTickets {
  readonly tickets: readonly { readonly ticket: Ticket; readonly isNew: boolean }[];
  readonly stories: TicketStories;
  add(ticketId: string, events: readonly TicketEvent[], stamp: EventStamp): void;
}

export interface ClockProjection {
  readonly folded: readonly StoredClocks[];
  readonly breaches: readonly BreachRecord[];
  /** Breaches that proved to be none. */
  readonly retracted: readonly Pick<BreachRecord, 'ticketId' | 'targetId'>[];
}

/**
 * Folds the clocks of every changed ticket in the transaction that changed it, so that a stop can never be overtaken by
 * the timekeeper, and appends the marks that the log still lacks.
 */
export async function projectClocks(
  changed: ChangedTickets, targetsOf: (pins: readonly PolicyPin[]) => readonly PinnedTarget[], store: Pick<ClockStore, 'foldedAt'>, now: Instant,
): Promise<ClockProjection> {
  const stories = await changed.stories.of(changed.tickets.map(({ ticket }) => ticket.id));
  const foldedBefore = await store.foldedAt(changed.tickets.flatMap(({ ticket, isNew }) => (isNew ? [] : [ticket.id])));
  const folded: StoredClocks[] = [];
  const breaches: BreachRecord[] = [];
  const retracted: ClockProjection['retracted'][number][] = [];
  for (const { ticket } of changed.tickets) {
    const story = stories.get(ticket.id) ?? [];
    const foldedAt = ticket.observedUntil ?? now;
    const clocks = foldClocks(targetsOf([...ticket.policyPins, ...ticket.formerPins]), story, foldedAt);
    const marks = missingMarks(clocks, story);
    const origin = markOrigin(ticket);
    const summary = summarise(clocks);
    if (marks.length > 0) {
      const calls = origin === 'IMPORT' ? [] : escalations(marks, clocks, summary.governing, ticket.escalationLevel);
      changed.add(ticket.id, [...marks, ...calls], { actor: systemActor('timekeeper'), reason: null, origin });
    }
    folded.push(stored(ticket, clocks, summary, foldedAt));
    breaches.push(...breachRecords(ticket.id, marks, now, origin, foldedBefore.get(ticket.id)));
    retracted.push(...marks.flatMap((mark) => (mark.type === 'BREACH_RETRACTED' ? [{ ticketId: ticket.id, targetId: mark.payload.targetId }] : [])));
  }
  return { folded, breaches, retracted };
}

function stored(ticket: Ticket, clocks: readonly FoldedClock[], { governing, assessmentGoverning, ...summary }: ClockSummary, foldedAt: Instant): StoredClocks {
  return {
    ...summary,
    ticketId: ticket.id,
    nextMarkAt: ticket.observedUntil === null ? summary.nextMarkAt : null,
    clocks: clocks.map((clock) => ({ ...clock, governing: governing.has(clock.targetId), assessmentGoverning: assessmentGoverning.has(clock.targetId) })),
    foldedAt,
  };
}

/** A breach counts in the lag figures when the timekeeper could have seen it coming: its due instant lay after the last fold. */
function breachRecords(ticketId: string, marks: readonly TicketEvent[], now: Instant, origin: Origin, foldedBefore: Instant | undefined): BreachRecord[] {
  return marks.flatMap((mark) => {
    if (mark.type !== 'BREACHED') return [];
    const { targetId, dueAt } = mark.payload;
    const retroactive = origin === 'IMPORT' || foldedBefore === undefined || dueAt < foldedBefore;
    return [{ ticketId, targetId, dueAt, detectedAt: now, retroactive }];
  });
}

function markOrigin(ticket: Ticket): Origin {
  if (ticket.observedUntil !== null) return 'IMPORT';
  return ticket.origin === 'IMPORT' ? 'LIVE' : ticket.origin;
}
