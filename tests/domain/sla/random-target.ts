import fc from 'fast-check';
import { START_EVENTS, STOP_EVENTS, SUSPEND_REASONS } from '../../../api/src/standard/domain/events.ts';
import type { ClockTarget } from '../../../api/src/standard/domain/policy.ts';

const waits = (start: string, stop: string): fc.Arbitrary<ClockTarget['reopenWait']> =>
  // Only a result can be waited upon, and a clock of the result has started before it.
  (stop === 'RESOLVED' || stop === 'REPAIRED') && start !== 'CONFLICT_OPENED' ? fc.constantFrom('EXCLUDED', 'GROSS') : fc.constant('GROSS');

const pauseRule = fc.record({ reason: fc.constantFrom(...SUSPEND_REASONS), detail: fc.constant('EVIDENCE' as const) }, { requiredKeys: ['reason'] });

const warnRule = fc.oneof(
  fc.constantFrom(0.25, 0.5, 0.75, 0.9),
  fc.record({ beforeDue: fc.integer({ min: 1, max: 300 }), unit: fc.constant('min' as const) }),
);

const events = fc.tuple(fc.constantFrom(...START_EVENTS), fc.constantFrom(...STOP_EVENTS));

const target = events.chain(([startEvent, stopEvent]) => fc.record({
  value: fc.integer({ min: 1, max: 2_000 }),
  reopenWait: waits(startEvent, stopEvent),
  pauseReasons: fc.array(pauseRule, { maxLength: 5 }),
  maxPauses: fc.option(fc.integer({ min: 1, max: 2 }), { nil: undefined }),
  warnAt: fc.array(warnRule, { maxLength: 4 }),
  class: fc.constantFrom('STATUTORY' as const, 'AGREEMENT' as const, 'SLA' as const, 'ASSESSMENT' as const),
  bind: fc.constantFrom('SHALL' as const, 'SHOULD' as const),
  clauseNo: fc.constantFrom('3.1', '3.2', '3.10', '4.1'),
  scope: fc.constantFrom<ClockTarget['scope']>([{}], [{ urgency: ['URGENT'] }, { type: ['FAULT', 'COMPLAINT'] }]),
}).map(({ maxPauses, ...drawn }): Omit<ClockTarget, 'id'> => ({
  ...drawn, ...(maxPauses === undefined ? {} : { maxPauses }), startEvent, stopEvent,
  enabled: true, measure: 'CLOCK', op: '<=', unit: 'min', calendar: '24x7', duties: [], milestone: 'HANDLE', family: 'COMPLETE',
})));

/** Clock targets that no document has: any events, pauses, waits and warnings together. */
export const targets: fc.Arbitrary<readonly ClockTarget[]> = fc.array(target, { minLength: 1, maxLength: 6 })
  .map((drawn) => drawn.map((body, i) => ({ id: `X${i}`, ...body })));
