import { styleText } from 'node:util';
import fc from 'fast-check';
import { OperationTypeNode } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLOSE } from '../../api/src/platform/websocket/close-codes.ts';
import { createCommands } from './command.ts';
import { createDocuments, type Operation } from './document.ts';
import { chance, pick, type Draw } from './draw.ts';
import { asOddRequest, asPost, RAW_BYTES, send, sendRaw, type HttpRequest } from './http-request.ts';
import { expectResult, expectWellFormed, isRefused, type Result } from './invariants.ts';
import { ODDITIES } from './oddities.ts';
import { HostileSocket } from './socket.ts';
import { play } from './socket-script.ts';
import { memoryInUse, openTarget, type Target } from './target.ts';
import { createValues } from './values.ts';

const OPERATIONS = Number(process.env['FUZZ_OPERATIONS'] ?? 400);
const SEED = Number(process.env['FUZZ_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const MOST_MEMORY = 300 * 1024 * 1024;
/** As graphql-transport-ws and RFC 6455 have them, and our own; 3000, 4095 and 4999 are what the client itself sent; 1006 is a connection that ends without a word, as a wrong handshake does. */
const CLOSE_CODES = new Set<number>([1000, 1001, 1002, 1005, 1006, 1007, 1009, 3000, 4095, 4999, 4400, 4401, 4404, 4406, 4408, 4409, 4429, ...Object.values(CLOSE).map(({ code }) => code).filter((code) => code !== CLOSE.failed.code)]);
/** One of the wrong frames closes with half a code, 0x13: the first byte of what comes next is the other half, and the server gives the whole back, as the protocol says. */
const isCutClose = (code: number | null): boolean => code !== null && code >= 0x1300 && code < 5_000;
const TYPES = new Set(['connection_ack', 'next', 'error', 'complete', 'ping', 'pong']);

let target: Target;
let memoryBefore: number;
let anyOperation: (draw: Draw) => Operation;
let command: (draw: Draw, oddPercent: number) => Operation;

beforeAll(async () => {
  process.stdout.write(styleText('dim', `fuzz: ${OPERATIONS} operations; repeat with: npm run fuzz -- --operations ${OPERATIONS} --seed ${SEED}\n`));
  target = await openTarget();
  const values = createValues(target.ids);
  const document = createDocuments(target.schema, values);
  command = createCommands(target.schema, values);
  anyOperation = (draw) => {
    if (chance(draw, 30)) return { query: pick(draw, Object.values(ODDITIES))(draw), variables: {} };
    return document(pick(draw, Object.values(OperationTypeNode)), draw, pick(draw, [0, 0, 3, 10]));
  };
  await target.probe();
  memoryBefore = memoryInUse();
});
afterAll(async () => { await target.close(); });

/** Runs a property for its share of all operations. */
async function expectUnderAttack(share: number, property: (draw: Draw) => Promise<void>): Promise<void> {
  await fc.assert(fc.asyncProperty(fc.gen(), async (draw) => {
    await property(draw);
    await target.probe();
  }), { numRuns: Math.ceil(OPERATIONS * share), seed: SEED, endOnFailure: true });
}

async function answerTo(request: HttpRequest): Promise<Result | null> {
  const answer = await send(target.server.url, request);
  if (answer.status === null || answer.body === '') return null;
  // A busy machine may not give the server a connection to its database in time.
  if (answer.status !== 503) expect(answer.status, answer.body.slice(0, 500)).toBeLessThan(500);
  expect(answer.type).toMatch(/^application\/(graphql-response\+)?json/);
  return expectResult(answer.body);
}

describe('whatever it is sent, the server answers in form, with a code of the contract, and goes on', () => {
  it('documents: grown from the schema, with faults, or made to be dear', async () => {
    await expectUnderAttack(0.45, async (draw) => {
      const result = await answerTo(asPost(anyOperation(draw), draw, target.tokens));
      expect(result).not.toBeNull();
      if (result?.data != null) expect(result.extensions?.cost).toMatchObject({ requested: expect.any(Number), remaining: expect.any(Number), resetAt: expect.any(String) });
    });
  });

  it('requests: wrong methods, headers, bodies and credentials', async () => {
    await expectUnderAttack(0.15, async (draw) => { await answerTo(asOddRequest(anyOperation(draw), draw, target.tokens)); });
  });

  it('bytes that are no request', async () => {
    await expectUnderAttack(0.05, async (draw) => {
      const answer = await sendRaw(target.server.url, pick(draw, RAW_BYTES), chance(draw, 30));
      if (answer !== '') expect(answer).toMatch(/^HTTP\/1\.1 [1-4]\d\d /);
    });
  });

  it('commands with inputs of their types: what is refused has written nothing', async () => {
    await expectUnderAttack(0.25, async (draw) => {
      const before = await target.written();
      const result = await answerTo(asPost(command(draw, pick(draw, [0, 0, 2, 10])), draw, target.tokens));
      if (result === null || isRefused(result)) expect(await target.written()).toBe(before);
    });
  });

  it('connections: frames, messages and operations in any order', async () => {
    await expectUnderAttack(0.1, async (draw) => {
      const socket = new HostileSocket(target.server.url, chance(draw, 90) ? ['graphql-transport-ws'] : pick(draw, [['graphql-ws'], [], ['a', 'graphql-transport-ws']]));
      if (await socket.opened()) {
        const { asked } = play(socket, draw, { tokens: target.tokens, operation: anyOperation });
        socket.tell({ type: 'ping' });
        await socket.until(() => socket.received.some(({ type }) => type === 'pong'));
        const isLetIn = socket.received.some(({ type }) => type === 'connection_ack');
        for (const wanted of isLetIn ? asked : []) await socket.until(() => socket.received.some(({ type, id }) => id === wanted && (type === 'complete' || type === 'error')));
      }
      socket.socket.terminate();
      await socket.until(() => false);
      if (!isCutClose(socket.closeCode)) expect(CLOSE_CODES).toContain(socket.closeCode);
      for (const { type, id, payload } of socket.received) {
        expect(TYPES).toContain(type);
        if (type === 'next') expectWellFormed(payload as Result);
        if (type === 'error') expectWellFormed({ errors: payload as Result['errors'] & object });
        if (['next', 'error', 'complete'].includes(type)) expect(id).toEqual(expect.any(String));
      }
    });
  });

  it('and holds no more memory than before', async () => {
    await target.probe();
    expect(memoryInUse() - memoryBefore).toBeLessThan(MOST_MEMORY);
  });
});
