import { DAY_MS, HOUR_MS, type Instant } from '../../foundation/instant.ts';
import { durationMs, TIME_UNITS } from '../../standard/domain/limit.ts';
import type { DutyCode, DutyTarget, PolicyPin } from '../../standard/domain/policy.ts';
import type { PinnedTarget } from '../../standard/domain/catalogue.ts';

/** OPEN: somebody must do it. DONE: somebody did, with proof. LIFTED: its cause proved wrong. */
export const DUTY_STATES = ['OPEN', 'DONE', 'LIFTED'] as const;
export type DutyState = (typeof DUTY_STATES)[number];

/** LAW: the law names the time. SETTING: it says as soon as may be, and the operator sets one. */
export const DUE_BASES = ['LAW', 'SETTING'] as const;
export type DueBasis = (typeof DUE_BASES)[number];

/** What the law makes the operator do, because a promise was broken or something was reported. */
export interface LegalDuty {
  readonly id: string;
  readonly code: DutyCode;
  readonly state: DutyState;
  readonly customerId: string;
  readonly unitId: string;
  /** Null where a billing event is the cause. */
  readonly ticketId: string | null;
  readonly pin: PolicyPin;
  readonly targetId: string;
  readonly clauseNo: string;
  /** The same cause twice is one duty. */
  readonly causeKey: string;
  readonly causedAt: Instant;
  readonly dueAt: Instant;
  readonly dueBasis: DueBasis;
  /** Ids, words and figures of the cause. */
  readonly facts: Readonly<Record<string, string | number>>;
  readonly doneAt: Instant | null;
  readonly doneBy: string | null;
  readonly version: number;
}

export type NewDuty = Omit<LegalDuty, 'id' | 'state' | 'doneAt' | 'doneBy' | 'version'>;

/** Times that the law leaves to the operator; settings, not from the law. */
export const NOTIFY_WITHIN_MS = DAY_MS;
/** A waiver comes with the next bill at the latest. */
export const WAIVE_WITHIN_MS = 31 * DAY_MS;

/** How long a duty may take where its rule names no time. */
const SETTINGS_MS: { readonly [Code in DutyCode]: number } = { NOTIFY_USER: NOTIFY_WITHIN_MS, WAIVE_RENTAL: WAIVE_WITHIN_MS, RESTORE_SERVICE: 2 * DAY_MS, PAY_DELAY: WAIVE_WITHIN_MS };

/** The duties that the law attaches to a broken limit of a ticket (Telecom Regulations, Art 32). */
export function dutiesOnBreach(
  ticket: { readonly id: string; readonly customerId: string; readonly unitId: string }, { pin, target }: Pick<PinnedTarget, 'pin' | 'target'>, breachedAt: Instant,
): readonly NewDuty[] {
  return target.duties.map(({ code }) => ({
    code, customerId: ticket.customerId, unitId: ticket.unitId, ticketId: ticket.id, pin, targetId: target.id, clauseNo: target.clauseNo,
    causeKey: breachCauseKey(ticket.id, target.id, code), causedAt: breachedAt, dueAt: breachedAt + SETTINGS_MS[code], dueBasis: 'SETTING', facts: {},
  }));
}

/** What names the duty of a code that a limit of a ticket brought. */
export function breachCauseKey(ticketId: string, targetId: string, code: DutyCode): string {
  return `breach/${ticketId}/${targetId}/${code}`;
}

/** What is reported of a customer from outside. */
export interface ReportedCause {
  readonly customerId: string;
  readonly unitId: string;
  /** The reporting system's own name for what happened: a payment, a bill. */
  readonly reference: string;
  readonly at: Instant;
  readonly facts: LegalDuty['facts'];
}

/** The duties that a rule attaches to what was reported. A rule whose limit is a time names when they are due. */
export function dutiesOnReport(pin: PolicyPin, target: DutyTarget, { customerId, unitId, reference, at, facts }: ReportedCause): readonly NewDuty[] {
  const { unit } = target;
  const isTime = (TIME_UNITS as readonly string[]).includes(unit);
  return target.duties.map(({ code }) => ({
    code, customerId, unitId, ticketId: null, pin, targetId: target.id, clauseNo: target.clauseNo, causeKey: reportCauseKey(target.id, customerId, reference, code), causedAt: at,
    dueAt: at + (isTime ? durationMs(target.value, unit as (typeof TIME_UNITS)[number]) : SETTINGS_MS[code]), dueBasis: isTime ? 'LAW' : 'SETTING', facts: { ...facts, reference },
  }));
}

/** What names the duty of a code that a report brought. */
export function reportCauseKey(targetId: string, customerId: string, reference: string, code: DutyCode): string {
  return `report/${targetId}/${customerId}/${reference}/${code}`;
}

/**
 * Whether a fee is abnormally high: more than so many times the average of the months before (Telecom Regulations, Art 33).
 * Without anything paid before there is no average, and every fee above nothing exceeds it.
 */
export function isAbnormalFee(feeFen: number, previousFen: readonly number[], times: number): boolean {
  const average = previousFen.reduce((sum, fee) => sum + fee, 0) / Math.max(1, previousFen.length);
  return feeFen > times * average;
}

/**
 * What the operator owes for a delay of its own (Telecom Regulations, Art 31): a share of the fee for each day, begun days counted.
 * Null where it was not late. @param fee in fen @returns whole days, and the amount in fen
 */
export function delayDamages(feeFen: number, promisedAt: Instant, completedAt: Instant, percentPerDay: number): { readonly days: number; readonly amountFen: number } | null {
  if (completedAt <= promisedAt) return null;
  const days = Math.ceil((completedAt - promisedAt) / DAY_MS);
  return { days, amountFen: Math.round((feeFen * percentPerDay * days) / 100) };
}

/** Whether a duty has not been done in time. */
export function isOverdue({ state, dueAt, doneAt }: Pick<LegalDuty, 'state' | 'dueAt' | 'doneAt'>, now: Instant): boolean {
  return state === 'OPEN' ? dueAt < now : doneAt !== null && doneAt > dueAt;
}

/** How far ahead of now the clock of a reporting system may be. */
export const REPORT_TOLERANCE_MS = HOUR_MS;
