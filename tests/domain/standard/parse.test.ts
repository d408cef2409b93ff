import { describe, expect, it } from 'vitest';
import { fromIso } from '../../../api/src/foundation/instant.ts';
import { parsePolicyDocument } from '../../../api/src/standard/domain/parse.ts';
import { entry, standard, standardCopy } from './shipped-policy.ts';
import type { Json } from './shipped-policy.ts';

function pathsOfFaults(damage: (document: Json) => void): readonly string[] {
  const damaged = standardCopy();
  damage(damaged);
  const parsed = parsePolicyDocument(damaged, 'file');
  return parsed.ok ? [] : parsed.faults.map(({ path }) => path);
}

const DAMAGES: readonly (readonly [string, string, (document: Json) => void])[] = [
  ['an unknown key', 'file.effectivFrom', (d) => (d['effectivFrom'] = '2025-01-01')],
  ['a version that is not semantic', 'file.version', (d) => (d['version'] = '1.0')],
  ['a day that is not in the calendar', 'file.effectiveFrom', (d) => (d['effectiveFrom'] = '2025-13-01')],
  ['an unknown layer', 'file.layer', (d) => (d['layer'] = 'CUSTOM')],
  ['a list that is none', 'file.clauses', (d) => (d['clauses'] = {})],
  ['a text without its English', 'file.title.en', (d) => (d['title'] = { zh: '规范' })],
  ['a blank text', 'file.clauses[0].text.zh', (d) => (entry(d, 'clauses', '1.1')['text'] = { zh: ' ', en: 'Scope.' })],
  ['a limit of zero', 'file.targets[0].value', (d) => (entry(d, 'targets', 'T01')['value'] = 0)],
  ['an unknown unit', 'file.targets[0].unit', (d) => (entry(d, 'targets', 'T01')['unit'] = 'weeks')],
  ['an event outside the catalogue', 'file.targets[0].startEvent', (d) => (entry(d, 'targets', 'T01')['startEvent'] = 'CALLED')],
  ['a pause reason outside the catalogue', 'file.targets[3].pauseReasons[0].reason', (d) => (entry(d, 'targets', 'T04')['pauseReasons'] = [{ reason: 'LUNCH' }])],
  ['an axis that does not exist', 'file.targets[0].scope[0].colour', (d) => (entry(d, 'targets', 'T01')['scope'] = [{ colour: ['RED'] }])],
  ['an axis value that does not exist', 'file.targets[0].scope[0].tier[0]', (d) => (entry(d, 'targets', 'T01')['scope'] = [{ tier: ['GOLD'] }])],
  ['an axis with no value', 'file.targets[0].scope[0].tier', (d) => (entry(d, 'targets', 'T01')['scope'] = [{ tier: [] }])],
  ['a scope that holds for nothing', 'file.targets[0].scope', (d) => (entry(d, 'targets', 'T01')['scope'] = [])],
  ['half a pause', 'file.targets[19].maxPauses', (d) => (entry(d, 'targets', 'T20')['maxPauses'] = 1.5)],
  ['a warning ratio above one', 'file.targets[0].warnAt[0]', (d) => (entry(d, 'targets', 'T01')['warnAt'] = [75])],
  ['a clock of a technical class (K12)', 'file.targets[0].class', (d) => (entry(d, 'targets', 'T01')['class'] = 'TECHNICAL')],
  ['a claim switched on as a target (K14)', 'file.targets[17]', (d) => (entry(d, 'targets', 'T18')['enabled'] = true)],
];

describe('reading a policy document', () => {
  it.each(DAMAGES)('refuses %s at %s', (_name, path, damage) => {
    expect(pathsOfFaults(damage)).toEqual([path]);
  });

  it('lists all faults of a file at once', () => {
    expect(
      pathsOfFaults((document) => {
        document['version'] = 'one';
        document['owner'] = 'nobody';
        entry(document, 'targets', 'T02')['unit'] = 'weeks';
        entry(document, 'targets', 'T09')['stopEvent'] = 'LUNCH';
      }),
    ).toEqual(['file.owner', 'file.version', 'file.targets[1].unit', 'file.targets[8].stopEvent']);
  });

  it('names a remedy with each fault', () => {
    const parsed = parsePolicyDocument({ ...standardCopy(), layer: 'CUSTOM' }, 'file');
    expect(parsed).toMatchObject({ ok: false, faults: [{ cause: '"CUSTOM" is not a word known here', remedy: 'use one of STATUTORY, AGREEMENT, STANDARD' }] });
  });

  it('refuses what is no object at all', () => {
    expect(parsePolicyDocument(null, 'file')).toMatchObject({ ok: false, faults: [{ path: 'file' }] });
  });

  it('takes the day of effect as beginning in China', () => {
    expect(standard.effectiveFrom).toBe(fromIso('2024-12-31T16:00:00Z'));
  });
});
