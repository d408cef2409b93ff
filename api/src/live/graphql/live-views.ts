import { toGlobalId } from '../../platform/graphql/global-id.ts';
import type { BreachNotice } from '../domain/notices.ts';
import type { QueueLoad, Wall } from '../domain/wall.ts';
import type { QueueLoadType } from './queue-load.type.ts';
import type { SlaBreachType } from './live-payloads.type.ts';
import type { WallType } from './wall.type.ts';

/** The wall as the API shows it: the same with global ids. */
export function wallView(wall: Wall): WallType {
  return {
    ...wall,
    unitId: toGlobalId('Unit', wall.unitId),
    rows: wall.rows.map((row) => ({
      ...row, ticketId: toGlobalId('Ticket', row.ticketId), queueId: toGlobalId('Queue', row.queueId),
      alarmId: row.alarmId === null ? null : toGlobalId('Alarm', row.alarmId),
    })),
    overflow: wall.overflow.map((entry) => ({ ...entry, queueId: toGlobalId('Queue', entry.queueId) })),
    queues: wall.queues.map(queueLoadView),
  };
}

export function queueLoadView(load: QueueLoad): QueueLoadType {
  return { ...load, queueId: toGlobalId('Queue', load.queueId), unitId: toGlobalId('Unit', load.unitId) };
}

export function breachView(breach: BreachNotice): SlaBreachType {
  return { ...breach, ticketId: toGlobalId('Ticket', breach.ticketId), queueId: toGlobalId('Queue', breach.queueId), unitId: toGlobalId('Unit', breach.unitId) };
}
