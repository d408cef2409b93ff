import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { missingPermission } from '../../access/domain/caller.ts';
import { signedIn, type AccessContext } from '../../access/graphql/context.ts';
import { CustomerType, customerView } from '../../customers/graphql/customer.type.ts';
import { TierWord } from '../../customers/graphql/words.ts';
import type { CustomerReads } from '../../customers/use-cases/ports.ts';
import { accepted } from '../../foundation/outcome.ts';
import type { Perform } from '../../foundation/perform.ts';
import { fromGlobalId } from '../../platform/graphql/global-id.ts';
import { toUserErrors, UserErrorType } from '../../platform/graphql/user-error.type.ts';
import type { Idempotency } from '../../platform/idempotency/idempotency.ts';
import type { Tier } from '../../standard/domain/axes.ts';
import { changeCustomerTier, type ChangeTierStores } from '../use-cases/change-tier.ts';

@InputType('ChangeCustomerTierInput')
export class ChangeCustomerTierInput {
  @Field(() => String, { nullable: true, description: 'The same key with the same request gives the same answer.' }) idempotencyKey?: string | null;
  @Field(() => ID) customerId!: string;
  @Field(() => TierWord) tier!: Tier;
  @Field(() => String) reason!: string;
}

@ObjectType('CustomerTierPayload', { description: 'The customer, or why the change was refused.' })
export class CustomerTierPayload {
  @Field(() => CustomerType, { nullable: true }) customer!: CustomerType | null;
  @Field(() => Int, { description: '重新核定的工单数 Open tickets whose limits were looked at anew.' }) reevaluatedTickets!: number;
  @Field(() => [UserErrorType]) userErrors!: readonly UserErrorType[];
}

type Stores = ChangeTierStores & { readonly idempotency: Idempotency };

/** The tier of a customer, which the limits of their open tickets depend on. */
@Resolver()
export class TierResolver {
  readonly #perform: Perform<Stores>;
  readonly #customers: CustomerReads;

  constructor(perform: Perform<Stores>, customers: CustomerReads) {
    this.#perform = perform;
    this.#customers = customers;
  }

  @Mutation(() => CustomerTierPayload, { description: '客户等级变更 Gives a customer another tier (§5.1); the limits of all their open tickets follow in the same moment, retroactively, and no breach is lost.' })
  async changeCustomerTier(@Ctx() context: AccessContext, @Arg('input', () => ChangeCustomerTierInput) input: ChangeCustomerTierInput): Promise<CustomerTierPayload> {
    const caller = signedIn(context);
    const customerId = fromGlobalId('Customer', input.customerId);
    // Also before an answer that is only repeated: the permission may have been taken away since.
    const forbidden = missingPermission(caller, 'CUSTOMER_EDIT');
    const outcome = forbidden ?? (await this.#perform((stores) =>
      stores.idempotency.once(caller.actor.id, input.idempotencyKey, { operation: 'changeCustomerTier', input }, async () => {
        const changed = await changeCustomerTier(stores, caller, { customerId, tier: input.tier, reason: input.reason });
        return changed.ok ? accepted({ reevaluated: changed.value.ticketIds.length }) : changed;
      })));
    if (!outcome.ok) return { customer: null, reevaluatedTickets: 0, userErrors: toUserErrors(outcome.refusals) };
    const customer = (await this.#customers.byIds([customerId])).get(customerId);
    return { customer: customer === undefined ? null : customerView(customer), reevaluatedTickets: outcome.value.reevaluated, userErrors: [] };
  }
}
