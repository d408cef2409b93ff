import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from '../../../api/src/tickets/domain/decide.ts';
import { GUARDS } from '../../../api/src/tickets/domain/guards.ts';
import { play } from '../sla/random-life.ts';
import { plots } from '../sla/random-plot.ts';
import { circumstances } from './life.ts';

describe('a decision', { timeout: 60_000 }, () => {
  it('[R008] is either events or the names of what forbids it, and changes nothing by itself', () => {
    fc.assert(fc.property(plots, (plot) => {
      const { lines, states } = play(plot, []);
      lines.forEach((line, i) => {
        const before = states[i];
        if ('events' in line || before === undefined) return;
        const copy = structuredClone(before);
        const decision = decide(before, line.command, circumstances(line.at, line.more));
        expect(decision.ok).toBe(line.isAllowed);
        expect(before).toEqual(copy);
        if (decision.ok) expect(decision.value).not.toHaveLength(0);
        else {
          expect(decision).not.toHaveProperty('value');
          expect(decision.refusals).not.toHaveLength(0);
          for (const { guard, message } of decision.refusals) {
            expect([...Object.keys(GUARDS), 'state']).toContain(guard);
            expect(message).toMatch(/^["A-Z].*\.$/s);
          }
        }
      });
    }), { numRuns: 500 });
  });
});
