import fc, { type GeneratorValue } from 'fast-check';

/** Where chance comes from: all of it, so that a seed repeats everything. */
export type Draw = GeneratorValue;

/** One of a list. */
export function pick<const Value>(draw: Draw, values: readonly Value[]): Value {
  return values[draw(fc.nat, { max: values.length - 1 })]!;
}

/** Whether something happens that does so in so many of a hundred cases. */
export function chance(draw: Draw, percent: number): boolean {
  return draw(fc.nat, { max: 99 }) < percent;
}

/** A whole number, both ends included. */
export function between(draw: Draw, least: number, most: number): number {
  return draw(fc.integer, { min: least, max: most });
}

/** Some of a list, in its order; at least one of a list that has any. */
export function some<Value>(draw: Draw, values: readonly Value[], most: number): Value[] {
  const chosen = new Set(Array.from({ length: between(draw, 1, most) }, () => pick(draw, values)));
  return values.filter((value) => chosen.has(value));
}
