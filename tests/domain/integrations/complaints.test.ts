import { describe, expect, it } from 'vitest';
import { complaintAxes } from '../../../api/src/integrations/domain/complaint-axes.ts';
import { complaintSteps } from '../../../api/src/integrations/domain/complaint-mapping.ts';
import type { ComplaintRow } from '../../../api/src/integrations/domain/complaint-row.ts';
import { COMPLAINTS } from '../../../api/src/integrations/domain/sources.ts';
import { readSource, type SourceFile } from '../../../api/src/integrations/files/source-file.ts';
import { STOP_EVENTS } from '../../../api/src/standard/domain/events.ts';
import { play, PLACES } from './play.ts';

const HEADER = 'Ticket #,Customer Complaint,Date,Date_month_year,Time,Received Via,City,State,Zip code,Status,Filing on Behalf of Someone';

/** A file in the dirty forms of the real one: two forms of date, a stray quotation mark, a lost zero, CRLF. */
const DIRTY = [
  HEADER,
  '250001,Internet outage for three days,22-04-15,22-Apr-15,3:53:50 PM,Customer Care Call,Abingdon,Maryland,21009,Closed,No',
  '250002,Data cap "trials" and billing,2015-04-08,04-Aug-15,12:22:56 AM,Internet,Acworth,Georgia,30102,Open,Yes',
  'comcas,nd miscommunication,30-04-15,30-Apr-15,9:55:33 PM,Customer Care Call,Springs,Tennessee,37082,Closed,No',
  '250004,"Bill, again",2015-06-01,06-Jan-15,12:05:00 PM,Internet,Boston,Massachusetts,2101,Pending,No',
  '250005,Late,31-06-15,31-Jun-15,1:00:00 PM,Internet,Boston,Massachusetts,2101,Open,No',
  '250006,Late,30-06-15,30-Jun-15,13:00:00 PM,Internet,Boston,Massachusetts,2101,Open,No',
  '250007,Slow modem,28-06-15,28-Jun-15,1:00:00 PM,Internet,Boston,Massachusetts,2101,Solved,No',
].join('\r\n');

function dirty(): SourceFile<ComplaintRow> {
  return readSource(COMPLAINTS, DIRTY, 'complaints.csv', 'UTC', null);
}

function row(subject: string): ComplaintRow {
  return dirty().rows.find((each) => each.subject === subject)!;
}

describe('a complaints file', () => {
  it.each([
    ['250001', '2015-04-22T15:53:50.000Z'],
    ['250002', '2015-04-08T00:22:56.000Z'],
    ['250004', '2015-06-01T12:05:00.000Z'],
  ])('reads the receipt of %s from Date, whichever form it has', (subject, receipt) => {
    expect(new Date(row(subject).at).toISOString()).toBe(receipt);
  });

  it('rejects the row whose key is no number and the ones whose date does not exist', () => {
    expect(dirty().rejects).toEqual([
      { rowNo: 4, reason: 'the ticket number "comcas" is no number, so the row cannot be told from others' },
      { rowNo: 6, reason: '"31-06-15 1:00:00 PM" is no date of the form dd-mm-yy or yyyy-mm-dd with a time h:mm:ss AM' },
      { rowNo: 7, reason: '"30-06-15 13:00:00 PM" is no date of the form dd-mm-yy or yyyy-mm-dd with a time h:mm:ss AM' },
    ]);
  });

  it('gives zip codes their leading zero back', () => {
    expect(row('250004').place).toBe('Boston, Massachusetts 02101');
  });

  it('keeps a quotation mark inside a text', () => {
    expect(row('250002').text).toBe('Data cap "trials" and billing');
  });

  it('[R034] becomes complaints over the channel that they came by, each of a customer of its own', () => {
    const { rows, horizon } = dirty();
    const intake = (subject: string) => {
      const decision = complaintSteps(rows.find((each) => each.subject === subject)!, null, PLACES, horizon);
      return decision.effect === 'APPLIED' ? decision.intake : null;
    };
    expect(intake('250001')).toMatchObject({ channel: 'PHONE', title: 'Internet outage for three days', customer: { key: '250001', name: 'Complainant 250001' } });
    expect(intake('250002')).toMatchObject({ channel: 'ONLINE', description: 'Data cap "trials" and billing\nAcworth, Georgia 30102\nFiled on behalf of somebody else.' });
  });

  it('closes what has ended without saying when, and leaves the rest open', () => {
    const { rows, horizon } = dirty();
    const played = play(COMPLAINTS, rows, horizon);
    const states = Object.fromEntries([...played].map(([subject, { ticket }]) => [subject, ticket.state]));
    expect(states).toEqual({ '250001': 'CLOSED', '250002': 'CLASSIFIED', '250004': 'CLASSIFIED', '250007': 'CLOSED' });
    expect(played.get('250001')!.events.at(-1)).toMatchObject({ type: 'CLOSED', occurredAt: horizon, payload: { closure: 'NOT_OBSERVED' } });
    expect(played.get('250001')!.ticket.unobserved).toEqual(STOP_EVENTS);
    expect(played.get('250002')!.ticket.unobserved).not.toContain('RESOLVED');
  });

  it('takes a ticket number only once', () => {
    const { ticket } = play(COMPLAINTS, dirty().rows, dirty().horizon).get('250001')!;
    expect(complaintSteps(row('250001'), ticket, PLACES, 0)).toEqual({ effect: 'WITHOUT_EFFECT', reason: 'the ticket number occurs a second time' });
  });

  it('cuts a long text to a title', () => {
    const decision = complaintSteps({ ...row('250001'), text: 'x'.repeat(147) }, null, PLACES, 0);
    expect(decision).toMatchObject({ intake: { title: `${'x'.repeat(119)}…` } });
  });
});

describe('the axes of a complaint', () => {
  it.each([
    ['Internet outage for three days', { urgency: 'URGENT', domain: 'NETWORK', serviceLine: 'DATA', complexity: 'STANDARD' }],
    ['Payment disappear - service got disconnected', { urgency: 'URGENT', domain: 'BILLING', complexity: 'STANDARD' }],
    ['Unfair Billing Practices regarding Comcast', { urgency: 'NORMAL', domain: 'BILLING', serviceLine: 'BASIC_COMMUNICATION' }],
    ['Slow internet and wrong bill', { domain: 'BILLING', complexity: 'COMPLEX' }],
    ['Modem rental', { domain: 'TERMINAL', serviceLine: 'DATA' }],
    ['Inability to call 911 service during a power outage', { urgency: 'URGENT', severity: 'MAJOR' }],
    ['recent hacking of email account', { risk: 'SECURITY', domain: 'BUSINESS_SYSTEM' }],
    ['They sold my personal information', { risk: 'DATA_LEAK' }],
    ['Home phone does not ring', { serviceLine: 'VOICE' }],
    ['Horrible', { type: 'COMPLAINT', urgency: 'NORMAL', severity: 'NORMAL', domain: 'OTHER', risk: 'NONE' }],
  ])('follow its words: %s', (text, axes) => {
    expect(complaintAxes(text)).toMatchObject(axes);
  });
});
