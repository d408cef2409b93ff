import type { LocalText } from '../../foundation/text.ts';
import { limitText } from './limit.ts';
import type { PolicyDocument } from './policy.ts';

export const CHANGE_KINDS = ['ADDED', 'REMOVED', 'CHANGED'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export const CHANGED_PARTS = ['DOCUMENT', 'CLAUSE', 'TARGET', 'READING', 'CALENDAR'] as const;
export type ChangedPart = (typeof CHANGED_PARTS)[number];

/** One difference between two versions of a document. */
export interface PolicyChange {
  readonly kind: ChangeKind;
  readonly part: ChangedPart;
  /** The target's id, the clause's number, the calendar's id; the document's own id for its head. */
  readonly name: string;
  /** Which property differs; null when the whole part was added or removed. */
  readonly field: string | null;
  /** Both as JSON, or as a screen shows a limit; null where the part is not there. */
  readonly before: string | null;
  readonly after: string | null;
}

type Part = Readonly<Record<string, unknown>>;

/** What one version says otherwise than another, part by part. @param before null: the document was never published */
export function diffDocuments(before: PolicyDocument | null, after: PolicyDocument): readonly PolicyChange[] {
  const head = ({ title, basis, layer }: PolicyDocument): Part => ({ title, basis, layer });
  return [
    ...(before === null ? [] : changesOf('DOCUMENT', after.docId, head(before), head(after))),
    ...between('CLAUSE', before?.clauses ?? [], after.clauses, ({ no }) => no, numbersOf),
    ...between('TARGET', before?.targets ?? [], after.targets, ({ id }) => id, limitOf),
    ...between('READING', before?.readings ?? [], after.readings, ({ no }) => no),
    ...between('CALENDAR', before?.calendars ?? [], after.calendars, ({ id }) => id),
  ];
}

/** A target's limit is one thing to its readers, not a value and a unit. */
function limitOf(target: PolicyDocument['targets'][number]): Part {
  const { value: _value, unit: _unit, op: _op, ...rest } = target;
  return { limit: limitText(target).en, ...rest };
}

/** A clause's numbers as one line: what a reader compares is the values. */
function numbersOf({ numbers, ...rest }: PolicyDocument['clauses'][number]): Part {
  return { ...rest, numbers: numbers.map(({ value, unit, bind, coveredBy }) => [`${value} ${unit}`, bind, ...coveredBy].join(' ')) };
}

function between<T extends object>(part: ChangedPart, before: readonly T[], after: readonly T[], nameOf: (item: T) => string, view: (item: T) => Part = (item) => Object.fromEntries(Object.entries(item))): readonly PolicyChange[] {
  const old = new Map(before.map((item) => [nameOf(item), item]));
  const names = new Set(after.map(nameOf));
  return [
    ...after.flatMap((item) => {
      const name = nameOf(item);
      const known = old.get(name);
      return known === undefined ? [whole('ADDED', part, name, view(item))] : changesOf(part, name, view(known), view(item));
    }),
    ...before.filter((item) => !names.has(nameOf(item))).map((item) => whole('REMOVED', part, nameOf(item), view(item))),
  ];
}

function whole(kind: 'ADDED' | 'REMOVED', part: ChangedPart, name: string, item: Part): PolicyChange {
  const text = shown(item['limit'] ?? item['title'] ?? item['text'] ?? name);
  return { kind, part, name, field: null, before: kind === 'REMOVED' ? text : null, after: kind === 'ADDED' ? text : null };
}

function changesOf(part: ChangedPart, name: string, before: Part, after: Part): readonly PolicyChange[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return fields.flatMap((field) => {
    const [was, is] = [before[field], after[field]];
    return JSON.stringify(was) === JSON.stringify(is) ? [] : [{ kind: 'CHANGED' as const, part, name, field, before: was === undefined ? null : shown(was), after: is === undefined ? null : shown(is) }];
  });
}

function shown(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && value.every((part) => typeof part === 'string' || typeof part === 'number')) return value.join(', ');
  return isLocalText(value) ? `${value.zh} / ${value.en}` : JSON.stringify(value);
}

function isLocalText(value: unknown): value is LocalText {
  return typeof value === 'object' && value !== null && Object.keys(value).toSorted().join() === 'en,zh';
}
