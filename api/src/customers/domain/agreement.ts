import type { Instant } from '../../foundation/instant.ts';
import { toIso } from '../../foundation/instant.ts';
import type { LocalText } from '../../foundation/text.ts';
import type { TicketType, Urgency } from '../../standard/domain/axes.ts';
import { agreementNumber } from '../../standard/domain/agreement-id.ts';
import type { StartEvent, StopEvent, SuspendReason } from '../../standard/domain/events.ts';
import type { TimeUnit } from '../../standard/domain/limit.ts';
import { FAMILY_OF_MILESTONE, type Milestone, type ReopenWait } from '../../standard/domain/policy.ts';

/** What can be promised to a single customer (§5.2). */
export const PROMISED_MILESTONES = ['RESPOND', 'PRELIM_REPLY', 'RESTORE', 'HANDLE', 'END_TO_END', 'COMPLAINT_RESPOND', 'COMPLAINT_RESULT'] as const satisfies readonly Milestone[];
export type PromisedMilestone = (typeof PROMISED_MILESTONES)[number];

/** One promise of an agreement. */
export interface AgreedLimit {
  readonly milestone: PromisedMilestone;
  readonly value: number;
  readonly unit: TimeUnit;
  /** Of which requests; empty: of all. */
  readonly types: readonly TicketType[];
  readonly urgencies: readonly Urgency[];
}

export interface AgreementTerms {
  readonly docId: string;
  readonly version: string;
  readonly title: LocalText;
  readonly validFrom: Instant;
  readonly validUntil: Instant | null;
  readonly promises: readonly AgreedLimit[];
}

interface Course {
  readonly startEvent: StartEvent;
  readonly stopEvent: StopEvent;
  readonly pauses: readonly SuspendReason[];
  readonly reopenWait: ReopenWait;
  readonly name: LocalText;
}

const WAITS: readonly SuspendReason[] = ['AWAIT_CUSTOMER', 'APPOINTMENT'];

/** From what to what each promise runs, and what it waits for: as the standard's own limits of that milestone (ticket life, section 2). */
const COURSES: { readonly [Name in PromisedMilestone]: Course } = {
  RESPOND: { startEvent: 'RECEIVED', stopEvent: 'FIRST_QUALIFYING_RESPONSE', pauses: [], reopenWait: 'GROSS', name: { zh: '首次响应', en: 'First response' } },
  PRELIM_REPLY: { startEvent: 'SERVICE_STARTED', stopEvent: 'PRELIMINARY_REPLY', pauses: [], reopenWait: 'GROSS', name: { zh: '初步答复', en: 'Preliminary reply' } },
  RESTORE: { startEvent: 'RECEIVED', stopEvent: 'SERVICE_RESTORED', pauses: WAITS, reopenWait: 'GROSS', name: { zh: '恢复业务', en: 'Restoration' } },
  HANDLE: { startEvent: 'RECEIVED', stopEvent: 'RESOLVED', pauses: WAITS, reopenWait: 'EXCLUDED', name: { zh: '处理完毕', en: 'Handled' } },
  END_TO_END: { startEvent: 'SERVICE_STARTED', stopEvent: 'RESOLVED', pauses: WAITS, reopenWait: 'EXCLUDED', name: { zh: '全程解决', en: 'Solved end to end' } },
  COMPLAINT_RESPOND: { startEvent: 'RECEIVED', stopEvent: 'SUBSTANTIVE_RESPONSE', pauses: [], reopenWait: 'GROSS', name: { zh: '投诉响应', en: 'Response to a complaint' } },
  COMPLAINT_RESULT: { startEvent: 'RECEIVED', stopEvent: 'RESULT_FED_BACK', pauses: [], reopenWait: 'GROSS', name: { zh: '投诉结果反馈', en: 'Result of a complaint' } },
};

/** To which requests a milestone can apply at all. */
const TYPES_OF: { readonly [Name in PromisedMilestone]?: readonly TicketType[] } = { RESTORE: ['FAULT'], COMPLAINT_RESPOND: ['COMPLAINT'], COMPLAINT_RESULT: ['COMPLAINT'] };

const UNIT_WORDS: { readonly [Unit in TimeUnit]: LocalText } = { s: { zh: '秒', en: 's' }, min: { zh: '分钟', en: 'min' }, h: { zh: '小时', en: 'h' }, d: { zh: '天', en: 'd' } };

/**
 * The document of an agreement as policy documents are written, in JSON: a clause for each promise, and its clock of class
 * AGREEMENT. Its targets carry the agreement's number, so that those of several agreements keep apart on one ticket.
 */
export function agreementContent({ docId, version, title, validFrom, validUntil, promises }: AgreementTerms): object {
  const number = agreementNumber(docId);
  const targetId = (index: number): string => `A${number}-${index + 1}`;
  return {
    docId, layer: 'AGREEMENT', title, version, effectiveFrom: toIso(validFrom), ...(validUntil === null ? {} : { effectiveUntil: toIso(validUntil) }),
    basis: [{ zh: '《操作规范》5.2：服务内容与承诺一致', en: 'The operating standard, 5.2: what is delivered is what was promised' }],
    chapters: [{ no: '1', title: { zh: '服务承诺', en: 'Promises' } }],
    clauses: promises.map(({ milestone, value, unit }, index) => ({
      no: `A${number}.${index + 1}`, chapterNo: '1', kind: 'NORMATIVE', title: COURSES[milestone].name,
      text: {
        zh: `${COURSES[milestone].name.zh}：不超过 ${value} ${UNIT_WORDS[unit].zh}。`,
        en: `${COURSES[milestone].name.en}: at most ${value} ${UNIT_WORDS[unit].en}.`,
      },
      numbers: [{ value, unit, bind: 'SHALL', coveredBy: [targetId(index)] }],
    })),
    targets: promises.map(({ milestone, value, unit, types, urgencies }, index) => {
      const { startEvent, stopEvent, pauses, reopenWait } = COURSES[milestone];
      const possible = TYPES_OF[milestone] ?? [];
      const meant = types.length === 0 ? possible : types;
      return {
        id: targetId(index), clauseNo: `A${number}.${index + 1}`, enabled: true, bind: 'SHALL', class: 'AGREEMENT', measure: 'CLOCK', milestone, family: FAMILY_OF_MILESTONE[milestone],
        op: '<=', value, unit, startEvent, stopEvent, pauseReasons: pauses.map((reason) => ({ reason })), reopenWait, calendar: '24x7', warnAt: [0.75, 0.9],
        scope: [{ ...(meant.length === 0 ? {} : { type: meant }), ...(urgencies.length === 0 ? {} : { urgency: urgencies }) }],
      };
    }),
    readings: [],
  };
}

/** Whether a promise can ever apply: a limit on restoration to faults, those of complaints to complaints. */
export function isPossible({ milestone, types }: Pick<AgreedLimit, 'milestone' | 'types'>): boolean {
  const possible = TYPES_OF[milestone];
  return possible === undefined || types.every((type) => possible.includes(type));
}
