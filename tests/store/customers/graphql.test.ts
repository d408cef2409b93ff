import { graphql, type GraphQLSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
// First of the house: it brings the metadata that the decorators of the others need.
import { buildSchema } from '../../../api/src/platform/graphql/build-schema.ts';
import type { Caller } from '../../../api/src/access/domain/caller.ts';
import { CustomerResolver } from '../../../api/src/customers/graphql/customer.resolver.ts';
import { createCustomerNumbers } from '../../../api/src/customers/storage/customer-numbers.ts';
import { createCustomerReads } from '../../../api/src/customers/storage/customer-reads.ts';
import { createCustomerStore } from '../../../api/src/customers/storage/customer-store.ts';
import { CUSTOMERS_ENTITIES } from '../../../api/src/customers/storage/entities.ts';
import { toGlobalId } from '../../../api/src/platform/graphql/global-id.ts';
import { createIdempotency } from '../../../api/src/platform/idempotency/idempotency.ts';
import { createKeyRing } from '../../../api/src/privacy/domain/key-ring.ts';
import { PRIVACY_ENTITIES } from '../../../api/src/privacy/storage/entities.ts';
import { createFieldCipherStore } from '../../../api/src/privacy/storage/field-ciphers.ts';
import { callerOf, openOrganisation, type Organisation } from '../access/organisation.ts';

const REGISTER = `mutation ($input: RegisterCustomerInput!) {
  registerCustomer(input: $input) { customer { id customerNo nameMasked phoneMasked tier area unit { code } } userErrors { code path clause } }
}`;
const BY_ID = 'query ($id: ID!) { customer(id: $id) { nameMasked } }';

describe('the API of customers', () => {
  let house: Organisation;
  let schema: GraphQLSchema;

  beforeAll(async () => {
    house = await openOrganisation([...PRIVACY_ENTITIES, ...CUSTOMERS_ENTITIES]);
    const ring = createKeyRing([{ id: 'only', bytes: Buffer.alloc(32, 1) }]);
    const customerNumbers = createCustomerNumbers(house.orm);
    schema = await buildSchema([new CustomerResolver(
      (work) => house.work.perform((tx) => work({
        customers: createCustomerStore(tx, createFieldCipherStore(tx, ring), ring), customerNumbers, units: house.tree, now: tx.now,
        idempotency: createIdempotency(tx, 'a secret of this installation'),
      })),
      { customerReads: createCustomerReads(house.orm, ring), units: house.tree },
    )]);
  });
  afterAll(() => house.close());

  async function ask(source: string, caller: Caller | null, variableValues: Record<string, unknown>) {
    const { data, errors } = await graphql({ schema, source, contextValue: { caller }, variableValues });
    return { data: JSON.parse(JSON.stringify(data ?? null)) as Record<string, unknown>, codes: errors?.map((error) => error.extensions['code']) ?? [] };
  }
  const input = { idempotencyKey: 'a', name: '张安娜', phone: '138 1234 1234', tier: 'VIP', area: 'RURAL' };

  it('[R015] registers once, and shows the customer masked to whoever may see the unit', async () => {
    const east = callerOf('AGENT', house.east.id);
    const { data } = await ask(REGISTER, east, { input });
    expect(data).toMatchObject({
      registerCustomer: { customer: { nameMasked: '张**', phoneMasked: '138****1234', tier: 'VIP', area: 'RURAL', unit: { code: 'P-EAST' } }, userErrors: [] },
    });
    expect((await ask(REGISTER, east, { input })).data).toEqual(data);
    const { customer: { id, customerNo } } = data['registerCustomer'] as { readonly customer: { readonly id: string; readonly customerNo: string } };
    expect((await ask(BY_ID, east, { id })).data).toEqual({ customer: { nameMasked: '张**' } });
    expect((await ask('query ($no: String!) { customer(customerNo: $no) { id } }', east, { no: customerNo })).data).toEqual({ customer: { id } });
    expect((await ask(BY_ID, callerOf('AGENT', house.west.id), { id })).data).toEqual({ customer: null });
  });

  it('answers what is wrong with an input as values, with the clause', async () => {
    const { data } = await ask(REGISTER, callerOf('AGENT', house.east.id), { input: { ...input, idempotencyKey: 'b', phone: '1', unitId: toGlobalId('Unit', house.eastTeam.id) } });
    expect(data).toEqual({ registerCustomer: { customer: null, userErrors: [{ code: 'PHONE_FORM', path: ['phone'], clause: '2.1' }] } });
    const elsewhere = await ask(REGISTER, callerOf('AGENT', house.east.id), { input: { ...input, idempotencyKey: 'c', unitId: toGlobalId('Unit', house.west.id) } });
    expect(elsewhere.data).toMatchObject({ registerCustomer: { customer: null, userErrors: [{ code: 'NOT_FOUND' }] } });
  });

  it('opens to nobody without the permission', async () => {
    const id = toGlobalId('Customer', '00000000-0000-7000-8000-000000000009');
    expect((await ask(BY_ID, null, { id })).codes).toEqual(['UNAUTHENTICATED']);
    expect((await ask(BY_ID, callerOf('QA', house.province.id), { id })).codes).toEqual(['FORBIDDEN']);
    expect((await ask(BY_ID, callerOf('AGENT', house.east.id), { id: toGlobalId('Ticket', 'x') })).codes).toEqual(['BAD_ID']);
    expect((await ask(REGISTER, callerOf('QA', house.province.id), { input })).data).toMatchObject({ registerCustomer: { customer: null, userErrors: [{ code: 'FORBIDDEN' }] } });
  });
});
