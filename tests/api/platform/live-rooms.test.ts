import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { ANN, BOB, startChat } from './chat-server.ts';
import { RawSocket } from './raw-socket.ts';

const TALK = 'subscription Talk($room: String!, $after: SafeInt) { talk(room: $room, after: $after) { seq texts } }';

describe('viewers who ask the same', () => {
  it('share one execution of each payload, however many they are', async () => {
    await using chat = await startChat();
    chat.feed.say('hall', 'before');
    const viewers = await Promise.all(Array.from({ length: 50 }, () => RawSocket.open(chat.url)));
    for (const viewer of viewers) viewer.subscribe('1', TALK, { room: 'hall', after: 0 });
    await Promise.all(viewers.map((viewer) => viewer.until(({ type }) => type === 'next')));
    const executedToCatchUp = chat.live.executions;

    chat.feed.say('hall', 'to all');
    await Promise.all(viewers.map((viewer) => viewer.until(() => viewer.results('1').length === 2)));
    expect(chat.live.executions - executedToCatchUp).toBe(1);
    for (const viewer of viewers) expect(viewer.results('1')).toEqual([{ seq: 1, texts: ['before'] }, { seq: 2, texts: ['to all'] }]);
    for (const viewer of viewers) viewer[Symbol.dispose]();
  });

  it('share them under different operation ids and from different places in the past', async () => {
    await using chat = await startChat();
    for (const text of ['a', 'b', 'c']) chat.feed.say('hall', text);
    using early = await RawSocket.open(chat.url);
    using late = await RawSocket.open(chat.url);
    early.subscribe('"early"', TALK, { room: 'hall', after: 1 });
    late.subscribe('late', TALK, { room: 'hall', after: 2 });
    await Promise.all([early, late].map((viewer) => viewer.until(({ type }) => type === 'next')));
    const executedBefore = chat.live.executions;
    chat.feed.say('hall', 'd');
    await Promise.all([early, late].map((viewer) => viewer.until(({ payload }) => payload?.data?.['talk']?.['seq'] === 4)));
    expect(chat.live.executions - executedBefore).toBe(1);
    expect(early.results('"early"')).toEqual([{ seq: 3, texts: ['b', 'c'] }, { seq: 4, texts: ['d'] }]);
    expect(late.results('late')).toEqual([{ seq: 3, texts: ['c'] }, { seq: 4, texts: ['d'] }]);
  });

  it('do not share what their share keys keep apart, and nobody is in the context of what is shared', async () => {
    await using chat = await startChat();
    using ann = await RawSocket.open(chat.url, ANN);
    using bob = await RawSocket.open(chat.url, BOB);
    for (const viewer of [ann, bob]) viewer.subscribe('1', TALK, { room: 'attic', after: 0 });
    while (!/^clausewatch_live_rooms 2$/m.test(await chat.metrics.metrics())) await new Promise(setImmediate);
    chat.feed.say('attic', 'x');
    await Promise.all([ann, bob].map((viewer) => viewer.until(({ type }) => type === 'next')));
    expect(chat.live.executions).toBe(2);
    expect([...chat.live.viewers]).toEqual([null]);
  });

  it('leave the room, and the last one ends its stream', async () => {
    await using chat = await startChat();
    const ended = once(chat.feed.asked, 'streamEnded');
    using first = await RawSocket.open(chat.url);
    const second = await RawSocket.open(chat.url);
    chat.feed.say('hall', 'x');
    for (const viewer of [first, second]) viewer.subscribe('1', TALK, { room: 'hall', after: 0 });
    await Promise.all([first, second].map((viewer) => viewer.until(({ type }) => type === 'next')));
    second[Symbol.dispose]();
    while (!/^clausewatch_live_subscriptions 1$/m.test(await chat.metrics.metrics())) await new Promise(setImmediate);
    expect(await chat.metrics.metrics()).toMatch(/^clausewatch_live_rooms 1$/m);
    first.send({ type: 'complete', id: '1' });
    await ended;
    expect(await chat.metrics.metrics()).toMatch(/^clausewatch_live_rooms 0$/m);
  });
});

describe('a viewer that may not listen', () => {
  it('is told why as an error of that operation, and the connection stays', async () => {
    await using chat = await startChat();
    using viewer = await RawSocket.open(chat.url);
    viewer.subscribe('1', TALK, { room: 'cellar' });
    const refusal = await viewer.until(({ type }) => type === 'error');
    expect(refusal).toMatchObject({ id: '1', payload: [{ message: 'Nobody may listen in the cellar.', extensions: { code: 'FORBIDDEN' } }] });
    viewer.subscribe('2', '{ me }');
    expect(await viewer.until(({ id }) => id === '2')).toMatchObject({ type: 'next', payload: { data: { me: 'ann' } } });
  });
});

describe('a stream that fails', () => {
  it('closes its viewers in a way that they come back, and is logged', async () => {
    await using chat = await startChat();
    using viewer = await RawSocket.open(chat.url);
    chat.feed.say('hall', 'x');
    viewer.subscribe('1', TALK, { room: 'hall', after: 0 });
    await viewer.until(({ type }) => type === 'next');
    chat.feed.failure = new Error('the pipeline broke');
    chat.feed.say('hall', 'y');
    expect(await viewer.closed).toMatchObject({ code: 4410 });
    expect(chat.logged.join('')).toContain('the pipeline broke');
  });
});
