import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMessageReads } from '../../../api/src/communications/storage/message-reads.ts';
import { registerCustomer } from '../../../api/src/customers/use-cases/register-customer.ts';
import { setLanguage } from '../../../api/src/customers/use-cases/set-language.ts';
import { setContactAddress } from '../../../api/src/correspondence/use-cases/contact-address.ts';
import { queueNotice } from '../../../api/src/correspondence/use-cases/queue-notice.ts';
import type { Channel } from '../../../api/src/communications/domain/words.ts';
import { accepted } from '../../../api/src/foundation/outcome.ts';
import type { Language } from '../../../api/src/foundation/text.ts';
import { query } from '../../../api/src/platform/orm/query.ts';
import { resolveAtFirstContact } from '../../../api/src/tickets/use-cases/classify-ticket.ts';
import { expected, testEnv, testHouse, URGENT_OUTAGE, type TestHouse } from '../../support/house.ts';
import { expectNowhere } from '../../support/secrets.ts';

let test: TestHouse;
beforeAll(async () => { test = await testHouse({ env: testEnv({ SMS_WEBHOOK_URL: 'http://127.0.0.1:9/', WEBHOOK_SECRET: 'x'.repeat(40), PUBLIC_URL: 'https://care.example' }) }); });
afterAll(async () => { await test.close(); });

const agent = () => test.caller('AGENT');
const newCustomer = async (language?: Language): Promise<string> =>
  expected(await test.house.perform((stores) => registerCustomer(stores, agent(), { name: 'Ann Smith', phone: '13511112222', tier: 'ORDINARY', area: 'URBAN', language }))).id;
const set = (customerId: string, channel: Channel, address: string | null, caller = agent()) => test.house.perform((stores) => setContactAddress(stores, caller, { customerId, channel, address }));
const codes = async (outcome: ReturnType<typeof set>) => { const said = await outcome; return said.ok ? [] : said.refusals.map(({ code }) => code); };
const story = (customerId: string) => query<{ type: string; payload: object; actor_id: string }>(test.house.reads(), 'select type, payload, actor_id from event where subject_id = $1 order by place', [customerId]);
const masked = async (customerId: string) => ({
  phone: (await test.house.customers.byIds([customerId])).get(customerId)!.phoneMasked,
  others: ((await createMessageReads(test.house.reads, test.house.ciphers, test.house.keyRing).addressesOf([customerId])).get(customerId) ?? []).map(({ channel, addressMasked }) => [channel, addressMasked]),
});

describe('where a customer is reached', () => {
  it('[R016] is changed by whoever may, told masked, and logged by whom and when, never with what it is', async () => {
    const id = await newCustomer();
    expected(await set(id, 'PHONE', '139 8888 7777'));
    expected(await set(id, 'EMAIL', 'Ann.Smith@Example.com '));
    expected(await set(id, 'ONLINE', 'ann_wechat'));
    expect(await masked(id)).toEqual({ phone: '139****7777', others: [['EMAIL', 'a***@example.com'], ['ONLINE', 'an***']] });
    expect(expected(await test.house.perform(async (stores) => accepted([await stores.addresses.of(id, 'SMS'), await stores.addresses.of(id, 'EMAIL'), await stores.addresses.customersAt('PHONE', '+8613988887777')]))))
      .toEqual(['+8613988887777', 'ann.smith@example.com', [id]]);
    expected(await set(id, 'EMAIL', null));
    expected(await set(id, 'EMAIL', null));
    expected(await set(id, 'PHONE', '+86 139-8888-7777'));
    expect((await masked(id)).others).toEqual([['ONLINE', 'an***']]);
    expect((await story(id)).map(({ type, payload }) => [type, payload]).slice(1)).toEqual([
      ['PHONE_CHANGED', {}], ['CONTACT_ADDRESS_CHANGED', { channel: 'EMAIL', isRemoved: false }], ['CONTACT_ADDRESS_CHANGED', { channel: 'ONLINE', isRemoved: false }],
      ['CONTACT_ADDRESS_CHANGED', { channel: 'EMAIL', isRemoved: true }],
    ]);
    const everything = JSON.stringify([
      await query(test.house.reads(), 'select *, phone_encrypted::text as phone from customer where id = $1', [id]), await query(test.house.reads(), 'select *, address_encrypted::text as text from contact_address where customer_id = $1', [id]),
      await query(test.house.reads(), 'select * from event where subject_id = $1', [id]),
    ]);
    expectNowhere(everything, ['13988887777', 'ann.smith', 'ann_wechat']);
  });

  it('is refused without the permission, of another unit\'s customer, in a wrong form, and of one who was erased', async () => {
    const id = await newCustomer();
    expect(await codes(set(id, 'EMAIL', 'a@b.cn', test.caller('QA')))).toEqual(['FORBIDDEN']);
    expect(await codes(set(id, 'EMAIL', 'a@b.cn', { ...agent(), unitId: '00000000-0000-7000-8000-000000000000' }))).toEqual(['NOT_FOUND']);
    expect(await codes(set(id, 'PHONE', '12'))).toEqual(['PHONE_FORM']);
    expect(await codes(set(id, 'PHONE', null))).toEqual(['PHONE_FORM']);
    expect(await codes(set(id, 'EMAIL', 'nobody'))).toEqual(['ADDRESS_FORM']);
    expect(await codes(set(id, 'ONSITE', 'x'))).toEqual(['ADDRESS_FORM']);
    await query(test.house.reads(), 'delete from customer_key where customer_id = $1', [id]);
    expect(await codes(set(id, 'EMAIL', 'a@b.cn'))).toEqual(['NOT_FOUND']);
    expect((await story(id)).map(({ type }) => type)).toEqual(['REGISTERED']);
  });

  it('two changes at once are both on record, one after the other', async () => {
    const id = await newCustomer();
    await Promise.all([set(id, 'PHONE', '13911110000'), set(id, 'EMAIL', 'a@b.cn'), set(id, 'ONLINE', 'abc')].map(async (each) => expected(await each)));
    expect(await story(id)).toHaveLength(4);
  });
});

describe('what the house tells a customer by itself', () => {
  const told = async (customerId: string) => {
    const ticket = await test.receive({ customerId });
    expected(await test.house.perform((stores) => resolveAtFirstContact(stores, test.caller('SUPERVISOR'), {
      ticketId: ticket.id, axes: URGENT_OUTAGE, solution: 'A new modem', worklog: '—', causeCode: 'CPE', permanentFix: true,
    })));
    for (const kind of ['AUTO_ACKNOWLEDGEMENT', 'RESULT_NOTICE'] as const) expected(await test.house.perform(async (stores) => accepted(await queueNotice(stores, ticket.id, kind))));
    const rows = await query<{ id: string; language: string }>(test.house.reads(), 'select id, language from outbound_message where ticket_id = $1 order by queued_at', [ticket.id]);
    const texts = expected(await test.house.perform(async (stores) => accepted(await Promise.all(rows.map(async ({ id }) => (await stores.outbox.lock(id))!.clear!.content.text)))));
    return { languages: rows.map(({ language }) => language), texts };
  };

  it('[R068] [R032] comes in the customer\'s language, with the approved wording, and in Chinese unless they chose', async () => {
    const english = await told(await newCustomer('en'));
    expect(english.languages).toEqual(['en', 'en']);
    expect(english.texts[0]).toMatch(/^Your request is received, number \d{6}-\d{4}\. Progress:/);
    expect(english.texts[1]).toMatch(/was handled at .* by .*: A new modem\. Please confirm:/);
    const chinese = await told(await newCustomer());
    expect(chinese.languages).toEqual(['zh', 'zh']);
    expect(chinese.texts[0]).toContain('您的请求已受理');
  });

  it('follows the language from the next message on when somebody changes it, once', async () => {
    const id = await newCustomer();
    const change = (language: Language, caller = agent()) => test.house.perform((stores) => setLanguage(stores, caller, { customerId: id, language }));
    expect(await change('en', test.caller('QA'))).toMatchObject({ ok: false, refusals: [{ code: 'FORBIDDEN' }] });
    expect(expected(await change('en')).language).toBe('en');
    expected(await change('en'));
    expect((await story(id)).slice(1)).toMatchObject([{ type: 'LANGUAGE_CHANGED', payload: { from: 'zh', to: 'en' } }]);
    expect((await told(id)).languages).toEqual(['en', 'en']);
  });
});
