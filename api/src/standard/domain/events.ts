/**
 * The catalogue of names a target may use. A name outside it is refused at publish. Only events that happen to a
 * ticket's customer-facing clocks are listed: team clocks and the timers that come from settings carry no target.
 */
export const START_EVENTS = [
  'RECEIVED',
  'ACCEPTED_INTAKE',
  'SERVICE_STARTED',
  'CONFLICT_OPENED',
] as const;
export type StartEvent = (typeof START_EVENTS)[number];

export const STOP_EVENTS = [
  'CLASSIFIED',
  'DISPATCHED',
  'FIRST_QUALIFYING_RESPONSE',
  'PRELIMINARY_REPLY',
  'SERVICE_RESTORED',
  'RESOLVED',
  'REPAIRED',
  'SUBSTANTIVE_RESPONSE',
  'RESULT_FED_BACK',
  'CONFLICT_SETTLED',
  'REGULATOR_ANSWERED',
] as const;
export type StopEvent = (typeof STOP_EVENTS)[number];

/** The event that makes a stopped clock run again, for the stop events that can prove to be untrue. */
export const UNSTOPPED_BY: { readonly [Stop in StopEvent]?: 'RETURNED' | 'REOPENED' | 'RESTORATION_DISPROVED' } = {
  DISPATCHED: 'RETURNED',
  RESOLVED: 'REOPENED',
  REPAIRED: 'REOPENED',
  SERVICE_RESTORED: 'RESTORATION_DISPROVED',
};

/** Why a ticket waits; the pause reasons of a clock are among these. */
export const SUSPEND_REASONS = ['AWAIT_CUSTOMER', 'APPOINTMENT', 'AWAIT_THIRD_PARTY', 'AWAIT_PARTS', 'FORCE_MAJEURE'] as const;
export type SuspendReason = (typeof SUSPEND_REASONS)[number];

/** What exactly is awaited, where a limit depends on it: §7.1 pauses only while the customer's evidence is awaited. */
export const SUSPEND_DETAILS = ['EVIDENCE'] as const;
export type SuspendDetail = (typeof SUSPEND_DETAILS)[number];
