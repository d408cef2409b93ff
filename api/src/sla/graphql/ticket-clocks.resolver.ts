import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { Batch } from '../../platform/graphql/batch.ts';
import { clauseOf, targetView } from '../../standard/graphql/policy-views.ts';
import { ClauseType, TargetType } from '../../standard/graphql/policy.type.ts';
import type { CurrentCatalogue } from '../../standard/graphql/policy.resolver.ts';
import { TicketType } from '../../tickets/graphql/ticket.type.ts';
import type { TicketView } from '../../tickets/use-cases/ticket-view.ts';
import type { ClockWord } from '../domain/clock.ts';
import type { ClockStore, StoredClocks } from '../use-cases/ports.ts';
import { clockView } from './clock-view.ts';
import { GoverningType, SlaClockType } from './sla-clock.type.ts';
import { ClockWordWord } from './words.ts';

/** What the clocks add to a ticket. Imported history is shown as it stood when it was last observed. */
@Resolver(() => TicketType)
export class TicketClocksResolver {
  readonly #catalogue: CurrentCatalogue;
  readonly #clocks: Batch<StoredClocks>;

  constructor(catalogue: CurrentCatalogue, read: ClockStore['read']) {
    this.#catalogue = catalogue;
    this.#clocks = new Batch(async (ids) => new Map((await read(ids)).map((clocks) => [clocks.ticketId, clocks])));
  }

  @FieldResolver(() => [SlaClockType], { description: 'Every clock of the ticket, each with its clause.' })
  async clocks(@Root() ticket: TicketView, @Ctx() context: object): Promise<readonly SlaClockType[]> {
    const stored = await this.#clocks.load(context, ticket.id);
    return (stored?.clocks ?? []).map((clock) => clockView(ticket.id, clock, this.#catalogue(), shownAt(ticket)));
  }

  @FieldResolver(() => DateTimeScalar, { nullable: true, description: '到期时间 The earliest governing due time; null when nothing is owed any more.' })
  async dueAt(@Root() ticket: TicketView, @Ctx() context: object): Promise<number | null> {
    return (await this.#clocks.load(context, ticket.id))?.dueAt ?? null;
  }

  @FieldResolver(() => DateTimeScalar, { nullable: true, description: '考核时限 The earliest assessment limit, which never sets the due time.' })
  async assessmentDueAt(@Root() ticket: TicketView, @Ctx() context: object): Promise<number | null> {
    return (await this.#clocks.load(context, ticket.id))?.assessmentDueAt ?? null;
  }

  @FieldResolver(() => GoverningType, { nullable: true, description: '主控时限 Which limit of which clause gives the ticket its due time.' })
  async governedBy(@Root() ticket: TicketView, @Ctx() context: object): Promise<GoverningType | null> {
    const clock = await this.#governing(ticket, context);
    return clock === null ? null : { clock, clauseNo: clock.clauseNo, limitText: clock.limitText };
  }

  @FieldResolver(() => ClockWordWord, { nullable: true, description: 'The word of the governing clock.' })
  async word(@Root() ticket: TicketView, @Ctx() context: object): Promise<ClockWord | null> {
    return (await this.#governing(ticket, context))?.word ?? null;
  }

  async #governing(ticket: TicketView, context: object): Promise<SlaClockType | null> {
    const stored = await this.#clocks.load(context, ticket.id);
    const clock = stored?.clocks.find(({ targetId }) => targetId === stored.governingTargetId);
    return clock === undefined ? null : clockView(ticket.id, clock, this.#catalogue(), shownAt(ticket));
  }
}

function shownAt(ticket: TicketView): number {
  return ticket.observedUntil ?? Date.now();
}

@Resolver(() => SlaClockType)
export class SlaClockResolver {
  readonly #catalogue: CurrentCatalogue;

  constructor(catalogue: CurrentCatalogue) {
    this.#catalogue = catalogue;
  }

  @FieldResolver(() => ClauseType, { description: '条款 The clause that the limit comes from.' })
  clause(@Root() { docId, docVersion, clauseNo }: SlaClockType): ClauseType {
    return clauseOf(this.#catalogue(), { docId, version: docVersion }, clauseNo);
  }

  @FieldResolver(() => TargetType)
  target(@Root() { docId, docVersion, targetId }: SlaClockType): TargetType {
    const pin = { docId, version: docVersion };
    return targetView(pin, this.#catalogue().target(pin, targetId)!);
  }
}
