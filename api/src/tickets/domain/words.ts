/** The states of a ticket (ticket life, section 1). */
export const TICKET_STATES = [
  'RECEIVED', 'CLASSIFIED', 'DISPATCHED', 'ACCEPTED', 'IN_PROGRESS', 'SUSPENDED', 'RESOLVED', 'CONFIRMED', 'CLOSED',
  'ARCHIVED', 'WITHDRAWN', 'MERGED', 'INVALID',
] as const;
export type TicketState = (typeof TICKET_STATES)[number];

/** States in which the operator still owes the customer something. */
export const OPEN_STATES: readonly TicketState[] = [
  'RECEIVED', 'CLASSIFIED', 'DISPATCHED', 'ACCEPTED', 'IN_PROGRESS', 'SUSPENDED', 'RESOLVED', 'CONFIRMED',
];

/** States in which work has not delivered its result yet. */
export const UNRESOLVED_STATES: readonly TicketState[] = ['RECEIVED', 'CLASSIFIED', 'DISPATCHED', 'ACCEPTED', 'IN_PROGRESS', 'SUSPENDED'];

/** §5.2: the stages of handling, in the order in which they must be passed. */
export const STAGES = ['DIAGNOSED', 'PLANNED', 'EXECUTED', 'FEEDBACK'] as const;
export type Stage = (typeof STAGES)[number];

export const HOLD_KINDS = ['COMPLAINT_RESULT', 'QA', 'REGULATOR_CASE'] as const;
export type HoldKind = (typeof HOLD_KINDS)[number];

/** Ticket life, section 1.1: these holds keep a ticket from being resolved, the others only from being closed. */
export const HOLDS_THAT_BLOCK_RESOLVING: readonly HoldKind[] = ['COMPLAINT_RESULT'];

export const RESUME_CAUSES = ['CUSTOMER_REPLY', 'TIME_REACHED', 'MANUAL', 'RESTORED', 'RESOLVED'] as const;
export type ResumeCause = (typeof RESUME_CAUSES)[number];

export const CLOSURES = ['CONFIRMED', 'UNREACHABLE', 'NOT_OBSERVED'] as const;
/** How a ticket ended. UNREACHABLE is the automatic close, which never counts as confirmed; NOT_OBSERVED is imported history that does not say when. */
export type Closure = (typeof CLOSURES)[number];
