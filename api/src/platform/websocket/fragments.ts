import type { Frame } from '../live/frame.ts';

/** RFC 6455, §5.2: what the first byte of a frame is made of. A server's frames are not masked. */
const [CONTINUATION, TEXT, FIN] = [0x00, 0x01, 0x80];

/** What ends a payload: the brace of the result and that of the message. */
const BRACES = 2;

/** The beginning of a message of text, as it goes over the wire. */
export function firstFragment(text: string): Buffer {
  return framed(TEXT, Buffer.from(text));
}

/** The end of a message, as it goes over the wire. */
export function lastFragment(text: string): Buffer {
  return framed(CONTINUATION | FIN, Buffer.from(text));
}

/** A live payload as the end of a message. */
export const closedPayload = onceForAll(({ rest }) => framed(CONTINUATION | FIN, rest));

/** A live payload as a part of a message, with room behind it for what else the result has. */
export const openPayload = onceForAll(({ rest }) => framed(CONTINUATION, rest.subarray(0, -BRACES)));

/** The same bytes for everybody who is sent a payload: many are, and it may be large. */
function onceForAll(make: (frame: Frame) => Buffer): (frame: Frame) => Buffer {
  const made = new WeakMap<Frame, Buffer>();
  return (frame) => {
    const bytes = made.get(frame) ?? make(frame);
    made.set(frame, bytes);
    return bytes;
  };
}

function framed(firstByte: number, text: Buffer): Buffer {
  return Buffer.concat([header(firstByte, text.length), text]);
}

function header(firstByte: number, length: number): Buffer {
  if (length < 126) return Buffer.of(firstByte, length);
  if (length < 2 ** 16) return Buffer.of(firstByte, 126, length >> 8, length & 0xff);
  const bytes = Buffer.alloc(10);
  bytes.writeUInt16BE((firstByte << 8) | 127);
  bytes.writeBigUInt64BE(BigInt(length), 2);
  return bytes;
}
