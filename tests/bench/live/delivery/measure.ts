import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import type { Wall } from '../../../../api/src/live/domain/wall.ts';
import { Child } from '../child.ts';
import type { FromPeer, ToPeer } from './peer.ts';
import type { FromViewers, Tally, ToViewers } from './viewers.ts';

export const PEERS = ['our', 'stock', 'bare'] as const;
export type PeerName = (typeof PEERS)[number];

export interface Plan {
  readonly wall: Wall;
  readonly viewers: number;
  readonly scopes: number;
  /** Payloads of each scope that are not measured, and those that are. */
  readonly warmUp: number;
  readonly payloads: number;
}

export interface Figures {
  readonly deliveries: number;
  readonly cpuMs: number;
  readonly bytesEach: number;
  readonly checksum: number;
}

/** A state is sent at most this often. */
const ROUND_MS = 250;

/** Lets one peer send to viewers in a process of theirs, round after round, and reads its CPU time before and after. */
export async function measure(name: PeerName, { wall, viewers, scopes, warmUp, payloads }: Plan): Promise<Figures> {
  const peer = new Child<ToPeer, FromPeer>(join(import.meta.dirname, `${name}-peer.ts`));
  const audience = new Child<ToViewers, FromViewers>(join(import.meta.dirname, 'viewers.ts'));
  try {
    const names = Array.from({ length: scopes }, (_, index) => `scope-${String(index).padStart(4, '0')}`);
    const { port } = (await peer.ask({ begin: { wall, scopes: names, rounds: warmUp + payloads } })) as { port: number };
    await audience.ask({ port, scopes: Array.from({ length: viewers }, (_, index) => names[index % scopes]!) });
    const usage = async (): Promise<number> => ((await peer.ask('usage')) as { cpuMs: number }).cpuMs;
    const publish = async (round: number): Promise<Tally> => {
      const received = audience.next();
      peer.tell({ publish: round });
      const [tally] = await Promise.all([received, after(ROUND_MS)]);
      return tally as Tally;
    };

    let before: Tally = { messages: 0, bytes: 0, checksum: 0 };
    for (let round = 0; round < warmUp; round += 1) before = await publish(round);
    const cpuBefore = await usage();
    let tally = before;
    for (let round = warmUp; round < warmUp + payloads; round += 1) tally = await publish(round);
    const cpuMs = (await usage()) - cpuBefore;
    const deliveries = tally.messages - before.messages;
    return { deliveries, cpuMs, bytesEach: (tally.bytes - before.bytes) / deliveries, checksum: (tally.checksum - before.checksum) >>> 0 };
  } finally {
    await Promise.all([peer.end(), audience.end()]);
  }
}
