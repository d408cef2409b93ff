import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importHistory } from '../../../api/src/import-history.ts';
import type { ImportReport } from '../../../api/src/integrations/domain/report.ts';
import { COMPLAINTS } from '../../../api/src/integrations/domain/sources.ts';
import { readSource } from '../../../api/src/integrations/files/source-file.ts';
import { query } from '../../../api/src/platform/orm/query.ts';
import { verifyClocks } from '../../../api/src/verify-clocks.ts';
import { testHouse, type TestHouse } from '../../support/house.ts';
import { QUIET } from './imported.ts';

/** The forms of the real file, all of them dirty: two of dates, a key that is none, lost zeros, CRLF. */
const GENERATED = [
  'Ticket #,Customer Complaint,Date,Date_month_year,Time,Received Via,City,State,Zip code,Status,Filing on Behalf of Someone',
  ...Array.from({ length: 60 }, (_, index) => {
    const day = String((index % 28) + 1).padStart(2, '0');
    const date = index % 3 === 0 ? `2015-06-${day}` : `${day}-06-15`;
    const status = ['Open', 'Closed', 'Solved', 'Pending'][index % 4];
    return `${250_000 + index},${['Slow internet', 'Wrong bill', '"No service, again"'][index % 3]},${date},${day}-Jun-15,${(index % 12) + 1}:05:09 ${index % 2 === 0 ? 'AM' : 'PM'},Internet,Boston,Massachusetts,2101,${status},No`;
  }),
  'comcas,nd miscommunication,30-06-15,30-Jun-15,9:55:33 PM,Customer Care Call,Springs,Tennessee,37082,Closed,No',
].join('\r\n');

const REAL_FILE = process.env['TEST_COMPLAINTS'] ?? join(import.meta.dirname, '../../../../shared/data/complaints/comcast_complaints_2015.csv');

/** It has no licence to ship with; its forms are tested on generated rows in any case. */
const whereAtHand = existsSync(REAL_FILE)
  ? it
  : (name: string): void => { process.stdout.write(`Not run, for ${REAL_FILE} is not there (TEST_COMPLAINTS names another place): ${name}\n`); };

let test: TestHouse;
beforeAll(async () => { test = await testHouse(); });
afterAll(async () => { await test.close(); });

const run = (text: string): Promise<ImportReport> => importHistory(test.house, COMPLAINTS, readSource(COMPLAINTS, text, 'complaints.csv', 'UTC', null), QUIET);
const rows = <Row>(sql: string): Promise<Row[]> => query<Row>(test.house.reads(), sql);

describe('importing a complaints file', () => {
  it('[R034] makes a complaint of every row but the one whose key is no number', async () => {
    expect(await run(GENERATED)).toMatchObject({ read: 61, subjects: 60, applied: 60, withoutEffect: 0, rejects: [{ rowNo: 62 }] });
    expect(await rows(`select type, state, count(*)::int as count from ticket group by type, state order by state`)).toEqual([
      { type: 'COMPLAINT', state: 'CLASSIFIED', count: 30 }, { type: 'COMPLAINT', state: 'CLOSED', count: 30 },
    ]);
  });

  it('says of what has ended that nothing of it was observed: neither kept nor broken', async () => {
    expect(await rows(`
      select distinct c.run, c.cancel_reason, c.breached_at from sla_clock c join ticket t on t.id = c.ticket_id where t.state = 'CLOSED'`)).toEqual([
      { run: 'CANCELLED', cancel_reason: 'NOT_OBSERVED', breached_at: null },
    ]);
    expect(await rows(`select distinct payload->>'closure' as closure from event where type = 'CLOSED'`)).toEqual([{ closure: 'NOT_OBSERVED' }]);
  });

  it('observes what is open up to the last receipt: only that it is not resolved is known of it', async () => {
    const running = await rows<{ target_id: string }>(`
      select distinct c.target_id from sla_clock c join ticket t on t.id = c.ticket_id where t.state = 'CLASSIFIED' and c.run <> 'CANCELLED' order by 1`);
    expect(running.map(({ target_id }) => target_id)).toEqual(['T12', 'T22']);
    expect(await rows(`select 1 from event e join ticket t on t.id = e.subject_id where e.occurred_at > t.observed_until`)).toEqual([]);
    expect((await rows(`select 1 from sla_clock where target_id = 'T22' and breached_at is not null`)).length).toBeGreaterThan(0);
  });

  it('[I13] twice is once', async () => {
    expect(await run(GENERATED)).toMatchObject({ read: 61, applied: 0, doneBefore: 60, rejects: [{ rowNo: 62 }] });
    expect(await rows('select count(*)::int as tickets from ticket')).toEqual([{ tickets: 60 }]);
    expect((await verifyClocks(test.house, () => {})).differences).toEqual([]);
  });

  whereAtHand('takes the real file of 2,224 complaints', async () => {
    const report = await run(readFileSync(REAL_FILE, 'utf8'));
    expect(report).toMatchObject({ read: 2_224, subjects: 2_223, doneBefore: 0 });
    expect(report.applied + report.withoutEffect + report.rejects.length).toBe(2_224);
    expect(report.rejects.map(({ reason }) => reason)).toEqual(['the ticket number "comcas" is no number, so the row cannot be told from others']);
    expect((await verifyClocks(test.house, () => {})).differences).toEqual([]);
  });
});
