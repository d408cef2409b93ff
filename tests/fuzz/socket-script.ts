import type { Operation } from './document.ts';
import { between, chance, pick, type Draw } from './draw.ts';
import type { HostileSocket } from './socket.ts';

/** What a script sends operations from, and as whom. */
export interface ScriptTools {
  readonly tokens: readonly string[];
  readonly operation: (draw: Draw) => Operation;
}

const json = JSON.stringify;
const HEARTBEAT = 'subscription { heartbeat { seq } }';
const WRONG_MESSAGES = [
  '', ' ', 'null', '1', '[]', '{}', '{"type":', '{"type":null}', '{"type":"no such"}', '{"type":"subscribe"}', '{"type":"subscribe","id":1,"payload":{"query":"{a}"}}', '{"type":"subscribe","id":"","payload":{"query":"{a}"}}',
  '{"type":"subscribe","id":"p","payload":null}', '{"type":"subscribe","id":"p","payload":{"query":7}}', '{"type":"subscribe","id":"p","payload":{"query":"{a}","variables":[]}}', '{"type":"subscribe","id":"p","payload":{"query":"{a}","operationName":7}}',
  '{"type":"subscribe","id":"__proto__","payload":{"query":"{__typename}"}}', '{"type":"subscribe","id":"constructor","payload":{"query":"{__typename}"}}', '{"type":"complete"}', '{"type":"complete","id":{}}', '{"type":"next","id":"1","payload":{"data":null}}',
  '{"type":"error","id":"1","payload":[]}', '{"type":"connection_ack"}', '{"type":"ping","payload":7}', '{"type":"ping","payload":{"__proto__":{"a":1}}}', '{"__proto__":{"type":"ping"}}',
];
/** Frames as bytes: reserved bits and opcodes, an unmasked one, a fragment that continues nothing, long and split control frames, lengths that lie, and every kind of wrong close. */
const WRONG_FRAMES = [
  'f18000000000', 'c18000000000', '838000000000', '8b8000000000', '8f8000000000', '810161', '808000000000', '898000000000', '89fe007e00000000', '098000000000', '81ff7fffffffffffffff00000000', '81ff000000000100000100000000',
  '888000000000', '88810000000001', '88820000000003e7', '88820000000003ed', '88820000000003ee', '8882000000000fff', '88820000000013', '8884000000000 3e8c328'.replace(' ', ''), '00', 'ff',
].map((hex) => Buffer.from(hex.length % 2 ? `${hex}0` : hex, 'hex'));

type Step = (socket: HostileSocket, draw: Draw, tools: ScriptTools) => void;

/** What a client may do to a connection. */
const STEPS: readonly Step[] = [
  (socket, draw, { tokens }) => socket.tell({ type: 'connection_init', payload: { authorization: `Bearer ${pick(draw, tokens)}` } }),
  (socket, draw) => socket.send(pick(draw, ['{"type":"connection_init"}', '{"type":"connection_init","payload":[]}', '{"type":"connection_init","payload":{"authorization":7}}', '{"type":"connection_init","payload":{"authorization":"Bearer cwk_forged"}}', json({ type: 'connection_init', payload: { x: 'y'.repeat(20_000) } })])),
  (socket, draw) => socket.send(pick(draw, WRONG_MESSAGES)),
  (socket, draw) => socket.write(pick(draw, WRONG_FRAMES)),
  (socket, draw) => socket.send(Buffer.from(pick(draw, WRONG_MESSAGES)), { binary: true }),
  (socket, draw) => socket.send(Buffer.from(pick(draw, [[0xc3, 0x28], [0xff], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80]])), { binary: false }),
  (socket, draw) => socket.send('x'.repeat(pick(draw, [10_000, 200_000, 300_000]))),
  (socket) => { for (const part of ['{"type":', '"pi', '', 'ng"}']) socket.send(part, { fin: part === 'ng"}' }); },
  (socket) => socket.send('{"type":"pi', { fin: false }),
  (socket, draw) => { for (let n = between(draw, 1, 200); n > 0; n -= 1) socket.tell({ type: 'ping' }); },
  (socket, draw) => { for (let n = between(draw, 1, 100); n > 0; n -= 1) socket.socket.ping('x'.repeat(100), undefined, () => {}); },
  (socket, draw) => { for (let n = 0; n < between(draw, 1, 150); n += 1) socket.tell({ type: 'subscribe', id: `many${n}`, payload: { query: HEARTBEAT } }); },
  (socket) => { for (let n = 0; n < 2; n += 1) socket.tell({ type: 'subscribe', id: 'twice', payload: { query: HEARTBEAT } }); },
  (socket, draw) => socket.tell({ type: 'complete', id: pick(draw, ['unknown', 'many1', 'one', '', '__proto__']) }),
  (socket, draw) => socket.socket.close(...pick(draw, [[1000, ''], [1001, 'away'], [3000, 'x'], [4999, 'y'.repeat(123)]] as [number, string][])),
  (socket) => socket.socket.terminate(),
];

export interface Played {
  /** How many operations and messages were sent. */
  readonly steps: number;
  /** The names of the queries and commands that were asked, and not given up. */
  readonly asked: readonly string[];
}

/** Plays a client that has some things in mind, a few of them in order. */
export function play(socket: HostileSocket, draw: Draw, tools: ScriptTools): Played {
  const asked: string[] = [];
  const steps = between(draw, 1, 10);
  if (chance(draw, 80)) STEPS[0]!(socket, draw, tools);
  for (let step = 0; step < steps; step += 1) {
    if (chance(draw, 60)) {
      const id = `${step}`;
      const { query, variables } = tools.operation(draw);
      socket.tell({ type: 'subscribe', id, payload: { query, variables } });
      if (/^(query|mutation)/.test(query)) asked.push(id);
    } else {
      pick(draw, STEPS.slice(1))(socket, draw, tools);
    }
  }
  return { steps, asked };
}
