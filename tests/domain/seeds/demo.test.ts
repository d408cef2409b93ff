import { describe, expect, it } from 'vitest';
import { HOUR_MS, MINUTE_MS } from '../../../api/src/foundation/instant.ts';
import { normalisePhone } from '../../../api/src/customers/domain/phone.ts';
import { TICKET_TYPES, type TicketType } from '../../../api/src/standard/domain/axes.ts';
import { BRANCHES, QUEUES, QUEUE_CODES, TEAMS, USERS } from '../../../api/src/seeds/demo-organisation.ts';
import { inventCustomers } from '../../../api/src/seeds/demo-people.ts';
import { demoPlan, type DemoPlan } from '../../../api/src/seeds/demo-plan.ts';
import { demoRequest, workQueue } from '../../../api/src/seeds/demo-requests.ts';
import { randomFrom } from '../../../api/src/seeds/random.ts';

const numbers = Array.from({ length: 2_000 }, (_, index) => `261124-${String(index).padStart(4, '0')}`);
const requests = numbers.map((ticketNo) => demoRequest('test', ticketNo, 240));
const plans = numbers.map((ticketNo, index): DemoPlan => demoPlan('test', { ticketNo, receivedAt: 0, reported: { ...requests[index]!.axes, tier: 'ORDINARY' } }));
const share = (of: readonly boolean[]): number => of.filter(Boolean).length / of.length;

describe('randomness of the demo', () => {
  it('is the same for the same seed, and another for another', () => {
    const draw = (seed: string): readonly number[] => { const random = randomFrom(seed); return Array.from({ length: 5 }, () => random.next()); };
    expect(draw('a')).toEqual(draw('a'));
    expect(draw('a')).not.toEqual(draw('b'));
  });

  it('is spread evenly and keeps to the weights', () => {
    const random = randomFrom('spread');
    const values = Array.from({ length: 10_000 }, () => random.next());
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...values)).toBeLessThan(1);
    expect(values.reduce((sum, value) => sum + value, 0) / values.length).toBeCloseTo(0.5, 1);
    expect(share(Array.from({ length: 10_000 }, () => random.weighted([{ name: 'a', weight: 3 }, { name: 'b', weight: 1 }]).name === 'a'))).toBeCloseTo(0.75, 1);
  });
});

describe('the demo operator', () => {
  it('has a branch for every team, a team with the skills for every queue, and a unit for every user', () => {
    const codes = ['ZD', ...BRANCHES.map(({ code }) => code), ...TEAMS.map(({ code }) => code)];
    expect(TEAMS.filter(({ branch }) => !codes.includes(branch))).toEqual([]);
    for (const { code, requiredSkills, unit } of QUEUES) {
      expect(codes).toContain(unit);
      expect(TEAMS.filter(({ queue, skills }) => queue === code && requiredSkills.every((skill) => skills.includes(skill))).length, code).toBeGreaterThan(0);
    }
    expect(QUEUES.map(({ code }) => code)).toEqual([...QUEUE_CODES]);
    expect(USERS.map(({ login }) => login)).toEqual(['admin', 'supervisor', 'agent', 'qa', 'integrator']);
  });

  it('has customers whom nobody can call: their numbers are well-formed and in a range that is kept free for fiction', () => {
    const customers = inventCustomers('test', 240);
    expect(new Set(customers.map(({ phone }) => phone)).size).toBe(240);
    expect(customers.filter(({ phone }) => normalisePhone(phone) !== phone || !phone.startsWith('+447700900'))).toEqual([]);
    expect(new Set(customers.map(({ tier }) => tier))).toEqual(new Set(['ORDINARY', 'HIGH_VALUE', 'VIP']));
  });
});

describe('the requests of the demo', () => {
  it('follow from their ticket number alone', () => {
    expect(numbers.map((ticketNo) => demoRequest('test', ticketNo, 240))).toEqual(requests);
  });

  it('are of every type, come over every channel and reach every queue', () => {
    expect(new Set<TicketType>(requests.map(({ axes }) => axes.type))).toEqual(new Set(TICKET_TYPES));
    expect(new Set(requests.map(({ channel }) => channel))).toEqual(new Set(['PHONE', 'ONLINE', 'ONSITE', 'API']));
    expect(new Set(requests.flatMap(({ axes, queue }) => [queue, workQueue(axes) ?? queue]))).toEqual(new Set(QUEUE_CODES));
  });
});

describe('the plans of the demo', () => {
  it('are in the order of a ticket\'s life', () => {
    for (const plan of plans) {
      const order = [0, plan.classifyAt, plan.dispatchAt, plan.acceptAt, plan.startAt, plan.resolveAt];
      expect(order).toEqual(order.toSorted((a, b) => a - b));
      if (plan.pause !== null) expect(plan.startAt < plan.pause.from && plan.pause.from < plan.pause.to && plan.pause.to < plan.resolveAt).toBe(true);
    }
  });

  it('restore a fault before they resolve it, and feed a complaint\'s result back before', () => {
    for (const [index, plan] of plans.entries()) {
      const { type } = requests[index]!.axes;
      const before = [...(type === 'FAULT' ? [plan.restoreAt] : []), ...(type === 'COMPLAINT' ? [plan.feedBackAt] : [])];
      expect(before.every((at) => at < plan.resolveAt)).toBe(true);
    }
  });

  it('keep most promises and break some', () => {
    const classified = share(plans.map(({ classifyAt }) => classifyAt <= 15 * MINUTE_MS));
    const answered = share(plans.map(({ respondAt }) => respondAt <= 20 * MINUTE_MS));
    for (const kept of [classified, answered]) {
      expect(kept).toBeGreaterThan(0.9);
      expect(kept).toBeLessThan(1);
    }
  });

  it('pause some tickets, reopen some, and let a few take days', () => {
    expect(share(plans.map(({ pause }) => pause !== null))).toBeCloseTo(0.14, 1);
    expect(share(plans.map(({ reopening }) => reopening !== null))).toBeCloseTo(0.06, 1);
    const long = share(plans.map(({ resolveAt }) => resolveAt > 8 * HOUR_MS));
    expect(long).toBeGreaterThan(0);
    expect(long).toBeLessThan(0.03);
  });
});
