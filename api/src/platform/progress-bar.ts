import type { Terminal } from './terminal.ts';

export interface ProgressBar {
  /** Counts what was done since the last call. */
  readonly advance: (count: number) => void;
  /** Shows the end state, on a line that stays. */
  readonly finish: () => void;
}

const WIDTH = 24;
const LIVE_MS = 100;
const PLAIN_MS = 5_000;

/**
 * A bar with count, rate and time left: many times a second where it can be overwritten, a line every five seconds elsewhere.
 * @param label what is being done, e.g. `Backing up`
 * @param total how many there are
 * @param unit what they are, e.g. `rows`
 */
export function progressBar(terminal: Terminal, label: string, total: number, unit: string): ProgressBar {
  const startedAt = performance.now();
  let shownAt = startedAt;
  let done = 0;

  function line(): string {
    const share = total === 0 ? 1 : Math.min(done / total, 1);
    const filled = Math.round(share * WIDTH);
    const perSecond = done / Math.max((performance.now() - startedAt) / 1000, 0.001);
    const left = done === 0 || done >= total ? '' : `  ${duration((total - done) / perSecond)} left`;
    return `${label}  ${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${Math.floor(share * 100)} %  ${count(done)} of ${count(total)} ${unit}  ${count(Math.round(perSecond))}/s${left}`;
  }

  return {
    advance(by) {
      done += by;
      if (performance.now() - shownAt < (terminal.live ? LIVE_MS : PLAIN_MS)) return;
      shownAt = performance.now();
      terminal.progress(line());
    },
    finish: () => terminal.say(line()),
  };
}

function count(value: number): string {
  return value.toLocaleString('en');
}

function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
