import { regulatorHold } from '../../../api/src/complaints/folds/regulator-hold.ts';
import { resultHold } from '../../../api/src/complaints/folds/result-hold.ts';
import { systemActor, type Actor, type Origin } from '../../../api/src/foundation/event.ts';
import type { Instant } from '../../../api/src/foundation/instant.ts';
import type { Outcome } from '../../../api/src/foundation/outcome.ts';
import type { FoldedClock } from '../../../api/src/sla/domain/clock.ts';
import { escalations } from '../../../api/src/sla/domain/escalation.ts';
import { foldClocks } from '../../../api/src/sla/domain/fold.ts';
import { missingMarks } from '../../../api/src/sla/domain/marks.ts';
import { summarise } from '../../../api/src/sla/domain/ticket-clocks.ts';
import type { PinnedTarget, PolicyCatalogue } from '../../../api/src/standard/domain/catalogue.ts';
import { NATURAL_TIME } from '../../../api/src/standard/domain/working-time.ts';
import { decideSurvey } from '../../../api/src/surveys/folds/decide-survey.ts';
import { missingOlaMarks, traceOla } from '../../../api/src/teamwork/domain/ola-clock.ts';
import { withdrawOrders } from '../../../api/src/teamwork/folds/withdraw-orders.ts';
import type { CommandContext, TicketCommand } from '../../../api/src/tickets/domain/commands.ts';
import { decide } from '../../../api/src/tickets/domain/decide.ts';
import { ticketEvent, type RecordedTicketEvent, type TicketEvent, type TicketEventOf } from '../../../api/src/tickets/domain/events.ts';
import { begin, evolve } from '../../../api/src/tickets/domain/evolve.ts';
import { decideIntake, type Intake } from '../../../api/src/tickets/domain/intake.ts';
import { hasLapsed, nextOfferCheck } from '../../../api/src/tickets/domain/offer.ts';
import { DEFAULT_TICKET_SETTINGS } from '../../../api/src/tickets/domain/settings.ts';
import type { Ticket } from '../../../api/src/tickets/domain/ticket.ts';
import { wakeEvents } from '../../../api/src/tickets/domain/wake.ts';
import { circumstances, intakeOf } from '../tickets/life.ts';

interface Stamp {
  readonly actor: Actor;
  readonly reason: string | null;
}

const FOLDS = [resultHold, regulatorHold, decideSurvey, withdrawOrders];
export const USER: Actor = { kind: 'USER', id: 'somebody' };
const SYSTEM: Stamp = { actor: systemActor('timekeeper'), reason: null };

/**
 * A ticket from its receipt on, as the server keeps it but without a database: each event is followed by what the modules fold to it in
 * the same transaction, and each transaction ends with its clocks folded and the marks recorded that the log still lacks.
 */
export class WholeLife {
  ticket: Ticket;
  readonly story: RecordedTicketEvent[] = [];
  /** The clocks as of the last transaction, and the instant up to which they were folded. */
  clocks: readonly FoldedClock[] = [];
  foldedAt: Instant;
  /** The instant of the last transaction, which imported history does not follow. */
  toldAt: Instant;
  readonly #origin: Origin;
  readonly #catalogue: PolicyCatalogue;

  constructor(facts: Partial<Intake>, receivedAt: Instant, origin: Origin, catalogue: PolicyCatalogue) {
    this.#catalogue = catalogue;
    this.#origin = origin;
    const intake = decideIntake(intakeOf(facts, receivedAt), receivedAt);
    if (!intake.ok) throw new Error(intake.refusals.map(({ message }) => message).join(' '));
    const [received, ...others] = intake.value;
    this.ticket = begin('ticket', origin, received as TicketEventOf<'RECEIVED'>);
    this.foldedAt = receivedAt;
    this.toldAt = receivedAt;
    this.#record(received, receivedAt, { actor: USER, reason: null });
    this.#tell(others, receivedAt, { actor: USER, reason: null });
    this.#fold(receivedAt);
  }

  /** The targets of every version that the ticket is or was measured by. */
  get targets(): readonly PinnedTarget[] {
    return this.#catalogue.clockTargets([...this.ticket.policyPins, ...this.ticket.formerPins]);
  }

  /** A step that happened at an instant and is recorded now. */
  ask(command: TicketCommand, at: Instant, now: Instant, more: Partial<CommandContext>): Outcome<readonly TicketEvent[]> {
    const decision = decide(this.ticket, command, circumstances(at, more));
    if (decision.ok) {
      this.#tell(decision.value, now, { actor: USER, reason: more.reason ?? null });
      this.#fold(now);
    }
    return decision;
  }

  /** The timekeeper lets the ticket do what it does by itself, and the clocks fall due. */
  wake(now: Instant): void {
    this.#tell(wakeEvents(this.ticket, now, DEFAULT_TICKET_SETTINGS), now, SYSTEM);
    this.#fold(now);
  }

  /** Dispatch looks at an offer that is not accepted: a reminder, the next agent, or, where nobody is left, back to whoever dispatched it. */
  checkOffer(now: Instant, next: string | null): void {
    const { offer, ownerId: agentId, queueId, dispatcherId } = this.ticket;
    const due = nextOfferCheck(this.ticket, DEFAULT_TICKET_SETTINGS);
    if (offer === null || due === null || due >= now) return;
    const house: Stamp = { actor: systemActor('dispatch'), reason: 'Not accepted in time.' };
    if (!hasLapsed(offer, now, DEFAULT_TICKET_SETTINGS)) this.#tell([ticketEvent('OFFER_REMINDED', due, { agentId })], now, house);
    else {
      this.#tell([ticketEvent('OFFER_LAPSED', now, { agentId })], now, house);
      this.#tell(next === null
        ? [ticketEvent('DISPATCH_EXHAUSTED', now, { queueId, considered: 0 }), ticketEvent('RETURNED', now, { ownerId: dispatcherId ?? agentId, exhausted: true })]
        : [ticketEvent('REDISPATCHED', now, { assigneeId: next, teamId: 'team', queueId, automatic: true })], now, house);
    }
    this.#fold(now);
  }

  #tell(events: readonly TicketEvent[], now: Instant, stamp: Stamp): void {
    for (const event of events) {
      this.ticket = this.#observed(evolve(this.ticket, event), event.occurredAt);
      this.#record(event, now, stamp);
      for (const fold of FOLDS) this.#tell(fold(this.ticket, event), now, { ...stamp, reason: null });
    }
  }

  #record(event: TicketEvent, recordedAt: Instant, stamp: Stamp): void {
    this.story.push({ ...event, ...stamp, id: `event ${this.story.length}`, ticketId: 'ticket', place: this.ticket.version, recordedAt, origin: this.#origin } as RecordedTicketEvent);
  }

  /** History is known up to its last event. */
  #observed(ticket: Ticket, at: Instant): Ticket {
    return this.#origin === 'IMPORT' ? { ...ticket, observedUntil: Math.max(ticket.observedUntil ?? at, at) } : ticket;
  }

  #fold(now: Instant): void {
    this.toldAt = now;
    this.foldedAt = this.ticket.observedUntil ?? now;
    this.clocks = foldClocks(this.targets, this.story, this.foldedAt);
    const marks = missingMarks(this.clocks, this.story);
    const calls = this.#origin === 'IMPORT' ? [] : escalations(marks, this.clocks, summarise(this.clocks).governing, this.ticket.escalationLevel);
    this.#tell([...marks, ...calls], now, SYSTEM);
    for (const order of this.ticket.workOrders) this.#tell(missingOlaMarks(order, traceOla(order, this.story, NATURAL_TIME, now)), now, SYSTEM);
  }
}
