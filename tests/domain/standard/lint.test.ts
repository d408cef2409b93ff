import { describe, expect, it } from 'vitest';
import { lintDocuments } from '../../../api/src/standard/domain/lint.ts';
import { lintRequirements } from '../../../api/src/standard/domain/lint-requirements.ts';
import type { PolicyFault } from '../../../api/src/standard/domain/fault.ts';
import { parseRequirementRegister } from '../../../api/src/standard/domain/parse.ts';
import { entry, readDocument, requirementsCopy, standard, standardCopy, statutory, statutoryCopy } from './shipped-policy.ts';
import type { Json } from './shipped-policy.ts';

const T = (document: Json, id: string): Json => entry(document, 'targets', id);
const C = (document: Json, no: string): Json => entry(document, 'clauses', no);

function faultsOf(damage: (document: Json) => void): readonly PolicyFault[] {
  const damaged = standardCopy();
  damage(damaged);
  return lintDocuments([statutory, readDocument(damaged)]);
}

/** One damage for each rule, and where its fault must be found. */
const DAMAGES: readonly (readonly [string, PolicyFault['rule'], string, (document: Json) => void])[] = [
  ['two clauses of one number', 'DUPLICATE', 'operating-standard@1.0.0/clauses/3.1', (d) => (C(d, '3.4')['no'] = '3.1')],
  ['two targets of one id', 'DUPLICATE', 'targets/T03', (d) => (T(d, 'T04')['id'] = 'T03')],
  ['an id that another document uses', 'DUPLICATE', 'targets/S2', (d) => (T(d, 'T13')['id'] = 'S2')],
  ['a clause outside the chapters', 'UNKNOWN_CHAPTER', 'operating-standard@1.0.0/clauses/3.1', (d) => (C(d, '3.1')['chapterNo'] = '9')],
  ['a target of no clause', 'UNKNOWN_CLAUSE', 'operating-standard@1.0.0/targets/T01', (d) => (T(d, 'T01')['clauseNo'] = '3.9')],
  ['a reading of no clause', 'UNKNOWN_CLAUSE', 'operating-standard@1.0.0/readings/K1', (d) => (entry(d, 'readings', 'K1')['clauseNos'] = ['9.9'])],
  ['a number said to be carried by no target', 'UNKNOWN_TARGET', 'operating-standard@1.0.0/clauses/3.1',
    (d) => (C(d, '3.1')['numbers'] = [{ value: 15, unit: 'min', bind: 'SHALL', coveredBy: ['T99'] }])],
  ['a SHALL number that nothing carries', 'NUMBER_NOT_COVERED', 'operating-standard@1.0.0/clauses/4.3',
    (d) => (C(d, '4.3')['numbers'] = [{ value: 30, unit: 'min', bind: 'SHALL' }])],
  ['a target that differs from its number', 'NUMBER_DIFFERS', 'operating-standard@1.0.0/clauses/3.1', (d) => (T(d, 'T01')['value'] = 20)],
  ['a limit that its clause does not hold', 'LIMIT_NOT_IN_CLAUSE', 'operating-standard@1.0.0/targets/T01', (d) => (T(d, 'T01')['value'] = 20)],
  ['a target of a clause that binds nobody', 'CLAUSE_NOT_BINDING', 'operating-standard@1.0.0/targets/T01', (d) => (C(d, '3.1')['kind'] = 'INFO')],
  ['a class of another layer', 'CLASS_OF_LAYER', 'operating-standard@1.0.0/targets/T01', (d) => (T(d, 'T01')['class'] = 'STATUTORY')],
  ['a family that is not the milestone’s', 'FAMILY_OF_MILESTONE', 'operating-standard@1.0.0/targets/T01', (d) => (T(d, 'T01')['family'] = 'RESTORE')],
  ['a response clock that pauses', 'RESPONSE_PAUSED', 'operating-standard@1.0.0/targets/T03', (d) => (T(d, 'T03')['pauseReasons'] = [{ reason: 'AWAIT_CUSTOMER' }])],
  ['a warning before the start', 'WARNING_OUTSIDE_BUDGET', 'operating-standard@1.0.0/targets/T01', (d) => (T(d, 'T01')['warnAt'] = [{ beforeDue: 1, unit: 'h' }])],
  ['requests without a response limit', 'NO_RESPONSE_LIMIT', 'targets', (d) => (T(d, 'T11')['scope'] = [{ tier: ['VIP'] }])],
  ['requests without a completion limit', 'NO_COMPLETION_LIMIT', 'targets', (d) => (T(d, 'T12')['scope'] = [{ tier: ['VIP'] }])],
  ['a catch-all that never starts when nobody accepts', 'NO_COMPLETION_LIMIT', 'targets', (d) => (T(d, 'T02')['class'] = 'ASSESSMENT')],
  ['urgent requests answered later than basic ones', 'URGENT_ANSWERED_LATER', 'targets/T03', (d) => (T(d, 'T06')['scope'] = [{ complexity: ['BASIC'] }])],
  ['urgent requests answered later than ordinary ones', 'URGENT_ANSWERED_LATER', 'targets/T03',
    (d) => (T(d, 'T06')['scope'] = [{ urgency: ['NORMAL'] }])],
  ['urgent consultations completed later than ordinary ones', 'URGENT_COMPLETED_LATER', 'targets/T04',
    (d) => (T(d, 'T05')['scope'] = [{ type: ['CONSULTATION'], urgency: ['NORMAL'] }])],
  ['a restore limit after the handling limit', 'LADDER_BROKEN', 'targets/T09', (d) => Object.assign(T(d, 'T09'), { value: 30 })],
  ['a handling limit after the end of all', 'LADDER_BROKEN', 'targets/T07', (d) => Object.assign(T(d, 'T07'), { value: 80 })],
];

describe('the checks before publication', () => {
  it.each(DAMAGES)('find %s', (_name, rule, path, damage) => {
    expect(faultsOf(damage)).toContainEqual(expect.objectContaining({ rule, path }));
  });

  it('list every fault of a document at once, each with its cause and its remedy', () => {
    const faults = faultsOf((document) => {
      C(document, '3.1')['chapterNo'] = '9';
      T(document, 'T01')['family'] = 'RESTORE';
      T(document, 'T03')['pauseReasons'] = [{ reason: 'APPOINTMENT' }];
    });
    expect(faults.map(({ rule }) => rule)).toEqual(['UNKNOWN_CHAPTER', 'FAMILY_OF_MILESTONE', 'RESPONSE_PAUSED']);
    expect(faults.every(({ cause, remedy }) => cause !== '' && remedy !== '')).toBe(true);
  });

  it('accept a SHALL number that is openly waived', () => {
    const waived = { value: 30, unit: 'min', bind: 'SHALL', waiver: { zh: '由设定承担', en: 'carried by a setting' } };
    expect(faultsOf((document) => (C(document, '4.3')['numbers'] = [waived]))).toEqual([]);
  });

  it('do not take the statutory floor for a rung of the ladder (K18)', () => {
    const faults = faultsOf((document) => (T(document, 'T09')['scope'] = [{ type: ['FAULT'], domain: ['NETWORK'], complexity: ['BASIC'] }]));
    expect(faults).toEqual([]);
  });

  it('let an unverified example have no class, and refuse to call it law', () => {
    const damaged = statutoryCopy();
    T(damaged, 'U01')['class'] = 'STATUTORY';
    expect(lintDocuments([readDocument(damaged), standard])).toEqual([expect.objectContaining({ rule: 'CLAUSE_NOT_BINDING', path: 'statutory@1.0.0/targets/U01' })]);
  });
});

describe('the checks of requirements', () => {
  const damagesOfRequirements: readonly (readonly [string, PolicyFault['rule'], (register: Json) => void])[] = [
    ['a number that stands twice', 'DUPLICATE', (r) => (entry(r, 'requirements', 'R002')['no'] = 'R001')],
    ['a clause that does not exist', 'UNKNOWN_CLAUSE', (r) => (entry(r, 'requirements', 'R001')['clauseNo'] = '9.9')],
    ['enforcement that no test proves', 'STATUS_WITHOUT_PROOF', (r) => Object.assign(entry(r, 'requirements', 'R001'), { status: 'ENFORCED', enforcedBy: [] })],
    ['a plan with a test', 'STATUS_WITHOUT_PROOF', (r) => Object.assign(entry(r, 'requirements', 'R001'), { status: 'PLANNED', enforcedBy: ['tests/domain/x.test.ts'] })],
    ['a document that is not there', 'UNKNOWN_DOCUMENT', (r) => (r['version'] = '9.0.0')],
  ];

  it.each(damagesOfRequirements)('find %s', (_name, rule, damage) => {
    const content = requirementsCopy();
    damage(content);
    const parsed = parseRequirementRegister(content, 'file');
    expect(parsed.ok && lintRequirements(parsed.value, [statutory, standard]).map((fault) => fault.rule)).toEqual([rule]);
  });
});
