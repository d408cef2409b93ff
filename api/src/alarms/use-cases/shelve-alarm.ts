import { missingPermission, notFound, type Caller } from '../../access/domain/caller.ts';
import type { UnitTree } from '../../access/domain/unit-tree.ts';
import { MINUTE_MS, type Instant } from '../../foundation/instant.ts';
import { accepted, refused, type Outcome } from '../../foundation/outcome.ts';
import { isActive, shelved, unshelved, type Alarm } from '../domain/alarm.ts';
import { alarmChange } from '../domain/events.ts';
import { ALARM_SETTINGS } from '../domain/settings.ts';
import { NEVER_SHELVED, type ShelveReason } from '../domain/words.ts';
import type { AlarmStore } from './ports.ts';

export interface ShelveStores {
  readonly alarms: Pick<AlarmStore, 'lock' | 'save'>;
  readonly units: UnitTree;
  /** The database's clock. */
  now(): Promise<Instant>;
}

/**
 * Puts an alarm aside for a while: it stands, is counted, and calls nobody; then it calls anew. An hour at most, eight for the
 * duty manager. One about the law is never put aside (invariant I9).
 */
export async function shelveAlarm(
  stores: ShelveStores, caller: Caller, { alarmId, minutes, reason }: { readonly alarmId: string; readonly minutes: number; readonly reason: ShelveReason },
): Promise<Outcome<Alarm>> {
  const forbidden = missingPermission(caller, 'ALARM_SHELVE');
  if (forbidden !== null) return forbidden;
  const mayLong = caller.permissions.has('ALARM_SHELVE_LONG');
  const most = (mayLong ? ALARM_SETTINGS.shelveMostLongMs : ALARM_SETTINGS.shelveMostMs) / MINUTE_MS;
  if (minutes < 1 || minutes > most) {
    return refused({
      code: 'SHELVE_TIME', path: ['minutes'],
      message: `You may put an alarm aside for 1 to ${most} minutes${mayLong ? '' : ', the duty manager for longer'}; afterwards it calls again.`,
    });
  }
  const opened = await open(stores, caller, alarmId);
  if (!opened.ok) return opened;
  const alarm = opened.value;
  if (NEVER_SHELVED.includes(alarm.kind)) {
    return refused({ code: 'NOT_SHELVABLE', path: ['alarmId'], clause: alarm.clauseNo, message: 'An alarm about the law is never put aside: acknowledge it and act on it.' });
  }
  if (!isActive(alarm)) return refused({ code: 'ALARM_OVER', path: ['alarmId'], message: 'The cause of the alarm is gone: acknowledge it instead.' });
  const at = await stores.now();
  const shelf = { until: at + minutes * MINUTE_MS, reason, at, by: caller.actor.id, role: caller.role };
  const aside = shelved(alarm, shelf);
  await stores.alarms.save([{ ...alarmChange('ALARM_SHELVED', aside, at, { role: caller.role, reason, until: shelf.until }), actor: caller.actor, origin: 'LIVE' }]);
  return accepted(aside);
}

/** Takes an alarm off the shelf before its time. One that is on none is answered as it is. */
export async function unshelveAlarm(stores: ShelveStores, caller: Caller, { alarmId }: { readonly alarmId: string }): Promise<Outcome<Alarm>> {
  const forbidden = missingPermission(caller, 'ALARM_SHELVE');
  if (forbidden !== null) return forbidden;
  const opened = await open(stores, caller, alarmId);
  if (!opened.ok || opened.value.shelf === null) return opened;
  const at = await stores.now();
  const back = unshelved(opened.value, at);
  await stores.alarms.save([{ ...alarmChange('ALARM_UNSHELVED', back, at), actor: caller.actor, origin: 'LIVE' }]);
  return accepted(back);
}

async function open(stores: ShelveStores, caller: Caller, alarmId: string): Promise<Outcome<Alarm>> {
  const alarm = await stores.alarms.lock(alarmId);
  return alarm === null || !stores.units.isWithin(alarm.unitId, caller.unitId) ? notFound('alarm', ['alarmId']) : accepted(alarm);
}
