import type { Origin } from '../../foundation/event.ts';
import type { Instant } from '../../foundation/instant.ts';
import type { Axes, ReportedAxes } from '../../standard/domain/axes.ts';
import type { PolicyPin } from '../../standard/domain/policy.ts';
import type { Channel } from '../../communications/domain/words.ts';
import type { SuspendReason } from '../../standard/domain/events.ts';
import type { AppealSource, ComplaintGrade, HoldKind, Stage, TicketState } from './words.ts';
import type { WorkOrder } from './work-order.ts';

export interface Suspension {
  readonly reason: SuspendReason;
  readonly detail?: string;
  readonly since: Instant;
  readonly expectedResumeAt: Instant | null;
}

/** A dispatch that its agent has not accepted yet (transition 5). */
export interface Offer {
  readonly since: Instant;
  /** When the agent was reminded of it; null while nobody was. */
  readonly remindedAt: Instant | null;
}

/** 督办: what the supervisor demands, and by when. */
export interface Supervision {
  readonly since: Instant;
  readonly dueAt: Instant;
  readonly order: string;
}

/** A regulator's case: what it appeals from, who brought it, and by when an answer is expected. */
export interface Appeal {
  readonly ofTicketId: string;
  readonly source: AppealSource;
  /** Set by whoever opened the case: no limit of the standard or the law. */
  readonly dueAt: Instant;
  /** How often the due time was called to mind, its passing included. */
  readonly reminders: number;
  readonly answeredAt: Instant | null;
}

/**
 * The timer of the next progress notice (§5.2, §4.3; clock C13 of the ticket life). It carries no target: how often the customer
 * is told is the operator's own setting, not from the standard.
 */
export interface ProgressWatch {
  /** From where it counts: the start of service, the last notice, or a reopening. */
  readonly since: Instant;
  /** Since then, while the customer's answer was awaited. In ms. */
  readonly pausedMs: number;
  readonly pausedSince: Instant | null;
  /** It was called to mind before it was due. */
  readonly warned: boolean;
  /** The instant at which it was due without a notice; null while that is not recorded. */
  readonly lateSince: Instant | null;
}

export interface TicketHold {
  readonly kind: HoldKind;
  /** When the hold lapses by itself; null when only an event lifts it. */
  readonly until: Instant | null;
}

/** How far the stages and checklists of the present round have come; a reopening begins a new round. */
export interface Course {
  readonly waivedStages: readonly Stage[];
  /** Ids of items. */
  readonly ticked: readonly string[];
  /** `place` is that of the event, by which a supervisor decides on it. */
  readonly skipped: readonly { readonly item: string; readonly place: number }[];
}

/** The state of a ticket: what its events add up to (see `evolve.ts`). Personal values are not part of it. */
export interface Ticket {
  readonly id: string;
  readonly ticketNo: string;
  readonly unitId: string;
  readonly queueId: string;
  readonly customerId: string;
  readonly channel: Channel;
  readonly origin: Origin;
  readonly state: TicketState;
  readonly stage: Stage | null;
  /** §5.2, §4.1: gates waived and checklist items done; absent while there are none. */
  readonly course?: Course;
  readonly reported: ReportedAxes;
  readonly confirmed: Axes | null;
  readonly priority: number | null;
  readonly priorityReasons: readonly string[];
  /** R009: never empty. The intake person or the unit's duty owner first, then whoever it was handed to. */
  readonly ownerId: string;
  /** Who dispatched it last, to whom a return goes; null before the first dispatch. */
  readonly dispatcherId: string | null;
  readonly returnCount: number;
  /** The dispatch that waits for its agent to accept. */
  readonly offer: Offer | null;
  /** Agents who declined it, let it lapse or returned it: it is not offered to them again by itself. */
  readonly refusedBy: readonly string[];
  readonly receivedAt: Instant;
  readonly serviceStartDeemedAt: Instant;
  readonly serviceStartedAt: Instant | null;
  readonly acceptedAt: Instant | null;
  readonly firstResponseAt: Instant | null;
  readonly preliminaryReplyAt: Instant | null;
  readonly substantiveResponseAt: Instant | null;
  readonly restoredAt: Instant | null;
  readonly resolvedAt: Instant | null;
  readonly confirmedAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly suspension: Suspension | null;
  readonly suspendCount: number;
  readonly confirmationAttempts: readonly Instant[];
  readonly surveyDecided: boolean;
  readonly resultFedBackAt: Instant | null;
  readonly holds: readonly TicketHold[];
  readonly reopenCount: number;
  readonly escalationLevel: number;
  readonly chaseCount: number;
  readonly lastChasedAt: Instant | null;
  readonly supervision: Supervision | null;
  readonly conflict: boolean;
  /** Null before service starts, and when nothing is left to report on. */
  readonly progressWatch: ProgressWatch | null;
  readonly complaintGrade: ComplaintGrade | null;
  /** Null for every ticket that is no regulator's case. */
  readonly appeal: Appeal | null;
  readonly parentIncidentId: string | null;
  /** The earlier ticket that this one repeats (transition 16). */
  readonly repeatOfTicketId: string | null;
  readonly mergedIntoTicketId: string | null;
  /** Agents who work on it beside the owner. */
  readonly collaborators: readonly string[];
  /** In the order in which they were issued. */
  readonly workOrders: readonly WorkOrder[];
  /** Since when its owner works with an address that is no longer the customer's; null when nobody has to be told. */
  readonly addressChangedAt: Instant | null;
  readonly workflow: string;
  readonly policyPins: readonly PolicyPin[];
  /** Versions that it was measured by before somebody migrated it. */
  readonly formerPins: readonly PolicyPin[];
  readonly unobserved: readonly string[];
  /** Imported history is known up to this instant; null as soon as the ticket lives on here. */
  readonly observedUntil: Instant | null;
  /** How many events the ticket has, which is also its version. */
  readonly version: number;
}
