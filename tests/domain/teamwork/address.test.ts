import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideAddress } from '../../../api/src/customers/domain/address.ts';
import { say } from '../tickets/commands.ts';
import { at, Life } from '../tickets/life.ts';
import { act, lifeAtWork } from './shared-life.ts';

describe('[R027] a change of the customer\'s address', () => {
  it('is flagged on the ticket and on each open work order until whoever goes there acknowledges it', () => {
    const life = lifeAtWork();
    act(life, say('issueWorkOrder', { orderId: 'one' }), at('10:05'));
    act(life, say('issueWorkOrder', { orderId: 'two' }), at('10:05'));
    act(life, say('declineWorkOrder', { orderId: 'two' }), at('10:06'), { agentId: 'fitter' });
    act(life, say('noteAddressChange'), at('10:10'));
    expect([life.ticket.addressChangedAt, ...life.ticket.workOrders.map(({ addressChangedAt }) => addressChangedAt)]).toEqual([at('10:10'), at('10:10'), null]);

    expect(act(life, say('acknowledgeAddress', { changedAt: at('10:10') }), at('10:11'), { agentId: 'fitter' })).toBe(false);
    expect(act(life, say('acknowledgeAddress', { changedAt: at('10:10') }), at('10:11'))).toBe(true);
    expect(life.ticket.addressChangedAt).toBeNull();
    expect(life.ticket.workOrders[0]?.addressChangedAt).toBe(at('10:10'));

    act(life, say('acceptWorkOrder', { orderId: 'one' }), at('10:12'), { agentId: 'fitter' });
    expect(act(life, say('acknowledgeAddress', { orderId: 'one', changedAt: at('10:10') }), at('10:13'))).toBe(false);
    expect(act(life, say('acknowledgeAddress', { orderId: 'one', changedAt: at('10:10') }), at('10:13'), { agentId: 'fitter' })).toBe(true);
    expect(life.ticket.workOrders[0]?.addressChangedAt).toBeNull();
  });

  it('is not acknowledged by somebody who has seen the change before it', () => {
    const life = lifeAtWork();
    act(life, say('noteAddressChange'), at('10:10'));
    act(life, say('noteAddressChange', { changeId: 'another' }), at('10:20'));
    expect(act(life, say('acknowledgeAddress', { changedAt: at('10:10') }), at('10:21'))).toBe(false);
    expect(life.ticket.addressChangedAt).toBe(at('10:20'));
  });

  it('needs nobody\'s eye before anybody was dispatched, nor after somebody was dispatched anew', () => {
    const life = new Life();
    expect(act(life, say('noteAddressChange'), at('10:01'))).toBe(true);
    expect([life.ticket.addressChangedAt, life.events.at(-1)?.type]).toEqual([null, 'ADDRESS_CHANGED']);
    act(life, say('classify'), at('10:02'));
    act(life, say('dispatch'), at('10:03'));
    act(life, say('noteAddressChange'), at('10:04'));
    expect(life.ticket.addressChangedAt).toBe(at('10:04'));
    act(life, say('redispatch'), at('10:05'));
    expect(life.ticket.addressChangedAt).toBeNull();
  });

  it('says nothing of the address in any event', () => {
    const life = lifeAtWork();
    act(life, say('noteAddressChange'), at('10:10'));
    expect(life.events.at(-1)).toMatchObject({ type: 'ADDRESS_CHANGED', payload: { changeId: 'change' } });
    expect(Object.keys(life.events.at(-1)?.payload ?? {})).toEqual(['changeId']);
  });
});

describe('an address', () => {
  it('is tidied, and tidying it again changes nothing', () => {
    expect(decideAddress('  北京市朝阳区  建国路88号 ')).toEqual({ ok: true, value: '北京市朝阳区 建国路88号' });
    fc.assert(fc.property(fc.string({ maxLength: 250 }), (written) => {
      const decided = decideAddress(written);
      if (decided.ok) expect(decideAddress(decided.value)).toEqual(decided);
    }));
  });

  it.each([['', 'ADDRESS_LENGTH'], ['京', 'ADDRESS_LENGTH'], ['a'.repeat(201), 'ADDRESS_LENGTH'], ['1 Main\u0007Street', 'ADDRESS_CHARACTERS']])('is refused as %j', (written, code) => {
    expect(decideAddress(written)).toMatchObject({ ok: false, refusals: [{ code, clause: '2.1' }] });
  });
});
