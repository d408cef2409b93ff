import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Frame } from '../../../api/src/platform/live/frame.ts';
import { closedPayload, firstFragment, lastFragment, openPayload } from '../../../api/src/platform/websocket/fragments.ts';

interface Fragment {
  readonly fin: boolean;
  readonly opcode: number;
  readonly text: string;
}

/** Reads one unmasked frame as RFC 6455, §5.2, describes it. */
function read(bytes: Buffer): Fragment {
  const [first, second] = [bytes[0]!, bytes[1]!];
  const [start, length] = second < 126 ? [2, second] : second === 126 ? [4, bytes.readUInt16BE(2)] : [10, Number(bytes.readBigUInt64BE(2))];
  expect(bytes.length).toBe(start + length);
  return { fin: (first & 0x80) !== 0, opcode: first & 0x7f, text: String(bytes.subarray(start)) };
}

const frameOf = (json: string): Frame => ({ seq: 1, rest: Buffer.from(`${json}}`) });

describe('a live message in fragments', () => {
  it('is one message of text, whatever its length', () => {
    fc.assert(fc.property(fc.constantFrom(0, 1, 125, 126, 127, 65_535, 65_536, 200_000), fc.string({ unit: 'grapheme' }), (length, word) => {
      const json = JSON.stringify({ data: { word: word + 'x'.repeat(length) } });
      const frame = frameOf(json);
      const closed = [firstFragment('{"payload":'), closedPayload(frame)].map(read);
      expect(closed.map(({ fin, opcode }) => [fin, opcode])).toEqual([[false, 1], [true, 0]]);
      expect(closed.map(({ text }) => text).join('')).toBe(`{"payload":${json}}`);
      const open = [firstFragment('{"payload":'), openPayload(frame), lastFragment(',"extensions":{}}}')].map(read);
      expect(open.map(({ fin, opcode }) => [fin, opcode])).toEqual([[false, 1], [false, 0], [true, 0]]);
      expect(JSON.parse(open.map(({ text }) => text).join(''))).toEqual({ payload: { ...JSON.parse(json), extensions: {} } });
    }));
  });

  it('shares the bytes of a payload among all who are sent it', () => {
    const frame = frameOf('{"data":{}}');
    expect(closedPayload(frame)).toBe(closedPayload(frame));
    expect(openPayload(frame)).toBe(openPayload(frame));
  });
});
