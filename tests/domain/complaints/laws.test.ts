import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TrackCommand } from '../../../api/src/complaints/domain/commands.ts';
import { isSubject } from '../../../api/src/complaints/domain/subject.ts';
import { COMPLAINT_PHASES, CUSTOMER_ANSWERS, OUTCOMES } from '../../../api/src/complaints/domain/words.ts';
import type { TicketCommand } from '../../../api/src/tickets/domain/commands.ts';
import { COMPLAINT_GRADES, OPEN_STATES, type TicketState } from '../../../api/src/tickets/domain/words.ts';
import { say } from '../tickets/commands.ts';
import { ORDINARY } from '../tickets/life.ts';
import { AGENTS, COMPLAINT, ComplaintLife, HANDLER, LEADER, type Who } from './complaint-life.ts';

const AT_WORK: readonly TicketState[] = ['DISPATCHED', 'ACCEPTED', 'IN_PROGRESS', 'SUSPENDED'];
const ROUNDS = { numRuns: 400 };

type Asked = { readonly who: Who } & ({ readonly track: TrackCommand } | { readonly ticket: TicketCommand } | { readonly present: 'FIRST' | 'LAST' } | { readonly approve: 'LAST' });

const agentId = fc.constantFrom(...Object.keys(AGENTS));
const teamId = fc.constantFrom('front', 'complaints');
const grade = fc.constantFrom(...COMPLAINT_GRADES);
const maybeText = fc.constantFrom('', 'Said and done.');
let offers = 0;

const trackCommand: fc.Arbitrary<TrackCommand> = fc.oneof(
  fc.record({ grade, floor: grade }).map(({ grade: asked, floor }): TrackCommand => ({ name: 'grade', grade: asked, floor, causes: [] })),
  fc.record({ agentIds: fc.uniqueArray(agentId, { maxLength: 2 }), teamIds: fc.uniqueArray(teamId, { maxLength: 1 }) }).map((named): TrackCommand => ({ name: 'nameSubject', ...named, handlerIsAmong: false })),
  fc.constant<TrackCommand>({ name: 'startInvestigation' }),
  fc.record({ text: maybeText, compensationFen: fc.constantFrom(0, 5_000, 50_000, 5_000_000) }).map((offer): TrackCommand => ({ name: 'draftOffer', offerId: `offer ${++offers}`, ...offer })),
  fc.constantFrom(...CUSTOMER_ANSWERS).map((answer): TrackCommand => ({ name: 'negotiate', answer, interactionId: 'talk' })),
  fc.constant<TrackCommand>({ name: 'agree', documentId: 'document', sha256: 'hash' }),
  fc.record({ reasons: maybeText, noticeDelivered: fc.boolean() }).map((said): TrackCommand => ({ name: 'decide', ...said, noticeInteractionId: 'notice', documentId: 'document', sha256: 'hash' })),
  maybeText.map((finding): TrackCommand => ({ name: 'stateRootCause', rootCause: 'BILLING_ERROR', finding, findingId: 'finding' })),
);

const ticketCommand: fc.Arbitrary<TicketCommand> = fc.oneof(
  agentId.map((assigneeId) => say('dispatch', { assigneeId })),
  agentId.map((assigneeId) => say('redispatch', { assigneeId })),
  agentId.map((ownerId) => say('transfer', { ownerId })),
  agentId.map((id) => say('accept', { agentId: id })),
  fc.constantFrom(say('startWork'), say('resolve'), say('resolve', { causeCode: 'BILLING_ERROR' }), say('feedBackResult'), say('openConflict'), say('settleConflict'), say('returnTicket'), say('reopen')),
  fc.constantFrom(say('classify', { axes: COMPLAINT }), say('resolveAtFirstContact', { axes: COMPLAINT, causeCode: 'BILLING_ERROR' })),
  fc.constantFrom(say('reclassify', { axes: COMPLAINT, cause: 'CORRECTION' }), say('reclassify', { axes: ORDINARY, cause: 'CORRECTION' })),
  fc.constantFrom<TicketCommand>(
    { name: 'recordComplaintSteps', steps: [{ step: 'APPEALED', caseTicketId: 'case', source: 'COURT' }] },
    { name: 'recordComplaintSteps', steps: [{ step: 'APPEAL_ANSWERED', caseTicketId: 'case', openCases: 0 }] },
  ),
);

const who: fc.Arbitrary<Who> = fc.oneof(fc.constant(HANDLER), fc.constant(LEADER), agentId.map((id): Who => ({ ...HANDLER, agentId: id, actorId: `user ${id}` })));
const asked: fc.Arbitrary<Asked> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ who, track: trackCommand }) },
  { weight: 3, arbitrary: fc.record({ who, ticket: ticketCommand }) },
  { weight: 2, arbitrary: fc.record({ who, present: fc.constantFrom('FIRST' as const, 'LAST' as const) }) },
  { weight: 1, arbitrary: fc.record({ who, approve: fc.constant('LAST' as const) }) },
);

function ask(story: ComplaintLife, request: Asked): void {
  if ('ticket' in request) story.step(request.ticket, request.who);
  else if ('track' in request) story.ask(request.track, request.who);
  else {
    const offer = 'present' in request && request.present === 'FIRST' ? story.track.offers[0] : story.track.offers.at(-1);
    const offerId = offer?.id ?? 'none';
    story.ask('approve' in request ? { name: 'approveOffer', offerId } : { name: 'presentOffer', offerId, interactionId: 'letter', delivered: true }, request.who);
  }
}

/** The usual way, of which each story goes a part before anything can happen: random steps alone seldom come far. */
const USUAL_WAY: readonly Asked[] = [
  { who: HANDLER, track: { name: 'grade', grade: 'G2', floor: 'G1', causes: [] } },
  { who: HANDLER, track: { name: 'startInvestigation' } },
  { who: HANDLER, track: { name: 'draftOffer', offerId: 'first offer', text: 'Said and done.', compensationFen: 5_000 } },
  { who: HANDLER, present: 'LAST' },
  { who: HANDLER, track: { name: 'negotiate', answer: 'DECLINES', interactionId: 'talk' } },
];

/** Whatever is asked in whatever order; the law is looked at after each step. */
function expectAlways(law: (story: ComplaintLife, before: ComplaintLife['track'], request: Asked) => void): void {
  fc.assert(fc.property(fc.integer({ min: -1, max: USUAL_WAY.length }), fc.array(asked, { minLength: 1, maxLength: 40 }), (gone, requests) => {
    const story = gone >= 0 ? ComplaintLife.atWork() : new ComplaintLife();
    for (const request of [...USUAL_WAY.slice(0, Math.max(0, gone)), ...requests]) {
      const before = story.track;
      ask(story, request);
      law(story, before, request);
    }
  }), ROUNDS);
}

describe('whatever is asked of a complaint, in whatever order', () => {
  it('comes to every phase, and to refusals by the way', () => {
    const phases = new Set<string>();
    const outcomes = new Set<string | undefined>();
    expectAlways(({ track }) => {
      phases.add(track.phase);
      outcomes.add(track.conclusion?.outcome);
    });
    expect(phases).toEqual(new Set(COMPLAINT_PHASES));
    expect(outcomes).toEqual(new Set([undefined, ...OUTCOMES]));
  });

  it('[R109] it is never decided without a round of negotiation, written reasons and the notice of the right to appeal', () => {
    expectAlways(({ track }, before, request) => {
      if (before.conclusion !== null || track.conclusion?.outcome !== 'DECIDED') return;
      expect(track.rounds.length).toBeGreaterThan(0);
      expect(request).toMatchObject({ track: { name: 'decide', reasons: 'Said and done.', noticeDelivered: true } });
    });
  });

  it('[R120] its result is fed back once at most, and outside a first contact only after an agreement or a decision', () => {
    expectAlways(({ life }) => {
      const types = life.events.map((event) => (event.type === 'COMPLAINT_STEP' ? String(event.payload.step) : event.type));
      const fedBack = types.indexOf('RESULT_FED_BACK');
      expect(types.lastIndexOf('RESULT_FED_BACK')).toBe(fedBack);
      const atFirstContact = life.events.some((event) => event.type === 'RESOLVED' && event.payload.firstContact);
      if (fedBack >= 0 && !atFirstContact) expect(types.slice(0, fedBack).some((type) => type === 'AGREED' || type === 'DECIDED')).toBe(true);
    });
  });

  it('[R107] its grade falls only when somebody approves it', () => {
    expectAlways(({ track }, before, request) => {
      if (before.grade !== null && track.grade! < before.grade) expect(request.who.mayApprove).toBe(true);
    });
  });

  it('[R106] it is never with somebody whom it is about', () => {
    expectAlways(({ life, track }) => {
      if (AT_WORK.includes(life.ticket.state) && life.ticket.confirmed?.type === 'COMPLAINT') expect(isSubject(track.subject, AGENTS[life.ticket.ownerId]!)).toBe(false);
    });
  });

  it('[R120] it is held exactly as long as it is a complaint and its result is missing', () => {
    expectAlways(({ life: { ticket } }) => {
      if (!OPEN_STATES.includes(ticket.state)) return;
      const owed = ticket.confirmed?.type === 'COMPLAINT' && ticket.resultFedBackAt === null;
      expect(ticket.holds.some(({ kind }) => kind === 'COMPLAINT_RESULT')).toBe(owed);
    });
  });

  it('[R109] no offer above the authority of who drafted it reaches the customer without another person\'s approval', () => {
    expectAlways(({ track }) => {
      for (const { presentedAt, compensationFen, draftedBy, approvedBy } of track.offers) {
        if (presentedAt === null || compensationFen <= (draftedBy === LEADER.actorId ? LEADER : HANDLER).authorityFen) continue;
        expect(approvedBy).not.toBeNull();
        expect(approvedBy).not.toBe(draftedBy);
      }
    });
  });

  it('[R131] it is never resolved without a root cause', () => {
    expectAlways(({ life, track }) => {
      if (life.ticket.state === 'RESOLVED' && life.events.findLast(({ type }) => type === 'RESOLVED' || type === 'RECLASSIFIED')?.type === 'RESOLVED' && life.ticket.confirmed?.type === 'COMPLAINT') {
        expect(track.rootCause).not.toBeNull();
      }
    });
  });

  it('[R110] a conflict ends with the agreement or the decision, and opens the talks again when it comes after one', () => {
    expectAlways(({ life, track }, before, request) => {
      if (!('ticket' in request) || request.ticket.name !== 'openConflict' || life.ticket.confirmed?.type !== 'COMPLAINT') return;
      if (before.conflictSince === null && track.conflictSince !== null && (before.phase === 'AGREED' || before.phase === 'DECIDED')) expect(track).toMatchObject({ phase: 'NEGOTIATING', conclusion: null });
    });
  });
});
