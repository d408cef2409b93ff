import { LimitBook } from '../../../../api/src/live/domain/limit-book.ts';
import { DEFAULT_LIVE_SETTINGS } from '../../../../api/src/live/domain/settings.ts';
import { Pipeline } from '../../../../api/src/live/reactions/pipeline.ts';
import { createBreachRecords } from '../../../../api/src/live/storage/breach-records.ts';
import { createLiveReads } from '../../../../api/src/live/storage/live-reads.ts';
import { createLogReads } from '../../../../api/src/live/storage/log-reads.ts';
import { followEvents } from '../../../../api/src/platform/event-log/tail.ts';
import { openBenchHouse, type HouseSettings } from '../bench-house.ts';

/** What a new process took, in ms. */
export interface Rebuild {
  /** Until the picture stood. */
  readonly pictureMs: number;
  /** Until it had also dealt with what had happened in the last minutes before its start, for viewers who come back. */
  readonly readyMs: number;
  readonly tickets: number;
  readonly rssBytes: number;
}

/** Does what a server does between the house and its viewers. Nothing of it has run in this process before. */
async function rebuildOnce(settings: HouseSettings): Promise<Rebuild> {
  const house = await openBenchHouse(settings);
  const reads = () => house.orm.em.fork();
  const begunAt = performance.now();
  const book = new LimitBook(house.catalogue);
  const logReads = createLogReads(reads);
  const { now, lastSeq } = await logReads.standing(0);
  const from = await logReads.placeBefore(now - DEFAULT_LIVE_SETTINGS.replayMs, DEFAULT_LIVE_SETTINGS.replayEvents);
  const pipeline = new Pipeline({
    settings: DEFAULT_LIVE_SETTINGS, logReads, reads: createLiveReads(reads, () => book), breaches: createBreachRecords(reads), policyJob: async () => null, catalogue: () => house.catalogue,
    limits: () => book, units: house.units, queues: house.queues, timeZone: house.env.siteTimeZone, buildId: 'bench', log: house.log,
  }, from);
  await pipeline.rebuild();
  const pictureMs = performance.now() - begunAt;
  if (pipeline.foldedSeq < lastSeq) {
    const caughtUp = Promise.withResolvers<void>();
    const tail = followEvents(house.orm, house.databaseUrl, house.log, from, async (events) => {
      await pipeline.handle(events);
      if (pipeline.foldedSeq >= lastSeq) caughtUp.resolve();
    });
    await caughtUp.promise;
    await tail.close();
  }
  const readyMs = performance.now() - begunAt;
  const rebuilt = { pictureMs, readyMs, tickets: pipeline.state.size, rssBytes: process.memoryUsage.rss() };
  await pipeline.close();
  await house.close();
  return rebuilt;
}

process.once('message', (settings: HouseSettings) => {
  void rebuildOnce(settings).then((rebuilt) => process.send!(rebuilt));
});
