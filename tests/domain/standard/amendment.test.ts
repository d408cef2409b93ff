import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffDocuments } from '../../../api/src/standard/domain/diff.ts';
import { nextVersion } from '../../../api/src/standard/domain/draft.ts';
import { fingerprint } from '../../../api/src/standard/domain/fingerprint.ts';
import { lintDraft } from '../../../api/src/standard/domain/lint-draft.ts';
import { patchContent, readWarning, type TargetPatch } from '../../../api/src/standard/domain/patch.ts';
import type { PolicyDocument } from '../../../api/src/standard/domain/policy.ts';
import { withSuccession, type ReadDocument } from '../../../api/src/standard/domain/publication.ts';
import { isInForce } from '../../../api/src/standard/domain/catalogue.ts';
import { compareVersions } from '../../../api/src/standard/domain/version.ts';
import { readDocument, standard, standardCopy, statutory, statutoryCopy } from './shipped-policy.ts';

const PUBLISHED: readonly ReadDocument[] = [
  { document: statutory, sha256: fingerprint(statutoryCopy()) }, { document: standard, sha256: fingerprint(standardCopy()) },
];

const patched = (...targets: readonly TargetPatch[]) => patchContent({ ...standardCopy(), version: '1.1.0' }, { targets, clauses: [] });

describe('a patch of a draft', () => {
  it('[R134] carries a clause\'s number along with the target, so that no patch of one value leaves the two apart', () => {
    const clocks = standard.targets.filter(({ measure, enabled }) => measure === 'CLOCK' && enabled);
    fc.assert(fc.property(fc.constantFrom(...clocks), fc.integer({ min: 1, max: 500 }), fc.constantFrom('min', 'h'), ({ id }, value, unit) => {
      const { content, missing } = patched({ targetId: id, value, unit });
      expect(missing).toEqual([]);
      const { faults } = lintDraft('operating-standard', content, PUBLISHED);
      expect(faults.filter(({ rule }) => rule === 'LIMIT_NOT_IN_CLAUSE' || rule === 'NUMBER_DIFFERS' || rule === 'NUMBER_NOT_COVERED')).toEqual([]);
    }), { numRuns: 25 });
  });

  it('leaves the document that it is made from as it was, and names what there is not', () => {
    const before = standardCopy();
    const copy = structuredClone(before);
    expect(patchContent(before, { targets: [{ targetId: 'T01', value: 3 }, { targetId: 'T77' }], clauses: [{ clauseNo: '9.9' }] }).missing).toEqual(['T77', '9.9']);
    expect(before).toEqual(copy);
    expect(patchContent('no document', { targets: [{ targetId: 'T01' }], clauses: [] })).toEqual({ content: 'no document', missing: ['T01'] });
  });

  it('changes the words of a clause in one language and keeps the other', () => {
    const { content } = patchContent(standardCopy(), { targets: [], clauses: [{ clauseNo: '3.1', textEn: 'Within ten minutes.' }] });
    const text = (content as { clauses: { no: string; text: { zh: string; en: string } }[] }).clauses.find(({ no }) => no === '3.1')!.text;
    expect(text).toEqual({ zh: standard.clauses.find(({ no }) => no === '3.1')!.text.zh, en: 'Within ten minutes.' });
  });

  it.each([['0.75', 0.75], ['PT30M', { beforeDue: 30, unit: 'min' }], ['P2D', { beforeDue: 2, unit: 'd' }], ['1.5', null], ['', null], ['PT1H30M', null], ['soon', null]])('reads the warning %s', (text, rule) => {
    expect(readWarning(text)).toEqual(rule);
  });
});

describe('the difference between two versions', () => {
  it('is none between a version and itself, and names every part that was touched', () => {
    expect(diffDocuments(standard, standard)).toEqual([]);
    const { content } = patched({ targetId: 'T01', value: 10, warnAt: [0.5] });
    expect(diffDocuments(standard, readDocument(content as Record<string, unknown>))).toEqual([
      { kind: 'CHANGED', part: 'CLAUSE', name: '3.1', field: 'numbers', before: '15 min SHALL T01', after: '10 min SHALL T01' },
      { kind: 'CHANGED', part: 'TARGET', name: 'T01', field: 'limit', before: '15 min', after: '10 min' },
      { kind: 'CHANGED', part: 'TARGET', name: 'T01', field: 'warnAt', before: '0.75, 0.9', after: '0.5' },
    ]);
  });

  it('shows what was added and what was removed, and everything of a document that is new', () => {
    const without: PolicyDocument = { ...standard, targets: standard.targets.filter(({ id }) => id !== 'T18') };
    expect(diffDocuments(standard, without)).toMatchObject([{ kind: 'REMOVED', part: 'TARGET', name: 'T18' }]);
    expect(diffDocuments(without, standard)).toMatchObject([{ kind: 'ADDED', part: 'TARGET', name: 'T18' }]);
    expect(diffDocuments(null, standard).every(({ kind }) => kind === 'ADDED')).toBe(true);
  });
});

describe('versions among each other', () => {
  it('[R134] never have two of one document in force, whatever is published, ends or is repealed in whatever order', () => {
    const version = fc.record({
      from: fc.nat(20), until: fc.option(fc.integer({ min: 1, max: 25 }), { nil: undefined }), repealed: fc.option(fc.nat(25), { nil: null }),
    });
    fc.assert(fc.property(fc.array(version, { minLength: 1, maxLength: 5 }), fc.nat(30), (drawn, at) => {
      let from = 0;
      const versions = drawn.map(({ from: later, until, repealed }, index): ReadDocument => {
        from += later;
        return { document: { ...standard, version: `1.${index}.0`, effectiveFrom: from, ...(until === undefined ? {} : { effectiveUntil: from + until }) }, sha256: '', repealedFrom: repealed };
      });
      const inForce = withSuccession(versions).filter((published) => isInForce(published, at));
      expect(inForce.length).toBeLessThanOrEqual(1);
      for (const { document, status } of inForce) {
        const own = versions.find((each) => each.document === document)!;
        expect(own.repealedFrom === null || own.repealedFrom === undefined || own.repealedFrom > at).toBe(true);
        expect(status === 'DRAFT').toBe(false);
      }
    }), { numRuns: 500 });
  });

  it('count on', () => {
    expect(['1.0.0', '1.9.3', '0.0.0'].map(nextVersion)).toEqual(['1.1.0', '1.10.0', '0.1.0']);
    fc.assert(fc.property(fc.nat(50), fc.nat(50), fc.nat(50), (a, b, c) => compareVersions(nextVersion(`${a}.${b}.${c}`), `${a}.${b}.${c}`) > 0));
  });
});

describe('the lints of a draft', () => {
  it('tell a version that is published, and one that is of another document', () => {
    expect(lintDraft('operating-standard', standardCopy(), PUBLISHED).faults).toMatchObject([{ rule: 'VERSION_NOT_NEWER' }]);
    expect(lintDraft('city-supplement', { ...standardCopy(), version: '1.1.0' }, PUBLISHED).faults).toMatchObject([{ rule: 'ANOTHER_DOCUMENT' }]);
    expect(lintDraft('operating-standard', { ...standardCopy(), version: '1.1.0', effectiveFrom: '2027-13-01' }, PUBLISHED)).toMatchObject({ document: null, faults: [{ rule: 'SHAPE', path: 'operating-standard.effectiveFrom' }] });
    expect(lintDraft('operating-standard', { ...standardCopy(), version: '1.1.0', effectiveFrom: '2027-01-01T08:30:00.000Z' }, PUBLISHED).faults).toEqual([]);
  });
});
