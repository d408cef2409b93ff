import { median, spread } from './arithmetic.ts';
import type { Measurement } from './bench.ts';
import type { Turn, Turns } from './race.ts';

const perSecond = ({ count, wallMs }: Turn): number => (count * 1_000) / wallMs;
const perCpuSecond = ({ count, cpuMs }: Turn): number => (count * 1_000) / cpuMs;

/** How much of a peer's rate ours is to reach, by the peer's name. */
export type LeastTimes = Readonly<Record<string, number>>;

/**
 * The rates of a race as two measurements: by the clock, which the budgets are about, and by the server's CPU time.
 * @param unit what is counted, as in `requests`
 */
export function rates(what: string, size: string, unit: string, ours: string, turns: Turns, budgets: LeastTimes): readonly Measurement[] {
  const peers = [...turns.keys()].filter((name) => name !== ours);
  const measurement = (name: string, of: (turn: Turn) => number, per: string): Measurement => {
    const own = turns.get(ours)!.map(of);
    return {
      what: name, size, ours: { value: median(own), unit: `${unit}/${per}` }, spread: spread(own),
      against: peers.map((peer) => ({ name: peer, value: median(turns.get(peer)!.map(of)) })),
    };
  };
  return [
    { ...measurement(what, perSecond, 's'), budget: Object.entries(budgets).map(([of, times]) => ({ kind: 'atLeastTimes', of, times })) },
    measurement(`${what}, by CPU time`, perCpuSecond, 'CPU s'),
  ];
}
