import type { UnitTree } from '../../access/domain/unit-tree.ts';
import { systemActor } from '../../foundation/event.ts';
import type { Instant } from '../../foundation/instant.ts';
import { accepted, type Outcome } from '../../foundation/outcome.ts';
import { outOfService } from '../domain/out-of-service.ts';
import { reconcileSubject } from '../domain/reconcile.ts';
import { serviceCondition } from '../domain/rules.ts';
import { intervalEnd, intervalsToJudge, judge } from '../domain/service-level.ts';
import { ALARM_SETTINGS } from '../domain/settings.ts';
import type { AlarmStore, RuleOutageStore, ServiceStore } from './ports.ts';

export interface JudgeServiceStores {
  readonly alarms: Pick<AlarmStore, 'lockOfQueue' | 'save'>;
  readonly services: ServiceStore;
  readonly outages: Pick<RuleOutageStore, 'current'>;
  readonly units: UnitTree;
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
    const changes = reconcileSubject(
      watch.alarmed ? [serviceCondition(queueId)] : [], { unitId, queueId, ticketId: null, ticketNo: null, tier: null, incidentId: null, dutyId: null },
      await stores.alarms.lockOfQueue(queueId, 'QUEUE_SERVICE_LEVEL'), now, outOfService(outages, (id) => stores.units.get(id)?.path ?? []),
    );
    await stores.alarms.save(changes.map((change) => ({ ...change, actor: systemActor('alarms'), origin: 'LIVE' as const })));
  }
  return accepted(queues.length);
}
