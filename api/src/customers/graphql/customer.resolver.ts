import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { missingPermission, type Caller } from '../../access/domain/caller.ts';
import { requirePermission, signedIn, type AccessContext } from '../../access/graphql/context.ts';
import { UnitType, unitView } from '../../access/graphql/unit.type.ts';
import { accepted } from '../../foundation/outcome.ts';
import type { Perform } from '../../foundation/perform.ts';
import { fromGlobalId } from '../../platform/graphql/global-id.ts';
import { toUserErrors } from '../../platform/graphql/user-error.type.ts';
import type { Idempotency } from '../../platform/idempotency/idempotency.ts';
import { findCustomer, type FindCustomersStores } from '../use-cases/find-customers.ts';
import { registerCustomer, type RegisterCustomerStores } from '../use-cases/register-customer.ts';
import { setLanguage } from '../use-cases/set-language.ts';
import { CustomerPayload, CustomerType, customerView, RegisterCustomerInput, SetCustomerLanguageInput } from './customer.type.ts';

type Stores = RegisterCustomerStores & { readonly idempotency: Idempotency };

@Resolver(() => CustomerType)
export class CustomerResolver {
  readonly #perform: Perform<Stores>;
  readonly #reads: FindCustomersStores;

  constructor(perform: Perform<Stores>, reads: FindCustomersStores) {
    this.#perform = perform;
    this.#reads = reads;
  }

  @Query(() => CustomerType, { nullable: true, description: 'By id or by number; null when there is none in the caller\'s unit.' })
  async customer(
    @Ctx() context: AccessContext, @Arg('id', () => ID, { nullable: true }) id?: string | null, @Arg('customerNo', () => String, { nullable: true }) customerNo?: string | null,
  ): Promise<CustomerType | null> {
    const caller = requirePermission(context, 'CUSTOMER_VIEW');
    if (id != null) return this.visible(caller, { id: fromGlobalId('Customer', id) });
    return customerNo == null ? null : this.visible(caller, { customerNo });
  }

  @Mutation(() => CustomerPayload, { description: '客户建档 Registers a customer (§2.1). Safe to repeat with the same idempotency key.' })
  async registerCustomer(@Ctx() context: AccessContext, @Arg('input', () => RegisterCustomerInput) input: RegisterCustomerInput): Promise<CustomerPayload> {
    const caller = signedIn(context);
    // Also before an answer that is only repeated: the permission may have been taken away since.
    const forbidden = missingPermission(caller, 'CUSTOMER_EDIT');
    if (forbidden !== null) return { customer: null, userErrors: toUserErrors(forbidden.refusals) };
    const { idempotencyKey, unitId, ...values } = input;
    const customer = { ...values, unitId: unitId == null ? null : fromGlobalId('Unit', unitId) };
    const outcome = await this.#perform((stores) =>
      stores.idempotency.once(caller.actor.id, idempotencyKey, { operation: 'registerCustomer', input: customer }, async () => {
        const registered = await registerCustomer(stores, caller, customer);
        return registered.ok ? accepted({ customerId: registered.value.id }) : registered;
      }));
    if (!outcome.ok) return { customer: null, userErrors: toUserErrors(outcome.refusals) };
    return { customer: await this.visible(caller, { id: outcome.value.customerId }), userErrors: [] };
  }

  @Mutation(() => CustomerPayload, { description: '通知语言 In which language a customer is written to. Asking twice is the same as asking once.' })
  async setCustomerLanguage(@Ctx() context: AccessContext, @Arg('input', () => SetCustomerLanguageInput) input: SetCustomerLanguageInput): Promise<CustomerPayload> {
    const caller = signedIn(context);
    const customerId = fromGlobalId('Customer', input.customerId);
    const outcome = await this.#perform((stores) => setLanguage(stores, caller, { customerId, language: input.language }));
    return outcome.ok ? { customer: await this.visible(caller, { id: customerId }), userErrors: [] } : { customer: null, userErrors: toUserErrors(outcome.refusals) };
  }

  @FieldResolver(() => UnitType)
  unit(@Root() customer: CustomerType): UnitType {
    return unitView(this.#reads.units.get(customer.unitId)!);
  }

  /** The customer if the caller may see them; also for Relay's `node`. */
  async visible(caller: Caller, by: { readonly id: string } | { readonly customerNo: string }): Promise<CustomerType | null> {
    const found = await findCustomer(this.#reads, caller, by);
    return found.ok ? customerView(found.value) : null;
  }
}
