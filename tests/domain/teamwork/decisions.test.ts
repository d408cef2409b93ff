import { describe, expect, it } from 'vitest';
import { HOUSE_OLA, decideOla } from '../../../api/src/teamwork/domain/ola.ts';
import { notTheOwner, OWNER_DECISIONS } from '../../../api/src/teamwork/domain/owner-decisions.ts';
import { traceOla } from '../../../api/src/teamwork/domain/ola-clock.ts';
import { CalendarTime } from '../../../api/src/standard/domain/calendar-time.ts';
import type { CommandName } from '../../../api/src/tickets/domain/commands.ts';
import { TRANSITIONS } from '../../../api/src/tickets/domain/transitions.ts';
import { say } from '../tickets/commands.ts';
import { at } from '../tickets/life.ts';
import { act, lifeAtWork } from './shared-life.ts';

const HELPED = { collaborators: ['helper'], ownerId: 'handler' };
const by = (agentId: string | null, mayApprove = false) => ({ agentId, mayApprove });

describe('[R063] [R009] a collaborator', () => {
  it.each(OWNER_DECISIONS)('may not %s', (command) => {
    expect(notTheOwner(HELPED, command, by('helper'))).toMatchObject({ code: 'GUARD_FAILED', guard: 'ownerDecides', clause: '4.3' });
    for (const who of [by('handler'), by('bystander'), by(null), by('helper', true)]) expect(notTheOwner(HELPED, command, who)).toBeNull();
  });

  it('may write notes and contributions, and tell what is to be told', () => {
    for (const command of ['addWorkNote', 'respond', 'recordInbound', 'chase', 'removeCollaborator'] as const) expect(notTheOwner(HELPED, command, by('helper'))).toBeNull();
  });

  it('may do nothing that changes the state of a ticket', () => {
    const changing: readonly CommandName[] = ['classify', 'resolveAtFirstContact', 'accept', 'startWork', 'suspend', 'resume', 'resolve', 'confirm', 'reopen', 'autoClose', 'close', 'returnTicket', 'withdraw', 'merge', 'invalidate'];
    expect(changing.filter((command) => !OWNER_DECISIONS.includes(command))).toEqual([]);
    expect(OWNER_DECISIONS.filter((command) => !(command in TRANSITIONS))).toEqual([]);
  });
});

describe('what a team promises the house', () => {
  it('is refused where it can never be kept, or counts by hours that nobody knows', () => {
    const calendars = new Set(['office']);
    expect(decideOla({ ...HOUSE_OLA, calendarId: 'office', pausesOn: ['AWAIT_PARTS', 'AWAIT_PARTS'] }, calendars)).toMatchObject({ ok: true, value: { calendarId: 'office', pausesOn: ['AWAIT_PARTS'] } });
    expect(decideOla({ ...HOUSE_OLA, limitMinutes: 4, calendarId: 'moon' }, calendars)).toMatchObject({ ok: false, refusals: [{ code: 'OUT_OF_RANGE' }, { code: 'NO_SUCH_CALENDAR' }] });
    for (const limitMinutes of [0, -1, 1.5, Number.NaN, 43_201]) expect(decideOla({ ...HOUSE_OLA, limitMinutes }, calendars).ok).toBe(false);
  });

  it('counts by its calendar', () => {
    const day = [{ from: '08:30', to: '12:00' }, { from: '13:30', to: '17:30' }];
    const office = new CalendarTime({
      id: 'office', title: { zh: '工作时间', en: 'Office hours' }, timeZone: 'Asia/Shanghai', week: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] }, exceptions: [],
    }, new Map());
    const life = lifeAtWork();
    act(life, say('issueWorkOrder'), at('11:00', 2));
    const traced = traceOla(life.ticket.workOrders[0]!, life.events, office, at('12:00', 2));
    // Four hours from Monday 11:00: one before noon, three from 13:30 on.
    expect(traced.clock.dueAt).toBe(at('16:30', 2));
  });

  it('stands still while the ticket waits for what the team does not answer for, also when it waited before the work order came', () => {
    const life = lifeAtWork();
    act(life, say('suspend', { reason: 'AWAIT_PARTS', expectedResumeAt: at('20:00') }), at('10:05'));
    act(life, say('issueWorkOrder'), at('10:10'));
    act(life, say('resume'), at('11:10'));
    act(life, say('suspend', { reason: 'FORCE_MAJEURE', expectedResumeAt: at('20:00') }), at('11:30'), { mayApprove: true });
    const traced = traceOla(life.ticket.workOrders[0]!, life.events, { add: (from, ms) => from + ms, between: (from, to) => to - from, spans: (from, to) => [{ from, to }], isKnown: () => true }, at('12:00'));
    expect(traced.clock).toMatchObject({ run: 'RUNNING', dueAt: at('15:10'), pausedTotalMs: 3_600_000 });
  });
});
