import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { importHistory } from '../../../api/src/import-history.ts';
import { INCIDENT_COLUMNS, INCIDENT_STATES, type IncidentColumn, type IncidentState } from '../../../api/src/integrations/domain/incident-row.ts';
import type { ImportReport } from '../../../api/src/integrations/domain/report.ts';
import { INCIDENT_LOG } from '../../../api/src/integrations/domain/sources.ts';
import { readSource } from '../../../api/src/integrations/files/source-file.ts';
import { query } from '../../../api/src/platform/orm/query.ts';
import { verifyClocks } from '../../../api/src/verify-clocks.ts';
import { testHouse, type TestHouse } from '../../support/house.ts';
import { footprint, QUIET } from '../integrations/imported.ts';

const houses: TestHouse[] = [];
afterEach(async () => { await Promise.all(houses.splice(0).map((house) => house.close())); });

async function fresh(): Promise<TestHouse> {
  const test = await testHouse();
  houses.push(test);
  return test;
}

interface Update { readonly minutes: number; readonly state: IncidentState; readonly group: number; readonly person: number }

/** Updates that stop at any state, come back after a result, wait for anybody, and go from hand to hand. */
const updates: fc.Arbitrary<readonly Update[]> = fc.array(
  fc.record({ minutes: fc.oneof(fc.nat(30), fc.nat(4_000)), state: fc.constantFrom(...INCIDENT_STATES), group: fc.nat(3), person: fc.nat(4) }), { minLength: 1, maxLength: 9 });

const incidents = fc.record({ updates, urgency: fc.constantFrom('1 - High', '2 - Medium', '3 - Low'), category: fc.constantFrom('?', 'Category 26', 'Category 46'), startsAt: fc.nat(2_000) });

const date = (minutes: number): string => {
  const at = new Date(Date.UTC(2016, 2, 1) + minutes * 60_000);
  return `${at.getUTCDate()}/${at.getUTCMonth() + 1}/${at.getUTCFullYear()} ${at.getUTCHours()}:${String(at.getUTCMinutes()).padStart(2, '0')}`;
};

/** Generated histories as the file that the source would be. */
function generatedLog(seed: number): string {
  const lines = fc.sample(incidents, { numRuns: 40, seed }).flatMap(({ updates: story, urgency, category, startsAt }, n) => {
    let minutes = startsAt;
    return story.map(({ minutes: later, state, group, person }): string => {
      minutes += later;
      const row: Record<IncidentColumn, string> = {
        number: `INC${String(n).padStart(7, '0')}`, incident_state: state, caller_id: `Caller ${n % 7}`, opened_at: date(startsAt), sys_updated_at: date(minutes), contact_type: 'Phone', category,
        impact: urgency, urgency, priority: '3 - Moderate', assignment_group: group === 0 ? '?' : `Group ${group}`, assigned_to: person === 0 ? '?' : `Resolver ${person}`, closed_code: 'code 5',
      };
      return INCIDENT_COLUMNS.map((column) => row[column]).join(',');
    });
  });
  return [INCIDENT_COLUMNS.join(','), ...lines].join('\n');
}

const run = ({ house }: TestHouse, text: string, batchRows?: number): Promise<ImportReport> =>
  importHistory(house, INCIDENT_LOG, readSource(INCIDENT_LOG, text, 'generated.csv', 'UTC', null), { ...QUIET, ...(batchRows === undefined ? {} : { batchRows }) });

describe('a generated history', () => {
  it.each([1, 2])('[I13] [I4] imported twice is imported once, in batches of any size, with every clock as the log says (seed %i)', async (seed) => {
    const text = generatedLog(seed);
    const [once, twice] = [await fresh(), await fresh()];
    const first = await run(once, text);
    expect(first.applied).toBeGreaterThan(100);
    await run(twice, text, 17);
    const left = await footprint(twice.house);
    expect(await run(twice, text, 50)).toMatchObject({ applied: 0, withoutEffect: 0, doneBefore: first.applied + first.withoutEffect });
    expect(await footprint(twice.house)).toEqual(left);
    expect(left).toEqual(await footprint(once.house));
    const types = await query<{ type: string }>(twice.house.reads(), "select distinct type from event where origin = 'IMPORT'");
    expect(types.map(({ type }) => type)).toEqual(expect.arrayContaining(['CLASSIFIED', 'DISPATCHED', 'TRANSFERRED', 'SUSPENDED', 'RESUMED', 'RESOLVED', 'REOPENED', 'CLOSED', 'BREACHED']));
    for (const { house } of [once, twice]) expect((await verifyClocks(house, () => {})).differences).toEqual([]);
    expect(await query(twice.house.reads(), 'select 1 from alarm')).toEqual([]);
  });
});
