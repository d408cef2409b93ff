import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCustomerNumbers } from '../../../api/src/customers/storage/customer-numbers.ts';
import { createCustomerReads } from '../../../api/src/customers/storage/customer-reads.ts';
import { createCustomerStore } from '../../../api/src/customers/storage/customer-store.ts';
import { CUSTOMERS_ENTITIES } from '../../../api/src/customers/storage/entities.ts';
import { isCustomerNo } from '../../../api/src/customers/domain/customer-no.ts';
import { findCustomer, findCustomersByPhone } from '../../../api/src/customers/use-cases/find-customers.ts';
import type { CustomerNumbers } from '../../../api/src/customers/use-cases/ports.ts';
import { registerCustomer, type NewCustomer } from '../../../api/src/customers/use-cases/register-customer.ts';
import { accepted } from '../../../api/src/foundation/outcome.ts';
import { createIdempotency } from '../../../api/src/platform/idempotency/idempotency.ts';
import { query } from '../../../api/src/platform/orm/query.ts';
import type { Transaction } from '../../../api/src/platform/unit-of-work/unit-of-work.ts';
import { createKeyRing } from '../../../api/src/privacy/domain/key-ring.ts';
import { PRIVACY_ENTITIES } from '../../../api/src/privacy/storage/entities.ts';
import { createFieldCipherStore } from '../../../api/src/privacy/storage/field-ciphers.ts';
import { callerOf, codes, openOrganisation, value, type Organisation } from '../access/organisation.ts';

const OLD_KEY = { id: 'old', bytes: Buffer.alloc(32, 1) };
const NEW_KEY = { id: 'new', bytes: Buffer.alloc(32, 2) };
const ring = createKeyRing([OLD_KEY]);

describe('customers', () => {
  let house: Organisation;
  let numbers: CustomerNumbers;

  beforeAll(async () => {
    house = await openOrganisation([...PRIVACY_ENTITIES, ...CUSTOMERS_ENTITIES]);
    numbers = createCustomerNumbers(house.orm);
  });
  afterAll(() => house.close());

  const run = async (sql: string, parameters: readonly unknown[] = []) => query<Record<string, string>>(house.orm.em.fork(), sql, parameters);
  const anna: NewCustomer = { name: '张安娜', phone: '138 1234 1234', tier: 'VIP', area: 'URBAN' };
  const stores = (tx: Transaction) => ({
    customers: createCustomerStore(tx, createFieldCipherStore(tx, ring), ring), customerNumbers: numbers, units: house.tree, now: tx.now,
  });
  const register = (input: Partial<NewCustomer> = {}, caller = callerOf('AGENT', house.east.id)) =>
    house.work.perform((tx) => registerCustomer(stores(tx), caller, { ...anna, ...input }));
  const reading = (keys = ring) => ({
    customerReads: createCustomerReads(house.orm, keys), units: house.tree,
  });
  const look = async (by: Parameters<typeof findCustomer>[2], caller = callerOf('AGENT', house.east.id)) => findCustomer(reading(), caller, by);

  it('[R006] are registered with the tier and area that their limits depend on, and read masked', async () => {
    const { id, customerNo } = value(await register());
    expect(isCustomerNo(customerNo)).toBe(true);
    const seen = { id, customerNo, unitId: house.east.id, tier: 'VIP', area: 'URBAN', language: 'zh', nameMasked: '张**', phoneMasked: '138****1234', addressMasked: null };
    expect(value(await look({ id }))).toEqual(seen);
    expect(value(await look({ customerNo: ` ${customerNo.toLowerCase()}` }))).toEqual(seen);
  });

  it('[R012] are refused with every field that is wrong', async () => {
    expect(codes(await register({ name: ' ', phone: '12345' }))).toEqual(['NAME_LENGTH', 'PHONE_FORM']);
  });

  it('[R019] lie in the tables without a trace of their personal values', async () => {
    const { id } = value(await register({ name: 'Wilhelmina Zweig', phone: '13912345678' }));
    const [row] = await run(`
      select (c::text || k::text || e::text) as all, encode(c.name_encrypted || c.phone_encrypted || c.phone_index || k.wrapped_key, 'hex') as bytes
      from customer c join customer_key k on k.customer_id = c.id join event e on e.subject_id = c.id where c.id = $1`, [id]);
    for (const trace of ['Wilhelmina', 'Zweig', '13912345678', '12345678']) {
      expect(row!['all']).not.toContain(trace);
      expect(row!['bytes']).not.toContain(Buffer.from(trace).toString('hex'));
    }
  });

  it('[R019] cannot exchange their ciphertexts or keys: the swapped value is an error, not another person\'s', async () => {
    const [one, other] = [value(await register()), value(await register({ name: '李四' }))];
    await run('update customer set name_encrypted = (select name_encrypted from customer where id = $2) where id = $1', [one.id, other.id]);
    const swapped = value(await look({ id: one.id }));
    expect(() => swapped.nameMasked).toThrow('does not belong');
    await run('update customer_key set wrapped_key = (select wrapped_key from customer_key where customer_id = $2) where customer_id = $1', [one.id, other.id]);
    const keyed = value(await look({ id: one.id }));
    expect(() => keyed.nameMasked).toThrow('does not belong');
    expect(value(await look({ id: other.id })).nameMasked).toBe('李**');
  });

  it('cannot be read any more once their key is destroyed', async () => {
    const { id } = value(await register());
    await run('delete from customer_key where customer_id = $1', [id]);
    expect(value(await look({ id }))).toMatchObject({ nameMasked: '***', phoneMasked: null });
  });

  it('are found by their whole number, however it is written, and never by a part of it', async () => {
    const { id } = value(await register({ phone: '+86 137-0000-0001' }));
    const byPhone = async (phone: string, keys = ring) => findCustomersByPhone(reading(keys), callerOf('AGENT', house.east.id), phone);
    for (const written of ['13700000001', '137 0000 0001', '008613700000001']) {
      expect(value(await byPhone(written)).map((customer) => customer.id)).toEqual([id]);
    }
    expect(value(await byPhone('13700000002'))).toEqual([]);
    expect(codes(await byPhone('0001'))).toEqual(['PHONE_FORM']);
    expect(codes(await byPhone('%'))).toEqual(['PHONE_FORM']);
    const rotated = createKeyRing([NEW_KEY, OLD_KEY]);
    expect(value(await byPhone('13700000001', rotated)).map((customer) => customer.phoneMasked)).toEqual(['137****0001']);
  });

  it('[R015] are seen, found and registered only in the caller\'s unit, and only with the permission', async () => {
    const { id, customerNo } = value(await register({ phone: '13600000001', unitId: house.eastTeam.id }));
    const west = callerOf('AGENT', house.west.id);
    expect(codes(await look({ id }, west))).toEqual(['NOT_FOUND']);
    expect(codes(await look({ customerNo }, west))).toEqual(['NOT_FOUND']);
    expect(value(await findCustomersByPhone(reading(), west, '13600000001'))).toEqual([]);
    expect(codes(await register({ unitId: house.east.id }, west))).toEqual(['NOT_FOUND']);
    const quality = callerOf('QA', house.province.id);
    expect(codes(await look({ id }, quality))).toEqual(['FORBIDDEN']);
    expect(codes(await findCustomersByPhone(reading(), quality, '13600000001'))).toEqual(['FORBIDDEN']);
    expect(codes(await register({}, quality))).toEqual(['FORBIDDEN']);
  });

  it('do not tell a wrong number from one elsewhere', async () => {
    const elsewhere = value(await register({ unitId: house.east.id }, callerOf('AGENT', house.province.id)));
    const west = callerOf('AGENT', house.west.id);
    const [wrong, hidden] = [await look({ customerNo: 'C123456789' }, west), await look({ customerNo: elsewhere.customerNo }, west)];
    expect(wrong).toEqual(hidden);
  });

  it('[R011] are registered on the record: who, when, and no personal value', async () => {
    const caller = callerOf('AGENT', house.east.id);
    const { id, customerNo } = value(await register({}, caller));
    const rows = await run(`select type, actor_kind, actor_id, unit_id, payload::text from event where stream = 'customer' and subject_id = $1`, [id]);
    expect(rows).toMatchObject([{ type: 'REGISTERED', actor_kind: 'USER', actor_id: caller.actor.id, unit_id: house.east.id }]);
    expect(JSON.parse(rows[0]!['payload']!)).toEqual({ customerNo, tier: 'VIP', area: 'URBAN', hasPhone: true });
  });

  it('of an import are written in batches', async () => {
    value(await house.work.perform(async (tx) => {
      const all = stores(tx);
      const caller = callerOf('ADMIN', house.province.id);
      for (let index = 0; index < 2_000; index += 1) {
        const customer = value(await registerCustomer(all, caller, { ...anna, past: { at: Date.UTC(2020, 0, 1), origin: 'IMPORT' } }));
        expect(await all.customers.facts(customer.id)).toEqual(customer);
      }
      return accepted(null);
    }));
    // Rows that one statement of a transaction inserted have one and the same `cmin`.
    const [row] = await run(`
      select count(*) as customers, count(distinct c.customer_no) as numbers, count(distinct c.cmin::text) as statements
      from customer c join event e on e.subject_id = c.id where e.origin = 'IMPORT'`);
    expect(row).toMatchObject({ customers: '2000', numbers: '2000' });
    expect(Number(row!['statements'])).toBeLessThan(20);
  });

  describe('registered twice with one idempotency key', () => {
    const once = (
      key: string, input: Partial<NewCustomer> = {}, caller = callerOf('AGENT', house.east.id), secret = 'a secret of this installation',
    ) => house.work.perform((tx) => {
      const customer = { ...anna, ...input };
      return createIdempotency(tx, secret).once(caller.actor.id, key, customer, async () => {
        const registered = await registerCustomer(stores(tx), caller, customer);
        return registered.ok ? accepted({ customerId: registered.value.id }) : registered;
      });
    });
    const count = async () => Number((await run('select count(*) as count from customer'))[0]!['count']);

    it('are one customer', async () => {
      const before = await count();
      const first = value(await once('key-1'));
      expect(value(await once('key-1'))).toEqual(first);
      expect(await count()).toBe(before + 1);
    });

    it('are one customer also when both come at once', async () => {
      const before = await count();
      const answers = await Promise.all(Array.from({ length: 5 }, () => once('key-2')));
      expect(new Set(answers.map((answer) => value(answer).customerId)).size).toBe(1);
      expect(await count()).toBe(before + 1);
    });

    it('are refused when the second is another request', async () => {
      value(await once('key-3'));
      expect(codes(await once('key-3', { name: '李四' }))).toEqual(['IDEMPOTENCY_KEY_REUSED']);
    });

    it('may be tried again after a refusal, and by another caller', async () => {
      expect(codes(await once('key-4', { phone: '1' }))).toEqual(['PHONE_FORM']);
      const first = value(await once('key-4'));
      const somebody = { ...callerOf('AGENT', house.east.id), actor: { kind: 'USER', id: 'somebody else' } as const };
      expect(value(await once('key-4', {}, somebody))).not.toEqual(first);
    });

    it('need a key that is one', async () => {
      for (const key of ['', ' ', 'a b', 'x'.repeat(101), 'schlüssel']) expect(codes(await once(key))).toEqual(['IDEMPOTENCY_KEY_FORM']);
    });

    it('[R019] leave no personal value beside the key, nor a hash that can be made without the secret', async () => {
      value(await once('key-5'));
      expect(codes(await once('key-5', {}, callerOf('AGENT', house.east.id), 'another secret'))).toEqual(['IDEMPOTENCY_KEY_REUSED']);
      const [row] = await run(`select string_agg(i::text, '') as all from idempotency_key i`);
      expect(row!['all']).not.toMatch(/张安娜|13812341234|138 1234/);
    });
  });
});
