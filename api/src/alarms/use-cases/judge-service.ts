import type { Instant } from '../../foundation/instant.ts';
import { accepted, type Outcome } from '../../foundation/outcome.ts';
import { serviceCondition } from '../domain/rules.ts';
import { intervalEnd, intervalsToJudge, judge } from '../domain/service-level.ts';
import { ALARM_SETTINGS } from '../domain/settings.ts';
import type { RuleOutageStore, ServiceStore } from './ports.ts';
import { reconcileQueue, type QueueAlarmStores } from './reconcile-queue.ts';

export interface JudgeServiceStores extends QueueAlarmStores {
  readonly services: ServiceStore;
  readonly outages: Pick<RuleOutageStore, 'current'>;
  /** The database's clock. */
  now(): Promise<Instant>;
}

/**
 * Judges the intervals that are over of queues whose turn it is, and raises and returns the alarm of those that fail their target.
 * A little after the end of an interval, when what was due in it is decided.
 * @param limit how many queues at most
 * @returns how many were judged
 */
export async function judgeService(stores: JudgeServiceStores, limit: number): Promise<Outcome<number>> {
  const { intervalMs, settleMs } = ALARM_SETTINGS.serviceLevel;
  const now = await stores.now();
  const queues = await stores.services.claimDue(now, limit);
  const outages = queues.length === 0 ? [] : await stores.outages.current();
  for (const { queueId, unitId, targetPercent, judgedTo, watch: before } of queues) {
    const ends = intervalsToJudge(judgedTo, now - settleMs);
    let watch = before;
    for (const end of ends) watch = judge(watch, await stores.services.figures(queueId, end - intervalMs, end), targetPercent);
    await stores.services.keep(queueId, watch, ends.at(-1) ?? judgedTo, intervalEnd(now - settleMs) + settleMs);
    await reconcileQueue(stores, { queueId, unitId }, 'QUEUE_SERVICE_LEVEL', watch.alarmed ? serviceCondition(queueId) : null, outages, now);
  }
  return accepted(queues.length);
}
