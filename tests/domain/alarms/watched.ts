import type { WatchedClock, WatchedTicket } from '../../../api/src/alarms/domain/watched-ticket.ts';

export const NOW = Date.UTC(2026, 2, 2, 9);

/** A late, governing SLA clock that must be met; `over` says what is different. */
export function lateClock(over: Partial<WatchedClock> = {}): WatchedClock {
  return {
    targetId: 'T09', clauseNo: '5.1', class: 'SLA', bind: 'SHALL', run: 'RUNNING', dueAt: NOW - 60_000, breachedAt: NOW - 60_000,
    governing: true, lastWarningReached: true, breachImported: false, breachMigrated: false, ...over,
  };
}

/** A clock that has reached its last warning and is not late. */
export function nearClock(over: Partial<WatchedClock> = {}): WatchedClock {
  return lateClock({ targetId: 'T01', clauseNo: '3.1', dueAt: NOW + 60_000, breachedAt: null, ...over });
}

/** An accepted, ordinary fault of normal urgency, without clocks. */
export function watched(over: Partial<WatchedTicket> = {}): WatchedTicket {
  return {
    ticketId: '00000000-0000-7000-8000-0000000000aa', ticketNo: '260302-0001', unitId: 'unit', queueId: 'queue', tier: 'ORDINARY', origin: 'LIVE',
    incidentId: null, state: 'IN_PROGRESS', accepted: true, axes: { type: 'FAULT', urgency: 'NORMAL', tier: 'ORDINARY', risk: 'NONE' }, riskImported: false, isHistory: false,
    progressLateSince: null, lateOrders: [], clocks: [], ...over,
  };
}
