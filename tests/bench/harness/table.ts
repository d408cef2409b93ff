import type { Budget, Measurement } from './bench.ts';

/** The columns, and the sides at which their cells stand. */
const HEADS = ['what', 'size', 'ours', 'peer or floor', 'theirs', 'ratio', 'budget', ''] as const;
const RIGHT: ReadonlySet<number> = new Set([2, 4, 5]);

/** The lines of the one table as cells: a measurement has one for each that it is measured against. */
export function tableRows(measurements: readonly Measurement[]): readonly (readonly string[])[] {
  return measurements.flatMap((measurement) => {
    const { what, size = '', ours, spread, against = [] } = measurement;
    const own = `${number(ours.value)} ${ours.unit}${spread === undefined ? '' : ` (${number(spread[0])}–${number(spread[1])})`}`;
    if (against.length === 0) return [[what, size, own, '', '', '', ...verdict(measurement, null)]];
    return against.map(({ name, value }) => [what, size, own, name, number(value), `${(ours.value / value).toFixed(2)} ×`, ...verdict(measurement, { name, value })]);
  });
}

/** Whether every budget of a measurement is met. */
export function isMet(measurement: Measurement): boolean {
  return !tableRows([measurement]).some((row) => row.at(-1) === 'MISSED');
}

/** The table in Markdown, with columns that stand below each other as plain text too. */
export function markdownTable(measurements: readonly Measurement[]): string {
  const rows = [[...HEADS], ...tableRows(measurements)];
  const widths = HEADS.map((_, column) => Math.max(3, ...rows.map((row) => width(row[column]!))));
  const line = (cells: readonly string[]): string => `| ${cells.map((cell, column) => pad(cell, widths[column]!, RIGHT.has(column))).join(' | ')} |`;
  const rule = `|${widths.map((each, column) => (RIGHT.has(column) ? `${'-'.repeat(each + 1)}:` : '-'.repeat(each + 2))).join('|')}|`;
  return [line(rows[0]!), rule, ...rows.slice(1).map(line)].join('\n');
}

/** The budget that a line is held to, in words, and whether it is met. */
function verdict({ ours, budget }: Measurement, peer: { readonly name: string; readonly value: number } | null): readonly [string, string] {
  const mine = budget?.find((each) => (each.kind === 'atMost' ? peer === null : peer !== null && each.of === peer.name));
  if (mine === undefined) return ['', ''];
  return [words(mine, ours.unit), met(mine, ours.value, peer?.value ?? Number.NaN) ? 'met' : 'MISSED'];
}

function met(budget: Budget, ours: number, theirs: number): boolean {
  switch (budget.kind) {
    case 'atMost':
      return ours <= budget.value;
    case 'atLeastTimes':
      return ours / theirs >= budget.times;
    case 'atMostTimes':
      return ours / theirs <= budget.times;
  }
}

function words(budget: Budget, unit: string): string {
  if (budget.kind === 'atMost') return `≤ ${number(budget.value)} ${unit}`;
  return `${budget.kind === 'atLeastTimes' ? '≥' : '≤'} ${budget.times} ×`;
}

/** Three significant digits, and thousands set apart: more would pretend. */
function number(value: number): string {
  return value.toLocaleString('en', { maximumSignificantDigits: 3 });
}

/** As many columns as a terminal gives a text: none of the characters used here is wide. */
function width(text: string): number {
  return [...text].length;
}

function pad(text: string, to: number, right: boolean): string {
  const space = ' '.repeat(Math.max(to - width(text), 0));
  return right ? space + text : text + space;
}
