import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Caller } from '../../access/domain/caller.ts';
import type { UnitTree } from '../../access/domain/unit-tree.ts';
import { requirePermission, signedIn, type AccessContext } from '../../access/graphql/context.ts';
import type { MessageReads } from '../../communications/use-cases/message-reads.ts';
import { accepted, type Outcome } from '../../foundation/outcome.ts';
import type { Perform } from '../../foundation/perform.ts';
import { fromGlobalId } from '../../platform/graphql/global-id.ts';
import { LONGEST_PAGE } from '../../platform/graphql/page.ts';
import { toUserErrors } from '../../platform/graphql/user-error.type.ts';
import type { Idempotency } from '../../platform/idempotency/idempotency.ts';
import type { TicketNumbers } from '../../tickets/use-cases/ports.ts';
import type { IntakeStores } from '../../tickets/use-cases/receive-request.ts';
import type { TicketView } from '../../tickets/use-cases/ticket-view.ts';
import type { CorrespondenceStores } from '../use-cases/ports.ts';
import { attachMessage, dismissMessage, openTicketFromMessage, routeFeedback } from '../use-cases/triage.ts';
import { AttachMessageInput, DismissMessageInput, OpenTicketFromMessageInput, ReceivedMessagePayload, ReceivedMessageType, receivedView, RouteFeedbackInput } from './message.type.ts';

type Stores = CorrespondenceStores & IntakeStores & { readonly idempotency: Idempotency };

export interface TriageServices {
  readonly perform: Perform<Stores>;
  readonly reads: MessageReads;
  readonly units: UnitTree;
  readonly numbers: TicketNumbers;
  /** The ticket if the caller may see it. */
  visible(caller: Caller, ticketId: string): Promise<TicketView | null>;
}

/** What came in and waits for somebody to say where it belongs. */
@Resolver()
export class TriageResolver {
  readonly #services: TriageServices;

  constructor(services: TriageServices) {
    this.#services = services;
  }

  @Query(() => [ReceivedMessageType], { description: '待分拣来信 Messages that nobody has placed yet, in your unit and below, the oldest first.' })
  async triage(@Ctx() context: AccessContext, @Arg('first', () => Int, { defaultValue: 50 }) first: number): Promise<readonly ReceivedMessageType[]> {
    const caller = requirePermission(context, 'TICKET_INTAKE');
    const { reads, units } = this.#services;
    const unitIds = units.subtree(caller.unitId).map(({ id }) => id);
    return (await reads.waiting(unitIds, Math.min(LONGEST_PAGE, Math.max(1, first)))).map(receivedView);
  }

  @Mutation(() => ReceivedMessagePayload, { description: '归入工单 The message is the customer\'s reply on that ticket.' })
  attachMessage(@Ctx() context: AccessContext, @Arg('input', () => AttachMessageInput) input: AttachMessageInput): Promise<ReceivedMessagePayload> {
    const caller = signedIn(context);
    const messageId = fromGlobalId('ReceivedMessage', input.messageId);
    const ticketId = fromGlobalId('Ticket', input.ticketId);
    return this.#run(caller, messageId, async (stores) => idOf(await attachMessage(stores, caller, { messageId, ticketId })));
  }

  @Mutation(() => ReceivedMessagePayload, { description: '转为工单 Takes the message as a request (§3.1). Safe to repeat with the same idempotency key.' })
  async openTicketFromMessage(@Ctx() context: AccessContext, @Arg('input', () => OpenTicketFromMessageInput) input: OpenTicketFromMessageInput): Promise<ReceivedMessagePayload> {
    const caller = signedIn(context);
    const { idempotencyKey, title, type, urgency } = input;
    const messageId = fromGlobalId('ReceivedMessage', input.messageId);
    const request = { messageId, customerId: fromGlobalId('Customer', input.customerId), queueId: fromGlobalId('Queue', input.queueId), title, type, urgency };
    const ticketNo = await this.#services.numbers.next(Date.now());
    return this.#run(caller, messageId, (stores) => stores.idempotency.once(caller.actor.id, idempotencyKey, { operation: 'openTicketFromMessage', input }, async () =>
      idOf(await openTicketFromMessage(stores, caller, { ...request, ticketNo }))));
  }

  @Mutation(() => ReceivedMessagePayload, { description: '转交反馈 Passes a suggestion or praise on to the unit that it is about (§5.3).' })
  routeFeedback(@Ctx() context: AccessContext, @Arg('input', () => RouteFeedbackInput) input: RouteFeedbackInput): Promise<ReceivedMessagePayload> {
    const caller = signedIn(context);
    const messageId = fromGlobalId('ReceivedMessage', input.messageId);
    const unitId = fromGlobalId('Unit', input.unitId);
    return this.#run(caller, messageId, (stores) => routeFeedback(stores, caller, { messageId, feedback: input.feedback, unitId }));
  }

  @Mutation(() => ReceivedMessagePayload, { description: '不予处理 Puts aside what concerns nobody here, with the reason.' })
  dismissMessage(@Ctx() context: AccessContext, @Arg('input', () => DismissMessageInput) input: DismissMessageInput): Promise<ReceivedMessagePayload> {
    const caller = signedIn(context);
    const messageId = fromGlobalId('ReceivedMessage', input.messageId);
    return this.#run(caller, messageId, (stores) => dismissMessage(stores, caller, { messageId, reason: input.reason }));
  }

  async #run(caller: Caller, messageId: string, work: (stores: Stores) => Promise<Outcome<{ readonly ticketId: string } | null>>): Promise<ReceivedMessagePayload> {
    const outcome = await this.#services.perform(work);
    if (!outcome.ok) return { message: null, ticket: null, userErrors: toUserErrors(outcome.refusals) };
    const message = await this.#services.reads.byId(messageId);
    return {
      message: message === null ? null : receivedView(message), userErrors: [],
      ticket: outcome.value === null ? null : await this.#services.visible(caller, outcome.value.ticketId),
    };
  }
}

function idOf(outcome: Outcome<{ readonly id: string }>): Outcome<{ readonly ticketId: string }> {
  return outcome.ok ? accepted({ ticketId: outcome.value.id }) : outcome;
}
