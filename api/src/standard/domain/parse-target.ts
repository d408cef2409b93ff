import { AXES, AXIS_NAMES } from './axes.ts';
import { START_EVENTS, STOP_EVENTS, SUSPEND_DETAILS, SUSPEND_REASONS } from './events.ts';
import { OPERATORS, TIME_UNITS, UNITS } from './limit.ts';
import { count, exactly, isRecord, line, listOf, localText, oneOf, optional, orElse, positive, record, refuse, text } from './parse-reader.ts';
import type { Fields, Parse } from './parse-reader.ts';
import type { Scope, ScopeAlternative } from './scope.ts';
import {
  BINDS,
  CLOCK_CLASSES,
  DUTIES, DUTY_TRIGGERS,
  FIGURE_MEASURES,
  MEASURES,
  METRICS,
  MILESTONES,
  MILESTONE_FAMILIES,
  REOPEN_WAITS,
  TARGET_CLASSES,
} from './policy.ts';
import type { ClockTarget, Duty, DutyTarget, FigureTarget, InertTarget, PauseRule, Target, TargetClass } from './policy.ts';
import type { WarnRule } from './warnings.ts';

const alternative: Parse<ScopeAlternative> = record<ScopeAlternative>(
  Object.fromEntries(AXIS_NAMES.map((axis) => [axis, optional(listOf(oneOf<string>(AXES[axis]), 1))])) as Fields<ScopeAlternative>,
);

/** An empty list would hold for no request: every request is written `[{}]`. */
const scope: Parse<Scope> = listOf(alternative, 1);

const ratio: Parse<number> = (value, at) =>
  typeof value === 'number' && value > 0 && value < 1 ? value : refuse(at, 'the ratio is not between 0 and 1', 'write a ratio such as 0.75');

const beforeDue = record<Exclude<WarnRule, number>>({ beforeDue: positive, unit: oneOf(TIME_UNITS) });

const warnRule: Parse<WarnRule> = (value, at) => (isRecord(value) ? beforeDue(value, at) : ratio(value, at));

const pauseRule = record<PauseRule>({ reason: oneOf(SUSPEND_REASONS), detail: optional(oneOf(SUSPEND_DETAILS)) });

const duties = orElse(listOf(record<Duty>({ code: oneOf(DUTIES), text: localText })), []);

const head = {
  id: text(/^[A-Z][A-Z0-9-]*$/, 'an id such as T03'),
  clauseNo: line,
  bind: oneOf(BINDS),
  value: positive,
};

const clock = record<ClockTarget>({
  ...head,
  enabled: exactly(true),
  measure: exactly('CLOCK'),
  class: oneOf(CLOCK_CLASSES),
  op: exactly('<='),
  unit: oneOf(TIME_UNITS),
  milestone: oneOf(MILESTONES),
  family: oneOf(MILESTONE_FAMILIES),
  startEvent: oneOf(START_EVENTS),
  stopEvent: oneOf(STOP_EVENTS),
  pauseReasons: listOf(pauseRule),
  maxPauses: optional(count),
  reopenWait: oneOf(REOPEN_WAITS),
  calendar: text(),
  scope,
  warnAt: listOf(warnRule),
  duties,
  note: optional(localText),
});

const figure = record<FigureTarget>({
  ...head,
  enabled: exactly(true),
  measure: oneOf(FIGURE_MEASURES),
  class: oneOf(TARGET_CLASSES),
  op: oneOf(OPERATORS),
  unit: oneOf(UNITS),
  metric: oneOf(METRICS),
  appliesTo: localText,
  note: optional(localText),
});

const duty = record<DutyTarget>({
  ...head,
  enabled: exactly(true),
  measure: exactly('DUTY'),
  class: oneOf(TARGET_CLASSES),
  op: oneOf(OPERATORS),
  unit: oneOf(UNITS),
  trigger: oneOf(DUTY_TRIGGERS),
  appliesTo: localText,
  duties: listOf(record<Duty>({ code: oneOf(DUTIES), text: localText }), 1),
  note: optional(localText),
});

const classOrNone: Parse<TargetClass | null> = (value, at) => (value === null ? null : oneOf(TARGET_CLASSES)(value, at));

const inert = record<InertTarget>({
  ...head,
  enabled: exactly(false),
  measure: oneOf(MEASURES),
  class: classOrNone,
  op: oneOf(OPERATORS),
  unit: oneOf(UNITS),
  appliesTo: localText,
  duties,
  note: localText,
});

/** Reads a target: an inert one when not enabled, else a clock, a duty or a figure by its measure. A claim can only be inert (K14). */
export const target: Parse<Target> = (value, at) => {
  if (!isRecord(value)) return refuse(at, 'a target is not an object', 'write an object here');
  if (value['enabled'] === false) return inert(value, at);
  if (value['measure'] === 'CLAIM') return refuse(at, 'a claim is enabled', 'write "enabled": false: a claim is never a target');
  if (value['measure'] === 'DUTY') return duty(value, at);
  return value['measure'] === 'CLOCK' ? clock(value, at) : figure(value, at);
};
