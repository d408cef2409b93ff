import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLinkTokens } from '../../../api/src/correspondence/domain/link-token.ts';
import { placeMessage, type PlacingFacts } from '../../../api/src/correspondence/domain/placing.ts';
import { progressOf } from '../../../api/src/correspondence/domain/progress.ts';
import { TICKET_STATES } from '../../../api/src/tickets/domain/words.ts';

const facts = fc.record<PlacingFacts>({
  named: fc.option(fc.constant('named'), { nil: null }),
  customerIds: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 }),
  open: fc.array(fc.record({ ticketId: fc.constantFrom('1', '2', '3'), awaitsCustomer: fc.boolean() }), { maxLength: 3 }),
  senderIsCertain: fc.boolean(),
});

describe('where a message belongs', () => {
  it('is where its mark says, and else only where nothing else is possible', () => {
    fc.assert(fc.property(facts, (given) => {
      const { ticketId, customerId } = placeMessage(given);
      const waiting = given.open.filter(({ awaitsCustomer }) => awaitsCustomer);
      const isOne = given.customerIds.length === 1 && given.senderIsCertain && (given.open.length === 1 || waiting.length === 1);
      if (given.named !== null) expect(ticketId).toBe('named');
      else if (isOne) expect(given.open.map((each) => each.ticketId)).toContain(ticketId);
      else expect(ticketId).toBeNull();
      if (given.named === null) expect(customerId).toBe(given.customerIds.length === 1 ? given.customerIds[0] : null);
    }));
  });
});

describe('a private link', () => {
  const tokens = createLinkTokens(Buffer.alloc(32, 7));

  it('is 256 bits that only the house can compute, kept as a hash, and nothing else has its form', () => {
    const token = tokens.of('0199ab');
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(tokens.hash(token)).toHaveLength(32);
    expect(createLinkTokens(Buffer.alloc(32, 8)).of('0199ab')).not.toBe(token);
    for (const wrong of ['', token.slice(1), `${token}a`, '../../etc', `${token}\n`]) expect(tokens.hash(wrong)).toBeNull();
  });

  it('shows a step for every state, and something to confirm exactly while a result waits', () => {
    for (const state of TICKET_STATES) {
      const view = progressOf({ ticketNo: '261124-0001', state, suspension: null, receivedAt: 0, acceptedAt: null, restoredAt: null, resolvedAt: 1_000 }, 5_000);
      expect(view.answerUntil).toBe(state === 'RESOLVED' ? 6_000 : null);
      expect(Object.keys(view).sort()).toEqual(['acceptedAt', 'answerUntil', 'receivedAt', 'resolvedAt', 'restoredAt', 'step', 'ticketNo']);
    }
  });
});
