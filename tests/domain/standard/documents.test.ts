import { describe, expect, it } from 'vitest';
import { lintDocuments } from '../../../api/src/standard/domain/lint.ts';
import { lintRequirements } from '../../../api/src/standard/domain/lint-requirements.ts';
import { register, standard, statutory } from './shipped-policy.ts';

describe('the shipped documents', () => {
  it('pass every check', () => {
    expect(lintDocuments([statutory, standard])).toEqual([]);
    expect(lintRequirements(register, [statutory, standard])).toEqual([]);
  });

  it('the standard holds the 31 clauses of its 8 chapters', () => {
    const clausesOfChapter = (chapterNo: string) => standard.clauses.filter((clause) => clause.chapterNo === chapterNo).map(({ no }) => no);
    expect(standard.clauses).toHaveLength(31);
    expect(standard.chapters.map(({ no }) => clausesOfChapter(no).length)).toEqual([4, 4, 4, 4, 4, 4, 4, 3]);
    expect(standard.clauses.every(({ no, chapterNo }) => no.startsWith(`${chapterNo}.`))).toBe(true);
  });

  it('the standard says where its source breaks off and where it has headings only', () => {
    expect(standard.clauses.filter(({ truncated }) => truncated).map(({ no }) => no)).toEqual(['7.4']);
    expect(standard.clauses.filter(({ kind }) => kind === 'HEADING').map(({ no }) => no)).toEqual(['8.1', '8.2', '8.3']);
  });

  it('[R101] [R116] sentences that demand nothing are marked as information in both languages', () => {
    const marked = standard.clauses.filter(({ text }) => text.zh.includes('【说明】') && text.en.includes('[Information]'));
    expect(marked.map(({ no }) => no)).toEqual(['6.1', '6.4']);
  });

  it('every clause but a heading has two to five sentences in each language', () => {
    for (const { no, kind, text } of standard.clauses) {
      if (kind === 'HEADING') continue;
      const zh = text.zh.split('。').length - 1;
      const en = text.en.match(/\.(?=\s|$)/g)?.length ?? 0;
      expect([zh >= 2 && zh <= 5, en >= 2 && en <= 5], `${no}: ${zh} and ${en} sentences`).toEqual([true, true]);
    }
  });

  it('has the readings K1 to K19', () => {
    expect(standard.readings.map(({ no }) => no)).toEqual(Array.from({ length: 19 }, (_, index) => `K${index + 1}`));
  });

  it('has the requirements R001 to R135, each of a clause that exists, and at least one for each clause', () => {
    const clauseNos = standard.clauses.map(({ no }) => no);
    expect(register.requirements.map(({ no }) => no)).toEqual(Array.from({ length: 135 }, (_, index) => `R${String(index + 1).padStart(3, '0')}`));
    expect(new Set(register.requirements.map(({ clauseNo }) => clauseNo))).toEqual(new Set(clauseNos));
  });

  it('[R003] the law stands in a layer of its own, and the standard names its basis', () => {
    expect([statutory.layer, standard.layer]).toEqual(['STATUTORY', 'STANDARD']);
    expect(standard.basis).toHaveLength(4);
  });

  it('every clause of the law names its source, and no unverified example is called law', () => {
    for (const clause of statutory.clauses) {
      const targets = statutory.targets.filter(({ clauseNo }) => clauseNo === clause.no);
      expect(targets.length).toBeGreaterThan(0);
      if (clause.kind === 'NORMATIVE') expect(clause.source).toBeDefined();
      else expect(targets.every((target) => !target.enabled && target.class === null && target.bind === 'INFO')).toBe(true);
    }
  });

  it('of the law only the fault and the complaint limits are switched on', () => {
    expect(statutory.targets.filter(({ enabled }) => enabled).map(({ id }) => id)).toEqual(['S1-URBAN', 'S1-RURAL', 'S2']);
  });
});
