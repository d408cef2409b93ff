import { judgeService } from './alarms/use-cases/judge-service.ts';
import { wakeAlarms } from './alarms/use-cases/wake-alarms.ts';
import { watchDuties } from './alarms/use-cases/watch-duties.ts';
import { watchQueues } from './alarms/use-cases/watch-queues.ts';
import { runOutbox } from './communications/channels/run-outbox.ts';
import type { Senders } from './communications/channels/sender.ts';
import { recordAttempt } from './correspondence/use-cases/record-delivery.ts';
import { checkOffers } from './dispatch/use-cases/check-offers.ts';
import { drainQueue } from './dispatch/use-cases/drain-queue.ts';
import { DAY_MS } from './foundation/instant.ts';
import { accepted } from './foundation/outcome.ts';
import type { House } from './house.ts';
import { carryOutWork } from './incidents/use-cases/carry-out-work.ts';
import { columnSource } from './platform/timekeeper/due-source.ts';
import { purgeSource } from './platform/timekeeper/purge-source.ts';
import type { DueSource } from './platform/timekeeper/timekeeper.ts';
import { postponePolicyJob, runPolicyJob } from './sla/use-cases/run-policy-job.ts';
import { recordDueOrders } from './teamwork/use-cases/record-due-orders.ts';
import { recordDueMarks } from './sla/use-cases/record-due-marks.ts';
import { wakeTickets } from './tickets/use-cases/wake-tickets.ts';

/** How many tickets one transaction of a timer takes: enough to catch up quickly, few enough to hold no lock for long. */
const BATCH = 200;
const INCIDENT_BATCH = 50;

/** Warnings and due instants of running clocks. */
export function markTimer(house: House): DueSource {
  return columnSource(house.orm, 'marks', 'sla_ticket', 'next_mark_at', () => house.perform((stores) => recordDueMarks(stores, BATCH)));
}

/** Warnings and due instants of the clocks of work orders. */
export function orderTimer(house: House): DueSource {
  return columnSource(house.orm, 'work-orders', 'work_order', 'next_mark_at', () => house.perform((stores) => recordDueOrders(stores, BATCH)));
}

/** What tickets do by themselves: service deemed started, suspensions that end, holds that lapse. */
export function wakeTimer(house: House): DueSource {
  return columnSource(house.orm, 'tickets', 'ticket', 'wake_at', () => house.perform((stores) => wakeTickets(stores, BATCH)));
}

/** Dispatched tickets that nobody has accepted: their agents are reminded, then others are asked. */
export function offerTimer(house: House): DueSource {
  return columnSource(house.orm, 'offers', 'ticket', 'offer_check_at', () => house.perform((stores) => checkOffers(stores, BATCH)));
}

/** Queues that dispatch by themselves and for which something has changed. */
export function drainTimer(house: House): DueSource {
  return columnSource(house.orm, 'queues', 'queue_turn', 'drain_at', () => house.perform((stores) => drainQueue(stores, BATCH)));
}

/** Alarms that come off the shelf, call the next duty, or call anew because nothing came of them. */
export function alarmTimer(house: House): DueSource {
  return columnSource(house.orm, 'alarms', 'alarm', 'wake_at', () => house.perform((stores) => wakeAlarms(stores, BATCH)));
}

/** What was ordered for the tickets of mass outages: few at a time, so that each can be watched. */
export function incidentTimer(house: House): DueSource {
  return columnSource(house.orm, 'incidents', 'incident', 'work_at', () => house.perform((stores) => carryOutWork(stores, INCIDENT_BATCH)));
}

/** Queues whose load has changed, or that have been full or relieved for long enough. */
export function overloadTimer(house: House): DueSource {
  return columnSource(house.orm, 'overloads', 'queue_overload', 'check_at', () => house.perform((stores) => watchQueues(stores, BATCH)));
}

/** Queues of which an interval is over. */
export function serviceTimer(house: House): DueSource {
  return columnSource(house.orm, 'service-levels', 'queue_service', 'check_at', () => house.perform((stores) => judgeService(stores, BATCH)));
}

/** Duties of the law whose time has passed. */
export function dutyTimer(house: House): DueSource {
  return columnSource(house.orm, 'duties', 'duty', 'check_at', () => house.perform((stores) => watchDuties(stores, BATCH)));
}

/** Previews of drafts and tickets that change over to another version. Nobody waits for a batch of them as for an instant that falls due: one that fails is tried again later. */
export function policyJobTimer(house: House): DueSource {
  return columnSource(house.orm, 'policy-jobs', 'policy_job', 'run_at', async () => {
    let jobId: string | null = null;
    try {
      return await house.perform((stores) => runPolicyJob(stores, (begun) => { jobId = begun; }));
    } catch (error) {
      const failed = jobId;
      if (failed === null) throw error;
      house.log.warn({ jobId: failed, err: error }, 'a batch of a policy job failed');
      await house.perform((stores) => postponePolicyJob(stores, failed));
      return accepted(1);
    }
  });
}

/** So many messages go out at a time. */
const OUTBOX_BATCH = 10;

/** Messages to customers that are to be sent, or sent again. */
export function outboxTimer(house: House, senders: Senders): DueSource {
  return columnSource(house.orm, 'outbox', 'outbound_message', 'next_try_at', async () => accepted(await runOutbox({
    senders,
    async claim() {
      const claimed = await house.perform(async (stores) => accepted(await stores.outbox.claimDue(OUTBOX_BATCH)));
      return claimed.ok ? claimed.value : [];
    },
    record: async (messageId, result) => { await house.perform((stores) => recordAttempt(stores, messageId, result)); },
    linkUrl: (linkId) => `${house.env.publicUrl}/progress#${house.linkTokens.of(linkId)}`,
  })));
}

/** A signed request is refused as stale long before its id is forgotten. */
const KEEP_RECEIPTS_MS = DAY_MS;
/** What came in and concerned nobody is under the house's key, and not kept for good. */
const KEEP_STRAYS_MS = 90 * DAY_MS;

/** What nobody needs any more: the answers to commands that will not be repeated, sessions that ended. */
export function purgeTimer({ orm, env }: House): DueSource {
  return purgeSource(orm, 'purge', [
    { table: 'idempotency_key', endedAt: 'created_at', keepMs: env.keepIdempotencyKeysMs },
    { table: 'webhook_receipt', endedAt: 'at', keepMs: KEEP_RECEIPTS_MS },
    { table: 'customer_link', endedAt: 'expires_at', keepMs: DAY_MS },
    { table: 'inbound_message', endedAt: "case when ring_key_id is not null and state in ('DISMISSED', 'NOTED', 'FEEDBACK_ROUTED') then received_at end", keepMs: KEEP_STRAYS_MS },
    { table: 'session', endedAt: 'least(expires_at, revoked_at)', keepMs: env.keepSessionsMs },
  ]);
}
