import type { LocalText } from '../../foundation/text.ts';
import type { PolicyFault } from './fault.ts';

/** Stands for a value that could not be read; its faults are already recorded. */
export const INVALID: unique symbol = Symbol('invalid');

/** Where a value stands in its file, and the list that its faults go to. */
export interface Place {
  readonly path: string;
  readonly faults: PolicyFault[];
}

/** Reads an unknown value as a `T`, or records every fault in it. */
export type Parse<T> = (value: unknown, at: Place) => T | typeof INVALID;

/** One parser for each key of `T`. */
export type Fields<T> = { readonly [Key in keyof T]-?: Parse<T[Key]> };

/** Records a fault of form. */
export function refuse(at: Place, cause: string, remedy: string): typeof INVALID {
  at.faults.push({ rule: 'SHAPE', path: at.path, cause, remedy });
  return INVALID;
}

/** An object with exactly these keys; a key that is not known is refused, because it would be silently without effect. */
export function record<T extends object>(fields: Fields<T>): Parse<T> {
  return (value, at) => {
    if (!isRecord(value)) return refuse(at, `${shown(value)} is not an object`, 'write an object here');
    const names = Object.keys(fields) as (keyof T & string)[];
    const unknownKeys = Object.keys(value).filter((key) => !Object.hasOwn(fields, key));
    for (const key of unknownKeys) {
      refuse({ ...at, path: `${at.path}.${key}` }, 'this key is not known here', `remove it, or use one of ${names.join(', ')}`);
    }
    const parsed: Partial<T> = {};
    let complete = unknownKeys.length === 0;
    for (const name of names) {
      const part = fields[name](value[name], { ...at, path: `${at.path}.${name}` });
      if (part === INVALID) complete = false;
      else if (part !== undefined) parsed[name] = part;
    }
    return complete ? (parsed as T) : INVALID;
  };
}

/** A list of items; `atLeast` as many. */
export function listOf<T>(item: Parse<T>, atLeast = 0): Parse<readonly T[]> {
  return (value, at) => {
    if (!Array.isArray(value)) return refuse(at, `${shown(value)} is not a list`, 'write a list here');
    if (value.length < atLeast) return refuse(at, 'the list is too short', `give at least ${atLeast}`);
    const items = value.map((each, index) => item(each, { ...at, path: `${at.path}[${index}]` }));
    return items.includes(INVALID) ? INVALID : (items as T[]);
  };
}

/** One of the words listed. */
export function oneOf<const Word extends string>(words: readonly Word[]): Parse<Word> {
  return (value, at) => words.find((word) => word === value) ?? refuse(at, `${shown(value)} is not a word known here`, `use one of ${words.join(', ')}`);
}

/** Exactly this value. */
export function exactly<const Value extends string | boolean | null>(expected: Value): Parse<Value> {
  return (value, at) => (value === expected ? expected : refuse(at, `${shown(value)} is not ${shown(expected)}`, `write ${shown(expected)}`));
}

/** A text that is not blank, of the form given where one is given. */
export function text(pattern = /\S/, example = 'a text that is not blank'): Parse<string> {
  return (value, at) =>
    typeof value === 'string' && pattern.test(value) ? value : refuse(at, `${shown(value)} is not of the form expected`, `write ${example}`);
}

/** A text in both languages, neither of them blank. */
/** A text without line ends and other control characters: numbers and names that stand in lists. */
export const line: Parse<string> = text(/^(?=.*\S)\P{Cc}+$/u, 'a text of one line that is not blank');

export const localText: Parse<LocalText> = record<LocalText>({ zh: text(), en: text() });

/** A number above zero. */
export const positive: Parse<number> = (value, at) =>
  typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : refuse(at, `${shown(value)} is not a number above zero`, 'write a number above zero');

/** A count of one or more. */
export const count: Parse<number> = (value, at) =>
  Number.isInteger(value) && (value as number) > 0 ? (value as number) : refuse(at, `${shown(value)} is no count`, 'write a whole number above zero');

/** A value that may be absent, and what stands for it then. */
export function orElse<T, Fallback>(parse: Parse<T>, fallback: Fallback): Parse<T | Fallback> {
  return (value, at) => (value === undefined ? fallback : parse(value, at));
}

/** A value that may be absent. */
export function optional<T>(parse: Parse<T>): Parse<T | undefined> {
  return orElse(parse, undefined);
}

/** Whether the value is an object with string keys. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shown(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 60);
}
