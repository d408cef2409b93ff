import type { ServerProcess } from './bench.ts';

/** What was done in one turn. */
export interface Turn {
  /** How many requests, rows or whatever is counted. */
  readonly count: number;
  readonly wallMs: number;
  /** CPU time of the process that was measured, in ms, without its clients' and the database's. */
  readonly cpuMs: number;
}

export interface Contestant {
  readonly name: string;
  /** Works for so long, in ms. */
  turn(ms: number): Promise<Turn>;
}

/** The turns of each contestant by its name, in the order of the rounds. */
export type Turns = ReadonlyMap<string, readonly Turn[]>;

export interface RaceOptions {
  readonly rounds: number;
  readonly roundMs: number;
  readonly progress: (line: string) => void;
}

/**
 * Lets contestants take turns, so that whatever else the machine does meets all of them: a round to warm up, which counts
 * for nothing, and then the rounds, each begun by another.
 */
export async function race(contestants: readonly Contestant[], { rounds, roundMs, progress }: RaceOptions): Promise<Turns> {
  const turns = new Map<string, Turn[]>(contestants.map(({ name }) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (let place = 0; place < contestants.length; place += 1) {
      const { name, turn } = contestants[(round + place) % contestants.length]!;
      progress(round === 0 ? `Warming up: ${name}` : `Round ${round} of ${rounds}: ${name}`);
      const taken = await turn(roundMs);
      if (round > 0) turns.get(name)!.push(taken);
    }
  }
  return turns;
}

/** Counts what happens in a turn, by the clock and by the CPU time of a process. */
export async function timed(process: Pick<ServerProcess, 'cpuMs'>, work: () => Promise<number>): Promise<Turn> {
  const [startedAt, cpuAt] = [performance.now(), process.cpuMs()];
  const count = await work();
  return { count, wallMs: performance.now() - startedAt, cpuMs: process.cpuMs() - cpuAt };
}
