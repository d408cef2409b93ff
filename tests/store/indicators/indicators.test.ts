import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../../../api/src/access/domain/caller.ts';
import { grantedPermissions, type Role } from '../../../api/src/access/domain/permissions.ts';
import { newId } from '../../../api/src/foundation/ids.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../api/src/foundation/instant.ts';
import type { Outcome } from '../../../api/src/foundation/outcome.ts';
import type { IndicatorReading } from '../../../api/src/indicators/domain/indicator.ts';
import { createIndicatorReads } from '../../../api/src/indicators/storage/indicator-store.ts';
import { reportIndicators } from '../../../api/src/indicators/use-cases/report-indicators.ts';
import { query } from '../../../api/src/platform/orm/query.ts';
import { createClockStore } from '../../../api/src/sla/storage/clock-store.ts';
import { recordDueMarks } from '../../../api/src/sla/use-cases/record-due-marks.ts';
import { classifyTicket } from '../../../api/src/tickets/use-cases/classify-ticket.ts';
import { expected, testHouse, URGENT_OUTAGE, type TestHouse } from '../../support/house.ts';

let test: TestHouse;
beforeAll(async () => { test = await testHouse(); });
afterAll(async () => { await test.close(); });

const program = (role: Role = 'INTEGRATOR'): Caller => ({ ...test.caller(role), actor: { kind: 'API_KEY', id: newId() }, permissions: grantedPermissions(role, null), agentId: null });
const codes = (outcome: Outcome<unknown>): readonly string[] => (outcome.ok ? [] : outcome.refusals.map(({ code }) => code));
const hour = (ago: number): number => Math.floor(Date.now() / HOUR_MS) * HOUR_MS - ago * HOUR_MS;
const reading = (more: Partial<IndicatorReading> = {}): IndicatorReading => ({ metric: 'NETWORK_SERVICE_RESPONSE_TIME', unitId: test.unitId, area: 'URBAN', serviceLine: 'DATA', at: hour(2), value: 20, samples: 10, ...more });
const send = (readings: readonly IndicatorReading[], caller = program()) => test.house.perform((stores) => reportIndicators(stores, caller, readings));
const series = (metric: IndicatorReading['metric'], unitIds = test.house.units.subtree(test.unitId).map(({ id }) => id)) =>
  createIndicatorReads(test.house.reads).series({ metric, unitIds, from: hour(30), to: hour(-1), bucketMs: HOUR_MS });

describe('the technical indicators of the network', () => {
  it('[R071] [R073] are kept as series per area and service line, each reading weighed by its measurements, and once', async () => {
    const at = hour(5);
    const first = [reading({ at, value: 30, samples: 30 }), reading({ at: at + 10 * MINUTE_MS, value: 60, samples: 10 }), reading({ at, area: 'RURAL', value: 50 })];
    expect(expected(await send(first))).toEqual({ added: 3, corrected: 0, unchanged: 0 });
    expect(expected(await send(first))).toEqual({ added: 0, corrected: 0, unchanged: 3 });
    expect(expected(await send([{ ...first[2]!, value: 40 }, reading({ at, serviceLine: 'VOICE', value: 1 })]))).toEqual({ added: 1, corrected: 1, unchanged: 0 });
    const shown = await series('NETWORK_SERVICE_RESPONSE_TIME');
    const pointsOf = (area: string, line: string) => shown.find((each) => each.area === area && each.serviceLine === line)?.points.filter((point) => point.at === at);
    expect(pointsOf('URBAN', 'DATA')).toEqual([{ at, mean: 37.5, lowest: 30, highest: 60, samples: 40 }]);
    expect(pointsOf('RURAL', 'DATA')).toMatchObject([{ mean: 40 }]);
    expect(pointsOf('URBAN', 'VOICE')).toMatchObject([{ mean: 1 }]);
    expect(await series('NETWORK_SERVICE_RESPONSE_TIME', [newId()])).toEqual([]);
  });

  it('[R071] [R073] never touch a ticket: no clock, no due time, no breach, no event', async () => {
    const ticket = await test.receive();
    expected(await test.house.perform((stores) => classifyTicket(stores, test.caller('AGENT'), { ticketId: ticket.id, axes: URGENT_OUTAGE })));
    const standing = async () => JSON.stringify([
      (await createClockStore(test.house.reads()).read([ticket.id])).map(({ foldedAt: _folded, ...rest }) => rest),
      await query(test.house.reads(), 'select count(*)::int as count from event where subject_id = $1', [ticket.id]),
    ]);
    const before = await standing();
    expected(await send([reading({ at: hour(1), value: 3_000 }), reading({ metric: 'DATA_TRANSMISSION_ACCURACY', at: hour(1), value: 1 })]));
    expected(await test.house.perform((stores) => recordDueMarks(stores, 100)));
    expect(await standing()).toBe(before);
    expect(before).not.toMatch(/"T08"|"T10"/);
    const timed = test.house.catalogue.documents.flatMap(({ document }) => test.house.catalogue.clockTargets([document])).map(({ target }) => target);
    expect(timed.filter(({ id, class: targetClass }) => id === 'T08' || id === 'T10' || (targetClass as string) === 'TECHNICAL')).toEqual([]);
  });

  it('are refused as a whole where one cannot be true, and from whoever may not report', async () => {
    expect(codes(await send([reading()], program('QA')))).toEqual(['FORBIDDEN']);
    expect(codes(await send([]))).toEqual(['OUT_OF_RANGE']);
    expect(codes(await send([reading({ unitId: newId() })]))).toEqual(['NOT_FOUND']);
    const outcome = await send([reading({ value: -1 }), reading({ metric: 'DATA_TRANSMISSION_ACCURACY', value: 100.1 }), reading({ samples: 0 }), reading({ at: Date.now() + DAY_MS }), reading({ value: Number.NaN })]);
    expect(outcome.ok ? [] : outcome.refusals.map(({ path }) => path?.join('.'))).toEqual(['readings.0.value', 'readings.1.value', 'readings.2.samples', 'readings.3.at', 'readings.4.value']);
    expect(codes(await send([reading({ at: hour(9) }), reading({ at: hour(9), value: 3 })]))).toEqual(['DUPLICATE']);
    const [row] = await query<{ count: number }>(test.house.reads(), 'select count(*)::int as count from technical_reading where at = $1', [new Date(hour(9)).toISOString()]);
    expect(row!.count).toBe(0);
  });
});
