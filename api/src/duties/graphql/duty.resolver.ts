import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Caller } from '../../access/domain/caller.ts';
import type { UnitTree } from '../../access/domain/unit-tree.ts';
import { requirePermission, signedIn, type AccessContext } from '../../access/graphql/context.ts';
import { CustomerType, customerView } from '../../customers/graphql/customer.type.ts';
import type { MaskedCustomer } from '../../customers/domain/customer.ts';
import type { CustomerReads } from '../../customers/use-cases/ports.ts';
import type { Actor } from '../../foundation/event.ts';
import { accepted, type Outcome } from '../../foundation/outcome.ts';
import type { Perform } from '../../foundation/perform.ts';
import { Batch } from '../../platform/graphql/batch.ts';
import { fromGlobalId, toGlobalId } from '../../platform/graphql/global-id.ts';
import { LONGEST_PAGE } from '../../platform/graphql/page.ts';
import { toUserErrors } from '../../platform/graphql/user-error.type.ts';
import type { Idempotency } from '../../platform/idempotency/idempotency.ts';
import type { PolicyCatalogue } from '../../standard/domain/catalogue.ts';
import { clauseOf } from '../../standard/graphql/policy-views.ts';
import { ClauseType } from '../../standard/graphql/policy.type.ts';
import { TicketType } from '../../tickets/graphql/ticket.type.ts';
import type { TicketView } from '../../tickets/use-cases/ticket-view.ts';
import { isOverdue, type DutyState, type LegalDuty } from '../domain/duty.ts';
import { fulfilDuty, type FulfilStores } from '../use-cases/fulfil-duty.ts';
import type { DutyReads, DutyView } from '../use-cases/ports.ts';
import {
  reportDelayPayment, reportFee, reportFeeNotice, reportInstallation, reportPayment, reportRestoration, type BillingReport, type BillingStores,
} from '../use-cases/report-billing.ts';
import { BillingReportInput, DutyCountType, DutyStateWord, FeeReportInput, FulfilDutyInput, InstallationReportInput, LegalDutyPayload, LegalDutyType } from './duty.type.ts';

type Stores = FulfilStores & BillingStores & { readonly idempotency: Idempotency };

export interface DutyServices {
  readonly perform: Perform<Stores>;
  readonly reads: DutyReads;
  readonly customers: CustomerReads;
  readonly units: UnitTree;
  readonly catalogue: () => PolicyCatalogue;
  readonly nameOf: (actor: Actor) => Promise<string | null>;
}

const UNKNOWN = { zh: '', en: '' };

function dutyView(duty: DutyView, catalogue: PolicyCatalogue): LegalDutyType {
  const { id, code, state, targetId, causedAt, dueAt, dueBasis, ticketNo, doneAt, proofMasked, version, pin, clauseNo, customerId, doneBy, facts } = duty;
  const target = catalogue.target(pin, targetId);
  const text = (target !== undefined && 'duties' in target ? target.duties.find((each) => each.code === code)?.text : undefined) ?? UNKNOWN;
  const { reference, amountFen } = facts;
  return {
    id: toGlobalId('LegalDuty', id), code, state, text, targetId, causedAt, dueAt, dueBasis, isOverdue: isOverdue(duty, Date.now()), ticketNo,
    reference: reference === undefined ? null : String(reference),
    amountFen: typeof amountFen === 'number' ? amountFen : null, doneAt, proofMasked, version, docId: pin.docId, docVersion: pin.version, clauseNo, customerId, doneById: doneBy,
  };
}

/** Duties of the law, and the reports of billing systems that bring some. */
@Resolver(() => LegalDutyType)
export class DutyResolver {
  readonly #services: DutyServices;
  readonly #customers: Batch<MaskedCustomer>;

  constructor(services: DutyServices) {
    this.#services = services;
    this.#customers = new Batch((ids) => services.customers.byIds(ids));
  }

  @Query(() => [LegalDutyType], { description: '法定义务 Of the caller\'s units, those due first in front.' })
  async legalDuties(
    @Ctx() context: AccessContext, @Arg('states', () => [DutyStateWord], { defaultValue: ['OPEN'] }) states: readonly DutyState[], @Arg('first', () => Int, { defaultValue: 50 }) first: number,
  ): Promise<LegalDutyType[]> {
    const caller = requirePermission(context, 'TICKET_VIEW');
    const found = await this.#services.reads.list({ unitIds: this.#unitsOf(caller), states, limit: Math.min(LONGEST_PAGE, Math.max(1, first)) });
    return found.map((duty) => dutyView(duty, this.#services.catalogue()));
  }

  @Query(() => DutyCountType, { description: '待办义务 How many duties of the caller\'s units are open, and how many of them overdue.' })
  legalDutyCount(@Ctx() context: AccessContext): Promise<DutyCountType> {
    return this.#services.reads.count(this.#unitsOf(requirePermission(context, 'TICKET_VIEW')), Date.now());
  }

  @FieldResolver(() => ClauseType, { description: '条款 The article that demands it.' })
  clause(@Root() { docId, docVersion, clauseNo }: LegalDutyType): ClauseType {
    return clauseOf(this.#services.catalogue(), { docId, version: docVersion }, clauseNo);
  }

  @FieldResolver(() => CustomerType, { nullable: true, description: 'Null for whoever may not see customers.' })
  async customer(@Root() { customerId }: LegalDutyType, @Ctx() context: AccessContext): Promise<CustomerType | null> {
    const customer = context.caller?.permissions.has('CUSTOMER_VIEW') === true ? await this.#customers.load(context, customerId) : null;
    return customer === null ? null : customerView(customer);
  }

  @FieldResolver(() => String, { nullable: true })
  async doneByName(@Root() { doneById }: LegalDutyType): Promise<string | null> {
    return doneById === null ? null : ((await this.#services.nameOf({ kind: 'USER', id: doneById })) ?? (await this.#services.nameOf({ kind: 'API_KEY', id: doneById })));
  }

  @Mutation(() => LegalDutyPayload, { description: '履行义务 Records that somebody did what the law demands, with what shows it.' })
  async fulfilDuty(@Ctx() context: AccessContext, @Arg('input', () => FulfilDutyInput) input: FulfilDutyInput): Promise<LegalDutyPayload> {
    const caller = signedIn(context);
    const dutyId = fromGlobalId('LegalDuty', input.dutyId);
    return this.#run(caller, 'fulfilDuty', input, (stores) => fulfilDuty(stores, caller, { ...input, dutyId }));
  }

  @Mutation(() => LegalDutyPayload, { description: '补交费用 A user who was suspended for arrears has paid: the service is to be restored in 48 hours (Art 34). The same reference twice is one payment.' })
  reportPayment(@Ctx() context: AccessContext, @Arg('input', () => BillingReportInput) input: BillingReportInput): Promise<LegalDutyPayload> {
    return this.#report(context, 'reportPayment', input, reportPayment);
  }

  @Mutation(() => LegalDutyPayload, { description: '恢复服务 The service of somebody who paid is restored.' })
  reportRestoration(@Ctx() context: AccessContext, @Arg('input', () => BillingReportInput) input: BillingReportInput): Promise<LegalDutyPayload> {
    return this.#report(context, 'reportRestoration', input, reportRestoration);
  }

  @Mutation(() => LegalDutyPayload, { description: '费用报告 The fee of a month: the user is to be told where it is abnormally high (Art 33); no duty where it is not.' })
  reportFee(@Ctx() context: AccessContext, @Arg('input', () => FeeReportInput) input: FeeReportInput): Promise<LegalDutyPayload> {
    return this.#report(context, 'reportFee', input, reportFee);
  }

  @Mutation(() => LegalDutyPayload, { description: '异常费用已告知 The user was told of the abnormal fee; the reference is that of the fee.' })
  reportFeeNotice(@Ctx() context: AccessContext, @Arg('input', () => BillingReportInput) input: BillingReportInput): Promise<LegalDutyPayload> {
    return this.#report(context, 'reportFeeNotice', input, reportFeeNotice);
  }

  @Mutation(() => LegalDutyPayload, { description: '装移机完成 An installation or a move is complete: a delay that the operator caused is paid for by the day (Art 31); no duty where there was none.' })
  reportInstallation(@Ctx() context: AccessContext, @Arg('input', () => InstallationReportInput) input: InstallationReportInput): Promise<LegalDutyPayload> {
    return this.#report(context, 'reportInstallation', input, reportInstallation);
  }

  @Mutation(() => LegalDutyPayload, { description: '违约金已支付 What was owed for a delay is paid; the reference is that of the installation.' })
  reportDelayPayment(@Ctx() context: AccessContext, @Arg('input', () => BillingReportInput) input: BillingReportInput): Promise<LegalDutyPayload> {
    return this.#report(context, 'reportDelayPayment', input, reportDelayPayment);
  }

  /** A duty by its id, for whoever may see the unit. */
  async byId(caller: Caller, dutyId: string): Promise<LegalDutyType | null> {
    const duty = await this.#services.reads.byId(dutyId);
    return duty !== null && this.#services.units.isWithin(duty.unitId, caller.unitId) ? dutyView(duty, this.#services.catalogue()) : null;
  }

  #unitsOf(caller: Caller): readonly string[] {
    return this.#services.units.subtree(caller.unitId).map(({ id }) => id);
  }

  #report<Report extends BillingReport>(
    context: AccessContext, operation: string, input: Report, report: (stores: Stores, caller: Caller, said: Report) => Promise<Outcome<LegalDuty | null>>,
  ): Promise<LegalDutyPayload> {
    const caller = signedIn(context);
    return this.#run(caller, operation, {}, (stores) => report(stores, caller, { ...input, customerId: fromGlobalId('Customer', input.customerId) }));
  }

  async #run(caller: Caller, operation: string, input: { readonly idempotencyKey?: string | null | undefined }, work: (stores: Stores) => Promise<Outcome<LegalDuty | null>>): Promise<LegalDutyPayload> {
    const idOf = async (stores: Stores): Promise<Outcome<{ readonly dutyId: string | null }>> => {
      const outcome = await work(stores);
      return outcome.ok ? accepted({ dutyId: outcome.value?.id ?? null }) : outcome;
    };
    const outcome = await this.#services.perform((stores) => stores.idempotency.once(caller.actor.id, input.idempotencyKey, { operation, input }, () => idOf(stores)));
    if (!outcome.ok) return { duty: null, userErrors: toUserErrors(outcome.refusals) };
    return { duty: outcome.value.dutyId === null ? null : await this.byId(caller, outcome.value.dutyId), userErrors: [] };
  }
}

/** What duties add to a ticket. */
@Resolver(() => TicketType)
export class TicketDutiesResolver {
  readonly #duties: Batch<readonly DutyView[]>;
  readonly #catalogue: () => PolicyCatalogue;

  constructor(reads: Pick<DutyReads, 'ofTickets'>, catalogue: () => PolicyCatalogue) {
    this.#duties = new Batch((ids) => reads.ofTickets(ids));
    this.#catalogue = catalogue;
  }

  @FieldResolver(() => [LegalDutyType], { description: '法定义务 What the law demands because limits of this ticket were broken.' })
  async legalDuties(@Root() ticket: TicketView, @Ctx() context: object): Promise<readonly LegalDutyType[]> {
    return ((await this.#duties.load(context, ticket.id)) ?? []).map((duty) => dutyView(duty, this.#catalogue()));
  }
}
