import { missingPermission, notFound, type Caller } from '../../access/domain/caller.ts';
import type { UnitTree } from '../../access/domain/unit-tree.ts';
import { MINUTE_MS, type Instant } from '../../foundation/instant.ts';
import { accepted, refused, type Outcome } from '../../foundation/outcome.ts';
import { silenced } from '../domain/alarm.ts';
import { alarmChange } from '../domain/events.ts';
import { ALWAYS_IN_SERVICE, outOfService } from '../domain/out-of-service.ts';
import { ALARM_SETTINGS } from '../domain/settings.ts';
import type { AlarmKind } from '../domain/words.ts';
import type { AlarmStore, RuleOutageStore } from './ports.ts';

export interface RuleServiceStores {
  readonly alarms: Pick<AlarmStore, 'lockActive' | 'save'>;
  readonly outages: RuleOutageStore;
  readonly units: UnitTree;
  /** The database's clock. */
  now(): Promise<Instant>;
}

export interface RuleServiceChange {
  readonly kind: AlarmKind;
  readonly unitId: string;
  /** How long it is out of service from now on; 0 takes it back into service. */
  readonly minutes: number;
  readonly reason: string;
}

export const MAX_RULE_REASON = 500;

/** Takes an alarm rule out of service in a unit and below, or back into it: what it has raised stands and calls nobody meanwhile. */
export async function setRuleService(stores: RuleServiceStores, caller: Caller, { kind, unitId, minutes, reason }: RuleServiceChange): Promise<Outcome<number>> {
  const forbidden = missingPermission(caller, 'ALARM_SHELVE_LONG');
  if (forbidden !== null) return forbidden;
  if (!stores.units.isWithin(unitId, caller.unitId)) return notFound('unit', ['unitId']);
  if (ALWAYS_IN_SERVICE.includes(kind)) {
    return refused({ code: 'ALWAYS_IN_SERVICE', path: ['kind'], message: 'Rules about the law, about risks and about declared outages are always in service.' });
  }
  const most = ALARM_SETTINGS.outOfServiceMostMs / MINUTE_MS;
  if (minutes < 0 || minutes > most) return refused({ code: 'SHELVE_TIME', path: ['minutes'], message: `A rule is out of service for at most ${most} minutes; 0 takes it back.` });
  if (minutes > 0 && (reason.trim() === '' || reason.length > MAX_RULE_REASON)) {
    return refused({ code: 'REQUIRED', path: ['reason'], message: `Say why in 1 to ${MAX_RULE_REASON} characters: it stands in the list of rules.` });
  }
  const now = await stores.now();
  if (minutes === 0) await stores.outages.end({ kind, unitId });
  else await stores.outages.set({ kind, unitId, until: now + minutes * MINUTE_MS, reason: reason.trim(), by: caller.actor.id });
  const ends = outOfService(await stores.outages.current(), (id) => stores.units.get(id)?.path ?? []);
  const alarms = await stores.alarms.lockActive(kind, stores.units.subtree(unitId).map(({ id }) => id));
  const changed = alarms.flatMap((alarm) => {
    const outOfServiceUntil = ends(kind, alarm.unitId, now);
    return outOfServiceUntil === alarm.outOfServiceUntil ? [] : [alarmChange('ALARM_SILENCE_CHANGED', silenced(alarm, { ...alarm, outOfServiceUntil }, now), now)];
  });
  await stores.alarms.save(changed.map((change) => ({ ...change, actor: caller.actor, origin: 'LIVE' as const })));
  return accepted(changed.length);
}
