import { WALL_UPDATES } from './delivery/wall-updates.ts';
import type { ViewerOperation } from './viewer-socket.ts';

export const BREACHES: ViewerOperation = { id: 'b', query: 'subscription { slaBreaches { seq snapshot breaches { eventId ticketNo targetId clauseNo dueAt detectedAt } } }', variables: {} };

/** What a page of the wall listens to while it is open. */
export const PAGE: readonly ViewerOperation[] = [
  BREACHES,
  { id: 'w', query: WALL_UPDATES, variables: {} },
  { id: 'a', query: 'subscription { alarmChanges { seq snapshot alarms { id state priority version ticketNo } } }', variables: {} },
  { id: 'h', query: 'subscription { heartbeat { seq serverTime pipelineAgeMs buildId } }', variables: {} },
];
