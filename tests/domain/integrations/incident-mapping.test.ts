import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../api/src/foundation/instant.ts';
import { INCIDENT_LOG } from '../../../api/src/integrations/domain/sources.ts';
import { incidentSteps } from '../../../api/src/integrations/domain/incident-mapping.ts';
import type { IncidentRow } from '../../../api/src/integrations/domain/incident-row.ts';
import type { TicketEvent } from '../../../api/src/tickets/domain/events.ts';
import { incident, play, PLACES, type Played } from './play.ts';

const utc = (text: string): Instant => Date.parse(`${text}Z`);

/** The ticket that the first `count` rows of a real incident make. */
function played(subject: string, count = Number.POSITIVE_INFINITY): Played {
  const rows = incident(subject).slice(0, count);
  return play(INCIDENT_LOG, rows, rows.at(-1)!.at).get(subject)!;
}

function only<Type extends TicketEvent['type']>({ events }: Played, type: Type): readonly Extract<TicketEvent, { type: Type }>[] {
  return events.filter((event): event is Extract<TicketEvent, { type: Type }> => event.type === type);
}

/** What each row does: the names of its steps, or null where it is without effect. */
function stepNames(subject: string): readonly (readonly string[] | null)[] {
  return played(subject).decisions.map((decision) => (decision.effect === 'APPLIED' ? decision.steps.map(({ name }) => name) : null));
}

describe('the first row of an incident', () => {
  it('[R036] makes a request received when it was opened, in the group it stands in, from the caller it names', () => {
    const [row] = incident('INC0000045');
    const decision = incidentSteps(row!, null, PLACES);
    expect(decision).toMatchObject({
      effect: 'APPLIED',
      intake: {
        at: utc('2016-02-29T01:16'), channel: 'PHONE', customer: { key: 'Caller 2403', name: 'Caller 2403' },
        queueId: 'queue of Group 56', ownerId: 'desk of Group 56',
      },
    });
  });

  it('is received at its own instant when the log opens it only afterwards', () => {
    expect(played('INC0000130').ticket.receivedAt).toBe(utc('2016-02-29T07:27'));
  });

  it('stays unclassified while it has neither category nor group nor resolver', () => {
    expect(played('INC0010607', 1).ticket.state).toBe('RECEIVED');
    expect(stepNames('INC0010607').slice(0, 2)).toEqual([[], ['classify', 'dispatch', 'accept', 'startWork']]);
  });

  it('[R037] is classified at its instant when it has a category, and dispatched when a group is known', () => {
    const first = played('INC0004671', 1);
    expect(first.ticket.state).toBe('CLASSIFIED');
    expect(played('INC0000045', 1).ticket.state).toBe('DISPATCHED');
    expect(only(first, 'CLASSIFIED')[0]!.occurredAt).toBe(utc('2016-03-09T09:37'));
  });

  it('gets the missing steps at its instant when it is Resolved already', () => {
    expect(stepNames('INC0002830')).toEqual([['classify', 'dispatch', 'resolve'], ['autoClose']]);
    expect(only(played('INC0002830'), 'RESOLVED')[0]!.occurredAt).toBe(utc('2016-03-05T12:01'));
  });
});

describe('the axes of an incident', () => {
  it('follow impact, urgency and priority as they stand on the row', () => {
    const confirmed = (subject: string) => played(subject).ticket.confirmed;
    expect(confirmed('INC0000045')).toEqual({
      type: 'FAULT', urgency: 'NORMAL', severity: 'NORMAL', complexity: 'STANDARD', serviceLine: 'DATA', domain: 'BUSINESS_SYSTEM', area: 'URBAN',
      tier: 'ORDINARY', risk: 'NONE',
    });
    expect(confirmed('INC0010607')).toMatchObject({ urgency: 'URGENT', severity: 'MAJOR' });
    expect(confirmed('INC0002830')).toMatchObject({ urgency: 'NORMAL', severity: 'NORMAL', complexity: 'BASIC' });
    expect(confirmed('INC0008805')).toMatchObject({ urgency: 'NORMAL', severity: 'MAJOR' });
  });

  it('stay as they were confirmed when the log changes its mind, and the row says so', () => {
    const row = { ...incident('INC0010607')[1]!, urgency: '3 - Low', priority: '4 - Low' };
    const { ticket } = played('INC0010607', 2);
    expect(incidentSteps(row, ticket, PLACES)).toEqual({
      effect: 'WITHOUT_EFFECT', reason: 'impact, urgency or priority differ from the classification, which stays as it was made',
    });
  });
});

describe('the rows that follow', () => {
  it('accept and begin the work when the incident becomes Active', () => {
    expect(stepNames('INC0008055')).toEqual([['classify', 'dispatch'], ['accept', 'startWork'], ['resolve'], ['autoClose']]);
    expect(played('INC0008055', 2).ticket).toMatchObject({ state: 'IN_PROGRESS', ownerId: 'Resolver 17', acceptedAt: utc('2016-03-17T08:05') });
  });

  it('transfer the ticket to another group or resolver, and let the new owner accept', () => {
    expect(stepNames('INC0000130')).toEqual([['classify', 'dispatch'], ['transfer'], ['transfer', 'accept', 'startWork'], null, ['resolve'], ['autoClose']]);
    expect(only(played('INC0000130'), 'TRANSFERRED').map(({ payload }) => payload.ownerId)).toEqual(['desk of Group 73', 'Resolver 198']);
  });

  it('move the ticket to another group although its resolver stays', () => {
    const [moved] = only(played('INC0008805'), 'TRANSFERRED');
    expect(moved!.payload).toMatchObject({ ownerId: 'Resolver 121', queueId: 'queue of Group 53' });
  });

  it('leave the ticket where it is when the group becomes unknown', () => {
    expect(played('INC0008055').ticket.queueId).toBe('queue of Group 70');
  });

  it('suspend it while it waits, for the evidence of the customer here, and resume it when it is Active again', () => {
    expect(stepNames('INC0069401')).toEqual([['classify', 'dispatch'], ['accept', 'startWork', 'suspend'], null, ['resume'], null, ['resolve'], ['autoClose']]);
    expect(only(played('INC0069401'), 'SUSPENDED')[0]!.payload).toMatchObject({ reason: 'AWAIT_CUSTOMER', detail: 'EVIDENCE', expectedResumeAt: null });
  });

  it.each([
    { state: 'Awaiting User Info', wait: { reason: 'AWAIT_CUSTOMER' } },
    { state: 'Awaiting Evidence', wait: { reason: 'AWAIT_CUSTOMER', detail: 'EVIDENCE' } },
    { state: 'Awaiting Vendor', wait: { reason: 'AWAIT_THIRD_PARTY', detail: 'VENDOR' } },
    { state: 'Awaiting Problem', wait: { reason: 'AWAIT_THIRD_PARTY', detail: 'PROBLEM' } },
  ] as const)('suspend an incident that is $state', ({ state, wait }) => {
    const row: IncidentRow = { ...incident('INC0008055')[1]!, state };
    const { ticket } = played('INC0008055', 2);
    const decision = incidentSteps(row, ticket, PLACES);
    expect(decision).toMatchObject({ steps: [{ name: 'suspend', ...wait }] });
  });

  it('end one wait and begin the other when the reason changes, at the same instant', () => {
    const waited = played('INC0103469');
    expect(only(waited, 'SUSPENDED').map(({ payload }) => payload.reason)).toEqual(['AWAIT_THIRD_PARTY', 'AWAIT_CUSTOMER']);
    expect(only(waited, 'RESUMED')[0]!.occurredAt).toBe(only(waited, 'SUSPENDED')[1]!.occurredAt);
  });

  it('let a wait be as long as it was: 57 days for a problem', () => {
    const waited = played('INC0021467');
    const [from, to] = [only(waited, 'SUSPENDED')[0]!, only(waited, 'RESUMED')[0]!];
    expect(to).toMatchObject({ occurredAt: utc('2016-06-16T10:37'), payload: { cause: 'RESOLVED' } });
    expect(Math.floor((to.occurredAt - from.occurredAt) / 86_400_000)).toBe(56);
  });

  it('reopen a resolved incident that is worked on again, and never disprove a restoration that the log does not know', () => {
    expect(stepNames('INC0005082')).toEqual([['classify', 'dispatch', 'accept', 'startWork'], ['resolve'], ['reopen'], null, ['resolve'], ['autoClose']]);
    expect(only(played('INC0005082'), 'RESTORATION_DISPROVED')).toEqual([]);
  });

  it('reopen also to New, and resolve again what is closed from there', () => {
    expect(stepNames('INC0000137')).toEqual([['classify', 'dispatch'], ['resolve'], ['reopen'], ['resolve', 'autoClose']]);
  });

  it('close by themselves and never as a confirmation', () => {
    const closed = played('INC0000045');
    expect(only(closed, 'CLOSED')[0]!.payload.closure).toBe('UNREACHABLE');
    expect(only(closed, 'CONFIRMED')).toEqual([]);
  });

  it('are without effect after the close', () => {
    const { ticket, decisions } = played('INC0007432');
    expect(ticket).toMatchObject({ state: 'CLOSED', closedAt: utc('2016-03-24T19:01'), reopenCount: 0 });
    expect(decisions.slice(4)).toEqual(Array.from({ length: 5 }, () => ({ effect: 'WITHOUT_EFFECT', reason: 'the incident is closed: what comes back is a new request' })));
  });
});
