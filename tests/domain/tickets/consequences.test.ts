import { describe, expect, it } from 'vitest';
import type { Axes } from '../../../api/src/standard/domain/axes.ts';
import { ticketEvent } from '../../../api/src/tickets/domain/events.ts';
import { lifeIn, say } from './commands.ts';
import { at, Life, ORDINARY } from './life.ts';

const NOW = at('10:02');
const FAULT: Axes = { ...ORDINARY, type: 'FAULT', domain: 'NETWORK' };
const COMPLAINT: Axes = { ...ORDINARY, type: 'COMPLAINT' };

describe('a classification', () => {
  it('[R038] confirms the axes and gives the priority with its reasons', () => {
    const life = new Life();
    life.step(say('classify', { axes: { ...FAULT, urgency: 'URGENT', severity: 'MAJOR' } }), NOW);
    expect(life.ticket).toMatchObject({ confirmed: { type: 'FAULT' }, priority: 1, priorityReasons: ['urgency', 'severity'] });
  });

  it('[R039] flags a risk that it finds, and not one that was reported already', () => {
    const found = new Life();
    expect(found.step(say('classify', { axes: { ...FAULT, risk: 'SECURITY' } }), NOW)).toEqual(['CLASSIFIED', 'RISK_FLAGGED']);
    const reported = new Life({ reported: { type: 'FAULT', urgency: 'NORMAL', tier: 'ORDINARY', risk: 'SECURITY' } });
    expect(reported.events.map(({ type }) => type)).toContain('RISK_FLAGGED');
    expect(reported.step(say('classify', { axes: { ...FAULT, risk: 'SECURITY' } }), NOW)).toEqual(['CLASSIFIED']);
  });

  it('[R039] flags another risk than the one reported, and none when the risk proves not to be one', () => {
    const reported = { type: 'FAULT', urgency: 'NORMAL', tier: 'ORDINARY', risk: 'SECURITY' } as const;
    expect(new Life({ reported }).step(say('classify', { axes: { ...FAULT, risk: 'DATA_LEAK' } }), NOW)).toEqual(['CLASSIFIED', 'RISK_FLAGGED']);
    expect(new Life({ reported }).step(say('classify', { axes: FAULT }), NOW)).toEqual(['CLASSIFIED']);
  });
});

describe('a hand-over', () => {
  it('[R040] [R042] records the owner, the time limit and the follow-up, and makes the assignee the owner', () => {
    const life = lifeIn('CLASSIFIED');
    life.step(say('dispatch', { overrideReason: 'Nearest.' }), NOW);
    expect(life.events.at(-1)).toMatchObject({
      type: 'DISPATCHED', occurredAt: NOW,
      payload: { assigneeId: 'handler', teamId: 'team', queueId: 'back', followUp: 'Call before you go.', dueAt: at('12:00'), overrideReason: 'Nearest.' },
    });
    expect(life.ticket).toMatchObject({ ownerId: 'handler', queueId: 'back' });
  });

  it('[R009] by transfer changes the owner and neither the state nor the start of service', () => {
    const life = lifeIn('IN_PROGRESS');
    const { state, serviceStartedAt } = life.ticket;
    expect(life.step(say('transfer'), NOW, { reason: 'Ill.' })).toEqual(['TRANSFERRED']);
    expect(life.ticket).toMatchObject({ state, serviceStartedAt, ownerId: 'other' });
  });

  it('by transfer before the accept lets the new owner accept, and the old one no longer', () => {
    const life = lifeIn('DISPATCHED');
    life.step(say('transfer'), NOW, { reason: 'Ill.' });
    expect(life.ask(say('accept', { agentId: 'handler' }), NOW).ok).toBe(false);
    expect(life.step(say('accept', { agentId: 'other' }), NOW)).toEqual(['ACCEPTED', 'SERVICE_STARTED']);
  });
});

describe('an answer to the customer', () => {
  it('[R123] by a person and delivered is the response, once', () => {
    const life = new Life();
    expect(life.step(say('respond'), NOW)).toEqual(['INTERACTION_RECORDED', 'FIRST_QUALIFYING_RESPONSE', 'PROGRESS_NOTICE']);
    expect(life.step(say('respond'), NOW)).toEqual(['INTERACTION_RECORDED', 'PROGRESS_NOTICE']);
  });

  it.each([['automatic', { byPerson: false }], ['not delivered', { delivered: false }]])('that is %s is recorded and answers nothing', (_why, words) => {
    const life = new Life();
    expect(life.step(say('respond', { ...words, givesPreliminaryReply: true, substantive: true }), NOW)).toEqual(['INTERACTION_RECORDED']);
    expect(life.ticket).toMatchObject({ firstResponseAt: null, preliminaryReplyAt: null, substantiveResponseAt: null });
  });

  it('[R083] with a cause, a plan or the next time is the preliminary reply, once', () => {
    const life = new Life();
    expect(life.step(say('respond', { givesPreliminaryReply: true }), NOW)).toContain('PRELIMINARY_REPLY');
    expect(life.step(say('respond', { givesPreliminaryReply: true }), NOW)).not.toContain('PRELIMINARY_REPLY');
  });

  it('[R119] of substance answers a complaint, once, and nothing else', () => {
    const complaint = lifeIn('CLASSIFIED', COMPLAINT);
    expect(complaint.step(say('respond', { substantive: true }), NOW)).toContain('SUBSTANTIVE_RESPONSE');
    expect(complaint.step(say('respond', { substantive: true }), NOW)).not.toContain('SUBSTANTIVE_RESPONSE');
    expect(lifeIn('CLASSIFIED').step(say('respond', { substantive: true }), NOW)).not.toContain('SUBSTANTIVE_RESPONSE');
  });

  it('of the customer is recorded and stops nothing', () => {
    expect(new Life().step(say('recordInbound'), NOW)).toEqual(['INTERACTION_RECORDED']);
  });
});

describe('a restoration', () => {
  it('[R072] leaves the state, but ends a suspension first', () => {
    expect(lifeIn('ACCEPTED', FAULT).step(say('restore'), NOW)).toEqual(['SERVICE_RESTORED']);
    const suspended = lifeIn('SUSPENDED', FAULT);
    expect(suspended.step(say('restore'), NOW)).toEqual(['RESUMED', 'SERVICE_RESTORED']);
    expect(suspended.ticket).toMatchObject({ state: 'IN_PROGRESS', suspension: null, restoredAt: NOW });
    expect(suspended.events.at(-2)).toMatchObject({ payload: { cause: 'RESTORED' } });
  });
});

describe('a result', () => {
  it('[R057] implies and records what is still missing, at the same instant', () => {
    const life = lifeIn('DISPATCHED', FAULT);
    expect(life.step(say('resolve', { permanentFix: true }), NOW)).toEqual(['SERVICE_STARTED', 'SERVICE_RESTORED', 'PRELIMINARY_REPLY', 'RESOLVED', 'REPAIRED']);
    for (const { occurredAt } of life.events.slice(-5)) expect(occurredAt).toBe(NOW);
  });

  it('implies no more than is missing, and ends a suspension', () => {
    const life = lifeIn('SUSPENDED', FAULT);
    life.step(say('restore'), NOW);
    life.step(say('respond', { givesPreliminaryReply: true }), NOW);
    life.step(say('suspend'), NOW, { mayApprove: true });
    expect(life.step(say('resolve'), NOW)).toEqual(['RESUMED', 'RESOLVED']);
    expect(life.events.at(-2)).toMatchObject({ payload: { cause: 'RESOLVED' } });
  });

  it('restores nothing that is not a fault', () => {
    expect(lifeIn('IN_PROGRESS').step(say('resolve'), NOW)).toEqual(['PRELIMINARY_REPLY', 'RESOLVED']);
  });

  it('[R080] records why stages were waived', () => {
    const life = lifeIn('IN_PROGRESS');
    life.step(say('resolve'), NOW);
    expect(life.events.at(-1)).toMatchObject({ type: 'RESOLVED', payload: { firstContact: false, causeCode: 'CABLE', stagesWaived: 'One visit was enough.' } });
  });
});

describe('a result at first contact', () => {
  it('classifies, answers, starts service and resolves in one contact', () => {
    const life = new Life();
    expect(life.step(say('resolveAtFirstContact', { axes: FAULT }), NOW))
      .toEqual(['CLASSIFIED', 'FIRST_QUALIFYING_RESPONSE', 'SERVICE_STARTED', 'SERVICE_RESTORED', 'PRELIMINARY_REPLY', 'RESOLVED']);
    expect(life.events.at(-1)).toMatchObject({ payload: { firstContact: true } });
  });

  it('leaves the first answer and the preliminary reply where they were', () => {
    const life = new Life();
    life.step(say('respond', { givesPreliminaryReply: true }), NOW);
    expect(life.step(say('resolveAtFirstContact'), at('10:05'))).toEqual(['CLASSIFIED', 'SERVICE_STARTED', 'RESOLVED']);
  });

  it('keeps the classification that was made before it', () => {
    const life = lifeIn('CLASSIFIED', FAULT);
    expect(life.step(say('resolveAtFirstContact'), NOW)).toEqual(['FIRST_QUALIFYING_RESPONSE', 'SERVICE_STARTED', 'SERVICE_RESTORED', 'PRELIMINARY_REPLY', 'RESOLVED']);
    expect(life.ticket.confirmed).toEqual(FAULT);
  });

  it('[R039] flags the risk that it confirms', () => {
    expect(new Life().step(say('resolveAtFirstContact', { axes: { ...FAULT, risk: 'DATA_LEAK' } }), NOW)).toContain('RISK_FLAGGED');
  });

  it('[R119] [R120] feeds a complaint\'s result back in that contact, or leaves it as it was fed back before', () => {
    const types = new Life().step(say('resolveAtFirstContact', { axes: COMPLAINT }), NOW);
    expect(types).toEqual(expect.arrayContaining(['SUBSTANTIVE_RESPONSE', 'RESULT_FED_BACK']));
    const again = lifeIn('CLASSIFIED', COMPLAINT);
    again.step(say('feedBackResult'), NOW);
    const rest = again.step(say('resolveAtFirstContact'), at('10:05'));
    expect(rest).not.toContain('RESULT_FED_BACK');
    expect(rest).not.toContain('SUBSTANTIVE_RESPONSE');
    expect(again.ticket.resultFedBackAt).toBe(NOW);
  });
});

describe('the result of a complaint, fed back', () => {
  it('[R119] [R120] is the substantive response too, and the first answer if there was none', () => {
    const life = lifeIn('CLASSIFIED', COMPLAINT);
    expect(life.step(say('feedBackResult'), NOW)).toEqual(['FIRST_QUALIFYING_RESPONSE', 'SUBSTANTIVE_RESPONSE', 'RESULT_FED_BACK']);
    expect(life.ask(say('feedBackResult'), NOW)).toMatchObject({ ok: false, refusals: [{ guard: 'resultNotFedBack' }] });
  });

  it('asks for no second answer from whoever was answered before', () => {
    const life = lifeIn('CLASSIFIED', COMPLAINT);
    life.step(say('respond', { substantive: true }), NOW);
    expect(life.step(say('feedBackResult'), NOW)).toEqual(['RESULT_FED_BACK']);
  });
});

describe('a regulator\'s case', () => {
  it('names what it appeals from and calls the duty manager at once, if nobody higher was called', () => {
    const life = new Life();
    expect(life.step(say('linkAppeal'), NOW)).toEqual(['APPEAL_LINKED', 'ESCALATED']);
    expect(life.ticket).toMatchObject({ escalationLevel: 2, appeal: { ofTicketId: 'complaint', source: 'REGULATOR_12300', answeredAt: null } });
    const called = new Life();
    called.step(say('escalate'), NOW, { reason: 'The papers write about it.' });
    expect(called.step(say('linkAppeal'), NOW)).toEqual(['APPEAL_LINKED']);
  });

  it('has its answer on record', () => {
    const life = new Life();
    life.step(say('linkAppeal'), NOW);
    life.step(say('answerRegulator', { documentId: 'answer' }), at('11:00'));
    expect(life.ticket.appeal?.answeredAt).toBe(at('11:00'));
  });
});

describe('the end of a ticket', () => {
  it('[R066] records what the customer says', () => {
    const life = lifeIn('RESOLVED');
    life.step(say('confirm', { residual: true, satisfied: false }), NOW);
    expect(life.events.at(-1)).toMatchObject({ type: 'CONFIRMED', payload: { solved: true, residual: true, satisfied: false, method: 'PHONE' } });
  });

  it('is unconfirmed when the customer could not be reached', () => {
    const life = lifeIn('RESOLVED');
    for (const instant of [at('11:00'), at('18:00'), at('11:00', 2)]) life.step(say('recordConfirmationAttempt'), instant);
    expect(life.step(say('autoClose'), at('12:00', 2), { waivedGuards: new Set(['confirmWindowOver']) })).toEqual(['AUTO_CLOSED', 'CLOSED']);
    expect(life.events.slice(-2)).toMatchObject([{ payload: { attempts: 3 } }, { payload: { closure: 'UNREACHABLE' } }]);
  });

  it('is confirmed when it was, and waits for nothing more', () => {
    const life = lifeIn('CLOSED');
    expect(life.events.at(-1)).toMatchObject({ type: 'CLOSED', payload: { closure: 'CONFIRMED' } });
    expect(life.ticket).toMatchObject({ closedAt: at('10:01'), suspension: null });
  });
});

describe('a reopening', () => {
  it('counts, raises the escalation up to three, and begins a new episode', () => {
    const life = lifeIn('RESOLVED');
    life.happens(ticketEvent('SURVEY_DECIDED', NOW, { decision: 'SENT' }));
    life.step(say('recordConfirmationAttempt'), NOW);
    for (const round of [1, 2, 3, 4]) {
      expect(life.step(say('reopen'), NOW, { reason: 'Broken.' })).toEqual(['REOPENED']);
      expect(life.ticket).toMatchObject({ reopenCount: round, escalationLevel: Math.min(3, round), resolvedAt: null });
      life.step(say('resolve'), NOW);
      expect(life.ticket).toMatchObject({ surveyDecided: false, confirmationAttempts: [] });
    }
  });

  it('records a restoration that proved false, so that the next result restores again', () => {
    const life = lifeIn('RESOLVED', FAULT);
    expect(life.step(say('reopen', { restorationDisproved: true }), NOW, { reason: 'Dead again.' })).toEqual(['REOPENED', 'RESTORATION_DISPROVED']);
    expect(life.ticket.restoredAt).toBeNull();
    expect(life.step(say('resolve'), at('10:03'))).toEqual(['SERVICE_RESTORED', 'RESOLVED']);
  });
});
