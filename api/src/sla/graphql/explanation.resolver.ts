import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Actor } from '../../foundation/event.ts';
import type { Instant } from '../../foundation/instant.ts';
import { requirePermission, type AccessContext } from '../../access/graphql/context.ts';
import type { Caller } from '../../access/domain/caller.ts';
import { fromGlobalId, toGlobalId } from '../../platform/graphql/global-id.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { AXIS_VALUE_WORDS, AXIS_WORDS } from '../../standard/domain/axis-words.ts';
import { targetView } from '../../standard/graphql/policy-views.ts';
import type { CurrentCatalogue } from '../../standard/graphql/policy.resolver.ts';
import type { LocalText } from '../../foundation/text.ts';
import type { RecordedTicketEvent } from '../../tickets/domain/events.ts';
import type { Ticket } from '../../tickets/domain/ticket.ts';
import { eventView } from '../../tickets/graphql/event-view.ts';
import type { TicketView } from '../../tickets/use-cases/ticket-view.ts';
import type { ScopeMismatch } from '../domain/explain-policy.ts';
import { byActor } from '../domain/pause-audit.ts';
import { auditTicketPauses, explainClock, explainTicketPolicy } from '../use-cases/explain.ts';
import type { StoredClocks } from '../use-cases/ports.ts';
import { clockView } from './clock-view.ts';
import {
  AuditedPauseType, ClockExplanationType, PauseAuditLineType, PolicyExplanationLineType, type LedgerLineType, type ScopeMismatchType,
} from './explanation.type.ts';

export interface ExplanationServices {
  readonly catalogue: CurrentCatalogue;
  visible(caller: Caller, ticketId: string): Promise<TicketView | null>;
  story(ticketId: string): Promise<readonly RecordedTicketEvent[]>;
  clocks(ticketId: string): Promise<StoredClocks | null>;
  /** Tickets of the caller's units that were paused within a period, with their stories; at most a few thousand. */
  paused(caller: Caller, from: Instant, to: Instant): Promise<readonly { readonly ticket: Ticket; readonly story: readonly RecordedTicketEvent[] }[]>;
  nameOf(actor: Actor): Promise<string | null>;
}

const NATURAL_TITLE: LocalText = { zh: '自然时（7×24）', en: 'natural hours (24×7)' };

/** Why a ticket is due when it is. */
@Resolver()
export class ExplanationResolver {
  readonly #services: ExplanationServices;

  constructor(services: ExplanationServices) {
    this.#services = services;
  }

  @Query(() => ClockExplanationType, { nullable: true, description: '时限说明 The ledger of one clock: running, paused, outside working hours, each with the event that made it so.' })
  async explainClock(
    @Ctx() context: AccessContext, @Arg('ticketId', () => ID) ticketId: string, @Arg('targetId', () => String) targetId: string,
  ): Promise<ClockExplanationType | null> {
    const ticket = await this.#ticket(context, ticketId);
    const explanation = ticket === null ? null : explainClock(this.#services.catalogue(), ticket, await this.#services.story(ticket.id), targetId, Date.now());
    if (explanation === null) return null;
    const { pinned: { pin, target }, clock, breachCause } = explanation.traced;
    const calendar = this.#services.catalogue().document(pin)?.document.calendars.find(({ id }) => id === target.calendar);
    return {
      targetId, calendarId: target.calendar, calendarTitle: calendar?.title ?? NATURAL_TITLE, isCalendarKnown: explanation.isCalendarKnown,
      budgetMs: clock.budgetMs, startedAt: clock.startedAt, dueAt: clock.dueAt, breachCause,
      ledger: explanation.ledger.map(({ kind, from, to, cause }): LedgerLineType => ({ kind, from, to, durationMs: to - from, cause: cause === null ? null : eventView(cause) })),
    };
  }

  @Query(() => [PolicyExplanationLineType], { nullable: true, description: '适用说明 Every limit of the versions that the ticket is measured by: whether it applies, why not, and which governs.' })
  async explainPolicy(@Ctx() context: AccessContext, @Arg('ticketId', () => ID) ticketId: string): Promise<readonly PolicyExplanationLineType[] | null> {
    const ticket = await this.#ticket(context, ticketId);
    if (ticket === null) return null;
    const catalogue = this.#services.catalogue();
    const clocks = (await this.#services.clocks(ticket.id))?.clocks ?? [];
    return explainTicketPolicy(catalogue, ticket, clocks).map(({ pinned: { pin, target }, verdict, mismatches, role, clock }) => ({
      id: toGlobalId('PolicyExplanationLine', `${ticket.id}/${target.id}`), target: targetView(pin, target), verdict, role,
      mismatches: mismatches.map(mismatchView), clock: clock === null ? null : clockView(ticket.id, clock, catalogue, ticket.observedUntil ?? Date.now()),
    }));
  }

  @Query(() => [AuditedPauseType], { nullable: true, description: '挂起核查 The pauses of a ticket, with what is doubtful about them.' })
  async ticketPauses(@Ctx() context: AccessContext, @Arg('ticketId', () => ID) ticketId: string): Promise<readonly AuditedPauseType[] | null> {
    const ticket = await this.#ticket(context, ticketId);
    return ticket === null ? null : auditTicketPauses(this.#services.catalogue(), ticket, await this.#services.story(ticket.id)).map(({ from, to, reason, doubts }) => ({ from, to, reason, doubts }));
  }

  @Query(() => [PauseAuditLineType], { description: '挂起核查 Who paused how long in a period, and how much of it is doubtful; for those who approve.' })
  async pauseAudit(
    @Ctx() context: AccessContext, @Arg('from', () => DateTimeScalar) from: Instant, @Arg('to', () => DateTimeScalar) to: Instant,
  ): Promise<readonly PauseAuditLineType[]> {
    const caller = requirePermission(context, 'TICKET_APPROVE');
    const paused = await this.#services.paused(caller, from, to);
    const pauses = paused.flatMap(({ ticket, story }) => auditTicketPauses(this.#services.catalogue(), ticket, story)).filter((pause) => pause.from < to && (pause.to ?? to) >= from);
    const actors = new Map(pauses.map(({ actor }) => [actor.id, actor]));
    return Promise.all(byActor(pauses, Math.min(to, Date.now())).map(async ({ actorId, ...line }) => {
      const actor = actors.get(actorId);
      return { ...line, actor: (actor === undefined ? null : await this.#services.nameOf(actor)) ?? actorId };
    }));
  }

  #ticket(context: AccessContext, ticketId: string): Promise<TicketView | null> {
    return this.#services.visible(requirePermission(context, 'TICKET_VIEW'), fromGlobalId('Ticket', ticketId));
  }
}

function mismatchView({ axis, allowed, actual }: ScopeMismatch): ScopeMismatchType {
  const words = AXIS_VALUE_WORDS[axis] as Readonly<Record<string, LocalText>>;
  const wordOf = (value: string): LocalText => words[value] ?? { zh: value, en: value };
  return { axis, axisName: AXIS_WORDS[axis], allowed: allowed.map(wordOf), actual: wordOf(actual) };
}
