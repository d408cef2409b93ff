import { describe, expect, it } from 'vitest';
import { PolicyCatalogue } from '../../../api/src/standard/domain/catalogue.ts';
import { withSuccession } from '../../../api/src/standard/domain/publication.ts';
import { register, standard, statutory } from './shipped-policy.ts';

const next = { ...standard, version: '1.10.0', effectiveFrom: standard.effectiveFrom + 1_000 };
const middle = { ...standard, version: '1.9.0', effectiveFrom: standard.effectiveFrom + 500 };
const catalogue = new PolicyCatalogue(
  withSuccession([statutory, standard, next, middle].map((document) => ({ document, sha256: document.version }))),
  [register],
  new Map(),
);
const pin = { docId: 'operating-standard', version: '1.0.0' };

describe('the catalogue of published policy', () => {
  it('finds documents, clauses and targets by the version pinned', () => {
    expect(catalogue.document(pin)?.document.title.en).toBe('Telecom Operator Customer Service Operating Standard');
    expect(catalogue.clause(pin, '3.3')?.title.en).toBe('Request handling time limits');
    expect(catalogue.target(pin, 'T21')?.value).toBe(20);
    expect(catalogue.requirements(pin)).toHaveLength(135);
  });

  it('finds nothing under a version that was never published', () => {
    const unknown = { docId: 'operating-standard', version: '7.0.0' };
    expect([catalogue.document(unknown), catalogue.clause(unknown, '3.3'), catalogue.target(unknown, 'T21')]).toEqual([undefined, undefined, undefined]);
    expect(catalogue.requirements(unknown)).toEqual([]);
  });

  it('says so where a ticket is pinned to a version that it does not know, instead of promising nothing', () => {
    expect(() => catalogue.clockTargets([pin, { docId: 'operating-standard', version: '7.0.0' }])).toThrow('operating-standard@7.0.0 is no published version that this server knows');
    expect([catalogue.knows([pin]), catalogue.knows([pin, { docId: 'operating-standard', version: '7.0.0' }])]).toEqual([true, false]);
  });

  it('gives the clock targets of all pins, each with the version it comes from', () => {
    const pinned = catalogue.clockTargets([{ docId: 'statutory', version: '1.0.0' }, pin]);
    expect(pinned.map(({ target }) => target.id)).toEqual([
      'S1-URBAN', 'S1-RURAL', 'S2', 'T01', 'T02', 'T03', 'T04', 'T05', 'T06', 'T07', 'T09', 'T11', 'T12', 'T16', 'T17', 'T19', 'T20', 'T21', 'T22',
    ]);
    expect(pinned.find(({ target }) => target.id === 'T01')?.pin).toEqual(pin);
  });

  it('has one version of each document in force at an instant, by version number and not by spelling', () => {
    const versionAt = (at: number) => catalogue.pinsInForce(at).filter(({ docId }) => docId === 'operating-standard').map(({ version }) => version);
    expect([-1, 0, 499, 500, 999, 1_000].map((after) => versionAt(standard.effectiveFrom + after))).toEqual([[], ['1.0.0'], ['1.0.0'], ['1.9.0'], ['1.9.0'], ['1.10.0']]);
  });
});
