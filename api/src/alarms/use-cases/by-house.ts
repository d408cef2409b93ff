import { systemActor } from '../../foundation/event.ts';
import type { AlarmChange } from '../domain/events.ts';
import type { AlarmStamp } from './ports.ts';

/** A change that the house makes by itself, as it is recorded. */
export function byHouse(change: AlarmChange): AlarmChange & AlarmStamp {
  return { ...change, actor: systemActor('alarms'), origin: 'LIVE' };
}
