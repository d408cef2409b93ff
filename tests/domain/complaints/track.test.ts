import { describe, expect, it } from 'vitest';
import { COMPENSATION_AUTHORITY_FEN, HIGHEST_AUTHORITY_FEN } from '../../../api/src/complaints/domain/authority.ts';
import type { TrackCommand, TrackCommandName } from '../../../api/src/complaints/domain/commands.ts';
import { gradeFloor, type GradingFacts } from '../../../api/src/complaints/domain/grading.ts';
import { TRACK_GUARDS } from '../../../api/src/complaints/domain/guards.ts';
import { paretoOf } from '../../../api/src/complaints/domain/pareto.ts';
import { maskedFacts, settlementText, type SettlementFacts } from '../../../api/src/complaints/domain/settlement.ts';
import { TRACK } from '../../../api/src/complaints/domain/transitions.ts';
import type { Refusal } from '../../../api/src/foundation/refusal.ts';
import { say } from '../tickets/commands.ts';
import { COMPLAINT, ComplaintLife, HANDLER, LEADER, type Who } from './complaint-life.ts';
import { ORDINARY } from '../tickets/life.ts';

const SAID: { readonly [Name in TrackCommandName]: Extract<TrackCommand, { name: Name }> } = {
  grade: { name: 'grade', grade: 'G2', floor: 'G1', causes: ['FEE_LOSS'] },
  nameSubject: { name: 'nameSubject', agentIds: ['intake'], teamIds: [], handlerIsAmong: false },
  startInvestigation: { name: 'startInvestigation' },
  draftOffer: { name: 'draftOffer', offerId: 'offer', text: 'A month without charge.', compensationFen: 5_000 },
  approveOffer: { name: 'approveOffer', offerId: 'offer' },
  withholdOffer: { name: 'withholdOffer', offerId: 'offer' },
  presentOffer: { name: 'presentOffer', offerId: 'offer', interactionId: 'letter', delivered: true },
  negotiate: { name: 'negotiate', answer: 'DECLINES', interactionId: 'talk' },
  agree: { name: 'agree', documentId: 'document', sha256: 'hash' },
  decide: { name: 'decide', reasons: 'The tariff was told.', noticeInteractionId: 'notice', noticeDelivered: true, documentId: 'document', sha256: 'hash' },
  stateRootCause: { name: 'stateRootCause', rootCause: 'TARIFF_UNCLEAR', finding: 'The leaflet left it out.', findingId: 'finding' },
};

/** A complaint after these steps, each by the handler. */
function after(...names: readonly (TrackCommandName | TrackCommand)[]): ComplaintLife {
  const story = ComplaintLife.atWork();
  for (const name of names) expect(story.ask(typeof name === 'string' ? SAID[name] : name), JSON.stringify(name)).toEqual([]);
  return story;
}

const guards = (refusals: readonly Refusal[]): readonly (string | undefined)[] => refusals.map(({ guard }) => guard);
const DEAR = { ...SAID.draftOffer, compensationFen: 50_000 };
const TO_TALKS = ['grade', 'startInvestigation', 'draftOffer', 'presentOffer', 'negotiate'] as const;

describe('the complaint track', () => {
  it('[R091] [R106] [R109] [R120] goes from receipt to result, phase by phase', () => {
    const story = ComplaintLife.atWork();
    const phases = [story.track.phase];
    for (const name of [...TO_TALKS, 'presentOffer', 'agree'] as const) {
      if (name === 'presentOffer' && story.track.phase === 'NEGOTIATING') expect(story.ask({ ...SAID.draftOffer, offerId: 'second' })).toEqual([]);
      expect(story.ask(name === 'presentOffer' ? { ...SAID.presentOffer, offerId: story.track.offers.at(-1)!.id } : SAID[name])).toEqual([]);
      phases.push(story.track.phase);
    }
    expect(story.step(say('feedBackResult'))).toEqual([]);
    expect([...phases, story.track.phase]).toEqual(['RECEIVED', 'GRADED', 'INVESTIGATING', 'INVESTIGATING', 'PROPOSED', 'NEGOTIATING', 'PROPOSED', 'AGREED', 'RESULT_FED_BACK']);
    expect(story.track.offers.map(({ state }) => state)).toEqual(['DECLINED', 'ACCEPTED']);
  });

  it.each<[string, ComplaintLife, TrackCommand, Who, string]>([
    ['a grade below what the facts ask for', after(), { ...SAID.grade, floor: 'G3' }, HANDLER, 'notBelowFloor'],
    ['a lower grade by a supervisor who gives no reason', after('grade'), { ...SAID.grade, grade: 'G1' }, { ...LEADER, reason: null }, 'notBelowFloor'],
    ['naming the handler', after(), { ...SAID.nameSubject, agentIds: ['handler'] }, HANDLER, 'handlerNotNamed'],
    ['naming the handler\'s team', after(), { ...SAID.nameSubject, agentIds: [], teamIds: ['front'] }, HANDLER, 'handlerNotNamed'],
    ['naming somebody without a reason', after(), SAID.nameSubject, { ...HANDLER, reason: ' ' }, 'reasonGiven'],
    ['taking a name back', after('nameSubject'), { ...SAID.nameSubject, agentIds: [] }, HANDLER, 'nobodyUnnamed'],
    ['an offer of nothing', after('grade', 'startInvestigation'), { ...SAID.draftOffer, text: ' ' }, HANDLER, 'offerStated'],
    ['an offer above everybody\'s authority', after('grade', 'startInvestigation'), { ...SAID.draftOffer, compensationFen: HIGHEST_AUTHORITY_FEN + 1 }, HANDLER, 'withinSomeAuthority'],
    ['approving what waits for nobody', after('grade', 'startInvestigation', 'draftOffer'), SAID.approveOffer, LEADER, 'offerWaits'],
    ['approving one\'s own offer', after('grade', 'startInvestigation', DEAR), SAID.approveOffer, { ...LEADER, actorId: HANDLER.actorId }, 'byAnotherPerson'],
    ['withholding one\'s own offer', after('grade', 'startInvestigation', DEAR), SAID.withholdOffer, HANDLER, 'byAnotherPerson'],
    ['withholding without a reason', after('grade', 'startInvestigation', DEAR), SAID.withholdOffer, { ...LEADER, reason: null }, 'reasonGiven'],
    ['approving above one\'s own authority', after('grade', 'startInvestigation', DEAR), SAID.approveOffer, { ...LEADER, authorityFen: 49_999 }, 'withinAuthority'],
    ['presenting an offer that waits', after('grade', 'startInvestigation', DEAR), SAID.presentOffer, HANDLER, 'offerReady'],
    ['presenting an offer that did not arrive', after('grade', 'startInvestigation', 'draftOffer'), { ...SAID.presentOffer, delivered: false }, HANDLER, 'offerDelivered'],
    ['deciding before any talk', after('grade', 'startInvestigation', 'draftOffer', 'presentOffer'), SAID.decide, HANDLER, 'negotiatedFirst'],
    ['deciding without reasons', after(...TO_TALKS), { ...SAID.decide, reasons: '' }, HANDLER, 'reasonsStated'],
    ['deciding without the notice of the right to appeal', after(...TO_TALKS), { ...SAID.decide, noticeDelivered: false }, HANDLER, 'appealNoticeDelivered'],
    ['a root cause without a finding', after('grade'), { ...SAID.stateRootCause, finding: '' }, HANDLER, 'findingStated'],
    ['agreeing before an offer', after('grade', 'startInvestigation'), SAID.agree, HANDLER, 'phase'],
    ['investigating before the grade', after(), SAID.startInvestigation, HANDLER, 'phase'],
  ])('refuses %s', (_what, story, command, who, guard) => {
    expect(guards(story.ask(command, who))).toEqual([guard]);
  });

  it('puts every guard to use, and cites a clause for every step', () => {
    expect(new Set(Object.values(TRACK).flatMap(({ guards: used }) => used))).toEqual(new Set(Object.keys(TRACK_GUARDS)));
    for (const { clause } of Object.values(TRACK)) expect(clause).toMatch(/^\d\.\d$/);
  });

  it('[R109] lets an offer above the drafter\'s authority reach the customer once another person has approved it', () => {
    const story = after('grade', 'startInvestigation', DEAR);
    expect(story.ask(SAID.approveOffer, LEADER)).toEqual([]);
    expect(story.ask(SAID.presentOffer)).toEqual([]);
    expect(story.track.offers[0]).toMatchObject({ state: 'OPEN', approvedBy: LEADER.actorId });
  });

  it('replaces a draft by a new one', () => {
    expect(after('grade', 'startInvestigation', DEAR, { ...SAID.draftOffer, offerId: 'smaller' }).track.offers.map(({ state }) => state)).toEqual(['WITHHELD', 'READY']);
  });

  it('[R110] opens the talks again when the customer contests an outcome that was not fed back, and settles the conflict with the next one', () => {
    const story = after('grade', 'startInvestigation', 'draftOffer', 'presentOffer', 'agree');
    expect(story.step(say('openConflict'))).toEqual([]);
    expect(story.track).toMatchObject({ phase: 'NEGOTIATING', conclusion: null });
    expect(guards(story.step(say('settleConflict')))).toEqual(['settledByOutcome']);
    expect(story.ask(SAID.agree)).toEqual([]);
    expect(story.step(say('settleConflict'))).toEqual([]);
    expect(story.track.conflictSince).toBeNull();
  });
});

describe('what the track demands of the steps of its ticket', () => {
  it('[R106] gives the ticket to nobody whom the complaint is about, and lets none of them work on it', () => {
    const story = after({ ...SAID.nameSubject, agentIds: ['intake'], teamIds: ['complaints'] });
    expect(guards(story.step(say('transfer', { ownerId: 'intake' })))).toEqual(['handlerNotSubject']);
    expect(guards(story.step(say('transfer', { ownerId: 'other' })))).toEqual(['handlerNotSubject']);
    expect(guards(story.step(say('respond'), { ...HANDLER, agentId: 'other' }))).toEqual(['callerNotSubject']);
    expect(story.step(say('recordInbound'), { ...HANDLER, agentId: 'other' })).toEqual([]);
  });

  it('[R107] [R119] has a graded complaint answered in substance by its own team, and handed to it', () => {
    const ungraded = ComplaintLife.atWork();
    expect(guards(ungraded.step(say('respond', { substantive: true })))).toEqual(['gradedFirst']);
    const story = new ComplaintLife(ungraded.life, 'complaints');
    expect(story.ask(SAID.grade)).toEqual([]);
    expect(guards(story.step(say('respond', { substantive: true })))).toEqual(['byGradedTeam']);
    expect(story.step(say('respond', { substantive: true }), LEADER)).toEqual([]);
    expect(guards(story.step(say('transfer', { ownerId: 'intake' })))).toEqual(['toGradedTeam']);
    expect(story.step(say('transfer', { ownerId: 'intake', overrideReason: 'Nobody else is there.' }))).toEqual([]);
    expect(story.step(say('transfer', { ownerId: 'other' }))).toEqual([]);
  });

  it('[R120] [R131] resolves no complaint without a result and a root cause', () => {
    const story = after(...TO_TALKS);
    expect(guards(story.step(say('feedBackResult')))).toEqual(['outcomeReached']);
    expect(story.ask(SAID.agree)).toEqual([]);
    expect(story.step(say('feedBackResult'))).toEqual([]);
    expect(guards(story.step(say('resolve')))).toEqual(['rootCauseStated']);
    expect(story.ask(SAID.stateRootCause)).toEqual([]);
    expect(story.step(say('resolve'))).toEqual([]);
  });

  it('takes the cause code of a first contact for the root cause, if it is one', () => {
    const story = new ComplaintLife();
    expect(guards(story.step(say('resolveAtFirstContact', { axes: COMPLAINT })))).toEqual(['rootCauseStated']);
    expect(story.step(say('resolveAtFirstContact', { axes: COMPLAINT, causeCode: 'BILLING_ERROR' }))).toEqual([]);
    expect(story.track).toMatchObject({ phase: 'RESULT_FED_BACK', rootCause: { code: 'BILLING_ERROR' } });
  });

  it('demands nothing of other tickets', () => {
    const story = new ComplaintLife();
    expect(story.step(say('resolveAtFirstContact', { axes: ORDINARY }))).toEqual([]);
  });
});

describe('[R107] the grade that the facts ask for', () => {
  const facts: GradingFacts = { axes: ORDINARY, circumstances: [], source: null, earlierComplaints: 0 };
  it.each<[string, Partial<GradingFacts>, string, readonly string[]]>([
    ['is G1 for a single complaint without loss', {}, 'G1', []],
    ['is G2 for a loss of fees', { circumstances: ['FEE_LOSS'] }, 'G2', ['FEE_LOSS']],
    ['is G2 for a VIP', { axes: { ...ORDINARY, tier: 'VIP' } }, 'G2', ['VIP']],
    ['is one higher for a second complaint within 30 days', { circumstances: ['FEE_LOSS'], earlierComplaints: 1 }, 'G3', ['FEE_LOSS', 'REPEATED']],
    ['is G3 for data at risk', { axes: { ...ORDINARY, risk: 'DATA_LEAK' } }, 'G3', ['RISK']],
    ['is G3 for a group', { circumstances: ['GROUP', 'FEE_LOSS'] }, 'G3', ['GROUP']],
    ['is G3 when the media ask', { source: 'MEDIA' }, 'G3', ['MEDIA']],
    ['is G4 when a court asks, whatever else there is', { source: 'COURT', circumstances: ['SAFETY'], earlierComplaints: 2 }, 'G4', ['REGULATOR', 'REPEATED']],
  ])('%s', (_what, more, grade, causes) => {
    expect(gradeFloor({ ...facts, ...more })).toEqual({ grade, causes });
  });
});

describe('the settlement document', () => {
  const facts: SettlementFacts = {
    outcome: 'DECIDED', ticketNo: '260301-0001', customerNo: 'C0000012', name: '张三', phone: '+8613800001234', receivedOn: '2026-03-01', concludedOn: '2026-03-04', grade: 'G2',
    offer: '退还违约金，回电 13912345678', compensationFen: 12_345, rounds: 2, reasons: '合约条款已在签约时告知。',
  };

  it('[R109] says what was offered, why it was decided, and what the customer can do, in both languages', () => {
    const { zh, en } = settlementText('1.0.0', facts);
    for (const text of [zh, en]) for (const part of ['260301-0001', 'G2', '张三', '123.45', '合约条款']) expect(text).toContain(part);
    expect(zh).toContain('申诉');
    expect(en).toContain('appeal');
    expect(settlementText('1.0.0', { ...facts, reasons: null }).zh).not.toContain('申诉');
  });

  it('is shown without the name, the telephone and what people write of them', () => {
    const { zh } = settlementText('1.0.0', maskedFacts(facts));
    for (const secret of ['张三', '13800001234', '13912345678']) expect(zh).not.toContain(secret);
    expect(zh).toContain('张**');
  });
});

describe('[R131] the Pareto of root causes', () => {
  it('puts the most frequent first, adds up, and leaves what is not stated out', () => {
    expect(paretoOf([
      { unitId: 'a', cause: 'BILLING_ERROR', count: 1 }, { unitId: 'b', cause: 'BILLING_ERROR', count: 2 }, { unitId: 'a', cause: 'NETWORK_QUALITY', count: 1 }, { unitId: 'a', cause: null, count: 4 },
    ])).toEqual({
      total: 8, withoutCause: 4,
      bars: [
        { cause: 'BILLING_ERROR', count: 3, cumulativePercent: 75, units: [{ unitId: 'b', count: 2 }, { unitId: 'a', count: 1 }] },
        { cause: 'NETWORK_QUALITY', count: 1, cumulativePercent: 100, units: [{ unitId: 'a', count: 1 }] },
      ],
    });
    expect(paretoOf([])).toEqual({ total: 0, withoutCause: 0, bars: [] });
  });
});

describe('the authority to compensate', () => {
  it('grows with the role, and reaches nobody who handles no tickets', () => {
    const { AGENT, TEAM_LEAD, SUPERVISOR, ADMIN, QA, INTEGRATOR } = COMPENSATION_AUTHORITY_FEN;
    expect([QA, INTEGRATOR]).toEqual([0, 0]);
    expect([AGENT, TEAM_LEAD, SUPERVISOR, ADMIN]).toEqual([AGENT, TEAM_LEAD, SUPERVISOR, ADMIN].toSorted((a, b) => a - b));
  });
});
