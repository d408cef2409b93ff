/**
 * Thins a stream out: gives the newest value at once when `intervalMs` have passed since the last one was given, and
 * otherwise as soon as they have. It reads the source without pause, so that the source never waits; what is replaced
 * meanwhile is never seen. It ends after the last value, or fails, as the source does.
 */
export async function* newest<Value>(source: AsyncIterable<Value>, intervalMs: number): AsyncGenerator<Value, void> {
  let latest: { readonly value: Value } | null = null;
  let done = false;
  let news = Promise.withResolvers<void>();

  async function read(): Promise<void> {
    try {
      for await (const value of source) {
        latest = { value };
        news.resolve();
      }
    } finally {
      done = true;
      news.resolve();
    }
  }

  const reading = read();
  // It is awaited at the end; until then a failure must not count as one that nobody handles.
  reading.catch(() => undefined);
  while (true) {
    await news.promise;
    news = Promise.withResolvers();
    const given = takeLatest();
    if (given !== null) {
      yield given.value;
      await new Promise((resolve) => setTimeout(resolve, intervalMs));
    }
    if (done && latest === null) break;
  }
  await reading;

  function takeLatest(): { readonly value: Value } | null {
    const taken = latest;
    latest = null;
    return taken;
  }
}
