import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choose, REJECTIONS, type Candidate, type Work } from '../../../api/src/dispatch/domain/choose.ts';
import { explain, MOST_RANKED, MOST_REJECTED } from '../../../api/src/dispatch/domain/explanation.ts';
import { FACTORS, WEIGHTS } from '../../../api/src/dispatch/domain/weights.ts';
import { HOUR_MS } from '../../../api/src/foundation/instant.ts';
import { PRESENCES } from '../../../api/src/workforce/domain/presence.ts';

const NOW = Date.parse('2026-03-02T10:00:00+08:00');
const TODAY = '2026-03-02';

const person = (id: string, more: Partial<Candidate> = {}): Candidate => ({
  id, staffNo: id, teamId: 't', skills: [], qualifications: [], capacity: 10, presence: 'AVAILABLE', load: 0, lastAssignedAt: null, isOfUnit: true, ...more,
});
const work = (more: Partial<Work> = {}): Work => ({
  priority: 4, tier: 'ORDINARY', weight: 2, needs: { skills: [], qualifications: [] }, refusedBy: [], heldBy: null, ...more,
});
const among = (job: Work, ...people: readonly Candidate[]) => choose(job, people, WEIGHTS, NOW, TODAY);
const reasons = (job: Work, candidate: Candidate) => among(job, candidate).rejected[0]?.reasons.map(({ kind, detail }) => (detail === null ? kind : `${kind} ${detail}`)) ?? [];

describe('[R055] the choice of who takes a ticket', () => {
  it('falls on whoever has more room, and says by which factors', () => {
    const choice = among(work(), person('a', { load: 6 }), person('b', { load: 2 }));
    expect(choice.chosenId).toBe('b');
    expect(choice.ranked.map(({ agentId }) => agentId)).toEqual(['b', 'a']);
    expect(choice.ranked[0]!.factors.map(({ factor }) => factor)).toEqual(FACTORS);
    expect(choice.weightsVersion).toBe(WEIGHTS.version);
  });

  it('goes round: of two with the same load, to whoever has waited longer for work', () => {
    expect(among(work(), person('a', { lastAssignedAt: NOW - HOUR_MS }), person('b', { lastAssignedAt: NOW - 2 * HOUR_MS })).chosenId).toBe('b');
  });

  it('keeps people who can do much else free for that', () => {
    const needs = { skills: ['FIBRE'], qualifications: [] };
    expect(among(work({ needs }), person('a', { skills: ['FIBRE', 'COPPER', 'RADIO'] }), person('b', { skills: ['FIBRE'] })).chosenId).toBe('b');
  });

  it('[R075] [R103] gives VIP and high-value customers those who are set apart for them, and keeps these free otherwise', () => {
    const [apart, other] = [person('a', { skills: [WEIGHTS.vipSkill] }), person('b', { skills: ['CHAT'] })];
    expect(among(work({ tier: 'VIP' }), apart, other).chosenId).toBe('a');
    expect(among(work({ tier: 'HIGH_VALUE' }), apart, other).chosenId).toBe('a');
    expect(among(work({ tier: 'ORDINARY' }), apart, other).chosenId).toBe('b');
  });

  it('looks at free hands above all when the ticket is hurried', () => {
    const [busyIdler, freeWorker] = [person('a', { load: 5 }), person('b', { load: 1, lastAssignedAt: NOW })];
    expect(among(work({ priority: 1 }), busyIdler, freeWorker).chosenId).toBe('b');
    expect(WEIGHTS.hurried.SPARE_CAPACITY).toBeGreaterThan(WEIGHTS.unhurried.SPARE_CAPACITY);
  });

  it.each<[string, Partial<Work>, Partial<Candidate>]>([
    ['OFF_DUTY', {}, { presence: 'OFF_DUTY' }],
    ['NOT_AVAILABLE BREAK', {}, { presence: 'BREAK' }],
    ['NOT_AVAILABLE BUSY', {}, { presence: 'BUSY' }],
    ['WRONG_UNIT', {}, { isOfUnit: false }],
    ['LACKS_SKILL FIBRE', { needs: { skills: ['FIBRE'], qualifications: [] } }, {}],
    ['LACKS_QUALIFICATION BASE_STATION_5G', { needs: { skills: [], qualifications: ['BASE_STATION_5G'] } }, {}],
    ['QUALIFICATION_EXPIRED BASE_STATION_5G', { needs: { skills: [], qualifications: ['BASE_STATION_5G'] } },
      { qualifications: [{ code: 'BASE_STATION_5G', kind: 'TRAINING', obtainedOn: '2024-03-01', validUntil: '2026-03-01' }] }],
    ['AT_CAPACITY 9/10', {}, { load: 9 }],
    ['DECLINED_ALREADY', { refusedBy: ['a'] }, {}],
    ['HOLDS_IT', { heldBy: 'a' }, {}],
  ])('[R077] rejects with the reason %s', (reason, job, candidate) => {
    expect(reasons(work(job), person('a', candidate))).toEqual([reason]);
  });

  it('takes a qualification as good on its last day', () => {
    const needs = { skills: [], qualifications: ['X'] };
    const until = (validUntil: string) => person('a', { qualifications: [{ code: 'X', kind: 'CERTIFICATION', obtainedOn: '2024-01-01', validUntil }] });
    expect(among(work({ needs }), until(TODAY)).chosenId).toBe('a');
    expect(among(work({ needs }), until('2026-03-01')).chosenId).toBeNull();
  });

  it('names every reason against somebody, not only the first', () => {
    expect(reasons(work({ needs: { skills: ['FIBRE'], qualifications: [] }, refusedBy: ['a'] }), person('a', { presence: 'OFF_DUTY', load: 10 })))
      .toEqual(['OFF_DUTY', 'LACKS_SKILL FIBRE', 'AT_CAPACITY 10/10', 'DECLINED_ALREADY']);
  });

  it('breaks a tie by load, then by the last work, then by staff number', () => {
    expect(among(work(), person('b'), person('a')).chosenId).toBe('a');
  });
});

const words = fc.subarray(['FIBRE', 'COPPER', 'RADIO', WEIGHTS.vipSkill]);
const people = fc.uniqueArray(fc.record({
  staffNo: fc.stringMatching(/^[A-Z]{3}$/), skills: words, capacity: fc.integer({ min: 0, max: 12 }), load: fc.integer({ min: 0, max: 12 }),
  presence: fc.constantFrom(...PRESENCES), isOfUnit: fc.boolean(), lastAssignedAt: fc.option(fc.integer({ min: NOW - 8 * HOUR_MS, max: NOW }), { nil: null }),
}), { selector: ({ staffNo }) => staffNo, maxLength: 40 }).map((drawn) => drawn.map(({ staffNo, ...more }) => person(staffNo, more)));
const jobs = fc.record({
  priority: fc.integer({ min: 1, max: 4 }), tier: fc.constantFrom('ORDINARY', 'HIGH_VALUE', 'VIP'), weight: fc.constantFrom(1, 2, 4),
  skills: fc.subarray(['FIBRE', 'COPPER']),
}).map(({ skills, ...more }) => work({ ...more, needs: { skills, qualifications: [] } }));

describe('the choice, whoever is there', () => {
  it('is the same for the same facts, in whatever order the people come', () => {
    fc.assert(fc.property(jobs, people, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (job, all, random) => {
      const shuffled = all.map((each) => ({ each, at: random.next().value as number })).sort((a, b) => a.at - b.at).map(({ each }) => each);
      expect(choose(job, shuffled, WEIGHTS, NOW, TODAY)).toEqual(choose(job, all, WEIGHTS, NOW, TODAY));
    }));
  });

  it('considers everybody once: ranked, or rejected with a known reason', () => {
    fc.assert(fc.property(jobs, people, (job, all) => {
      const { ranked, rejected, chosenId } = choose(job, all, WEIGHTS, NOW, TODAY);
      expect([...ranked, ...rejected].map(({ agentId }) => agentId).sort()).toEqual(all.map(({ id }) => id).sort());
      for (const { reasons: found } of rejected) {
        expect(found.length).toBeGreaterThan(0);
        for (const { kind } of found) expect(REJECTIONS).toContain(kind);
      }
      expect(chosenId).toBe(ranked[0]?.agentId ?? null);
    }));
  });

  it('never gives anybody more than they have room for, and scores between nothing and the whole', () => {
    fc.assert(fc.property(jobs, people, (job, all) => {
      for (const { total, load, capacity, factors } of choose(job, all, WEIGHTS, NOW, TODAY).ranked) {
        expect(load + job.weight).toBeLessThanOrEqual(capacity);
        expect(total).toBeGreaterThanOrEqual(0);
        expect(total).toBeLessThanOrEqual(1_000);
        expect(factors.reduce((sum, { weight }) => sum + weight, 0)).toBe(1_000);
      }
    }));
  });

  it('is kept short, with the counts and with whoever was taken', () => {
    const all = Array.from({ length: 60 }, (_, index) => person(String(index).padStart(2, '0'), index < 30 ? {} : { presence: 'OFF_DUTY' }));
    const kept = explain(choose(work(), all, WEIGHTS, NOW, TODAY), '29');
    expect(kept).toMatchObject({ rankedCount: 30, rejectedCount: 30 });
    expect(kept.ranked).toHaveLength(MOST_RANKED + 1);
    expect(kept.rejected).toHaveLength(MOST_REJECTED);
  });
});
