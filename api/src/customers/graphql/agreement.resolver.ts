import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { UnitTree } from '../../access/domain/unit-tree.ts';
import { requirePermission, signedIn, type AccessContext } from '../../access/graphql/context.ts';
import { accepted } from '../../foundation/outcome.ts';
import type { Perform } from '../../foundation/perform.ts';
import { Batch } from '../../platform/graphql/batch.ts';
import { fromGlobalId, readGlobalId } from '../../platform/graphql/global-id.ts';
import { toUserErrors } from '../../platform/graphql/user-error.type.ts';
import type { Idempotency } from '../../platform/idempotency/idempotency.ts';
import { agreementCustomer, agreementNumber } from '../../standard/domain/agreement-id.ts';
import { isInForce, type PolicyCatalogue, type PublishedDocument } from '../../standard/domain/catalogue.ts';
import { targetView } from '../../standard/graphql/policy-views.ts';
import type { PolicyPin } from '../../standard/domain/policy.ts';
import { compareVersions } from '../../standard/domain/version.ts';
import type { MaskedCustomer } from '../domain/customer.ts';
import { concludeAgreement, endAgreement, type AgreementStores } from '../use-cases/agreements.ts';
import type { CustomerReads } from '../use-cases/ports.ts';
import { AgreementPayload, AgreementType, ConcludeAgreementInput, EndAgreementInput } from './agreement.type.ts';
import { CustomerType, customerView } from './customer.type.ts';

type Stores = AgreementStores & { readonly idempotency: Idempotency };

export interface AgreementServices {
  readonly perform: Perform<Stores>;
  readonly customers: CustomerReads;
  readonly units: UnitTree;
  readonly catalogue: () => PolicyCatalogue;
  readonly reload: () => Promise<PolicyCatalogue>;
}

const MOST_AGREEMENTS = 100;

function agreementView(published: PublishedDocument): AgreementType {
  const { document, status, effectiveTo } = published;
  const { docId, version, title, effectiveFrom, targets } = document;
  return {
    agreementNo: `A${agreementNumber(docId)}`, docId, version, title, status, validFrom: effectiveFrom, validUntil: effectiveTo,
    inForce: isInForce(published, Date.now()), targets: targets.map((target) => targetView({ docId, version }, target)), customerId: agreementCustomer(docId) ?? '',
  };
}

/** Agreements with single customers (§5.2). */
@Resolver(() => AgreementType)
export class AgreementResolver {
  readonly #services: AgreementServices;
  readonly #customers: Batch<MaskedCustomer>;

  constructor(services: AgreementServices) {
    this.#services = services;
    this.#customers = new Batch((ids) => services.customers.byIds(ids));
  }

  @Query(() => [AgreementType], { description: '服务协议 Of the customers of the caller\'s units, the newest versions first; at most 100.' })
  async agreements(@Ctx() context: AccessContext): Promise<AgreementType[]> {
    const caller = requirePermission(context, 'CUSTOMER_VIEW');
    const { catalogue, customers, units } = this.#services;
    const known = await customers.byIds(catalogue().agreementCustomers);
    const visible = [...known.values()].filter(({ unitId }) => units.isWithin(unitId, caller.unitId));
    return visible.flatMap(({ id }) => catalogue().agreementsOf(id)).map(agreementView).toSorted((a, b) => b.validFrom - a.validFrom || compareVersions(b.version, a.version)).slice(0, MOST_AGREEMENTS);
  }

  @FieldResolver(() => CustomerType)
  async customer(@Root() { customerId }: AgreementType, @Ctx() context: object): Promise<CustomerType> {
    const customer = await this.#customers.load(context, customerId);
    if (customer === null) throw new Error(`the agreement is with ${customerId}, whom nobody knows`);
    return customerView(customer);
  }

  @Mutation(() => AgreementPayload, { description: '签订协议 Concludes an agreement with a customer, or its next version; its limits run on requests from then on.' })
  async concludeAgreement(@Ctx() context: AccessContext, @Arg('input', () => ConcludeAgreementInput) input: ConcludeAgreementInput): Promise<AgreementPayload> {
    const caller = signedIn(context);
    const customerId = fromGlobalId('Customer', input.customerId);
    const limits = input.limits.map(({ types, urgencies, ...limit }) => ({ ...limit, types: types ?? [], urgencies: urgencies ?? [] }));
    const { idempotencyKey, titleZh, titleEn, docId, validFrom, validUntil } = input;
    const outcome = await this.#services.perform((stores) => stores.idempotency.once(caller.actor.id, idempotencyKey, { operation: 'concludeAgreement', input }, async () => {
      const concluded = await concludeAgreement(stores, caller, { customerId, docId, title: { zh: titleZh, en: titleEn }, validFrom, validUntil, limits });
      return concluded.ok ? accepted(concluded.value) : concluded;
    }));
    return outcome.ok ? this.#payload(outcome.value) : { agreement: null, userErrors: toUserErrors(outcome.refusals) };
  }

  @Mutation(() => AgreementPayload, { description: '终止协议 Ends an agreement before its time; requests made under it keep its limits.' })
  async endAgreement(@Ctx() context: AccessContext, @Arg('input', () => EndAgreementInput) input: EndAgreementInput): Promise<AgreementPayload> {
    const caller = signedIn(context);
    const outcome = await this.#services.perform((stores) => endAgreement(stores, caller, input));
    return outcome.ok ? this.#payload(outcome.value) : { agreement: null, userErrors: toUserErrors(outcome.refusals) };
  }

  async #payload(pin: PolicyPin): Promise<AgreementPayload> {
    const published = (await this.#services.reload()).document(pin);
    return { agreement: published === undefined ? null : agreementView(published), userErrors: [] };
  }
}

/** What agreements add to a customer. */
@Resolver(() => CustomerType)
export class CustomerAgreementsResolver {
  readonly #catalogue: () => PolicyCatalogue;

  constructor(catalogue: () => PolicyCatalogue) {
    this.#catalogue = catalogue;
  }

  @FieldResolver(() => [AgreementType], { description: '服务协议 Every version of the agreements with this customer.' })
  agreements(@Root() { id }: CustomerType): AgreementType[] {
    return this.#catalogue().agreementsOf(readGlobalId(id)?.id ?? '').map(agreementView);
  }
}
