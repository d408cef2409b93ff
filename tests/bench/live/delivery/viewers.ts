import { crc32 } from 'node:zlib';
import { openViewers } from '../viewer-socket.ts';
import { OPERATION_ID, WALL_UPDATES } from './wall-updates.ts';

export interface ToViewers {
  readonly port: number;
  /** The scope of each viewer. */
  readonly scopes: readonly string[];
}

/** What all viewers together have received: two servers that sent the same have the same sum. */
export interface Tally {
  readonly messages: number;
  readonly bytes: number;
  readonly checksum: number;
}

export type FromViewers = 'ready' | Tally;

/** The viewers of one server. They count what they are sent and sum it up, and say so whenever each has one message more. */
process.on('message', ({ port, scopes }: ToViewers) => {
  const say = (message: FromViewers): void => void process.send!(message);
  const tally = { messages: 0, bytes: 0, checksum: 0 };
  const operation = (unitId: string) => ({ id: OPERATION_ID, query: WALL_UPDATES, variables: { unitId } });
  void openViewers(scopes.map((scope) => ({ port, token: null, operations: [operation(scope)] })), (_viewer, _id, message) => {
    tally.messages += 1;
    tally.bytes += message.length;
    tally.checksum = (tally.checksum + crc32(message)) >>> 0;
    if (tally.messages % scopes.length === 0) say(tally);
  }).then(() => say('ready'));
});
process.on('disconnect', () => process.exit());
