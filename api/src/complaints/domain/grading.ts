import { isRiskFlagged, type Axes } from '../../standard/domain/axes.ts';
import type { AppealSource, ComplaintGrade } from '../../tickets/domain/words.ts';
import { COMPLAINT_GRADES } from '../../tickets/domain/words.ts';
import type { Circumstance, GradeCause } from './words.ts';

/** What grading goes by. */
export interface GradingFacts {
  readonly axes: Pick<Axes, 'tier' | 'risk'>;
  readonly circumstances: readonly Circumstance[];
  /** Who brought the case to the operator, where it is a regulator's case. */
  readonly source: AppealSource | null;
  /** Other complaints of the customer within the window before this one. */
  readonly earlierComplaints: number;
}

interface GradeRule {
  readonly because: GradeCause;
  readonly grade: ComplaintGrade;
  readonly applies: (facts: GradingFacts) => boolean;
}

const has = (circumstance: Circumstance) => ({ circumstances }: GradingFacts): boolean => circumstances.includes(circumstance);

/** §6.3, graded response: the least grade that each fact asks for. */
export const GRADE_RULES: readonly GradeRule[] = [
  { because: 'VIP', grade: 'G2', applies: ({ axes }) => axes.tier === 'VIP' },
  { because: 'FEE_LOSS', grade: 'G2', applies: has('FEE_LOSS') },
  { because: 'GROUP', grade: 'G3', applies: has('GROUP') },
  { because: 'SAFETY', grade: 'G3', applies: has('SAFETY') },
  { because: 'DATA', grade: 'G3', applies: has('DATA') },
  { because: 'RISK', grade: 'G3', applies: ({ axes }) => isRiskFlagged(axes) },
  { because: 'MEDIA', grade: 'G3', applies: (facts) => facts.source === 'MEDIA' || has('MEDIA')(facts) },
  { because: 'REGULATOR', grade: 'G4', applies: (facts) => (facts.source !== null && facts.source !== 'MEDIA') || has('REGULATOR')(facts) },
];

/** Within this time before a complaint another one of the same customer raises its grade by one. A setting, not from the standard. */
export const REPEAT_WINDOW_DAYS = 30;

/** The least grade that the facts ask for, with every fact that asks for it; a repeated complaint is one grade higher. */
export function gradeFloor(facts: GradingFacts): { readonly grade: ComplaintGrade; readonly causes: readonly GradeCause[] } {
  const rules = GRADE_RULES.filter(({ applies }) => applies(facts));
  const base = rules.reduce<ComplaintGrade>((highest, { grade }) => (grade > highest ? grade : highest), 'G1');
  const repeated = facts.earlierComplaints > 0;
  return {
    grade: repeated ? nextGrade(base) : base,
    causes: [...rules.filter(({ grade }) => grade === base).map(({ because }) => because), ...(repeated ? (['REPEATED'] as const) : [])],
  };
}

/** One grade higher; the highest stays. */
export function nextGrade(grade: ComplaintGrade): ComplaintGrade {
  return COMPLAINT_GRADES[COMPLAINT_GRADES.indexOf(grade) + 1] ?? grade;
}
