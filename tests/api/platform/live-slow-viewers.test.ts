import { expect, it } from 'vitest';
import { startChat, type ChatServer } from './chat-server.ts';
import { RawSocket } from './raw-socket.ts';

const BOARD = 'subscription { board(room: "hall") { seq count ballast } }';
const TALK = 'subscription ($after: SafeInt) { talk(room: "hall", after: $after) { seq texts } }';
const LIMITS = { congestedAbove: 64 * 1024, closedAbove: 256 * 1024 };
/** Three of it are more than the network holds between two sockets. */
const BALLAST = 'x'.repeat(4_000_000);

/** Waits until so many listen. */
async function untilViewers(chat: ChatServer, count: number): Promise<void> {
  while (!new RegExp(`^clausewatch_live_subscriptions ${count}$`, 'm').test(await chat.metrics.metrics())) await new Promise(setImmediate);
}

it('gives a state at most four times a second, and always the newest in the end', async () => {
  await using chat = await startChat();
  using viewer = await RawSocket.open(chat.url);
  chat.feed.stand('hall', 0);
  viewer.subscribe('1', BOARD);
  await viewer.until(() => viewer.results('1').length === 1);
  const begun = performance.now();
  for (let count = 1; count <= 500; count += 1) {
    chat.feed.stand('hall', count);
    if (count % 10 === 0) await new Promise(setImmediate);
  }
  await viewer.until(() => viewer.results('1').at(-1)?.['count'] === 500);
  const quarters = Math.ceil((performance.now() - begun) / 250);
  expect(viewer.results('1').length).toBeLessThanOrEqual(1 + 1 + quarters);
  expect(viewer.results('1').map(({ count }) => count)).toEqual(viewer.results('1').map(({ count }) => count).toSorted((a, b) => Number(a) - Number(b)));
});

it('gives a state that only time has changed, under the same place', async () => {
  await using chat = await startChat();
  using viewer = await RawSocket.open(chat.url);
  chat.feed.stand('hall', 1);
  viewer.subscribe('1', BOARD);
  await viewer.until(() => viewer.results('1').length === 1);
  chat.feed.restate('hall', 2);
  await viewer.until(() => viewer.results('1').length === 2);
  expect(viewer.results('1')).toMatchObject([{ seq: 1, count: 1 }, { seq: 1, count: 2 }]);
});

it('skips states for a viewer that does not read, gives it the newest when it does again, and nobody else waits', async () => {
  await using chat = await startChat({ wireLimits: { ...LIMITS, closedAbove: Infinity } });
  using quick = await RawSocket.open(chat.url);
  using slow = await RawSocket.open(chat.url);
  chat.feed.stand('hall', 0);
  for (const viewer of [quick, slow]) {
    viewer.subscribe('1', BOARD);
    await viewer.until(() => viewer.results('1').length === 1);
  }
  slow.socket.pause();
  for (let count = 1; count <= 8; count += 1) {
    chat.feed.stand('hall', count, BALLAST);
    await quick.until(() => quick.results('1').at(-1)?.['count'] === count);
  }
  slow.socket.resume();
  await slow.until(() => slow.results('1').at(-1)?.['count'] === 8);
  const seen = slow.results('1').map(({ count }) => Number(count));
  expect(seen.length).toBeLessThan(6);
  expect(seen).toEqual(seen.toSorted((a, b) => a - b));
});

it('closes a viewer that cannot keep up with events in a way that it comes back; it resumes, and nobody else waits', async () => {
  await using chat = await startChat({ wireLimits: LIMITS });
  using quick = await RawSocket.open(chat.url);
  using slow = await RawSocket.open(chat.url);
  for (const viewer of [quick, slow]) viewer.subscribe('1', TALK, { after: 0 });
  await untilViewers(chat, 2);
  slow.socket.pause();
  const total = 8;
  for (let n = 1; n <= total; n += 1) {
    chat.feed.say('hall', `${n} ${BALLAST}`);
    await quick.until(() => quick.results('1').at(-1)?.['seq'] === n);
  }
  await untilViewers(chat, 1);
  slow.socket.resume();
  expect(await slow.closed).toMatchObject({ code: 4410 });
  const seen = slow.results('1').map(({ seq }) => seq);
  expect(seen).toEqual(Array.from({ length: seen.length }, (_, n) => n + 1));

  using again = await RawSocket.open(chat.url);
  again.subscribe('1', TALK, { after: seen.at(-1) ?? 0 });
  await again.until(() => again.results('1').length === 1);
  const resumed = again.results('1').flatMap(({ texts }) => texts as string[]).map((text) => Number(text.split(' ', 1)[0]));
  expect([...seen, ...resumed]).toEqual(Array.from({ length: total }, (_, n) => n + 1));
});
