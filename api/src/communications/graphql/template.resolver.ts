import { GraphQLError } from 'graphql';
import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { requirePermission, signedIn, type AccessContext } from '../../access/graphql/context.ts';
import { accepted, type Outcome } from '../../foundation/outcome.ts';
import type { Perform } from '../../foundation/perform.ts';
import { fromGlobalId } from '../../platform/graphql/global-id.ts';
import { toUserErrors } from '../../platform/graphql/user-error.type.ts';
import type { Idempotency } from '../../platform/idempotency/idempotency.ts';
import { TEMPLATE_VARIABLES, type Template } from '../domain/template.ts';
import { SENDING_CHANNELS, type Channel, type SendingChannel } from '../domain/words.ts';
import type { TemplateRead } from '../use-cases/message-reads.ts';
import { approveTemplate, draftTemplate, retireTemplate, type TemplateStores } from '../use-cases/templates.ts';
import { ChannelStateType, DraftTemplateInput, MessageTemplateType, TemplateInput, TemplatePayload, templateView, TemplateVariableType } from './template.type.ts';

export interface TemplateServices {
  readonly perform: Perform<TemplateStores & { readonly idempotency: Idempotency }>;
  readonly connected: ReadonlySet<SendingChannel>;
  all(): Promise<readonly TemplateRead[]>;
  /** A person by the id of their account; null for the house itself. */
  nameOf(userId: string): Promise<string | null>;
}

/** Wording for messages, and the channels that it goes out on. */
@Resolver(() => MessageTemplateType)
export class TemplateResolver {
  readonly #services: TemplateServices;

  constructor(services: TemplateServices) {
    this.#services = services;
  }

  @Query(() => [MessageTemplateType], { description: '消息模板 Every version, those in use first.' })
  async messageTemplates(@Ctx() context: AccessContext): Promise<readonly MessageTemplateType[]> {
    requirePermission(context, 'TICKET_VIEW');
    return (await this.#services.all()).map(templateView);
  }

  @Query(() => [TemplateVariableType], { description: '模板变量 All that a template may say of a ticket.' })
  templateVariables(@Ctx() context: AccessContext): readonly TemplateVariableType[] {
    requirePermission(context, 'TICKET_VIEW');
    return Object.entries(TEMPLATE_VARIABLES).map(([name, meaning]) => ({ name, meaning }));
  }

  @Query(() => [ChannelStateType], { description: '渠道接入 The channels on which the house can send, and whether each is connected.' })
  messageChannels(@Ctx() context: AccessContext): readonly ChannelStateType[] {
    requirePermission(context, 'TICKET_VIEW');
    return SENDING_CHANNELS.map((channel) => ({ channel, connected: this.#services.connected.has(channel) }));
  }

  @FieldResolver(() => String, { nullable: true, description: 'Null for wording that ships with the product.' })
  draftedBy(@Root() { draftedById }: MessageTemplateType): Promise<string | null> {
    return this.#services.nameOf(draftedById);
  }

  @FieldResolver(() => String, { nullable: true })
  async approvedBy(@Root() { approvedById }: MessageTemplateType): Promise<string | null> {
    return approvedById === null ? null : this.#services.nameOf(approvedById);
  }

  @FieldResolver(() => Boolean, { description: 'Whether you may approve it: a draft of somebody else\'s.' })
  mayApprove(@Root() { state, draftedById }: MessageTemplateType, @Ctx() context: AccessContext): boolean {
    const { permissions, actor } = signedIn(context);
    return state === 'DRAFT' && permissions.has('TEMPLATE_EDIT') && actor.id !== draftedById;
  }

  @Mutation(() => TemplatePayload, { description: '起草模板 Writes the next version of a template; somebody else approves it (§2.4).' })
  draftTemplate(@Ctx() context: AccessContext, @Arg('input', () => DraftTemplateInput) input: DraftTemplateInput): Promise<TemplatePayload> {
    const caller = signedIn(context);
    const { idempotencyKey, subject, ...text } = input;
    return this.#run((stores) => stores.idempotency.once(caller.actor.id, idempotencyKey, { operation: 'draftTemplate', input }, async () => {
      const drafted = await draftTemplate(stores, caller, { ...text, channel: sending(text.channel), subject: subject ?? null });
      return drafted.ok ? accepted({ id: drafted.value.id }) : drafted;
    }));
  }

  @Mutation(() => TemplatePayload, { description: '批准模板 Puts a draft of somebody else\'s into use.' })
  approveTemplate(@Ctx() context: AccessContext, @Arg('input', () => TemplateInput) input: TemplateInput): Promise<TemplatePayload> {
    const caller = signedIn(context);
    return this.#run((stores) => approveTemplate(stores, caller, fromGlobalId('MessageTemplate', input.templateId)));
  }

  @Mutation(() => TemplatePayload, { description: '停用模板 Takes a version out of use.' })
  retireTemplate(@Ctx() context: AccessContext, @Arg('input', () => TemplateInput) input: TemplateInput): Promise<TemplatePayload> {
    const caller = signedIn(context);
    return this.#run((stores) => retireTemplate(stores, caller, fromGlobalId('MessageTemplate', input.templateId)));
  }

  async #run(work: (stores: TemplateStores & { readonly idempotency: Idempotency }) => Promise<Outcome<Pick<Template, 'id'>>>): Promise<TemplatePayload> {
    const outcome = await this.#services.perform(work);
    if (!outcome.ok) return { template: null, userErrors: toUserErrors(outcome.refusals) };
    const template = (await this.#services.all()).find(({ id }) => id === outcome.value.id);
    return { template: template === undefined ? null : templateView(template), userErrors: [] };
  }
}

/** The word of the schema knows more channels than messages are sent on. */
function sending(channel: Channel): SendingChannel {
  const found = SENDING_CHANNELS.find((each) => each === channel);
  if (found === undefined) throw new GraphQLError(`Messages are sent on ${SENDING_CHANNELS.join(', ')}.`, { extensions: { code: 'BAD_USER_INPUT' } });
  return found;
}
