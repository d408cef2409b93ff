import { getIntrospectionQuery, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS, exceededLimits, exceedsAsText } from '../../../api/src/platform/graphql/operation-limits.ts';

function exceeded(text: string): readonly string[] {
  return exceededLimits(parse(text), DEFAULT_LIMITS).map(({ message }) => message);
}

/** Fragments of which each spreads the next one twice: a small text that spells out 2^`levels` fields. */
function doubling(levels: number, spread: (next: string) => string, end: string): string {
  return `{ ...f0 } ${Array.from({ length: levels }, (_, n) => `fragment f${n} on Query { ${spread(`...f${n + 1}`)} }`).join(' ')} fragment f${levels} on Query { ${end} }`;
}

describe('the size of an operation', () => {
  it('leaves room for the usual introspection', () => {
    expect(exceeded(getIntrospectionQuery())).toEqual([]);
  });

  it('counts levels, root fields, aliases and fields, also through fragments', () => {
    expect(exceeded(`{ ${'a { '.repeat(15)} b ${'}'.repeat(15)} }`)).toEqual([expect.stringContaining('levels of fields: 16')]);
    expect(exceeded(`{ ${'a '.repeat(21)} }`)).toEqual([expect.stringContaining('root fields: 21')]);
    expect(exceeded(`{ a { ${Array.from({ length: 51 }, (_, n) => `x${n}: b`).join(' ')} } }`)).toEqual([expect.stringContaining('aliases: 51')]);
    expect(exceeded(`{ a { ${'b '.repeat(1_500)} } }`)).toEqual([expect.stringContaining('fields, fragments written out: 1501')]);
    expect(exceeded(`{ ...f ...f } fragment f on Query { ${'a '.repeat(11)} }`)).toEqual([expect.stringContaining('root fields: 22')]);
  });

  it('is told without spelling out what grows without end', () => {
    expect(exceeded(doubling(40, (next) => `a { ${next} } b { ${next} }`, 'c'))).not.toEqual([]);
    expect(exceeded(doubling(40, (next) => `${next} ${next}`, 'a'))).not.toEqual([]);
    expect(exceeded(doubling(40, (next) => `${next} ${next}`, '...f0'))).toEqual([]);
  });

  it('names the remedy', () => {
    expect(exceeded(`{ ${'a '.repeat(21)} }`)[0]).toMatch(/20 is the most; send values as variables, ask for less, or in several requests/);
  });
});

describe('the text of an operation', () => {
  const refusal = (text: string): string | undefined => exceedsAsText(text, DEFAULT_LIMITS)?.message;

  it('may be nested a hundred levels deep in whatever brackets, and no deeper', () => {
    for (const [open, close] of [['{ a ', '}'], ['[', ']'], ['(a: ', ')']] as const) {
      expect(refusal(open.repeat(100) + close.repeat(100))).toBeUndefined();
      expect(refusal(open.repeat(101) + close.repeat(101))).toContain('brackets inside brackets: 101');
    }
    expect(refusal('{ a } '.repeat(1_000))).toBeUndefined();
  });

  it('may hold any brackets in its texts and comments', () => {
    const brackets = '{[('.repeat(100);
    for (const text of [`{ a(b: "${brackets}") }`, `{ a(b: "\\"${brackets}") }`, `{ a(b: """${brackets} \\""" ${brackets}""") }`, `# ${brackets}\n{ a }`]) expect(refusal(text)).toBeUndefined();
    expect(refusal(`"" ${brackets}`)).toBeDefined();
    expect(refusal(`"""""" ${brackets}`)).toBeDefined();
    expect(refusal(`"unclosed\n ${brackets}`)).toBeDefined();
  });

  it('is looked at in no time, whatever it is made of', () => {
    for (const part of ['"', '"""', '"""a\\"""', '"a\n', '\\', 'x', '"""x']) expect(refusal(part.repeat(Math.floor(DEFAULT_LIMITS.maxLength / part.length)))).toBeUndefined();
    expect(refusal(`"""${'x'.repeat(DEFAULT_LIMITS.maxLength - 3)}`)).toBeUndefined();
    expect(refusal('x'.repeat(DEFAULT_LIMITS.maxLength + 1))).toContain('characters: 65537');
  });
});
