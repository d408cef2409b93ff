import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_PASSED_OVER, WaitingLine, type Waiting } from '../../../api/src/dispatch/domain/waiting-line.ts';

const ticket = (ticketId: string, receivedAt: number, priority: number, isRisk = false): Waiting => ({ ticketId, receivedAt, priority, isRisk });

/** Everything in its turn, as `id TURN`. */
function turns(line: WaitingLine): string[] {
  const order: string[] = [];
  for (let next = line.next(); next !== null; next = line.next()) {
    order.push(`${next.ticket.ticketId} ${next.turn}`);
    line.take();
  }
  return order;
}

describe('[R038] [R075] the turns of a queue', () => {
  it('are by priority, and within one by how long a ticket waits', () => {
    expect(turns(new WaitingLine([ticket('late', 2, 2), ticket('low', 1, 3), ticket('early', 1, 2)], 0))).toEqual(['early PRIORITY', 'late PRIORITY', 'low PRIORITY']);
  });

  it('[R039] begin with what concerns security or personal data, whatever else waits', () => {
    expect(turns(new WaitingLine([ticket('old', 1, 1), ticket('risk', 9, 1, true)], MOST_PASSED_OVER))[0]).toBe('risk RISK');
  });

  it('[R075] give the longest waiting its turn after so many in a row went before it', () => {
    const vips = Array.from({ length: 9 }, (_, index) => ticket(`vip${index}`, 10 + index, 2));
    expect(turns(new WaitingLine([ticket('ordinary', 1, 4), ...vips], 0)).slice(0, 5)).toEqual([
      'vip0 PRIORITY', 'vip1 PRIORITY', 'vip2 PRIORITY', 'ordinary LONGEST_WAITING', 'vip3 PRIORITY',
    ]);
  });

  it('remember from one look to the next how many went before', () => {
    const line = new WaitingLine([ticket('ordinary', 1, 4), ticket('vip', 5, 2)], 0);
    line.take();
    expect(line.passedOver).toBe(1);
    expect(new WaitingLine([ticket('ordinary', 1, 4), ticket('vip', 6, 2)], MOST_PASSED_OVER).next()).toMatchObject({ ticket: { ticketId: 'ordinary' }, turn: 'LONGEST_WAITING' });
  });

  it('pass by what nobody can take, and count that for nothing', () => {
    const line = new WaitingLine([ticket('stuck', 1, 1), ticket('next', 2, 2)], 2);
    line.passBy();
    expect(line.next()?.ticket.ticketId).toBe('next');
    expect(line.passedOver).toBe(2);
  });
});

describe('[ask 21] the bound on waiting', () => {
  /** What comes in before each dispatch: new tickets of any priority, some of them with a risk. */
  const arrivals = fc.array(fc.array(fc.record({ priority: fc.integer({ min: 1, max: 4 }), isRisk: fc.boolean() }), { maxLength: 4 }), { minLength: 1, maxLength: 120 });

  it('holds for every ticket whatever comes in meanwhile: (n older + 1) × (most passed over + 1) tickets without a risk, itself the last', () => {
    fc.assert(fc.property(arrivals, fc.integer({ min: 0, max: MOST_PASSED_OVER }), (rounds, startsAt) => {
      let waiting: Waiting[] = [];
      let passedOver = startsAt;
      let clock = 0;
      const handedOut = new Map<string, number>();
      const older = new Map<string, number>();
      let dispatches = 0;
      const waitsSince = new Map<string, number>();
      // After the last arrival the queue empties.
      const drained = [...rounds, ...Array.from({ length: rounds.flat().length }, () => [])];
      for (const round of drained) {
        for (const { priority, isRisk } of round) {
          clock += 1;
          const id = String(clock).padStart(6, '0');
          older.set(id, waiting.filter((each) => !each.isRisk).length);
          waitsSince.set(id, dispatches);
          waiting.push(ticket(id, clock, priority, isRisk));
        }
        const line = new WaitingLine(waiting, passedOver);
        const next = line.next();
        if (next === null) continue;
        line.take();
        passedOver = line.passedOver;
        waiting = waiting.filter((each) => each !== next.ticket);
        if (next.ticket.isRisk) continue;
        dispatches += 1;
        handedOut.set(next.ticket.ticketId, dispatches - waitsSince.get(next.ticket.ticketId)!);
      }
      expect(waiting).toEqual([]);
      for (const [id, waited] of handedOut) expect(waited).toBeLessThanOrEqual((older.get(id)! + 1) * (MOST_PASSED_OVER + 1));
    }), { numRuns: 400 });
  });

  it('is no laxer than it must be: a flood of VIPs brings an ordinary ticket to it', () => {
    const line = (waiting: readonly Waiting[], passedOver: number) => new WaitingLine(waiting, passedOver);
    let waiting: Waiting[] = [ticket('ordinary', 1, 4)];
    let [passedOver, dispatches] = [0, 0];
    while (waiting.some(({ ticketId }) => ticketId === 'ordinary')) {
      waiting.push(ticket(`vip${dispatches}`, 2 + dispatches, 1));
      const now = line(waiting, passedOver);
      const taken = now.next()!.ticket;
      now.take();
      passedOver = now.passedOver;
      waiting = waiting.filter((each) => each !== taken);
      dispatches += 1;
    }
    expect(dispatches).toBe(MOST_PASSED_OVER + 1);
  });
});
