/** How much an alarm presses: P1 sounds until somebody answers, P2 sounds once, P3 stands in the list and makes no sound. */
export const ALARM_PRIORITIES = ['P1', 'P2', 'P3'] as const;
export type AlarmPriority = (typeof ALARM_PRIORITIES)[number];

/** What calls for a supervisor's response. */
export const ALARM_KINDS = ['STATUTORY_BREACH', 'RISK_FLAGGED', 'SLA_BREACH', 'NEAR_DUE_UNOWNED', 'PROGRESS_NOTICE_LATE', 'WORK_ORDER_LATE', 'DUTY_OVERDUE', 'QUEUE_OVERLOAD', 'QUEUE_SERVICE_LEVEL', 'MASS_OUTAGE'] as const;
export type AlarmKind = (typeof ALARM_KINDS)[number];

/** What the law demands is never put aside (invariant I9). */
export const NEVER_SHELVED: readonly AlarmKind[] = ['STATUTORY_BREACH', 'DUTY_OVERDUE'];

/** Acknowledged and resolved are two things: an alarm is over (NORMAL) when its cause is gone and somebody has seen it. */
export const ALARM_STATES = ['ACTIVE_UNACKED', 'ACTIVE_ACKED', 'RETURNED_UNACKED', 'NORMAL'] as const;
export type AlarmState = (typeof ALARM_STATES)[number];

/** Why an alarm that stands does not call: somebody put it aside for a while, its incident calls in its place, or its rule is out of service. */
export const ALARM_SILENCES = ['SHELVED', 'SUPPRESSED', 'OUT_OF_SERVICE'] as const;
export type AlarmSilence = (typeof ALARM_SILENCES)[number];

/** Why somebody puts an alarm aside. */
export const SHELVE_REASONS = ['WORK_UNDER_WAY', 'PLANNED_WORK', 'KNOWN_CAUSE', 'DUPLICATE', 'CHATTERING', 'AWAITING_THIRD_PARTY'] as const;
export type ShelveReason = (typeof SHELVE_REASONS)[number];
