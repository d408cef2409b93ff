import { missingPermission, notFound, type Caller } from '../../access/domain/caller.ts';
import { accepted, refused, type Outcome } from '../../foundation/outcome.ts';
import { maskFreeText } from '../../privacy/domain/mask-free-text.ts';
import { acknowledged, isUnacknowledged, type Alarm } from '../domain/alarm.ts';
import { alarmChange } from '../domain/events.ts';
import { groupKey } from '../domain/grouping.ts';
import { MAX_ALARM_NOTE, type AcknowledgeStores } from './acknowledge-alarm.ts';
import type { AlarmStore } from './ports.ts';

export type AcknowledgeGroupStores = Omit<AcknowledgeStores, 'alarms'> & { readonly alarms: Pick<AlarmStore, 'lockMany' | 'save'> };

export const MOST_ACKNOWLEDGED = 200;

/**
 * Puts on record that somebody has seen all alarms of one group and answers for them. They must be of one group, and none of them
 * P1: what presses most is seen one by one. All of them or none; those that somebody saw before stay as they are.
 */
export async function acknowledgeGroup(
  stores: AcknowledgeGroupStores, caller: Caller, { alarmIds, note }: { readonly alarmIds: readonly string[]; readonly note?: string | null | undefined },
): Promise<Outcome<readonly Alarm[]>> {
  const forbidden = missingPermission(caller, 'ALARM_ACKNOWLEDGE');
  if (forbidden !== null) return forbidden;
  if (note != null && note.length > MAX_ALARM_NOTE) {
    return refused({ code: 'TOO_LONG', message: `The note has ${note.length} characters; ${MAX_ALARM_NOTE} are allowed.`, path: ['note'] });
  }
  const ids = [...new Set(alarmIds)];
  if (ids.length === 0 || ids.length > MOST_ACKNOWLEDGED) return refused({ code: 'TOO_MANY', path: ['alarmIds'], message: `Name 1 to ${MOST_ACKNOWLEDGED} alarms.` });
  const alarms = await stores.alarms.lockMany(ids);
  if (alarms.length < ids.length || !alarms.every(({ unitId }) => stores.units.isWithin(unitId, caller.unitId))) return notFound('alarm', ['alarmIds']);
  const keys = new Set(alarms.map(groupKey));
  if (keys.has(null)) return refused({ code: 'NEVER_GROUPED', path: ['alarmIds'], message: 'A P1 and a mass outage are acknowledged one by one: leave them out.' });
  if (keys.size > 1) return refused({ code: 'SEVERAL_GROUPS', path: ['alarmIds'], message: 'These alarms differ in queue, cause or incident: acknowledge one group at a time.' });
  const at = await stores.now();
  const seen = { at, by: caller.actor.id, role: caller.role, note: maskFreeText(note?.trim() ?? '') || null };
  const changes = alarms.filter(isUnacknowledged).map((alarm) => alarmChange('ALARM_ACKNOWLEDGED', acknowledged(alarm, seen), at, { role: caller.role }));
  await stores.alarms.save(changes.map((change) => ({ ...change, actor: caller.actor, origin: 'LIVE' as const })));
  const after = new Map(changes.map(({ alarm }) => [alarm.id, alarm]));
  return accepted(alarms.map((alarm) => after.get(alarm.id) ?? alarm));
}
