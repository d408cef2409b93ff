import { missingPermission, notFound, type Caller } from '../../access/domain/caller.ts';
import type { UnitTree } from '../../access/domain/unit-tree.ts';
import type { Instant } from '../../foundation/instant.ts';
import { accepted, refused, type Outcome } from '../../foundation/outcome.ts';
import { maskFreeText } from '../../privacy/domain/mask-free-text.ts';
import { acknowledged, isUnacknowledged, type Alarm } from '../domain/alarm.ts';
import { alarmChange } from '../domain/events.ts';
import type { AlarmStore } from './ports.ts';

export interface AcknowledgeStores {
  readonly alarms: Pick<AlarmStore, 'lock' | 'save'>;
  readonly units: UnitTree;
  /** The database's clock. */
  now(): Promise<Instant>;
}

export const MAX_ALARM_NOTE = 500;

/**
 * Puts on record that somebody has seen an alarm and answers for it. Repeating it, or coming second, changes nothing and
 * is answered with the alarm as it is: two supervisors who press at once both did right. Numbers of persons in the note are
 * hidden, for live payloads carry it.
 */
export async function acknowledgeAlarm(
  stores: AcknowledgeStores, caller: Caller, { alarmId, note }: { readonly alarmId: string; readonly note?: string | null | undefined },
): Promise<Outcome<Alarm>> {
  const forbidden = missingPermission(caller, 'ALARM_ACKNOWLEDGE');
  if (forbidden !== null) return forbidden;
  if (note != null && note.length > MAX_ALARM_NOTE) {
    return refused({ code: 'TOO_LONG', message: `The note has ${note.length} characters; ${MAX_ALARM_NOTE} are allowed.`, path: ['note'] });
  }
  const alarm = await stores.alarms.lock(alarmId);
  if (alarm === null || !stores.units.isWithin(alarm.unitId, caller.unitId)) return notFound('alarm', ['alarmId']);
  if (!isUnacknowledged(alarm)) return accepted(alarm);
  const at = await stores.now();
  const seen = acknowledged(alarm, { at, by: caller.actor.id, role: caller.role, note: maskFreeText(note?.trim() ?? '') || null });
  await stores.alarms.save([{ ...alarmChange('ALARM_ACKNOWLEDGED', seen, at, { role: caller.role }), actor: caller.actor, origin: 'LIVE' }]);
  return accepted(seen);
}
