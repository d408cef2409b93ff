import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendMessage } from '../../../api/src/correspondence/use-cases/send-message.ts';
import { setContactAddress } from '../../../api/src/correspondence/use-cases/contact-address.ts';
import { query } from '../../../api/src/platform/orm/query.ts';
import { expected, testEnv, testHouse, type TestHouse } from '../../support/house.ts';
import { buildServer, READY, scratchFolder, startServer, type ScratchFolder, type ServerProcess } from './server-process.ts';

const MESSAGES = 12;
/** So many mails are taken and acknowledged, then the sink keeps its answer to itself. */
const ANSWERED = 5;

/** A real mail server that takes every mail whole, and says so only while it is told to. */
async function startSink() {
  const taken: string[] = [];
  let [answered, isHolding] = [0, true];
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS'], logger: false,
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        taken.push(/^message-id: <([^@>]+)@/im.exec(Buffer.concat(chunks).toString())![1]!);
        if (isHolding && answered >= ANSWERED) return;
        answered += 1;
        done();
      });
    },
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', () => resolve()); });
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, taken,
    release: () => { isHolding = false; },
    close: () => new Promise<void>((resolve) => { server.close(() => resolve()); }),
  };
}

let test: TestHouse;
let folder: ScratchFolder;
let sink: Awaited<ReturnType<typeof startSink>>;
let settings: Readonly<Record<string, string>>;

beforeAll(async () => {
  await buildServer();
  sink = await startSink();
  folder = await scratchFolder();
  settings = {
    CLAUSEWATCH_KEYS: `test:${randomBytes(32).toString('base64')}`, SESSION_SECRET: randomBytes(32).toString('base64'), SMTP_URL: sink.url, MAIL_FROM: 'care@example.com',
  };
  test = await testHouse({ env: testEnv(settings) });
});
afterAll(async () => {
  await folder.remove();
  await test.close();
  await sink.close();
});

const serve = (): ServerProcess => startServer({ ...settings, DATABASE_URL: test.url, DATA_DIR: folder.path });
const rows = () => query<{ id: string; state: string; attempts: number }>(test.house.reads(), "select id, state, attempts from outbound_message where kind = 'HUMAN_RESPONSE'", []);
const timesTaken = (id: string): number => sink.taken.filter((each) => each === id).length;

describe('a sender that is killed while it sends', () => {
  it('loses no message that was queued: each arrives at least once and always under the same Message-ID, and what was acknowledged and recorded only once', async () => {
    const agent = test.caller('AGENT');
    expected(await test.house.perform((stores) => setContactAddress(stores, agent, { customerId: test.customers.ORDINARY, channel: 'EMAIL', address: 'a@example.org' })));
    const [template] = await query<{ id: string }>(test.house.reads(), "select id from message_template where code = 'REPLY_EMAIL'");
    for (let index = 0; index < MESSAGES; index += 1) {
      const ticket = await test.receive();
      expected(await test.house.perform((stores) => sendMessage(stores, agent, { ticketId: ticket.id, templateId: template!.id, language: 'zh', text: '—', givesPreliminaryReply: false, substantive: false })));
    }
    const queued = (await rows()).map(({ id }) => id);
    expect(queued).toHaveLength(MESSAGES);

    const first = serve();
    await first.until(READY);
    // The sink has a whole mail in its hands that it has not acknowledged.
    await expect.poll(() => sink.taken.length, { timeout: 60_000 }).toBeGreaterThan(ANSWERED);
    first.kill('SIGKILL');
    expect(await first.ended).toBe('SIGKILL');
    const recorded = (await rows()).filter(({ state }) => state === 'SENT').map(({ id }) => id);
    expect(recorded.length).toBeLessThan(MESSAGES);

    sink.release();
    // The time of the dead sender's claims runs out.
    await query(test.house.reads(), "update outbound_message set next_try_at = now() - interval '1 second' where state = 'QUEUED'");
    const second = serve();
    await second.until(READY);
    await expect.poll(async () => (await rows()).every(({ state }) => state === 'SENT'), { timeout: 60_000 }).toBe(true);
    second.kill('SIGTERM');
    await second.ended;

    for (const id of queued) expect(timesTaken(id), id).toBeGreaterThanOrEqual(1);
    for (const id of recorded) expect(timesTaken(id), id).toBe(1);
    // No more copies than attempts, and no mail of which nobody knows.
    for (const { id, attempts } of await rows()) expect(timesTaken(id)).toBeLessThanOrEqual(attempts);
    const known = new Set((await query<{ id: string }>(test.house.reads(), 'select id from outbound_message')).map(({ id }) => id));
    expect(sink.taken.filter((id) => !known.has(id))).toEqual([]);
  });
});
