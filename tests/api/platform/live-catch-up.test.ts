import { once } from 'node:events';
import { expect, it } from 'vitest';
import { startChat } from './chat-server.ts';
import { RawSocket } from './raw-socket.ts';

const TALK = 'subscription ($after: SafeInt) { talk(room: "hall", after: $after) { seq texts } }';

it('sends what was missed and then what happened meanwhile: nothing twice, nothing left out, nothing out of order', async () => {
  await using chat = await startChat();
  for (let n = 1; n <= 10; n += 1) chat.feed.say('hall', `${n}`);
  const gate = Promise.withResolvers<void>();
  chat.feed.beforeCatchUp = () => gate.promise;
  const asked = once(chat.feed.asked, 'catchUp');
  using viewer = await RawSocket.open(chat.url);
  viewer.subscribe('1', TALK, { after: 4 });
  await asked;
  // Said while the viewer catches up: the first of it is both in the stream and in what is read for the viewer.
  for (let n = 11; n <= 15; n += 1) chat.feed.say('hall', `${n}`);
  gate.resolve();
  chat.feed.say('hall', '16');
  await viewer.until(() => viewer.results('1').flatMap(({ texts }) => texts as string[]).includes('16'));
  chat.feed.say('hall', '17');
  await viewer.until(() => viewer.results('1').flatMap(({ texts }) => texts as string[]).includes('17'));
  expect(viewer.results('1').flatMap(({ texts }) => texts as string[])).toEqual(Array.from({ length: 13 }, (_, index) => `${index + 5}`));
});

it('resumes from wherever each of many viewers was, while more is said all the time', async () => {
  await using chat = await startChat();
  const total = 400;
  const viewers = await Promise.all(Array.from({ length: 20 }, () => RawSocket.open(chat.url)));
  for (let n = 1; n <= total; n += 1) {
    chat.feed.say('hall', `${n}`);
    if (n % 20 === 0) viewers[n / 20 - 1]!.subscribe('1', TALK, { after: n - 15 });
    if (n % 7 === 0) await new Promise(setImmediate);
  }
  await Promise.all(viewers.map((viewer) => viewer.until(() => viewer.results('1').at(-1)?.['seq'] === total)));
  viewers.forEach((viewer, index) => {
    const from = (index + 1) * 20 - 15;
    expect(viewer.results('1').flatMap(({ texts }) => texts as string[])).toEqual(Array.from({ length: total - from }, (_, n) => `${from + n + 1}`));
    viewer[Symbol.dispose]();
  });
});

it('asks once for all who come from the same place at the same time', async () => {
  await using chat = await startChat();
  chat.feed.say('hall', 'x');
  const gate = Promise.withResolvers<void>();
  chat.feed.beforeCatchUp = () => gate.promise;
  let asked = 0;
  chat.feed.asked.on('catchUp', () => { asked += 1; });
  const viewers = await Promise.all(Array.from({ length: 10 }, () => RawSocket.open(chat.url)));
  for (const viewer of viewers) viewer.subscribe('1', TALK, { after: 0 });
  while (!/^clausewatch_live_subscriptions 10$/m.test(await chat.metrics.metrics())) await new Promise(setImmediate);
  gate.resolve();
  await Promise.all(viewers.map((viewer) => viewer.until(({ type }) => type === 'next')));
  expect(asked).toBe(1);
  for (const viewer of viewers) viewer[Symbol.dispose]();
});

it('forgets a viewer that leaves while it catches up, and its room', async () => {
  await using chat = await startChat();
  const gate = Promise.withResolvers<void>();
  chat.feed.beforeCatchUp = () => gate.promise;
  const asked = once(chat.feed.asked, 'catchUp');
  const ended = once(chat.feed.asked, 'streamEnded');
  const viewer = await RawSocket.open(chat.url);
  viewer.subscribe('1', TALK, { after: 0 });
  await asked;
  viewer[Symbol.dispose]();
  await ended;
  gate.resolve();
  expect(await chat.metrics.metrics()).toMatch(/^clausewatch_live_rooms 0$/m);
});

it('tells a viewer whose question about the past fails, and nobody else', async () => {
  await using chat = await startChat();
  chat.feed.beforeCatchUp = async () => { throw new Error('no such past'); };
  using viewer = await RawSocket.open(chat.url);
  viewer.subscribe('1', TALK, { after: 0 });
  const refusal = await viewer.until(({ type }) => type === 'error');
  expect(refusal).toMatchObject({ id: '1', payload: [{ extensions: { code: 'INTERNAL' } }] });
  expect(JSON.stringify(refusal)).not.toContain('no such past');
  chat.feed.beforeCatchUp = async () => {};
  chat.feed.say('hall', 'x');
  viewer.subscribe('2', TALK, { after: 0 });
  await viewer.until(({ id }) => id === '2');
  expect(viewer.results('2')).toEqual([{ seq: 1, texts: ['x'] }]);
});
