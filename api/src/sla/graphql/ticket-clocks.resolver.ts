import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { Batch } from '../../platform/graphql/batch.ts';
import { clauseOf, targetView } from '../../standard/graphql/policy-views.ts';
import { ClauseType, TargetType } from '../../standard/graphql/policy.type.ts';
import type { CurrentCatalogue } from '../../standard/graphql/policy.resolver.ts';
import { TicketType } from '../../tickets/graphql/ticket.type.ts';
import type { TicketView } from '../../tickets/use-cases/ticket-view.ts';
import type { ClockWord, StoredClock } from '../domain/clock.ts';
import type { ClockReads, DueTimes } from '../use-cases/ports.ts';
import { askedProperties } from './asked-properties.ts';
import { clockView } from './clock-view.ts';
import { GoverningType, SlaClockType } from './sla-clock.type.ts';
import { ClockWordWord } from './words.ts';

/** Looks due times up; lists that have read them already say so. */
export type DueTimesBatch = Batch<DueTimes>;

/** What the clocks add to a ticket. Imported history is shown as it stood when it was last observed. */
@Resolver(() => TicketType)
export class TicketClocksResolver {
  readonly #catalogue: CurrentCatalogue;
  readonly #reads: ClockReads;
  readonly #dueTimes: DueTimesBatch;
  readonly #governingClocks: Batch<StoredClock>;
  /** Of each operation the look-ups of clocks, by the properties that they read. */
  readonly #clocks = new WeakMap<object, Map<string, Batch<readonly Partial<StoredClock>[]>>>();

  constructor(catalogue: CurrentCatalogue, reads: ClockReads, dueTimes: DueTimesBatch) {
    this.#catalogue = catalogue;
    this.#reads = reads;
    this.#dueTimes = dueTimes;
    this.#governingClocks = new Batch((ids) => reads.governing(ids));
  }

  @FieldResolver(() => [SlaClockType], { description: 'Every clock of the ticket, each with its clause.' })
  async clocks(@Root() ticket: TicketView, @Ctx() context: object, @Info() info: GraphQLResolveInfo): Promise<readonly SlaClockType[]> {
    const found = await this.#reading(context, askedProperties(info)).load(context, ticket.id);
    const [catalogue, now] = [this.#catalogue(), shownAt(ticket)];
    // The fields that are asked for are made of the properties that were read.
    return (found ?? []).map((clock) => clockView(ticket.id, clock as StoredClock, catalogue, now));
  }

  @FieldResolver(() => DateTimeScalar, { nullable: true, description: '到期时间 The earliest governing due time; null when nothing is owed any more.' })
  async dueAt(@Root() ticket: TicketView, @Ctx() context: object): Promise<number | null> {
    return (await this.#dueTimes.load(context, ticket.id))?.dueAt ?? null;
  }

  @FieldResolver(() => DateTimeScalar, { nullable: true, description: '考核时限 The earliest assessment limit, which never sets the due time.' })
  async assessmentDueAt(@Root() ticket: TicketView, @Ctx() context: object): Promise<number | null> {
    return (await this.#dueTimes.load(context, ticket.id))?.assessmentDueAt ?? null;
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
    const clock = await this.#governingClocks.load(context, ticket.id);
    return clock === null ? null : clockView(ticket.id, clock, this.#catalogue(), shownAt(ticket));
  }

  #reading(context: object, properties: readonly (keyof StoredClock)[]): Batch<readonly Partial<StoredClock>[]> {
    const ofOperation = this.#clocks.get(context) ?? new Map<string, Batch<readonly Partial<StoredClock>[]>>();
    this.#clocks.set(context, ofOperation);
    const key = properties.join();
    const batch = ofOperation.get(key) ?? new Batch((ids) => this.#reads.properties(ids, properties));
    ofOperation.set(key, batch);
    return batch;
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
