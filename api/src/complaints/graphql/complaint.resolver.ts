import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { signedIn, type AccessContext } from '../../access/graphql/context.ts';
import { fromGlobalId } from '../../platform/graphql/global-id.ts';
import type { Idempotency } from '../../platform/idempotency/idempotency.ts';
import { TicketStepInput } from '../../tickets/graphql/ticket-inputs.ts';
import type { TicketRunner } from '../../tickets/graphql/ticket-runner.ts';
import { TicketPayload } from '../../tickets/graphql/ticket.type.ts';
import { agreeComplaint, decideComplaint } from '../use-cases/conclude.ts';
import { gradeComplaint } from '../use-cases/grade-complaint.ts';
import { nameComplaintSubject } from '../use-cases/name-subject.ts';
import { recordNegotiation } from '../use-cases/negotiate.ts';
import { approveOffer, draftOffer, presentOffer, startInvestigation, withholdOffer } from '../use-cases/offers.ts';
import type { ComplaintStores } from '../use-cases/ports.ts';
import { stateRootCause } from '../use-cases/state-root-cause.ts';
import {
  AgreeComplaintInput, ComplaintOfferInput, DecideComplaintInput, DraftOfferInput, GradeComplaintInput, NameComplaintSubjectInput, PresentOfferInput,
  RecordNegotiationInput, StateRootCauseInput,
} from './complaint-inputs.ts';

type Stores = ComplaintStores & { readonly idempotency: Idempotency };

/** The steps of the complaint track (§6.3, §7.1): translate, one call, translate. */
@Resolver()
export class ComplaintResolver {
  readonly #runner: TicketRunner<Stores>;

  constructor(runner: TicketRunner<Stores>) {
    this.#runner = runner;
  }

  @Mutation(() => TicketPayload, { description: '定级 Grades a complaint, never below what the facts ask for; a second one of the customer in 30 days is one grade higher.' })
  gradeComplaint(@Ctx() context: AccessContext, @Arg('input', () => GradeComplaintInput) input: GradeComplaintInput): Promise<TicketPayload> {
    const caller = signedIn(context);
    return this.#runner.step(caller, 'gradeComplaint', input, (stores, ticketId) => gradeComplaint(stores, caller, { ...input, ticketId }));
  }

  @Mutation(() => TicketPayload, { description: '被投诉人 Says whom the complaint is about; none of them may handle it.' })
  nameComplaintSubject(@Ctx() context: AccessContext, @Arg('input', () => NameComplaintSubjectInput) input: NameComplaintSubjectInput): Promise<TicketPayload> {
    const caller = signedIn(context);
    const agentIds = input.agentIds.map((id) => fromGlobalId('Agent', id));
    const teamIds = input.teamIds.map((id) => fromGlobalId('Unit', id));
    return this.#runner.step(caller, 'nameComplaintSubject', input, (stores, ticketId) => nameComplaintSubject(stores, caller, { ...input, ticketId, agentIds, teamIds }));
  }

  @Mutation(() => TicketPayload, { description: '开始调查 Begins the investigation of a graded complaint.' })
  startInvestigation(@Ctx() context: AccessContext, @Arg('input', () => TicketStepInput) input: TicketStepInput): Promise<TicketPayload> {
    const caller = signedIn(context);
    return this.#runner.step(caller, 'startInvestigation', input, (stores, ticketId) => startInvestigation(stores, caller, { ...input, ticketId }));
  }

  @Mutation(() => TicketPayload, { description: '拟定方案 Drafts an offer; above your authority it waits for another person\'s approval.' })
  draftOffer(@Ctx() context: AccessContext, @Arg('input', () => DraftOfferInput) input: DraftOfferInput): Promise<TicketPayload> {
    const caller = signedIn(context);
    return this.#runner.step(caller, 'draftOffer', input, (stores, ticketId) => draftOffer(stores, caller, { ...input, ticketId }));
  }

  @Mutation(() => TicketPayload, { description: '批准方案 Approves an offer that somebody else drafted, within your own authority.' })
  approveOffer(@Ctx() context: AccessContext, @Arg('input', () => ComplaintOfferInput) input: ComplaintOfferInput): Promise<TicketPayload> {
    const caller = signedIn(context);
    const offerId = fromGlobalId('ComplaintOffer', input.offerId);
    return this.#runner.step(caller, 'approveOffer', input, (stores, ticketId) => approveOffer(stores, caller, { ...input, ticketId, offerId }));
  }

  @Mutation(() => TicketPayload, { description: '不批准 Withholds an offer that waits for approval, with the reason.' })
  withholdOffer(@Ctx() context: AccessContext, @Arg('input', () => ComplaintOfferInput) input: ComplaintOfferInput): Promise<TicketPayload> {
    const caller = signedIn(context);
    const offerId = fromGlobalId('ComplaintOffer', input.offerId);
    return this.#runner.step(caller, 'withholdOffer', input, (stores, ticketId) => withholdOffer(stores, caller, { ...input, ticketId, offerId }));
  }

  @Mutation(() => TicketPayload, { description: '提出方案 Tells the customer of an offer: an answer in substance (§7.1).' })
  presentOffer(@Ctx() context: AccessContext, @Arg('input', () => PresentOfferInput) input: PresentOfferInput): Promise<TicketPayload> {
    const caller = signedIn(context);
    const offerId = fromGlobalId('ComplaintOffer', input.offerId);
    return this.#runner.step(caller, 'presentOffer', input, (stores, ticketId) => presentOffer(stores, caller, { ...input, ticketId, offerId }));
  }

  @Mutation(() => TicketPayload, { description: '协商记录 Records a round of negotiation (§6.3): what the customer says to the offer.' })
  recordNegotiation(@Ctx() context: AccessContext, @Arg('input', () => RecordNegotiationInput) input: RecordNegotiationInput): Promise<TicketPayload> {
    const caller = signedIn(context);
    return this.#runner.step(caller, 'recordNegotiation', input, (stores, ticketId) => recordNegotiation(stores, caller, { ...input, ticketId }));
  }

  @Mutation(() => TicketPayload, { description: '达成一致 The customer agrees to the offer on the table; the settlement document is made.' })
  agreeComplaint(@Ctx() context: AccessContext, @Arg('input', () => AgreeComplaintInput) input: AgreeComplaintInput): Promise<TicketPayload> {
    const caller = signedIn(context);
    return this.#runner.step(caller, 'agreeComplaint', input, (stores, ticketId) => agreeComplaint(stores, caller, { ...input, ticketId }));
  }

  @Mutation(() => TicketPayload, { description: '作出决定 Decides without agreement: after a round of negotiation, with written reasons and the notice of the right to appeal delivered.' })
  decideComplaint(@Ctx() context: AccessContext, @Arg('input', () => DecideComplaintInput) input: DecideComplaintInput): Promise<TicketPayload> {
    const caller = signedIn(context);
    return this.#runner.step(caller, 'decideComplaint', input, (stores, ticketId) => decideComplaint(stores, caller, { ...input, ticketId }));
  }

  @Mutation(() => TicketPayload, { description: '根因 States what the investigation found to be at the root (§7.3).' })
  stateRootCause(@Ctx() context: AccessContext, @Arg('input', () => StateRootCauseInput) input: StateRootCauseInput): Promise<TicketPayload> {
    const caller = signedIn(context);
    return this.#runner.step(caller, 'stateRootCause', input, (stores, ticketId) => stateRootCause(stores, caller, { ...input, ticketId }));
  }
}
