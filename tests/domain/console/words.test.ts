import { describe, expect, it } from 'vitest';
import { knownCode } from '../../../console/src/words/codes.ts';
import { en } from '../../../console/src/words/en/words.ts';
import { zh } from '../../../console/src/words/zh/words.ts';

function sentences(group: object, path = ''): Map<string, string> {
  return new Map(
    Object.entries(group).flatMap(([key, value]) =>
      typeof value === 'string' ? [[`${path}${key}`, value] as const] : [...sentences(value as object, `${path}${key}.`)],
    ),
  );
}

const all = { zh: sentences(zh), en: sentences(en) };
const figures = (sentence: string | undefined): string[] => [...(sentence ?? '').matchAll(/\{(\w+)\}/g)].map((found) => found[1] ?? '').sort();

describe('the words of both languages', () => {
  it('have the same keys', () => {
    expect([...all.en.keys()].sort()).toEqual([...all.zh.keys()].sort());
  });

  it('take the same figures', () => {
    const differing = [...all.zh].filter(([key, sentence]) => figures(sentence).join() !== figures(all.en.get(key)).join()).map(([key]) => key);
    expect(differing).toEqual([]);
  });

  it('use no sign that the message format would read as its own', () => {
    const special = [...all.zh, ...all.en].filter(([, sentence]) => /[|@]/.test(sentence)).map(([key]) => key);
    expect(special).toEqual([]);
  });

  it('show no raw enum: no value is an upper-case name with an underscore', () => {
    const raw = [...all.zh, ...all.en].filter(([, sentence]) => /\b[A-Z]+_[A-Z_]+\b/.test(sentence)).map(([key]) => key);
    expect(raw).toEqual([]);
  });

  it('give an unknown code of the API the general word of its list', () => {
    expect(knownCode('event', 'RESOLVED')).toBe('RESOLVED');
    expect(knownCode('event', 'SOMETHING_NEW')).toBe('other');
  });
});
