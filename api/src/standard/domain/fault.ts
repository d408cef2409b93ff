/** The rules a policy document is checked against before it is published. */
export const POLICY_RULES = [
  'SHAPE',
  'FILE_NAME',
  'DUPLICATE',
  'UNKNOWN_CHAPTER',
  'UNKNOWN_CLAUSE',
  'UNKNOWN_TARGET',
  'UNKNOWN_DOCUMENT',
  'UNKNOWN_CALENDAR',
  'CALENDAR_WITHOUT_WORK',
  'MAKE_UP_DAY_UNSAID',
  'CLAUSE_NOT_BINDING',
  'CLASS_OF_LAYER',
  'FAMILY_OF_MILESTONE',
  'RESPONSE_PAUSED',
  'WARNING_OUTSIDE_BUDGET',
  'NUMBER_NOT_COVERED',
  'NUMBER_DIFFERS',
  'LIMIT_NOT_IN_CLAUSE',
  'NO_RESPONSE_LIMIT',
  'NO_COMPLETION_LIMIT',
  'URGENT_ANSWERED_LATER',
  'URGENT_COMPLETED_LATER',
  'LADDER_BROKEN',
  'STATUS_WITHOUT_PROOF',
  'PUBLISHED_VERSION_DIFFERS',
  'VERSION_NOT_NEWER',
  'EFFECTIVE_TOO_EARLY',
  'ANOTHER_DOCUMENT',
] as const;
export type PolicyRule = (typeof POLICY_RULES)[number];

/** One fault of a policy document: where, what is wrong, and what puts it right. */
export interface PolicyFault {
  readonly rule: PolicyRule;
  /** `operating-standard@1.0.0/targets/T03`, or a position in the file for faults of form. */
  readonly path: string;
  readonly cause: string;
  readonly remedy: string;
}
