import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS } from '../../../api/src/foundation/instant.ts';
import { calls, checkFacts, checkOpen, isSame, type Incident, type IncidentFacts } from '../../../api/src/incidents/domain/incident.ts';
import { NOTICE_TEMPLATE, noticeText } from '../../../api/src/incidents/domain/notices.ts';
import { INCIDENT_STATES, NOTICE_KINDS } from '../../../api/src/incidents/domain/words.ts';
import { AREAS, SERVICE_LINES } from '../../../api/src/standard/domain/axes.ts';

const NOW = Date.UTC(2026, 2, 2, 9);
const FACTS: IncidentFacts = { title: '网络中断', place: '东区', area: 'URBAN', serviceLine: 'DATA', from: NOW - HOUR_MS, to: null, cause: 'FIBRE_CUT', expectedRestoreAt: null };

describe('two declarations', () => {
  it.each([
    ['the same words in another case and with more spaces', { place: ' 东区 ' }, true],
    ['one that does not say which service', { serviceLine: null }, true],
    ['one that does not say whether in town', { area: null }, true],
    ['another place', { place: '西区' }, false],
    ['another service', { serviceLine: 'VOICE' }, false],
    ['the country instead of the town', { area: 'RURAL' }, false],
    ['one that was over before', { from: NOW - 5 * HOUR_MS, to: NOW - 4 * HOUR_MS }, false],
    ['one that was not over when this began', { from: NOW - 5 * HOUR_MS, to: NOW - HOUR_MS }, true],
  ] as const)('are about one outage or not: %s', (_what, other, same) => {
    expect(isSame(FACTS, { ...FACTS, ...other })).toBe(same);
  });

  it('are about one outage whichever of them came first', () => {
    const facts = fc.record({
      place: fc.constantFrom('东区', ' 东区', '西区'), area: fc.constantFrom(null, ...AREAS), serviceLine: fc.constantFrom(null, ...SERVICE_LINES),
      from: fc.integer({ min: 0, max: 10 }), hours: fc.option(fc.integer({ min: 1, max: 10 })),
    }).map(({ hours, ...rest }) => ({ ...rest, to: hours === null ? null : rest.from + hours }));
    fc.assert(fc.property(facts, facts, (a, b) => {
      expect(isSame(a, b)).toBe(isSame(b, a));
      expect(isSame(a, { ...a, to: null })).toBe(true);
    }));
  });
});

describe('what is said of an outage', () => {
  it.each([
    [{ title: ' ' }, ['title']], [{ title: 'x'.repeat(121) }, ['title']], [{ place: '' }, ['place']], [{ from: NOW + 1 }, ['from']], [{ from: NOW - 93 * DAY_MS }, ['from']], [{ to: NOW + 400 * DAY_MS }, ['to']], [{ expectedRestoreAt: NOW + 400 * DAY_MS }, ['expectedRestoreAt']], [{ to: NOW - 2 * HOUR_MS }, ['to']],
  ] as const)('is refused with the field at fault: %o', (wrong, path) => {
    expect(checkFacts({ ...FACTS, ...wrong }, NOW)).toMatchObject({ ok: false, refusals: [{ path }] });
  });

  it('is taken with its ends trimmed', () => {
    expect(checkFacts({ ...FACTS, title: ' 网络中断 ' }, NOW)).toMatchObject({ ok: true, value: { title: '网络中断' } });
  });
});

describe('an outage', () => {
  const at = (state: Incident['state']) => ({ state, incidentNo: 'INC-260302-01' }) as Incident;

  it('calls in place of its tickets until service is back', () => {
    expect(INCIDENT_STATES.map((state) => calls({ state }))).toEqual([true, true, false, false]);
  });

  it('says in which state a step is possible', () => {
    expect(checkOpen(at('OPEN'), ['OPEN'])).toMatchObject({ ok: true });
    expect(checkOpen(at('CLOSED'), ['OPEN', 'RESTORED'])).toMatchObject({ ok: false, refusals: [{ code: 'INCIDENT_STATE', clause: '4.3' }] });
  });
});

describe('a notice to customers', () => {
  const moment = (instant: number) => (instant === FACTS.from ? '03-02 16:00' : '03-02 18:00');

  it.each(NOTICE_KINDS)('is filled from its template in both languages, with nothing left open: %s', (kind) => {
    for (const expectedRestoreAt of [null, NOW + HOUR_MS]) {
      const text = noticeText(kind, { ...FACTS, incidentNo: 'INC-260302-01', expectedRestoreAt }, moment);
      for (const words of [text.zh, text.en]) {
        expect(words).toMatch(/东区/);
        expect(words).toContain('INC-260302-01');
        expect(words).not.toMatch(/[{}]|null|undefined/);
      }
    }
  });

  it('has a version, so that each one sent says from which words it came', () => {
    expect(NOTICE_TEMPLATE.version).toMatch(/^\d+\.\d+\.\d+$/);
  });
});
