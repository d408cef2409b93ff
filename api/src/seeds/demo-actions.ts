import { systemCaller, type Caller } from '../access/domain/caller.ts';
import { agreeComplaint } from '../complaints/use-cases/conclude.ts';
import { gradeComplaint } from '../complaints/use-cases/grade-complaint.ts';
import { draftOffer, startInvestigation } from '../complaints/use-cases/offers.ts';
import { stateRootCause } from '../complaints/use-cases/state-root-cause.ts';
import { dispatchTicket } from '../dispatch/use-cases/hand-over.ts';
import { MINUTE_MS, type Instant } from '../foundation/instant.ts';
import { accepted, type Outcome } from '../foundation/outcome.ts';
import type { Axes } from '../standard/domain/axes.ts';
import type { Stores } from '../stores.ts';
import type { TicketCommand } from '../tickets/domain/commands.ts';
import { isPassed, openItems } from '../tickets/domain/course.ts';
import type { Ticket } from '../tickets/domain/ticket.ts';
import { STAGES, type Stage } from '../tickets/domain/words.ts';
import { classifyTicket, resolveAtFirstContact } from '../tickets/use-cases/classify-ticket.ts';
import { feedBackResult, respondToCustomer } from '../tickets/use-cases/contact-customer.ts';
import { performStep, type PastWork } from '../tickets/use-cases/perform-step.ts';
import type { DemoMove } from './demo-move.ts';
import type { DemoPlaces } from './demo-places.ts';
import type { DemoPlan } from './demo-plan.ts';
import { workQueue } from './demo-requests.ts';

const RESULT = { solution: '已按规范处理并恢复服务。', worklog: '核实情况、处理并复测。', causeCode: 'DEMO', permanentFix: true };

/** A wait ends by the person who set it; the house resumes by itself some minutes later. */
const RESUME_LEEWAY_MS = 10 * MINUTE_MS;

/** What the demo's people know when they act. */
export interface DemoActing {
  readonly stores: Stores;
  readonly places: DemoPlaces;
  /** Work of the opening stock lies in the past; null: it happens now. */
  readonly past: Instant | null;
}

/** Does what the plan says next, through the use-case that a person would call. */
export function act({ stores, places, past }: DemoActing, ticket: Ticket, plan: DemoPlan, move: DemoMove): Promise<Outcome<Ticket>> {
  const caller: Caller = { ...systemCaller('demo', places.provinceId), agentId: ticket.ownerId };
  const common = { ticketId: ticket.id, reason: '演示操作', ...(past === null ? {} : { past: { at: past, origin: 'DEMO', waivedGuards: new Set<string>() } satisfies PastWork }) };
  const step = (command: TicketCommand): Promise<Outcome<Ticket>> => performStep(stores, caller, { ...common, command });
  const say = (text: string, more: { givesPreliminaryReply: boolean }): Promise<Outcome<Ticket>> =>
    respondToCustomer(stores, caller, { ...common, channel: ticket.channel, text, delivered: true, substantive: true, ...more });

  switch (move.name) {
    case 'classify':
      return classifyTicket(stores, caller, { ...common, axes: axesOf(ticket) });
    case 'resolveAtFirstContact':
      return resolveAtFirstContact(stores, caller, { ...common, axes: axesOf(ticket), ...RESULT, ...(ticket.reported.type === 'COMPLAINT' ? { causeCode: 'WRONG_INFORMATION' } : {}) });
    case 'respond':
      return say('您好，已收到您的请求，正在核实。', { givesPreliminaryReply: false });
    case 'replyPreliminarily':
      return inTurn(ticket, [() => say('已查明原因，正在按方案处理。', { givesPreliminaryReply: true }), ...gates(ticket, step, ['DIAGNOSED', 'PLANNED'])]);
    case 'dispatch': {
      const queueId = places.queueOf(workQueue(ticket.reported)) ?? ticket.queueId;
      return dispatchTicket(stores, caller, { ...common, queueId, assigneeId: places.agentFor(queueId, ticket.ticketNo), followUp: '处理后回访客户。' });
    }
    case 'accept':
      return step({ name: 'accept', agentId: ticket.ownerId });
    case 'start':
      return step({ name: 'startWork' });
    case 'suspend':
      return step({
        name: 'suspend', reason: plan.pause!.reason, evidence: '与客户电话确认。', expectedResumeAt: plan.pause!.to + RESUME_LEEWAY_MS, approvedBySupervisor: true,
      });
    case 'resume':
      return step({ name: 'resume', cause: ticket.suspension?.reason === 'AWAIT_CUSTOMER' ? 'CUSTOMER_REPLY' : 'MANUAL' });
    case 'restore':
      return step({ name: 'restore', evidence: '远程测试正常。' });
    case 'grade':
      return gradeComplaint(stores, caller, { ...common, circumstances: ticket.confirmed?.domain === 'BILLING' ? ['FEE_LOSS'] : [] });
    case 'feedBack':
      return inTurn(ticket, [
        () => startInvestigation(stores, caller, common),
        () => stateRootCause(stores, caller, { ...common, rootCause: ticket.confirmed?.domain === 'BILLING' ? 'TARIFF_UNCLEAR' : 'REPAIR_LATE', finding: '经核实，服务记录与客户陈述一致。' }),
        () => draftOffer(stores, caller, { ...common, text: '致歉并减免当月费用。', compensationFen: 50_00, channel: ticket.channel }),
        () => agreeComplaint(stores, caller, { ...common, channel: ticket.channel, text: '客户同意该方案。' }),
        () => feedBackResult(stores, caller, { ...common, channel: ticket.channel, text: '经核实，已为您处理并说明原因。', delivered: true }),
      ]);
    case 'resolve':
      return inTurn(ticket, [...gates(ticket, step, STAGES), () => step({ name: 'resolve', ...RESULT, ...(ticket.state === 'IN_PROGRESS' ? {} : { stageWaiverReason: '远程处理完毕' }) })]);
    case 'reopen':
      return step({ name: 'reopen', restorationDisproved: false });
    case 'confirm':
      return step({ name: 'confirm', solved: true, residual: false, satisfied: true, method: ticket.channel });
    case 'close':
      return step({ name: 'close' });
  }
}

/** Steps that follow each other at once; the first that is refused ends them. */
async function inTurn(ticket: Ticket, steps: readonly (() => Promise<Outcome<Ticket>>)[]): Promise<Outcome<Ticket>> {
  let outcome: Outcome<Ticket> = accepted(ticket);
  for (const step of steps) if (outcome.ok) outcome = await step();
  return outcome;
}

/** The demo's customers report every axis; classification confirms them as they are. */
function axesOf({ reported }: Ticket): Omit<Axes, 'tier'> {
  const { type, urgency, complexity = 'STANDARD', severity = 'NORMAL', serviceLine = 'DATA', domain = 'OTHER', area = 'URBAN', risk = 'NONE' } = reported;
  return { type, urgency, complexity, severity, serviceLine, domain, area, risk };
}

/** Every so many tickets somebody is in a hurry: an item is left out, a gate is waived. */
const HURRIED_EVERY = 17;

/** The gates of the stages that are still ahead, each behind its checklist. */
function gates(ticket: Ticket, step: (command: TicketCommand) => Promise<Outcome<Ticket>>, stages: readonly Stage[]): readonly (() => Promise<Outcome<Ticket>>)[] {
  if (ticket.state !== 'IN_PROGRESS') return [];
  const hurried = Number(ticket.ticketNo.slice(-4)) % HURRIED_EVERY;
  return stages.filter((stage) => !isPassed(ticket, stage)).flatMap((stage) => {
    const open = openItems(ticket).filter((item) => item.stage === stage);
    if (stage === 'PLANNED' && hurried === 1) return [() => step({ name: 'waiveStage', stage })];
    const skipped = stage === 'EXECUTED' && hurried === 2 ? open.find(({ mandatory }) => mandatory) : undefined;
    const done = open.filter((item) => item !== skipped).map(({ id }) => id);
    return [
      ...(skipped === undefined ? [] : [() => step({ name: 'skipItem', item: skipped.id })]),
      ...(done.length === 0 ? [] : [() => step({ name: 'tickItems', items: done })]),
      () => step({ name: 'passStage', stage, note: '核对无误' }),
    ];
  });
}
