const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
type StopSignal = (typeof SIGNALS)[number];

/** A Ctrl-C reaches the process several times: from the terminal and from each of npm's processes that pass it on. */
const ECHO_MS = 500;

const EXIT_STATUS: Readonly<Record<StopSignal, number>> = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };

/**
 * Listens for the request to stop. A second one quits at once; the embedded database then stays alive, and the next start
 * adopts it.
 * @returns resolves at the first request
 */
export function stopRequested(): Promise<StopSignal> {
  return new Promise((resolve) => {
    let firstAt: number | undefined;
    for (const signal of SIGNALS) {
      process.on(signal, () => {
        firstAt ??= performance.now();
        if (performance.now() - firstAt > ECHO_MS) process.exit(EXIT_STATUS[signal]);
        resolve(signal);
      });
    }
  });
}
