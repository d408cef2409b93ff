import { describe, expect, it } from 'vitest';
import type { CommandName } from '../../../api/src/tickets/domain/commands.ts';
import { decide } from '../../../api/src/tickets/domain/decide.ts';
import { GUARDS } from '../../../api/src/tickets/domain/guards.ts';
import { TRANSITIONS, WORKFLOWS } from '../../../api/src/tickets/domain/transitions.ts';
import { TICKET_STATES, type TicketState } from '../../../api/src/tickets/domain/words.ts';
import { anyCommand, lifeIn, SAID } from './commands.ts';
import { at, circumstances } from './life.ts';

const AT_WORK: readonly TicketState[] = ['DISPATCHED', 'ACCEPTED', 'IN_PROGRESS', 'SUSPENDED'];
const OPEN: readonly TicketState[] = ['RECEIVED', 'CLASSIFIED', ...AT_WORK, 'RESOLVED', 'CONFIRMED'];
const UNRESOLVED: readonly TicketState[] = ['RECEIVED', 'CLASSIFIED', ...AT_WORK];
const CLASSIFIED_AND_OPEN: readonly TicketState[] = ['CLASSIFIED', ...AT_WORK, 'RESOLVED', 'CONFIRMED'];
const STAYS = 'the state stays';

/** Ticket life, section 3, written down again: where each command may start and where it leads. */
const TABLE: Readonly<Record<CommandName, { readonly from: readonly TicketState[]; readonly to: TicketState | typeof STAYS }>> = {
  classify: { from: ['RECEIVED'], to: 'CLASSIFIED' },
  dispatch: { from: ['CLASSIFIED'], to: 'DISPATCHED' },
  accept: { from: ['DISPATCHED'], to: 'ACCEPTED' },
  declineOffer: { from: ['DISPATCHED'], to: STAYS },
  replaceOwner: { from: OPEN, to: STAYS },
  startWork: { from: ['ACCEPTED'], to: 'IN_PROGRESS' },
  passStage: { from: ['IN_PROGRESS'], to: STAYS },
  failStage: { from: ['IN_PROGRESS'], to: STAYS },
  waiveStage: { from: ['IN_PROGRESS'], to: STAYS },
  planStage: { from: AT_WORK, to: STAYS },
  tickItems: { from: AT_WORK, to: STAYS },
  untickItem: { from: AT_WORK, to: STAYS },
  skipItem: { from: AT_WORK, to: STAYS },
  recordDeviation: { from: OPEN, to: STAYS },
  decideDeviation: { from: [...OPEN, 'CLOSED'], to: STAYS },
  respond: { from: OPEN, to: STAYS },
  recordInbound: { from: OPEN, to: STAYS },
  restore: { from: AT_WORK, to: STAYS },
  suspend: { from: ['IN_PROGRESS'], to: 'SUSPENDED' },
  resume: { from: ['SUSPENDED'], to: 'IN_PROGRESS' },
  resolve: { from: AT_WORK, to: 'RESOLVED' },
  resolveAtFirstContact: { from: ['RECEIVED', 'CLASSIFIED'], to: 'RESOLVED' },
  feedBackResult: { from: CLASSIFIED_AND_OPEN, to: STAYS },
  recordConfirmationAttempt: { from: ['RESOLVED'], to: STAYS },
  confirm: { from: ['RESOLVED'], to: 'CONFIRMED' },
  reopen: { from: ['RESOLVED'], to: 'IN_PROGRESS' },
  autoClose: { from: ['RESOLVED'], to: 'CLOSED' },
  close: { from: ['CONFIRMED'], to: 'CLOSED' },
  transfer: { from: AT_WORK, to: STAYS },
  returnTicket: { from: ['DISPATCHED'], to: 'CLASSIFIED' },
  redispatch: { from: ['DISPATCHED'], to: STAYS },
  withdraw: { from: OPEN, to: 'WITHDRAWN' },
  merge: { from: OPEN, to: 'MERGED' },
  invalidate: { from: OPEN, to: 'INVALID' },
  linkRepeat: { from: OPEN, to: STAYS },
  archive: { from: ['CLOSED'], to: 'ARCHIVED' },
  chase: { from: OPEN, to: STAYS },
  escalate: { from: OPEN, to: STAYS },
  openSupervision: { from: UNRESOLVED, to: STAYS },
  answerSupervision: { from: OPEN, to: STAYS },
  reclassify: { from: CLASSIFIED_AND_OPEN, to: STAYS },
  linkIncident: { from: UNRESOLVED, to: STAYS },
  unlinkIncident: { from: OPEN, to: STAYS },
  migratePolicy: { from: OPEN, to: STAYS },
  placeHold: { from: [...OPEN, 'CLOSED'], to: STAYS },
  liftHold: { from: [...OPEN, 'CLOSED'], to: STAYS },
  gradeComplaint: { from: CLASSIFIED_AND_OPEN, to: STAYS },
  recordComplaintSteps: { from: [...CLASSIFIED_AND_OPEN, 'CLOSED'], to: STAYS },
  openConflict: { from: OPEN, to: STAYS },
  settleConflict: { from: OPEN, to: STAYS },
  linkAppeal: { from: ['RECEIVED'], to: STAYS },
  answerRegulator: { from: OPEN, to: STAYS },
  stateBreachCause: { from: [...OPEN, 'CLOSED'], to: STAYS },
  addCollaborator: { from: OPEN, to: STAYS },
  removeCollaborator: { from: OPEN, to: STAYS },
  addWorkNote: { from: OPEN, to: STAYS },
  issueWorkOrder: { from: AT_WORK, to: STAYS },
  acceptWorkOrder: { from: OPEN, to: STAYS },
  releaseWorkOrder: { from: OPEN, to: STAYS },
  completeWorkOrder: { from: OPEN, to: STAYS },
  declineWorkOrder: { from: OPEN, to: STAYS },
  withdrawWorkOrder: { from: OPEN, to: STAYS },
  noteAddressChange: { from: OPEN, to: STAYS },
  acknowledgeAddress: { from: OPEN, to: STAYS },
};

const EVERY_GUARD: ReadonlySet<string> = new Set(Object.keys(GUARDS));
const NAMES = Object.keys(TABLE) as CommandName[];

describe.each(NAMES)('[R008] [R052] %s', (name) => {
  const { from, to } = TABLE[name];

  it.each(TICKET_STATES)('on a ticket that is %s is allowed exactly as the table says', (state) => {
    const life = lifeIn(state);
    const decision = decide(life.ticket, anyCommand(name), circumstances(at('10:02'), { waivedGuards: EVERY_GUARD }));
    if (!from.includes(state)) {
      expect(decision).toMatchObject({ ok: false, refusals: [{ code: 'NOT_ALLOWED_IN_STATE', guard: 'state', clause: TRANSITIONS[name].clause }] });
      return;
    }
    life.step(anyCommand(name), at('10:02'), { waivedGuards: EVERY_GUARD });
    // A restoration implies the resume (transition 8), and so does the word of a customer who was waited for (10).
    const expected = (name === 'restore' || name === 'recordInbound') && state === 'SUSPENDED' ? 'IN_PROGRESS' : to === STAYS ? state : to;
    expect(life.ticket.state).toBe(expected);
  });
});

describe('the table', () => {
  it('knows every command, and every command cites a clause', () => {
    expect(Object.keys(TRANSITIONS).sort()).toEqual([...NAMES].sort());
    expect(Object.keys(SAID).sort()).toEqual([...NAMES].sort());
    for (const name of NAMES) expect(TRANSITIONS[name].clause, name).toMatch(/^\d\.\d$/);
  });

  it('uses every guard that there is', () => {
    const used = new Set(WORKFLOWS.flatMap(({ transitions }) => Object.values(transitions)).flatMap(({ guards }) => guards));
    expect([...used].sort()).toEqual(Object.keys(GUARDS).sort());
  });

  it('lets nothing happen to a ticket that has ended, but holds, the cause of a breach, an appeal, the word on a deviation and the archive after a close', () => {
    const afterTheClose = ['archive', 'placeHold', 'liftHold', 'stateBreachCause', 'recordComplaintSteps', 'decideDeviation'];
    expect(NAMES.filter((name) => TRANSITIONS[name].from.includes('CLOSED')).sort()).toEqual([...afterTheClose].sort());
    for (const state of ['ARCHIVED', 'WITHDRAWN', 'MERGED', 'INVALID'] as const) {
      for (const name of NAMES) expect(TRANSITIONS[name].from, `${name} ${state}`).not.toContain(state);
    }
  });

  it('excuses history, and only history, from the state a step starts from', () => {
    const life = lifeIn('CLASSIFIED');
    expect(decide(life.ticket, anyCommand('close'), circumstances(at('10:02'), { waivedGuards: EVERY_GUARD })).ok).toBe(false);
    expect(decide(life.ticket, anyCommand('close'), circumstances(at('10:02'), { waivedGuards: new Set([...EVERY_GUARD, 'state']) })).ok).toBe(true);
  });
});
