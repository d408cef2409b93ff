import { describe, expect, it } from 'vitest';
import type { WebSocket } from 'ws';
import { relieve } from '../../../api/src/platform/websocket/backlog.ts';
import { Headcount } from '../../../api/src/platform/websocket/headcount.ts';

describe('a headcount', () => {
  it('lets so many of one key in, and another when one has left, however often it says so', () => {
    const count = new Headcount(2);
    const [first, second] = [count.enter('a'), count.enter('a')];
    expect(count.enter('a')).toBeNull();
    expect(count.enter('b')).not.toBeNull();
    for (let n = 0; n < 3; n += 1) first!();
    expect(count.enter('a')).not.toBeNull();
    expect(count.enter('a')).toBeNull();
    second!();
    expect(count.enter('a')).not.toBeNull();
  });
});

describe('what waits on all connections together', () => {
  /** Connections with so much to send, and the numbers of those that were cut. */
  function connections(...backlogs: readonly number[]): { readonly sockets: readonly WebSocket[]; readonly cut: number[] } {
    const cut: number[] = [];
    const sockets = backlogs.map((bufferedAmount, index) => ({ bufferedAmount, terminate: () => { cut.push(index); } }) as unknown as WebSocket);
    return { sockets, cut };
  }

  it('stays below its limit: those that have most waiting are cut, and no more of them than must be', () => {
    const { sockets, cut } = connections(10, 500, 0, 300, 200);
    expect(relieve(sockets, 600)).toBe(1);
    expect(cut).toEqual([1]);
  });

  it('may reach its limit', () => {
    const { sockets, cut } = connections(10, 500, 90);
    expect(relieve(sockets, 600)).toBe(0);
    expect(cut).toEqual([]);
  });
});
