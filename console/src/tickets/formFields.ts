import type { ChoiceName } from './choices.ts';
import { fenOf } from './money.ts';
import { instantOfField } from '../words/siteTime.ts';
import type { zh } from '../words/zh/words.ts';

export type FieldName = keyof (typeof zh)['tickets']['field'];
export type HintName = keyof (typeof zh)['tickets']['hint'];

/** One field of an action's form. */
export interface FormField {
  readonly name: FieldName;
  readonly kind: 'line' | 'text' | 'flag' | 'choice' | 'yesNo' | 'moment' | 'agent' | 'queue' | 'team' | 'money';
  readonly isRequired: boolean;
  readonly maxLength?: number;
  readonly choices?: ChoiceName;
  /** Whose label it carries, where its own name would be ambiguous. */
  readonly label?: FieldName;
  readonly hint?: HintName;
}

export type FormValues = Readonly<Record<string, string | boolean>>;

export type Fault = { readonly kind: 'required' | 'past' | 'money' } | { readonly kind: 'tooLong'; readonly most: number };

/** What is wrong with the values of a form at `now` (epoch ms), by field; empty when it may be sent. */
export function formFaults(fields: readonly FormField[], values: FormValues, now: number): Readonly<Record<string, Fault>> {
  const faults: Record<string, Fault> = {};
  for (const field of fields) {
    const fault = fieldFault(field, values[field.name] ?? '', now);
    if (fault !== null) faults[field.name] = fault;
  }
  return faults;
}

function fieldFault(field: FormField, value: string | boolean, now: number): Fault | null {
  if (typeof value === 'boolean') return null;
  if (value.trim() === '') return field.isRequired ? { kind: 'required' } : null;
  if (field.maxLength !== undefined && value.length > field.maxLength) return { kind: 'tooLong', most: field.maxLength };
  if (field.kind === 'money' && fenOf(value) === null) return { kind: 'money' };
  if (field.kind === 'moment') {
    const instant = instantOfField(value);
    if (instant === null) return { kind: 'required' };
    if (instant <= now) return { kind: 'past' };
  }
  return null;
}
