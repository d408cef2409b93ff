import type { StoredClock } from '../domain/clock.ts';
import type { Instant } from '../../foundation/instant.ts';
import type { PolicyCatalogue } from '../../standard/domain/catalogue.ts';
import type { RecordedTicketEvent } from '../../tickets/domain/events.ts';
import type { Ticket } from '../../tickets/domain/ticket.ts';
import { explainPolicy, type PolicyLine } from '../domain/explain-policy.ts';
import { foldClocks, traceClocks, type TracedClock } from '../domain/fold.ts';
import { ledgerOf, type LedgerEntry } from '../domain/ledger.ts';
import { auditPauses, type AuditedPause } from '../domain/pause-audit.ts';
import { summarise } from '../domain/ticket-clocks.ts';

/** A clock with the story of its due time. */
export interface ClockExplanation {
  readonly traced: TracedClock;
  readonly ledger: readonly (LedgerEntry & { readonly cause: RecordedTicketEvent | null })[];
  /** False when the calendar follows holidays that are not announced for some year up to the due time. */
  readonly isCalendarKnown: boolean;
}

/** Explains one clock of a ticket from its events; null when the ticket has none of that target. */
export function explainClock(catalogue: PolicyCatalogue, ticket: Ticket, story: readonly RecordedTicketEvent[], targetId: string, now: Instant): ClockExplanation | null {
  const traced = traceClocks(targetsOf(catalogue, ticket), story, ticket.observedUntil ?? now).find(({ pinned }) => pinned.target.id === targetId);
  if (traced === undefined) return null;
  const { clock, pinned } = traced;
  return {
    traced,
    ledger: ledgerOf(traced).map((entry) => ({ ...entry, cause: story.find(({ place }) => place === entry.causePlace) ?? null })),
    isCalendarKnown: pinned.workingTime.isKnown(clock.startedAt, clock.dueAt),
  };
}

/** Explains which limits time a ticket and which do not. */
export function explainTicketPolicy(catalogue: PolicyCatalogue, ticket: Ticket, clocks: readonly StoredClock[]): readonly PolicyLine[] {
  return explainPolicy(catalogue.clockTargets(ticket.policyPins), ticket.confirmed, clocks);
}

/** The pauses of a ticket with what is doubtful about them. */
export function auditTicketPauses(catalogue: PolicyCatalogue, ticket: Ticket, story: readonly RecordedTicketEvent[]): readonly AuditedPause[] {
  const targets = targetsOf(catalogue, ticket);
  return auditPauses(story, (instant) => summarise(foldClocks(targets, story.filter(({ occurredAt }) => occurredAt < instant), instant)).dueAt);
}

function targetsOf(catalogue: PolicyCatalogue, ticket: Ticket) {
  return catalogue.clockTargets([...ticket.policyPins, ...ticket.formerPins]);
}
