import { describe, expect, it } from 'vitest';
import { toCsvLine, eachRecord } from '../../../api/src/integrations/files/csv.ts';
import { readSource } from '../../../api/src/integrations/files/source-file.ts';
import { INCIDENT_UNOBSERVED } from '../../../api/src/integrations/domain/incident-mapping.ts';
import { INCIDENT_LOG } from '../../../api/src/integrations/domain/sources.ts';
import { GUARDS } from '../../../api/src/tickets/domain/guards.ts';
import { play, sample, SAMPLE, SAMPLE_TEXT } from './play.ts';

const UNTIL = Date.UTC(2016, 2, 24, 18);

describe('the incident log', () => {
  it('[R034] has 4,287 rows of 643 incidents, of which only the five in state -100 are rejected', () => {
    const { rows, rejects } = sample();
    expect(rows.length + rejects.length).toBe(4_287);
    expect(new Set(rows.map(({ subject }) => subject)).size).toBe(643);
    expect(rejects).toEqual([3_392, 3_393, 3_651, 3_652, 3_653].map((rowNo) => ({ rowNo, reason: 'the state "-100" says nothing about the incident' })));
  });

  it('becomes tickets that all end closed, with no step that a guard refuses but the waived ones', () => {
    const { rows, horizon } = sample();
    const states = [...play(INCIDENT_LOG, rows, horizon).values()].map(({ ticket }) => ticket.state);
    expect(new Set(states)).toEqual(new Set(['CLOSED']));
  });

  it('leaves 178 of 209 incidents not closed at 18:00 on 24 March 2016: 126 awaiting confirmation, 22 active, 22 suspended, 8 new', () => {
    const { rows, rejects } = sample(UNTIL);
    expect([rows.length, rejects.length]).toEqual([1_222, 0]);
    const played = [...play(INCIDENT_LOG, rows, UNTIL).values()].map(({ ticket }) => ticket.state);
    const count = (...states: readonly string[]): number => played.filter((state) => states.includes(state)).length;
    expect(played.length).toBe(209);
    expect({
      confirming: count('RESOLVED'), active: count('ACCEPTED', 'IN_PROGRESS'), suspended: count('SUSPENDED'),
      new: count('RECEIVED', 'CLASSIFIED', 'DISPATCHED'), closed: count('CLOSED'),
    }).toEqual({ confirming: 126, active: 22, suspended: 22, new: 8, closed: 31 });
  });

  it('says of every ticket what it never records', () => {
    const { rows, horizon } = sample();
    for (const { ticket } of play(INCIDENT_LOG, rows, horizon).values()) expect(ticket.unobserved).toEqual(INCIDENT_UNOBSERVED);
  });

  it('never looks ahead: what the log gives away early may say anything', () => {
    const { rows, horizon } = sample();
    const scrambled = readSource(INCIDENT_LOG, scramble(SAMPLE_TEXT), SAMPLE, 'UTC', null);
    const events = (from: typeof rows): unknown => [...play(INCIDENT_LOG, from, horizon)].map(([subject, played]) => [subject, played.events]);
    expect(events(scrambled.rows)).toEqual(events(rows));
  });

  it('plays a part of its rows as it plays them in the whole', () => {
    const early = play(INCIDENT_LOG, sample(UNTIL).rows, UNTIL);
    const late = play(INCIDENT_LOG, sample().rows, UNTIL);
    for (const [subject, { events }] of early) expect(late.get(subject)!.events.slice(0, events.length)).toEqual(events);
  });

  it('is excused from guards that exist, each for a reason', () => {
    expect(INCIDENT_LOG.waived.filter(({ guard }) => !Object.hasOwn(GUARDS, guard))).toEqual([]);
    expect(INCIDENT_LOG.waived.filter(({ because }) => because === '')).toEqual([]);
  });
});

/** Replaces every value that a row could only know from later: all of them before the resolution, the final instants everywhere. */
function scramble(text: string): string {
  const lines: string[] = [];
  let header: readonly string[] = [];
  eachRecord(text, SAMPLE, (fields, rowNo) => {
    if (rowNo === 1) header = fields;
    const resolved = ['Resolved', 'Closed'].includes(fields[header.indexOf('incident_state')]!);
    const secret = ['resolved_at', 'closed_at', 'resolved_by', 'made_sla', ...(resolved ? [] : ['closed_code'])];
    lines.push(toCsvLine(rowNo === 1 ? fields : fields.map((field, index) => (secret.includes(header[index]!) ? `scrambled ${rowNo}` : field))));
  });
  return lines.join('\n');
}
