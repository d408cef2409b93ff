import { describe, expect, it } from 'vitest';
import { ticketEvent } from '../../../api/src/tickets/domain/events.ts';
import { hasLapsed, nextOfferCheck } from '../../../api/src/tickets/domain/offer.ts';
import { DEFAULT_TICKET_SETTINGS as SETTINGS } from '../../../api/src/tickets/domain/settings.ts';
import { loadOf, workWeight } from '../../../api/src/tickets/domain/work-weight.ts';
import { lifeIn, say } from './commands.ts';
import { at, ORDINARY } from './life.ts';

const WHY = { reason: 'There is no room.' };

describe('a dispatch that waits to be accepted', () => {
  it('is called to mind, and given away half an hour after it was made', () => {
    const life = lifeIn('CLASSIFIED');
    life.step(say('dispatch'), at('10:10'));
    expect(nextOfferCheck(life.ticket, SETTINGS)).toBe(at('10:30'));
    life.happens(ticketEvent('OFFER_REMINDED', at('10:30'), { agentId: 'handler' }));
    expect(nextOfferCheck(life.ticket, SETTINGS)).toBe(at('10:40'));
    expect(hasLapsed(life.ticket.offer!, at('10:40') - 1, SETTINGS)).toBe(false);
    expect(hasLapsed(life.ticket.offer!, at('10:40'), SETTINGS)).toBe(true);
  });

  it('is over when it is accepted, solved, returned or withdrawn, and begins anew for another agent', () => {
    for (const [name, context] of [['accept', {}], ['resolve', {}], ['returnTicket', WHY], ['withdraw', WHY]] as const) {
      const life = lifeIn('DISPATCHED');
      life.step(say(name), at('10:05'), context);
      expect(life.ticket.offer, name).toBeNull();
    }
    for (const name of ['redispatch', 'transfer'] as const) {
      const life = lifeIn('DISPATCHED');
      life.step(say(name), at('10:25'), WHY);
      expect(life.ticket.offer, name).toEqual({ since: at('10:25'), remindedAt: null });
    }
  });

  it('is no matter of the clock in history, and a transfer of accepted work is none', () => {
    const life = lifeIn('DISPATCHED');
    expect(nextOfferCheck({ ...life.ticket, observedUntil: at('10:05') }, SETTINGS)).toBeNull();
    const accepted = lifeIn('ACCEPTED');
    accepted.step(say('transfer'), at('10:25'), WHY);
    expect(accepted.ticket.offer).toBeNull();
  });

  it('remembers everybody who did not take it, each once', () => {
    const life = lifeIn('DISPATCHED');
    life.step(say('declineOffer'), at('10:03'), WHY);
    life.happens(ticketEvent('OFFER_LAPSED', at('10:33'), { agentId: 'handler' }), ticketEvent('OFFER_LAPSED', at('10:34'), { agentId: 'other' }));
    expect(life.ticket.refusedBy).toEqual(['handler', 'other']);
    const returned = lifeIn('DISPATCHED');
    returned.step(say('returnTicket'), at('10:03'), WHY);
    expect(returned.ticket).toMatchObject({ refusedBy: ['handler'], returnCount: 1 });
  });

  it('that comes back because nobody was left is no agent\'s return', () => {
    const life = lifeIn('DISPATCHED');
    life.happens(ticketEvent('RETURNED', at('10:40'), { ownerId: 'intake', exhausted: true }));
    expect(life.ticket).toMatchObject({ state: 'CLASSIFIED', ownerId: 'intake', returnCount: 0, refusedBy: [] });
  });
});

describe('[R009] whoever takes the place of somebody who left', () => {
  it('owns what they owned and is asked for what they dispatched', () => {
    const life = lifeIn('DISPATCHED');
    life.step(say('replaceOwner', { formerId: 'handler', ownerId: 'heir' }), at('10:05'), WHY);
    expect(life.ticket).toMatchObject({ ownerId: 'heir', dispatcherId: 'heir', offer: { since: at('10:05') } });
  });
});

describe('[R055] the weight of work', () => {
  it('goes by complexity while it is with somebody, and is least while it waits', () => {
    expect((['BASIC', 'STANDARD', 'COMPLEX'] as const).map((complexity) => workWeight({ complexity }))).toEqual([1, 2, 4]);
    const confirmed = { ...ORDINARY, complexity: 'COMPLEX' } as const;
    expect((['DISPATCHED', 'ACCEPTED', 'IN_PROGRESS', 'SUSPENDED', 'CLASSIFIED', 'RESOLVED'] as const).map((state) => loadOf({ state, confirmed }))).toEqual([4, 4, 4, 1, 0, 0]);
  });
});
