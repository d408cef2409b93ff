import { median, spread } from '../harness/arithmetic.ts';
import type { Bench, Budget, Measurement } from '../harness/bench.ts';
import { busyWall } from './delivery/busy-wall.ts';
import { measure, PEERS, type Figures, type PeerName } from './delivery/measure.ts';

const [VIEWERS, FEW] = [1_000, 50];
const SCOPES = [1, 20, 200];
const [STOCK, BARE] = ['graphql-ws + graphql-js', 'ws.send of the same bytes'];
/** Compilers warm up with the first payloads; then enough are measured that one more or less does not count. */
const [WARM_UP, PAYLOADS] = [5, 8];

/**
 * What it costs the server to send a wall to a thousand viewers who share scopes: deliveries in one second of its CPU time.
 * The payload is the wall of a busy province as the page asks for it, because that is what a thousand walls are sent four
 * times a second. All three servers send the same bytes, which is checked by their sum.
 */
export const bench: Bench = {
  name: 'deliveries',
  async run({ rounds, short, progress }) {
    const viewers = short ? FEW : VIEWERS;
    const wall = busyWall();
    const measurements: Measurement[] = [];
    for (const scopes of SCOPES.filter((each) => each <= viewers)) {
      const rates: Record<PeerName, number[]> = { our: [], stock: [], bare: [] };
      let bytes = 0;
      for (let round = 1; round <= rounds; round += 1) {
        const figures = new Map<PeerName, Figures>();
        for (const name of PEERS) {
          progress(`Sending a wall to ${viewers} viewers in ${scopes} scopes, round ${round} of ${rounds}: ${name} …`);
          figures.set(name, await measure(name, { wall, viewers, scopes, warmUp: WARM_UP, payloads: PAYLOADS }));
        }
        const sums = new Set([...figures.values()].map(({ checksum }) => checksum));
        if (sums.size > 1) throw new Error('the servers did not all send the same bytes');
        for (const [name, { deliveries, cpuMs, bytesEach }] of figures) {
          rates[name].push((deliveries / cpuMs) * 1_000);
          bytes = bytesEach;
        }
      }
      const budget: Budget[] = [{ kind: 'atLeastTimes', of: STOCK, times: 8 }];
      if (scopes === 1) budget.push({ kind: 'atLeastTimes', of: BARE, times: 0.6 });
      measurements.push({
        what: `deliveries of a wall (${(bytes / 1_000).toFixed(0)} kB) per second of server CPU, ${viewers.toLocaleString('en')} viewers in ${scopes} scope${scopes === 1 ? '' : 's'}`,
        ours: { value: median(rates.our), unit: '/s' }, spread: spread(rates.our),
        against: [{ name: STOCK, value: median(rates.stock) }, { name: BARE, value: median(rates.bare) }], budget,
      });
    }
    return measurements;
  },
};
