import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { missingPermission } from '../../access/domain/caller.ts';
import { signedIn, type AccessContext } from '../../access/graphql/context.ts';
import type { MaskedAddress, MessageReads, InboundRead, OutboundRead } from '../../communications/use-cases/message-reads.ts';
import { CustomerType, customerView } from '../../customers/graphql/customer.type.ts';
import type { CustomerReads } from '../../customers/use-cases/ports.ts';
import type { Perform } from '../../foundation/perform.ts';
import { Batch } from '../../platform/graphql/batch.ts';
import { fromGlobalId, readGlobalId } from '../../platform/graphql/global-id.ts';
import { toUserErrors } from '../../platform/graphql/user-error.type.ts';
import type { Idempotency } from '../../platform/idempotency/idempotency.ts';
import type { TicketRunner } from '../../tickets/graphql/ticket-runner.ts';
import { TicketPayload, TicketType } from '../../tickets/graphql/ticket.type.ts';
import type { TicketView } from '../../tickets/use-cases/ticket-view.ts';
import type { AgentBatch } from '../../workforce/graphql/agent.resolver.ts';
import { AgentType, agentView } from '../../workforce/graphql/agent.type.ts';
import { setContactAddress, type ContactAddressStores } from '../use-cases/contact-address.ts';
import type { CorrespondenceStores } from '../use-cases/ports.ts';
import { sendMessage } from '../use-cases/send-message.ts';
import { ContactAddressPayload, ContactAddressType, receivedView, ReceivedMessageType, SendMessageInput, sentView, SentMessageType, SetContactAddressInput } from './message.type.ts';

export type MessageStores = CorrespondenceStores & ContactAddressStores & { readonly idempotency: Idempotency };

export interface MessageServices {
  readonly runner: TicketRunner<MessageStores>;
  readonly perform: Perform<MessageStores>;
  readonly reads: MessageReads;
  readonly customers: CustomerReads;
}

/** Messages to customers, on their tickets. */
@Resolver(() => TicketType)
export class MessageResolver {
  readonly #services: MessageServices;
  readonly #sent: Batch<readonly OutboundRead[]>;
  readonly #received: Batch<readonly InboundRead[]>;

  constructor(services: MessageServices) {
    this.#services = services;
    this.#sent = new Batch((ids) => services.reads.sentOf(ids));
    this.#received = new Batch((ids) => services.reads.receivedOf(ids));
  }

  @FieldResolver(() => [SentMessageType], { description: '发出的消息 The earliest first.' })
  async sentMessages(@Root() ticket: TicketView, @Ctx() context: AccessContext): Promise<readonly SentMessageType[]> {
    return ((await this.#sent.load(context, ticket.id)) ?? []).map(sentView);
  }

  @FieldResolver(() => [ReceivedMessageType], { description: '收到的消息 What came in about the ticket, machines\' words included.' })
  async receivedMessages(@Root() ticket: TicketView, @Ctx() context: AccessContext): Promise<readonly ReceivedMessageType[]> {
    return ((await this.#received.load(context, ticket.id)) ?? []).map(receivedView);
  }

  @Mutation(() => TicketPayload, { description: '发送消息 Writes to the customer with an approved template (§4.3, §4.4); it counts as an answer once it has reached them (K7).' })
  sendMessage(@Ctx() context: AccessContext, @Arg('input', () => SendMessageInput) input: SendMessageInput): Promise<TicketPayload> {
    const caller = signedIn(context);
    const templateId = fromGlobalId('MessageTemplate', input.templateId);
    return this.#services.runner.step(caller, 'sendMessage', input, (stores, ticketId) => sendMessage(stores, caller, { ...input, ticketId, templateId }));
  }

  @Mutation(() => ContactAddressPayload, { description: '联系地址 Where a customer is reached by telephone, mail or online (§2.1). Asking twice is the same as asking once.' })
  async setContactAddress(@Ctx() context: AccessContext, @Arg('input', () => SetContactAddressInput) input: SetContactAddressInput): Promise<ContactAddressPayload> {
    const caller = signedIn(context);
    const customerId = fromGlobalId('Customer', input.customerId);
    const forbidden = missingPermission(caller, 'CUSTOMER_EDIT');
    if (forbidden !== null) return { customer: null, userErrors: toUserErrors(forbidden.refusals) };
    const outcome = await this.#services.perform((stores) => setContactAddress(stores, caller, { customerId, channel: input.channel, address: input.address ?? null }));
    if (!outcome.ok) return { customer: null, userErrors: toUserErrors(outcome.refusals) };
    const customer = (await this.#services.customers.byIds([customerId])).get(customerId);
    return { customer: customer === undefined ? null : customerView(customer), userErrors: [] };
  }
}

/** Where a customer is reached beside their telephone. */
@Resolver(() => CustomerType)
export class ContactAddressResolver {
  readonly #addresses: Batch<readonly MaskedAddress[]>;

  constructor(reads: MessageReads) {
    this.#addresses = new Batch((ids) => reads.addressesOf(ids));
  }

  @FieldResolver(() => [ContactAddressType], { description: '联系地址 Masked; empty for whoever may not see customers.' })
  async contactAddresses(@Root() { id }: CustomerType, @Ctx() context: AccessContext): Promise<readonly ContactAddressType[]> {
    return signedIn(context).permissions.has('CUSTOMER_VIEW') ? ((await this.#addresses.load(context, readGlobalId(id)?.id ?? '')) ?? []) : [];
  }
}

/** Who wrote a message. */
@Resolver(() => SentMessageType)
export class SentMessageResolver {
  readonly #agents: AgentBatch;

  constructor(agents: AgentBatch) {
    this.#agents = agents;
  }

  @FieldResolver(() => AgentType, { nullable: true, description: 'Null for what the house sent by itself.' })
  async agent(@Root() { agentId }: SentMessageType, @Ctx() context: object): Promise<AgentType | null> {
    const agent = agentId === null ? null : await this.#agents.load(context, agentId);
    return agent === null ? null : agentView(agent);
  }
}

/** Whose a message is that came in, as far as that is known. */
@Resolver(() => ReceivedMessageType)
export class ReceivedMessageResolver {
  readonly #visible: (context: AccessContext, ticketId: string) => Promise<TicketView | null>;
  readonly #customers: Batch<CustomerType>;

  constructor(customers: CustomerReads, visible: (context: AccessContext, ticketId: string) => Promise<TicketView | null>) {
    this.#visible = visible;
    this.#customers = new Batch(async (ids) => new Map([...(await customers.byIds(ids))].map(([id, customer]) => [id, customerView(customer)])));
  }

  @FieldResolver(() => TicketType, { nullable: true })
  async ticket(@Root() { ticketId }: ReceivedMessageType, @Ctx() context: AccessContext): Promise<TicketView | null> {
    return ticketId === null ? null : this.#visible(context, ticketId);
  }

  @FieldResolver(() => CustomerType, { nullable: true, description: 'Masked; null while nobody knows whose it is, and for whoever may not see customers.' })
  async customer(@Root() { customerId }: ReceivedMessageType, @Ctx() context: AccessContext): Promise<CustomerType | null> {
    return customerId === null || !signedIn(context).permissions.has('CUSTOMER_VIEW') ? null : this.#customers.load(context, customerId);
  }
}
