import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { PreparedOperation } from '../../../api/src/platform/graphql/prepare-operation.ts';
import type { Frame } from '../../../api/src/platform/live/frame.ts';
import { Hub } from '../../../api/src/platform/live/hub.ts';
import type { AnyLiveField, LivePayload } from '../../../api/src/platform/live/live-field.ts';
import { LiveRooms } from '../../../api/src/platform/live/live-rooms.ts';
import type { Seat } from '../../../api/src/platform/live/seat.ts';

interface Batch extends LivePayload {
  readonly seqs: readonly number[];
}

/** A viewer that only remembers what it was sent. */
class RememberingSeat implements Seat {
  readonly congested = false;
  readonly seen: number[] = [];
  fell = false;
  send(frame: Frame): void { this.seen.push(...(JSON.parse(frame.rest.toString()) as Batch).seqs); }
  whenDrained(): void {}
  complete(): void {}
  refuse(error: unknown): void { throw error; }
  fallBehind(): void { this.fell = true; }
}

interface Question {
  read(): void;
  answer(): void;
}

/** The numbers after one and up to another. */
function range(after: number, until: number): readonly number[] {
  return Array.from({ length: until - after }, (_, index) => after + index + 1);
}

/**
 * What may happen, in any order: something is said, a viewer comes from a place in the past, a question about the past is
 * read, and later answered with what was read.
 */
const happenings = fc.array(fc.oneof(
  fc.record({ kind: fc.constant('say' as const) }),
  fc.record({ kind: fc.constant('come' as const), back: fc.integer({ min: 0, max: 6 }) }),
  fc.record({ kind: fc.constantFrom('read' as const, 'answer' as const), question: fc.nat(3) }),
  fc.record({ kind: fc.constant('pause' as const) }),
), { maxLength: 60 });

it('whatever the order of what is said, asked and answered, every viewer is sent everything after its place once and in order', async () => {
  await fc.assert(fc.asyncProperty(happenings, async (order) => {
    const hub = new Hub<{ said: Batch }>();
    const questions: Question[] = [];
    let last = 0;
    const field: AnyLiveField<null> = {
      name: 'said',
      kind: 'EVENT',
      shareKey: () => '',
      catchUp: async (args) => {
        const { after } = args as { readonly after: number };
        const { promise: answered, resolve: answer } = Promise.withResolvers<void>();
        let readUntil = last;
        questions.push({ read: () => { readUntil = last; }, answer });
        await answered;
        return readUntil === after ? null : { seq: readUntil, seqs: range(after, readUntil) } as LivePayload;
      },
      stream: (_args, _viewer, signal) => hub.subscribe('said', '', { signal, keep: 1_000 }),
    };
    const rooms = new LiveRooms<null>({
      render: async (_prepared, _variables, payload) => ({ seq: payload.seq, rest: Buffer.from(JSON.stringify(payload)) }),
      formatError: (error) => { throw error; },
      maxMissedBytes: 1_000_000,
    });
    const viewers: { readonly seat: RememberingSeat; readonly after: number; readonly leave: () => void }[] = [];
    const settle = (): Promise<void> => new Promise((resolve) => { setImmediate(resolve); });

    for (const happening of order) {
      if (happening.kind === 'say') {
        last += 1;
        hub.publish('said', '', { seq: last, seqs: [last] });
      } else if (happening.kind === 'come') {
        const after = Math.max(0, last - happening.back);
        const seat = new RememberingSeat();
        const leave = rooms.join({ field, args: {}, after, viewer: null, prepared: {} as PreparedOperation, variables: {}, roomKey: '' }, seat);
        viewers.push({ seat, after, leave });
      } else if (happening.kind === 'read') {
        questions[happening.question]?.read();
      } else if (happening.kind === 'answer') {
        questions.splice(happening.question, 1)[0]?.answer();
      } else {
        await settle();
      }
    }
    for (const { answer } of questions) answer();
    await settle();
    for (const { seat, after } of viewers) expect(seat.seen).toEqual(range(after, last));
    for (const { leave } of viewers) leave();
    expect(rooms.count()).toEqual({ rooms: 0, viewers: 0 });
    expect(hub.listeners('said', '')).toBe(0);
  }), { numRuns: 300 });
});

it('a viewer that is still catching up when too much has happened must come again', async () => {
  const hub = new Hub<{ said: Batch }>();
  const field: AnyLiveField<null> = {
    name: 'said', kind: 'EVENT', shareKey: () => '',
    catchUp: () => new Promise(() => {}),
    stream: (_args, _viewer, signal) => hub.subscribe('said', '', { signal, keep: 1_000 }),
  };
  const rooms = new LiveRooms<null>({
    render: async (_prepared, _variables, payload) => ({ seq: payload.seq, rest: Buffer.from(JSON.stringify(payload)) }),
    formatError: (error) => { throw error; },
    maxMissedBytes: 500,
  });
  const seat = new RememberingSeat();
  rooms.join({ field, args: {}, after: 0, viewer: null, prepared: {} as PreparedOperation, variables: {}, roomKey: '' }, seat);
  for (let seq = 1; !seat.fell && seq < 100; seq += 1) {
    hub.publish('said', '', { seq, seqs: [seq] });
    await new Promise(setImmediate);
  }
  expect(seat.fell).toBe(true);
});
