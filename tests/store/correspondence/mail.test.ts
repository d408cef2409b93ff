import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parseMail } from '../../../api/src/communications/channels/parse-mail.ts';
import { startApp, type App } from '../../../api/src/app.ts';
import { query } from '../../../api/src/platform/orm/query.ts';
import { accepted } from '../../../api/src/foundation/outcome.ts';
import { sendMessage } from '../../../api/src/correspondence/use-cases/send-message.ts';
import { attachMessage, dismissMessage } from '../../../api/src/correspondence/use-cases/triage.ts';
import { classifyTicket } from '../../../api/src/tickets/use-cases/classify-ticket.ts';
import { performStep } from '../../../api/src/tickets/use-cases/perform-step.ts';
import { expected, testEnv, testHouse, URGENT_OUTAGE, type TestHouse } from '../../support/house.ts';
import { expectNowhere } from '../../support/secrets.ts';
import { startImap, startSmtp, type TestImap, type TestSmtp } from '../../support/mail.ts';

const OWN = 'care@operator.example';
const PATIENCE = { timeout: 60_000 };

let test: TestHouse;
let smtp: TestSmtp;
let imap: TestImap;
let app: App;

beforeAll(async () => {
  [smtp, imap] = [await startSmtp(), await startImap()];
  test = await testHouse({ env: testEnv({ SMTP_URL: smtp.url, IMAP_URL: imap.url, MAIL_FROM: OWN, PUBLIC_URL: 'https://care.example' }) });
  const { house } = test;
  app = await startApp({ env: house.env, databaseUrl: house.databaseUrl, log: house.log, progress: () => {} });
  await house.perform(async (stores) => { await stores.addresses.set(test.customers.VIP, 'EMAIL', 'li@home.example'); return accepted(null); });
});
beforeEach(() => smtp.refuseWith(null));
afterAll(async () => {
  await app.close();
  await test.close();
  await Promise.all([smtp.close(), imap.close()]);
});

/** The header and words of the mails about a ticket, in the order in which the mail server took them. */
const mails = (ticketNo: string) => smtp.taken.filter(({ source }) => source.includes(ticketNo)).map(({ source }) => ({
  id: /message-id: <([\da-f-]+)@/i.exec(source)![1]!, token: new RegExp(`${ticketNo}-[a-z2-7]{12}`).exec(source)![0], source,
}));
const states = async (ticketId: string) => query<{ state: string; reason: string | null; kind: string; attempts: number }>(test.house.reads(), 'select kind, state, reason, attempts from outbound_message where ticket_id = $1 order by queued_at, id', [ticketId]);
const events = async (ticketId: string) => (await query<{ type: string }>(test.house.reads(), "select type from event where subject_id = $1 order by place", [ticketId])).map(({ type }) => type);
const received = (condition: string, value: string) => query<{ id: string; kind: string; state: string; ticket_id: string | null; customer_id: string | null }>(test.house.reads(), `select * from inbound_message where ${condition} order by received_at`, [value]);
const templateId = async (code: string) => (await query<{ id: string }>(test.house.reads(), "select id from message_template where code = $1 and state = 'APPROVED'", [code]))[0]!.id;

const ticketOf = () => test.receive({ customerId: test.customers.VIP });
const write = async (ticketId: string, text: string, facts = {}) => test.house.perform(async (stores) => sendMessage(stores, test.caller('AGENT'), {
  ticketId, templateId: await templateId('REPLY_EMAIL'), language: 'zh', text, givesPreliminaryReply: false, substantive: false, ...facts,
}));

describe('mail to a customer', () => {
  it('[R032] [R062] [R068] answers once the mail server has it, with the mark that brings the answer back, and is kept on the ticket', async () => {
    const ticket = await ticketOf();
    await expect.poll(() => mails(ticket.ticketNo).length, PATIENCE).toBe(1);
    expect(await events(ticket.id)).not.toContain('FIRST_QUALIFYING_RESPONSE');
    expected(await write(ticket.id, '我们正在抢修，预计今晚恢复。', { givesPreliminaryReply: true }));
    await expect.poll(async () => (await states(ticket.id)).map(({ state }) => state), PATIENCE).toEqual(['SENT', 'SENT']);
    const [acknowledged, answered] = mails(ticket.ticketNo);
    expect(acknowledged!.source).toMatch(/auto-submitted: auto-generated/i);
    expect(acknowledged!.source.replaceAll('=\r\n', '')).toMatch(/https:\/\/care\.example\/progress#/);
    expect(answered!.source).not.toMatch(/auto-submitted/i);
    expect(answered!.source).toContain(`Reply-To: care+${answered!.token}@operator.example`);
    expect(await events(ticket.id)).toEqual(expect.arrayContaining(['FIRST_QUALIFYING_RESPONSE', 'PRELIMINARY_REPLY']));
    const [stored] = await query<{ content: string }>(test.house.reads(), "select encode(content_encrypted, 'hex') as content from outbound_message where ticket_id = $1 and kind = 'HUMAN_RESPONSE'", [ticket.id]);
    expectNowhere(stored!.content, ['抢修']);
  });

  it('[R068] fails with its reason when there is no such mailbox, and then answers nothing', async () => {
    const ticket = await ticketOf();
    await expect.poll(() => mails(ticket.ticketNo).length, PATIENCE).toBe(1);
    smtp.refuseWith({ code: 550, text: '5.1.1 no such mailbox' });
    expected(await write(ticket.id, '您好'));
    await expect.poll(async () => (await states(ticket.id)).at(-1), PATIENCE).toMatchObject({ state: 'FAILED', reason: 'NO_SUCH_ADDRESS', attempts: 1 });
    expect(await events(ticket.id)).not.toContain('FIRST_QUALIFYING_RESPONSE');
  });

  it('waits while the mail server is busy, and goes out once under one id', async () => {
    const ticket = await ticketOf();
    await expect.poll(() => mails(ticket.ticketNo).length, PATIENCE).toBe(1);
    smtp.refuseWith({ code: 451, text: '4.3.0 try again later' });
    expected(await write(ticket.id, '稍后送达'));
    await expect.poll(async () => (await states(ticket.id)).at(-1)!.attempts, PATIENCE).toBe(1);
    expect((await states(ticket.id)).at(-1)).toMatchObject({ state: 'QUEUED', reason: null });
    smtp.refuseWith(null);
    await expect.poll(async () => (await states(ticket.id)).at(-1)!.state, PATIENCE).toBe('SENT');
    expect(mails(ticket.ticketNo)).toHaveLength(2);
    expect(new Set(mails(ticket.ticketNo).map(({ id }) => id)).size).toBe(2);
  });

  it('[R067] tells the time, the handler and the solution by itself when the ticket is resolved', async () => {
    const ticket = await ticketOf();
    const step = async (command: Parameters<typeof performStep>[2]['command']) => expected(await test.house.perform((stores) => performStep(stores, test.caller('SUPERVISOR'), { ticketId: ticket.id, command, reason: 'test' })));
    expected(await test.house.perform((stores) => classifyTicket(stores, test.caller('SUPERVISOR'), { ticketId: ticket.id, axes: { ...URGENT_OUTAGE } })));
    await step({ name: 'dispatch', assigneeId: test.agentIds[0], teamId: test.teamId, queueId: test.queueId, followUp: '修复', dueAt: null, missingSkills: [] });
    await step({ name: 'resolve', solution: 'Replaced the splitter.', worklog: 'Measured and replaced.', causeCode: 'CABLE', permanentFix: true, stageWaiverReason: 'small' });
    const words = async () => Promise.all(mails(ticket.ticketNo).map(async ({ source }) => (await parseMail(Buffer.from(source), 'nobody@nowhere.example')).content.text));
    await expect.poll(async () => (await words()).find((text) => text.includes('Replaced the splitter.')), PATIENCE).toMatch(/处理时间：\d{4}-\d{2}-\d{2} \d{2}:\d{2}\n经办人员：1001\n解决方案：Replaced the splitter\./);
    expect((await words()).join()).not.toContain('Agent 1001');
  });

  it('is refused without an approved template, without words, or to whom no address is known', async () => {
    const [withAddress, without] = [await ticketOf(), await test.receive()];
    expect(await write(without.id, 'x')).toMatchObject({ refusals: [{ code: 'NO_ADDRESS' }] });
    expect(await write(withAddress.id, ' ')).toMatchObject({ refusals: [{ code: 'MISSING_VALUES' }] });
    expect(await write(withAddress.id, 'x'.repeat(2_001))).toMatchObject({ refusals: [{ code: 'TEXT_LENGTH' }] });
    const unconnected = await test.house.perform(async (stores) => sendMessage(stores, test.caller('AGENT'), { ticketId: withAddress.id, templateId: await templateId('REPLY_SMS'), language: 'zh', text: 'x', givesPreliminaryReply: false, substantive: false }));
    expect(unconnected).toMatchObject({ refusals: [{ code: 'CHANNEL_NOT_CONNECTED' }] });
    expect(await test.house.perform(async (stores) => sendMessage(stores, test.caller('QA'), { ticketId: withAddress.id, templateId: await templateId('REPLY_EMAIL'), language: 'zh', text: 'x', givesPreliminaryReply: false, substantive: false }))).toMatchObject({ refusals: [{ code: 'FORBIDDEN' }] });
  });
});

describe('mail from a customer', () => {
  const mail = (from: string, subject: string, text: string, headers = '') => imap.deliver(`From: ${from}\nTo: ${OWN}\nSubject: ${subject}\nMessage-ID: <${Math.random()}@home.example>\n${headers}\n${text}\n`);
  const allSeen = async () => { await expect.poll(() => imap.unseen(), PATIENCE).toBe(0); };
  afterEach(allSeen);

  it('[R065] finds its ticket by the mark in the subject, counts as the reply that was waited for, and is kept as text', async () => {
    const ticket = await ticketOf();
    await test.house.perform((stores) => classifyTicket(stores, test.caller('SUPERVISOR'), { ticketId: ticket.id, axes: { ...URGENT_OUTAGE } }));
    for (const command of [
      { name: 'dispatch', assigneeId: test.agentIds[0], teamId: test.teamId, queueId: test.queueId, followUp: 'x', dueAt: null, missingSkills: [] }, { name: 'accept', agentId: test.agentIds[0] }, { name: 'startWork' },
      { name: 'suspend', reason: 'AWAIT_CUSTOMER', evidence: 'asked', expectedResumeAt: Date.now() + 3_600_000, approvedBySupervisor: true },
    ] as const) expected(await test.house.perform((stores) => performStep(stores, test.caller('SUPERVISOR'), { ticketId: ticket.id, command })));
    const { token } = await expect.poll(() => mails(ticket.ticketNo)[0], PATIENCE).toBeDefined().then(() => mails(ticket.ticketNo)[0]!);
    mail('li@home.example', `Re: [${token}]`, '<p>光猫红灯<script>alert(1)</script></p>', 'Content-Type: text/html; charset=utf-8\n');
    await expect.poll(() => received('ticket_id = $1', ticket.id), PATIENCE).toMatchObject([{ kind: 'PERSON', state: 'ATTACHED' }]);
    expect(await events(ticket.id)).toEqual(expect.arrayContaining(['RESUMED']));
    const texts = await test.house.perform(async (stores) => accepted(await stores.inbound.lock((await received('ticket_id = $1', ticket.id))[0]!.id)));
    expect(expected(texts)!.content!.text).toBe('光猫红灯');
  });

  it('of an answering machine is kept and counts for nothing; a mail of our own that comes back is no message', async () => {
    const ticket = await ticketOf();
    await expect.poll(async () => (await states(ticket.id)).map(({ state }) => state), PATIENCE).toEqual(['SENT']);
    const { token, id } = mails(ticket.ticketNo)[0]!;
    const before = await events(ticket.id);
    mail('li@home.example', `Out of office [${token}]`, 'I am away.', 'Auto-Submitted: auto-replied\n');
    mail(OWN, `[${token}]`, 'A copy of our own.', `X-Clausewatch: ${id}\n`);
    await expect.poll(() => received('ticket_id = $1', ticket.id), PATIENCE).toMatchObject([{ kind: 'AUTO_REPLY', state: 'NOTED' }]);
    await expect.poll(() => received('kind = $1', 'LOOP'), PATIENCE).toMatchObject([{ state: 'NOTED', ticket_id: null }]);
    expect(await events(ticket.id)).toEqual(before);
  });

  it('[R068] that bounces makes the message it is about a failed one', async () => {
    const ticket = await ticketOf();
    expected(await write(ticket.id, '您好'));
    await expect.poll(async () => (await states(ticket.id)).map(({ state }) => state), PATIENCE).toEqual(['SENT', 'SENT']);
    const { id } = mails(ticket.ticketNo).at(-1)!;
    mail('MAILER-DAEMON@mx.example', 'Undelivered', `--b\nContent-Type: text/plain\n\nSorry.\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example\n\nFinal-Recipient: rfc822; li@home.example\nAction: failed\nStatus: 5.2.2\n\n--b\nContent-Type: text/rfc822-headers\n\nMessage-ID: <${id}@operator.example>\n--b--`, 'Auto-Submitted: auto-replied\nMIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n');
    await expect.poll(async () => (await states(ticket.id)).at(-1), PATIENCE).toMatchObject({ state: 'FAILED', reason: 'BOUNCED' });
  });

  it('[R090] that nobody can place waits for a person, who says where it belongs, once', async () => {
    mail('stranger@nowhere.example', '咨询', '请问怎么办理宽带？电话 13912345678');
    const [waiting] = await expect.poll(() => received("kind = 'PERSON' and state = 'WAITING' and customer_id is null and $1 <> ''", 'x'), PATIENCE).toHaveLength(1).then(() => received("state = 'WAITING' and customer_id is null and $1 <> ''", 'x'));
    const ticket = await ticketOf();
    const attach = () => test.house.perform((stores) => attachMessage(stores, test.caller('AGENT'), { messageId: waiting!.id, ticketId: ticket.id }));
    expect((await attach()).ok).toBe(true);
    expect(await attach()).toMatchObject({ refusals: [{ code: 'ALREADY_HANDLED' }] });
    const [row] = await query<{ ring_key_id: string | null; customer_id: string }>(test.house.reads(), 'select ring_key_id, customer_id from inbound_message where id = $1', [waiting!.id]);
    expect(row).toEqual({ ring_key_id: null, customer_id: test.customers.VIP });
    expect(await test.house.perform((stores) => dismissMessage(stores, test.caller('QA'), { messageId: waiting!.id, reason: 'x' }))).toMatchObject({ refusals: [{ code: 'FORBIDDEN' }] });
  });

  it('of a known address without a mark is nobody\'s reply until a person says so: anybody can write a From', async () => {
    mail('li@home.example', 'Hello again', 'No mark here.');
    await expect.poll(() => received("state = 'WAITING' and customer_id = $1", test.customers.VIP), PATIENCE).toMatchObject([{ ticket_id: null }]);
  });
});
