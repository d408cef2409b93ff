import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readText } from '../../../api/src/integrations/files/csv.ts';
import { writeRejects } from '../../../api/src/integrations/files/rejects-file.ts';
import { readSource } from '../../../api/src/integrations/files/source-file.ts';
import { INCIDENT_COLUMNS } from '../../../api/src/integrations/domain/incident-row.ts';
import { INCIDENT_LOG } from '../../../api/src/integrations/domain/sources.ts';

const HEADER = INCIDENT_COLUMNS.join(',');
const line = (number: string, updated: string, state = 'New'): string => `${number},${state},?,?,${updated},Phone,?,?,?,?,?,?,?`;
const read = (text: string, zone = 'UTC', until: number | null = null) => readSource(INCIDENT_LOG, text, 'log.csv', zone, until);

let folder: string;
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'clausewatch-import-')); });
afterAll(async () => { await rm(folder, { recursive: true }); });

describe('a source file', () => {
  it('is put in order of time, rows of one instant as they stand', () => {
    const { rows, horizon } = read([HEADER, line('B', '2/3/2016 10:00'), line('A', '1/3/2016 09:00'), line('C', '2/3/2016 10:00')].join('\n'));
    expect(rows.map(({ subject, rowNo }) => [subject, rowNo])).toEqual([['A', 3], ['B', 2], ['C', 4]]);
    expect(horizon).toBe(Date.UTC(2016, 2, 2, 10));
  });

  it('has its dates in the zone that is named, also where the clocks change', () => {
    const at = (updated: string, zone: string): string => new Date(read(`${HEADER}\n${line('A', updated)}`, zone).rows[0]!.at).toISOString();
    expect(at('1/3/2016 08:00', 'Asia/Shanghai')).toBe('2016-03-01T00:00:00.000Z');
    expect(at('26/3/2016 12:00', 'Europe/Lisbon')).toBe('2016-03-26T12:00:00.000Z');
    expect(at('28/3/2016 12:00', 'Europe/Lisbon')).toBe('2016-03-28T11:00:00.000Z');
  });

  it('leaves out what comes after an instant, rejected rows too, and knows no more than that', () => {
    const text = [HEADER, line('A', '1/3/2016 09:00'), line('A', '2/3/2016 09:00'), line('B', '2/3/2016 09:00', '-100')].join('\n');
    const until = Date.UTC(2016, 2, 1, 12);
    expect(read(text, 'UTC', until)).toMatchObject({ rows: [{ rowNo: 2 }], rejects: [], horizon: until });
  });

  it.each([
    { row: line('A', '31/2/2016 09:00'), reason: 'sys_updated_at "31/2/2016 09:00" is no date of the form d/m/yyyy HH:MM' },
    { row: line('A', '2016-03-01 09:00'), reason: 'sys_updated_at "2016-03-01 09:00" is no date of the form d/m/yyyy HH:MM' },
    { row: line('?', '1/3/2016 09:00'), reason: 'the incident has no number' },
    { row: line('A', '1/3/2016 09:00', '-100'), reason: 'the state "-100" says nothing about the incident' },
    { row: 'A,New', reason: 'it has 2 fields and the header 13' },
  ])('rejects a row and says why: $reason', ({ row, reason }) => {
    expect(read([HEADER, row, line('Z', '1/3/2016 09:00')].join('\r\n')).rejects).toEqual([{ rowNo: 2, reason }]);
  });

  it('names the columns that it lacks', () => {
    expect(() => read('number,incident_state,caller_id\nA,New,?')).toThrow(
      'log.csv is no incident-log file: it lacks opened_at, sys_updated_at, contact_type, category, impact, urgency, priority, assignment_group, assigned_to, closed_code: check its header, or name the other format.');
  });

  it('is refused when nothing in it can be used', () => {
    expect(() => read(HEADER)).toThrow('log.csv has no usable row: check the file and the options.');
  });

  it('is refused with the place when it is not CSV', () => {
    expect(() => read(`${HEADER}\n"A,New`)).toThrow(/^log\.csv is not CSV after row 1/);
  });

  it('is refused when it is absent, a folder or not UTF-8', async () => {
    const latin = join(folder, 'latin.csv');
    await writeFile(latin, Buffer.from('caf\xe9', 'latin1'));
    await expect(readText(join(folder, 'absent.csv'))).rejects.toThrow(/there is no file .*absent\.csv/);
    await expect(readText(folder)).rejects.toThrow(/is a folder/);
    await expect(readText(latin)).rejects.toThrow(/latin\.csv is not UTF-8/);
  });

  it('gives its rejected rows back as they stood, with number and reason', async () => {
    const text = `${HEADER}\n${line('A', '1/3/2016 09:00')}\n${line('B', 'soon', '"x, ""y"""')}\n`;
    const target = join(folder, 'rejects.csv');
    await writeRejects(target, text, 'log.csv', read(text).rejects);
    expect(await readFile(target, 'utf8')).toBe(
      `row,reason,${HEADER}\n3,"sys_updated_at ""soon"" is no date of the form d/m/yyyy HH:MM",${line('B', 'soon', '"x, ""y"""')}\n`);
  });
});
