import type { Instant } from '../../foundation/instant.ts';
import type { LocalText } from '../../foundation/text.ts';
import type { WorkCalendar } from './calendar.ts';
import type { StartEvent, StopEvent, SuspendDetail, SuspendReason } from './events.ts';
import type { Operator, TimeUnit, Unit } from './limit.ts';
import type { Scope } from './scope.ts';
import type { WarnRule } from './warnings.ts';

/** The layers of policy, highest first. */
export const POLICY_LAYERS = ['STATUTORY', 'AGREEMENT', 'STANDARD'] as const;
export type PolicyLayer = (typeof POLICY_LAYERS)[number];

/** SUPERSEDED: a successor is published; the version stays in force until the successor takes effect. */
export const POLICY_STATUSES = ['DRAFT', 'PUBLISHED', 'SUPERSEDED', 'REPEALED'] as const;
export type PolicyStatus = (typeof POLICY_STATUSES)[number];

/** A heading is a clause of which the source has the title only. */
export const CLAUSE_KINDS = ['NORMATIVE', 'INFO', 'HEADING'] as const;
export type ClauseKind = (typeof CLAUSE_KINDS)[number];

export interface Chapter {
  readonly no: string;
  readonly title: LocalText;
}

/** A number in a clause's text: the targets that carry it, or why none does. */
export interface ClauseNumber {
  readonly value: number;
  readonly unit: Unit;
  readonly bind: Bind;
  readonly coveredBy: readonly string[];
  readonly waiver?: LocalText;
}

export interface Clause {
  /** As the source counts it: `3.3`, `Art 32`. */
  readonly no: string;
  readonly chapterNo: string;
  readonly kind: ClauseKind;
  readonly title: LocalText;
  /** The clause in our own words, never a copy of the source. */
  readonly text: LocalText;
  /** The source breaks off inside this clause. */
  readonly truncated: boolean;
  readonly note?: LocalText;
  /** The instrument a clause comes from, where the document gathers several. */
  readonly source?: LocalText;
  readonly numbers: readonly ClauseNumber[];
}

/** A reading: how the document resolves a conflict or an ambiguity of its clauses. */
export interface Reading {
  readonly no: string;
  readonly clauseNos: readonly string[];
  readonly text: LocalText;
}

/** A version of a policy. Immutable once published. */
export interface PolicyDocument {
  readonly docId: string;
  readonly layer: PolicyLayer;
  readonly title: LocalText;
  /** Semantic version: `1.0.0`. */
  readonly version: string;
  readonly effectiveFrom: Instant;
  /** Where it ends by itself, as an agreement does; absent: it is in force until it is superseded or repealed. */
  readonly effectiveUntil?: Instant;
  readonly basis: readonly LocalText[];
  readonly chapters: readonly Chapter[];
  readonly clauses: readonly Clause[];
  readonly targets: readonly Target[];
  readonly readings: readonly Reading[];
  readonly calendars: readonly WorkCalendar[];
}

/** Names one version of one document; a ticket keeps the pins it was received under. */
export interface PolicyPin {
  readonly docId: string;
  readonly version: string;
}

/** Families of milestones: each has one governing limit at a time. */
export const MILESTONE_FAMILIES = [
  'CLASSIFY',
  'DISPATCH',
  'RESPOND',
  'PRELIM_REPLY',
  'RESTORE',
  'COMPLETE',
  'COMPLAINT',
  'CONFLICT',
] as const;
export type MilestoneFamily = (typeof MILESTONE_FAMILIES)[number];

/** What a clock times, and the family it belongs to. The seven completion limits of the standard are read as different milestones (K3). */
export const FAMILY_OF_MILESTONE = {
  CLASSIFY: 'CLASSIFY',
  DISPATCH: 'DISPATCH',
  RESPOND: 'RESPOND',
  PRELIM_REPLY: 'PRELIM_REPLY',
  RESTORE: 'RESTORE',
  HANDLE: 'COMPLETE',
  REPAIR: 'COMPLETE',
  RESOLVE: 'COMPLETE',
  END_TO_END: 'COMPLETE',
  COMPLAINT_RESPOND: 'COMPLAINT',
  COMPLAINT_RESULT: 'COMPLAINT',
  CONFLICT: 'CONFLICT',
} as const satisfies { readonly [milestone: string]: MilestoneFamily };
export type Milestone = keyof typeof FAMILY_OF_MILESTONE;

export const MILESTONES = Object.keys(FAMILY_OF_MILESTONE) as readonly Milestone[];

/** Bindingness, read from the clause's modal word: 需 / 应 / 不得 = SHALL, 通常 / 可 = SHOULD, a mere statement = INFO. */
export const BINDS = ['SHALL', 'SHOULD', 'INFO'] as const;
export type Bind = (typeof BINDS)[number];

/** Classes a clock can have. The class decides what a miss means. */
export const CLOCK_CLASSES = ['STATUTORY', 'AGREEMENT', 'SLA', 'ASSESSMENT'] as const;
export type ClockClass = (typeof CLOCK_CLASSES)[number];

/** All classes. TECHNICAL figures come from network systems and never time a ticket (K12). */
export const TARGET_CLASSES = [...CLOCK_CLASSES, 'TECHNICAL'] as const;
export type TargetClass = (typeof TARGET_CLASSES)[number];

export const FIGURE_MEASURES = ['RATE', 'LEVEL'] as const;
export const MEASURES = ['CLOCK', ...FIGURE_MEASURES, 'DUTY', 'CLAIM'] as const;
export type Measure = (typeof MEASURES)[number];

/** What a rate or a level measures. */
export const METRICS = ['CSAT', 'RESPONSE_RATE', 'RESOLUTION_RATE', 'NETWORK_SERVICE_RESPONSE_TIME', 'DATA_TRANSMISSION_ACCURACY'] as const;
export type Metric = (typeof METRICS)[number];

/** Natural hours, which need no calendar: the standard never speaks of working hours (K15). */
export const NATURAL_HOURS = '24x7';

/** Whether the wait between a resolution and its reopening is taken out of a clock that runs on (EXCLUDED) or not (GROSS). */
export const REOPEN_WAITS = ['EXCLUDED', 'GROSS'] as const;
export type ReopenWait = (typeof REOPEN_WAITS)[number];

/** What the law attaches to a breach: tasks for the operator. */
export const DUTIES = ['NOTIFY_USER', 'WAIVE_RENTAL', 'RESTORE_SERVICE', 'PAY_DELAY'] as const;
export type DutyCode = (typeof DUTIES)[number];
export interface Duty {
  readonly code: DutyCode;
  readonly text: LocalText;
}

/** A suspension that pauses a clock. Without a detail, any detail will do. */
export interface PauseRule {
  readonly reason: SuspendReason;
  readonly detail?: SuspendDetail;
}

interface TargetHead {
  /** T01–T23 for the standard, S… for the law; unique among the documents in force. */
  readonly id: string;
  readonly clauseNo: string;
  readonly bind: Bind;
  readonly op: Operator;
  readonly value: number;
  readonly note?: LocalText;
}

/** A limit on a ticket: from one event to another in at most so much time. */
export interface ClockTarget extends TargetHead {
  readonly enabled: true;
  readonly measure: 'CLOCK';
  readonly class: ClockClass;
  readonly op: '<=';
  readonly unit: TimeUnit;
  readonly milestone: Milestone;
  readonly family: MilestoneFamily;
  readonly startEvent: StartEvent;
  readonly stopEvent: StopEvent;
  readonly pauseReasons: readonly PauseRule[];
  /** How many pauses the clock takes before it runs on through a further suspension; absent: any number. */
  readonly maxPauses?: number;
  readonly reopenWait: ReopenWait;
  /** `24x7`, or the id of one of the document's calendars. */
  readonly calendar: string;
  readonly scope: Scope;
  readonly warnAt: readonly WarnRule[];
  readonly duties: readonly Duty[];
}

/** A limit on a figure of the organisation, of those assessed, or of the network. */
export interface FigureTarget extends TargetHead {
  readonly enabled: true;
  readonly measure: (typeof FIGURE_MEASURES)[number];
  readonly class: TargetClass;
  readonly unit: Unit;
  readonly metric: Metric;
  readonly appliesTo: LocalText;
}

/** What is reported to the operator's systems, outside any ticket, and makes a duty of the law due. */
export const DUTY_TRIGGERS = ['PAYMENT_AFTER_SUSPENSION', 'ABNORMAL_FEE', 'INSTALLATION_DELAYED'] as const;
export type DutyTrigger = (typeof DUTY_TRIGGERS)[number];

/** A rule of the law that is carried out when something outside the tickets is reported: its duties are then due. */
export interface DutyTarget extends TargetHead {
  readonly enabled: true;
  readonly measure: 'DUTY';
  readonly class: TargetClass;
  readonly unit: Unit;
  readonly trigger: DutyTrigger;
  readonly appliesTo: LocalText;
  readonly duties: readonly Duty[];
}

/**
 * A number that is shown and never acts: a claim, a legal limit whose trigger is not connected, or an example still to
 * be verified. It has neither events nor a scope, so nothing can run it by mistake; without a class it is no law either.
 */
export interface InertTarget extends TargetHead {
  readonly enabled: false;
  readonly measure: Measure;
  readonly class: TargetClass | null;
  readonly unit: Unit;
  readonly appliesTo: LocalText;
  readonly duties: readonly Duty[];
  readonly note: LocalText;
}

export type Target = ClockTarget | FigureTarget | DutyTarget | InertTarget;

/** Whether the target is one that times tickets. */
export function isClock(target: Target): target is ClockTarget {
  return target.enabled && target.measure === 'CLOCK';
}

/** How far the product carries a requirement. INFO: the clause states it and demands nothing. */
export const REQUIREMENT_STATUSES = ['ENFORCED', 'PARTLY', 'PLANNED', 'INFO'] as const;
export type RequirementStatus = (typeof REQUIREMENT_STATUSES)[number];

/** A duty of a clause, and the tests that hold the product to it. */
export interface Requirement {
  readonly no: string;
  readonly clauseNo: string;
  readonly text: LocalText;
  readonly status: RequirementStatus;
  /** Paths of test files; empty until the requirement is at least partly enforced. */
  readonly enforcedBy: readonly string[];
}

/**
 * The requirements of one document version. Kept apart from the document, because how far the product enforces it moves
 * with the product while a published document never changes.
 */
export interface RequirementRegister extends PolicyPin {
  readonly requirements: readonly Requirement[];
}
