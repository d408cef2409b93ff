import type { Refusal } from './refusal.ts';

/** What a decision gives: a value, or the reasons why not (never empty). */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

export function accepted<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

export function refused(...refusals: readonly [Refusal, ...Refusal[]]): { readonly ok: false; readonly refusals: readonly Refusal[] } {
  return { ok: false, refusals };
}
