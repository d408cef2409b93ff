import type { AxesInput } from '../generated/graphql.ts';
import { instantOfField } from '../words/siteTime.ts';
import { AXIS_NAMES } from './axisRows.ts';
import { fenOf } from './money.ts';
import type { FormValues } from './formFields.ts';

/** The values of a form, read as what the API wants. The form has checked that required ones are there. */
export function formReader(values: FormValues) {
  const text = (name: string): string => String(values[name] ?? '').trim();
  return {
    text,
    optional: (name: string): string | null => text(name) || null,
    flag: (name: string): boolean => values[name] === true,
    yesNo: (name: string): boolean | null => (text(name) === '' ? null : text(name) === 'yes'),
    choice: <Value extends string>(name: string): Value => text(name) as Value,
    optionalChoice: <Value extends string>(name: string): Value | null => (text(name) === '' ? null : (text(name) as Value)),
    axes: (): AxesInput => Object.fromEntries(AXIS_NAMES.map((axis) => [axis, text(axis)])) as unknown as AxesInput,
    instant: (name: string): string => new Date(instantOfField(text(name)) ?? 0).toISOString(),
    fen: (name: string): number => fenOf(text(name)) ?? 0,
  };
}

export type FormReader = ReturnType<typeof formReader>;
