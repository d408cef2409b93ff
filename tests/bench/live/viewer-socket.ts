import { once } from 'node:events';
import { WebSocket } from 'ws';

/** A subscription of a viewer. Its id is one character, so that a message's can be read without parsing it. */
export interface ViewerOperation {
  readonly id: string;
  readonly query: string;
  readonly variables: object;
}

export interface ViewerWish {
  readonly port: number;
  /** Null: the server asks nobody who they are. */
  readonly token: string | null;
  readonly operations: readonly ViewerOperation[];
  /** Told when the server closes the connection. Absent: that is an error. */
  readonly onClosed?: (code: number, reason: string) => void;
}

const NEXT = (id: string): string => `{"id":"${id}","type":"next"`;
/** Where a message that begins so has its id. */
const ID_AT = NEXT('').indexOf('"",') + 1;
const HEAD_LENGTH = NEXT('x').length;

/**
 * Opens a connection, subscribes, and hands on each result as the bytes that came, with the id of its operation. What is
 * no result is an error of the bench, but for the answers to its own messages.
 * @returns when the server has read the subscriptions
 */
export async function openViewer({ port, token, operations, onClosed = unexpected }: ViewerWish, onResult: (id: string, message: Buffer) => void): Promise<WebSocket> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/graphql`, 'graphql-transport-ws', { perMessageDeflate: false, skipUTF8Validation: true });
  const answers = new Map<string, () => void>();
  const answer = (type: string): Promise<void> => new Promise((resolve) => answers.set(`{"type":"${type}"}`, resolve));
  socket.on('message', (data: Buffer) => {
    const id = String.fromCharCode(data[ID_AT]!);
    if (data.toString('latin1', 0, HEAD_LENGTH) === NEXT(id)) return onResult(id, data);
    const answered = answers.get(String(data));
    if (answered === undefined) socket.emit('error', new Error(`the server sent ${String(data)}`));
    else answered();
  });
  socket.on('close', (code, reason) => onClosed(code, String(reason)));
  await once(socket, 'open');
  socket.send(JSON.stringify({ type: 'connection_init', ...(token === null ? {} : { payload: { authorization: `Bearer ${token}` } }) }));
  await answer('connection_ack');
  for (const { id, ...payload } of operations) socket.send(JSON.stringify({ id, type: 'subscribe', payload }));
  socket.send('{"type":"ping"}');
  await answer('pong');
  return socket;
}

function unexpected(code: number, reason: string): never {
  throw new Error(`the server closed a viewer's connection: ${code} ${reason}`);
}

/** Opens many, some at a time: a server takes in only so many in one moment. */
export async function openViewers(wishes: readonly ViewerWish[], onResult: (viewer: number, id: string, message: Buffer) => void): Promise<readonly WebSocket[]> {
  const AT_A_TIME = 50;
  const sockets: WebSocket[] = [];
  for (let first = 0; first < wishes.length; first += AT_A_TIME) {
    sockets.push(...await Promise.all(wishes.slice(first, first + AT_A_TIME).map((wish, index) => openViewer(wish, (id, message) => onResult(first + index, id, message)))));
  }
  return sockets;
}
