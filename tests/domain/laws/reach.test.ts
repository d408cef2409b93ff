import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordedTicketEvent, TicketEventType } from '../../../api/src/tickets/domain/events.ts';
import { TICKET_STATES, type TicketState } from '../../../api/src/tickets/domain/words.ts';
import { playWhole } from './play.ts';
import { wholePlots } from './plot.ts';

/** The catalogue of events (ticket life, section 3.1): the compiler asks for every type. */
const CATALOGUE: Readonly<Record<TicketEventType, true>> = {
  RECEIVED: true, ACCEPTED_INTAKE: true, RISK_FLAGGED: true, CLASSIFIED: true, DISPATCHED: true, ACCEPTED: true, OFFER_REMINDED: true, OFFER_DECLINED: true, OFFER_LAPSED: true,
  DISPATCH_EXHAUSTED: true, OWNER_REPLACED: true, SERVICE_STARTED: true, WORK_STARTED: true, STAGE_PLANNED: true, STAGE_PASSED: true, STAGE_FAILED: true, ITEMS_TICKED: true,
  ITEM_UNTICKED: true, ITEM_SKIPPED: true, DEVIATION_RECORDED: true, DEVIATION_DECIDED: true, INTERACTION_RECORDED: true, FIRST_QUALIFYING_RESPONSE: true, PRELIMINARY_REPLY: true,
  SUBSTANTIVE_RESPONSE: true, PROGRESS_NOTICE: true, PROGRESS_NOTICE_DUE: true, SERVICE_RESTORED: true, SUSPENDED: true, RESUMED: true, RESOLVED: true, REPAIRED: true,
  RESULT_FED_BACK: true, CONFIRMATION_ATTEMPTED: true, CONFIRMED: true, REOPENED: true, RESTORATION_DISPROVED: true, AUTO_CLOSED: true, CLOSED: true, TRANSFERRED: true, RETURNED: true,
  REDISPATCHED: true, WITHDRAWN: true, MERGED: true, INVALIDATED: true, REPEAT_LINKED: true, ARCHIVED: true, CHASED: true, ESCALATED: true, SUPERVISION_OPENED: true,
  SUPERVISION_ANSWERED: true, RECLASSIFIED: true, INCIDENT_LINKED: true, INCIDENT_UNLINKED: true, POLICY_MIGRATED: true, COMPLAINT_GRADED: true, COMPLAINT_STEP: true,
  APPEAL_LINKED: true, APPEAL_DUE: true, CONFLICT_OPENED: true, CONFLICT_SETTLED: true, REGULATOR_ANSWERED: true, COLLABORATOR_ADDED: true, COLLABORATOR_REMOVED: true,
  WORK_NOTE_ADDED: true, WORK_ORDER_ISSUED: true, WORK_ORDER_ACCEPTED: true, WORK_ORDER_RELEASED: true, WORK_ORDER_DONE: true, WORK_ORDER_DECLINED: true, WORK_ORDER_WITHDRAWN: true,
  WORK_ORDER_WARNED: true, WORK_ORDER_LATE: true, ADDRESS_CHANGED: true, ADDRESS_ACKNOWLEDGED: true, BREACH_CAUSE_STATED: true, SURVEY_DECIDED: true, HOLD_PLACED: true,
  HOLD_LIFTED: true, WARNED: true, BREACHED: true, BREACH_RETRACTED: true,
};

/** Turns of a life that its event's type alone does not tell. */
const TURNS: Readonly<Record<string, (event: RecordedTicketEvent) => boolean>> = {
  'a gate passed': (event) => event.type === 'STAGE_PASSED' && event.payload.result !== 'WAIVED',
  'a gate waived': (event) => event.type === 'STAGE_PASSED' && event.payload.result === 'WAIVED',
  'a change of tier': (event) => event.type === 'RECLASSIFIED' && event.payload.cause === 'TIER_CHANGE',
  'a return': (event) => event.type === 'RETURNED' && event.payload.exhausted === undefined,
  'an automatic re-dispatch': (event) => event.type === 'REDISPATCHED' && event.payload.automatic,
  'service deemed started': (event) => event.type === 'SERVICE_STARTED' && event.payload.deemed,
  'a wait that ends by itself': (event) => event.type === 'RESUMED' && event.payload.cause === 'TIME_REACHED',
  'a wait that the customer ends': (event) => event.type === 'RESUMED' && event.payload.cause === 'CUSTOMER_REPLY',
  'a result at first contact': (event) => event.type === 'RESOLVED' && event.payload.firstContact,
  'a breach that a reopening brings': (event) => event.type === 'BREACHED' && event.payload.cause === 'REOPENING',
  'a breach that a reclassification brings': (event) => event.type === 'BREACHED' && event.payload.cause === 'RECLASSIFICATION',
  'a breach that a return brings': (event) => event.type === 'BREACHED' && event.payload.cause === 'RETURN',
  'a breach that a new version brings': (event) => event.type === 'BREACHED' && event.payload.cause === 'MIGRATION',
  'imported history that ends': (event) => event.origin === 'IMPORT' && event.type === 'CLOSED',
  'a restoration that is told late': (event) => event.type === 'SERVICE_RESTORED' && event.recordedAt > event.occurredAt,
};

describe('the generated lives', () => {
  it('reach every event of the catalogue, every turn and every state, so that no law is held against lives in which nothing happens', () => {
    const visited: TicketState[] = [];
    const lives = fc.sample(wholePlots(15), { numRuns: 800, seed: 20_260_301 }).map((plot) => playWhole(plot, ({ ticket }) => { visited.push(ticket.state); }));
    const among = (isSo: (event: RecordedTicketEvent) => boolean): number => lives.filter(({ life }) => life.story.some(isSo)).length;
    const rare = [
      ...Object.keys(CATALOGUE).map((type) => [type, among((event) => event.type === type)] as const),
      ...Object.entries(TURNS).map(([turn, isSo]) => [turn, among(isSo)] as const),
      ...TICKET_STATES.map((state) => [state, visited.filter((each) => each === state).length] as const),
    ].filter(([, count]) => count < 3);
    expect(rare).toEqual([]);
  });
});
