import { fromIso } from '../../foundation/instant.ts';
import type { Instant } from '../../foundation/instant.ts';
import type { WorkCalendar } from './calendar.ts';
import type { PolicyFault } from './fault.ts';
import { UNITS } from './limit.ts';
import { calendar } from './parse-calendar.ts';
import { INVALID, line, listOf, localText, oneOf, optional, orElse, positive, record, refuse, text } from './parse-reader.ts';
import type { Parse } from './parse-reader.ts';
import { target } from './parse-target.ts';
import { BINDS, CLAUSE_KINDS, POLICY_LAYERS, REQUIREMENT_STATUSES } from './policy.ts';
import type { Chapter, Clause, ClauseNumber, PolicyDocument, Reading, Requirement, RequirementRegister } from './policy.ts';

/** What was read, if anything could be, and every fault met on the way. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly faults: readonly PolicyFault[] };

const boolean: Parse<boolean> = (value, at) => (typeof value === 'boolean' ? value : refuse(at, 'the value is not true or false', 'write true or false'));

/** An instant in UTC, or a calendar day, whose first instant in China is meant: it has one time zone. */
const effectiveInstant: Parse<Instant> = (value, at) => {
  const written = text(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z)?$/, 'a day such as 2025-01-01, or an instant such as 2025-01-01T08:00:00Z')(value, at);
  if (written === INVALID) return INVALID;
  const instant = written.includes('T') ? written : `${written}T00:00:00+08:00`;
  return Number.isNaN(Date.parse(instant)) ? refuse(at, `${written} is not in the calendar`, 'correct the month, the day or the time') : fromIso(instant);
};

const docId = text(/^[a-z][a-z0-9-]*$/, 'an id such as operating-standard');
const version = text(/^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/, 'a semantic version such as 1.0.0');

const chapter = record<Chapter>({ no: text(), title: localText });

const clauseNumber = record<ClauseNumber>({
  value: positive,
  unit: oneOf(UNITS),
  bind: oneOf(BINDS),
  coveredBy: orElse(listOf(text()), []),
  waiver: optional(localText),
});

const clause = record<Clause>({
  no: line,
  chapterNo: text(),
  kind: oneOf(CLAUSE_KINDS),
  title: localText,
  text: localText,
  truncated: orElse(boolean, false),
  note: optional(localText),
  source: optional(localText),
  numbers: listOf(clauseNumber),
});

const reading = record<Reading>({ no: text(/^K\d+$/, 'a number such as K1'), clauseNos: listOf(text()), text: localText });

const policyDocument = record<PolicyDocument>({
  docId,
  layer: oneOf(POLICY_LAYERS),
  title: localText,
  version,
  effectiveFrom: effectiveInstant,
  effectiveUntil: optional(effectiveInstant),
  basis: listOf(localText),
  chapters: listOf(chapter),
  clauses: listOf(clause),
  targets: listOf(target),
  readings: listOf(reading),
  calendars: orElse(listOf(calendar), []),
});

const requirement = record<Requirement>({
  no: text(/^R\d{3}$/, 'a number such as R001'),
  clauseNo: text(),
  text: localText,
  status: oneOf(REQUIREMENT_STATUSES),
  enforcedBy: listOf(text()),
});

const requirementRegister = record<RequirementRegister>({ docId, version, requirements: listOf(requirement) });

/** Reads an unknown value as a policy document; strict: an unknown key or word is a fault. `path` opens the path of each fault. */
export function parsePolicyDocument(value: unknown, path: string): Parsed<PolicyDocument> {
  return parseWith(policyDocument, value, path);
}

/** Reads an unknown value as the requirements of a document, as strictly. */
export function parseRequirementRegister(value: unknown, path: string): Parsed<RequirementRegister> {
  return parseWith(requirementRegister, value, path);
}

/** Reads an unknown value as a calendar by itself, as strictly. */
export function parseCalendar(value: unknown, path: string): Parsed<WorkCalendar> {
  return parseWith(calendar, value, path);
}

function parseWith<T>(parse: Parse<T>, value: unknown, path: string): Parsed<T> {
  const faults: PolicyFault[] = [];
  const parsed = parse(value, { path, faults });
  return parsed === INVALID ? { ok: false, faults } : { ok: true, value: parsed };
}
