import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterAttempt, afterReport, claimed, isTold, waitAfter, type AttemptResult, type Delivery, type DeliveryReport } from '../../../api/src/communications/domain/outbox.ts';
import { DAY_MS } from '../../../api/src/foundation/instant.ts';

const QUEUED: Delivery = { state: 'QUEUED', reason: null, attempts: 0, queuedAt: 0, nextTryAt: 0 };
const results = fc.constantFrom<AttemptResult>({ outcome: 'TAKEN' }, { outcome: 'LATER' }, { outcome: 'NEVER', reason: 'REFUSED' });
const reports = fc.constantFrom<DeliveryReport>({ outcome: 'DELIVERED' }, { outcome: 'FAILED', reason: 'BOUNCED' });
const steps = fc.array(fc.oneof(results.map((result) => ({ result })), reports.map((report) => ({ report }))), { maxLength: 30 });

describe('a message in the outbox', () => {
  it('is tried again after longer and longer waits, and given up after a day', () => {
    let delivery = QUEUED;
    const waits: number[] = [];
    for (let now = 0; delivery.state === 'QUEUED' && waits.length < 100; now = delivery.nextTryAt ?? now) {
      delivery = afterAttempt(claimed(delivery, now), { outcome: 'LATER' }, now);
      if (delivery.nextTryAt !== null) waits.push(delivery.nextTryAt - now);
    }
    expect(delivery).toMatchObject({ state: 'FAILED', reason: 'GAVE_UP', nextTryAt: null });
    expect(waits).toEqual(waits.toSorted((a, b) => a - b));
    expect(waits.reduce((sum, wait) => sum + wait, 0)).toBeLessThanOrEqual(DAY_MS);
    expect(waits.length).toBeGreaterThan(20);
    expect(waitAfter(1)).toBeLessThan(waitAfter(5));
  });

  it('[R068] stays delivered whatever is heard later, has a reason exactly when it failed, and waits for nothing once it is out of the house', () => {
    fc.assert(fc.property(steps, (taken) => {
      let [delivery, wasDelivered, now] = [QUEUED, false, 0];
      for (const step of taken) {
        now += 1_000;
        delivery = 'result' in step ? afterAttempt(claimed(delivery, now), step.result, now) : afterReport(delivery, step.report);
        wasDelivered ||= delivery.state === 'DELIVERED';
        expect(delivery.reason !== null).toBe(delivery.state === 'FAILED');
        expect(delivery.nextTryAt !== null).toBe(delivery.state === 'QUEUED');
        if (wasDelivered) expect(delivery.state).toBe('DELIVERED');
      }
    }));
  });

  it('tells the customer on a gateway only once the gateway says so, and by mail once the mail server has it', () => {
    expect([isTold('EMAIL', 'SENT'), isTold('SMS', 'SENT'), isTold('SMS', 'DELIVERED'), isTold('EMAIL', 'QUEUED'), isTold('EMAIL', 'FAILED')]).toEqual([true, false, true, false, false]);
  });
});
