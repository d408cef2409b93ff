import type { EventOf } from '../../foundation/event.ts';
import type { Instant } from '../../foundation/instant.ts';
import type { Area, ServiceLine } from '../../standard/domain/axes.ts';
import type { IncidentCause, NoticeKind, WorkKind } from './words.ts';

/** What each event of an outage says: ids, words and numbers. Its title and place are read beside the log. */
export interface IncidentEventPayloads {
  INCIDENT_DECLARED: IncidentScope;
  INCIDENT_CHANGED: IncidentScope;
  /** How many tickets came to it or left it; each ticket's own event says which. */
  INCIDENT_TICKETS_LINKED: { readonly tickets: number };
  INCIDENT_TICKETS_UNLINKED: { readonly tickets: number };
  INCIDENT_RESTORE_ORDERED: { readonly tickets: number; readonly resolves: boolean };
  INCIDENT_NOTICE_ORDERED: { readonly noticeId: string; readonly notice: NoticeKind; readonly tickets: number; readonly template: string };
  /** A batch of tickets was dealt with. */
  INCIDENT_PROGRESSED: { readonly work: WorkKind; readonly done: number; readonly refused: number; readonly left: number };
  INCIDENT_RESTORED: { readonly restoredAt: Instant };
  INCIDENT_CLOSED: { readonly rootCause: IncidentCause };
}

export interface IncidentScope {
  readonly area: Area | null;
  readonly serviceLine: ServiceLine | null;
  readonly from: Instant;
  readonly to: Instant | null;
  readonly cause: IncidentCause;
  readonly parentTicketId: string | null;
  readonly expectedRestoreAt: Instant | null;
}

export type IncidentEventType = keyof IncidentEventPayloads;
export type IncidentEvent = EventOf<IncidentEventPayloads>;
