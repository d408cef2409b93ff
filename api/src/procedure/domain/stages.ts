import type { Actor } from '../../foundation/event.ts';
import { MINUTE_MS, type Instant } from '../../foundation/instant.ts';
import type { Axes } from '../../standard/domain/axes.ts';
import { matches } from '../../standard/domain/scope.ts';
import type { RecordedTicketEvent } from '../../tickets/domain/events.ts';
import { procedureOf } from '../../tickets/domain/procedures.ts';
import type { Ticket } from '../../tickets/domain/ticket.ts';
import { STAGES, type GateResult, type Stage } from '../../tickets/domain/words.ts';
import { walk, type Turn } from './walk.ts';

/** §5.2: a stage of handling with who answers for it, when it was planned and what its quality gate came to. */
export interface StageRecord {
  /** 0 for the first time of working on the ticket; each reopening begins another round. */
  readonly round: number;
  readonly stage: Stage;
  readonly ownerId: string;
  /** Somebody named the owner, who does not stand for the stage by their part in the ticket. */
  readonly isNamed: boolean;
  /** Null while no work has begun that could be planned. It moves no clock of the customer's. */
  readonly plannedAt: Instant | null;
  /** What the gate came to last; null: it was not asked yet. */
  readonly result: GateResult | null;
  readonly passedAt: Instant | null;
  /** When the ticket ended without passing it. */
  readonly droppedAt: Instant | null;
  readonly decidedAt: Instant | null;
  readonly decidedBy: Actor | null;
  /** The remark, what was found wanting, or the reason of the waiver. */
  readonly note: string | null;
  readonly failures: number;
}

const HANDED_OVER: readonly string[] = ['TRANSFERRED', 'OWNER_REPLACED', 'REDISPATCHED', 'RETURNED', 'DISPATCHED'];
const ENDS: readonly string[] = ['RESOLVED', 'WITHDRAWN', 'MERGED', 'INVALIDATED', 'CLOSED'];

/**
 * The stages of every round, folded from the whole story; those of the first workflow have no plan. Imported history was worked
 * by other rules: it has none.
 */
export function stagesOf(story: readonly RecordedTicketEvent[]): readonly StageRecord[] {
  const rounds: StageRecord[][] = [];
  for (const turn of walk(story)) {
    const { event, after } = turn;
    if (event.origin === 'IMPORT') continue;
    if (event.type === 'WORK_STARTED' && rounds.length === 0) rounds.push(newRound(after, 0, event.occurredAt));
    else if (event.type === 'WORK_STARTED') rounds[rounds.length - 1] = rounds.at(-1)!.map((record) => ({ ...record, plannedAt: record.plannedAt ?? planned(after, record.stage, event.occurredAt) }));
    else if (event.type === 'REOPENED') rounds.push(newRound(after, after.reopenCount, event.occurredAt));
    else if (isOfStage(event)) {
      if (rounds.length === 0) rounds.push(newRound(after, after.reopenCount, null));
      rounds[rounds.length - 1] = rounds.at(-1)!.map((record) => (record.stage === event.payload.stage ? decided(record, turn) : record));
    } else if (rounds.length > 0 && HANDED_OVER.includes(event.type)) {
      rounds[rounds.length - 1] = handedOver(rounds.at(-1)!, turn);
    } else if (rounds.length > 0 && ENDS.includes(event.type)) {
      rounds[rounds.length - 1] = rounds.at(-1)!.map((record) => (record.passedAt === null && record.droppedAt === null ? { ...record, droppedAt: event.occurredAt } : record));
    }
  }
  return rounds.flat();
}

/** Whether a stage was passed after its planned instant, or is still ahead although that has come. */
export function isLate({ plannedAt, passedAt, droppedAt }: Pick<StageRecord, 'plannedAt' | 'passedAt' | 'droppedAt'>, now: Instant): boolean {
  return plannedAt !== null && (passedAt ?? droppedAt ?? now) > plannedAt;
}

type StageEvent = Extract<RecordedTicketEvent, { type: 'STAGE_PLANNED' | 'STAGE_PASSED' | 'STAGE_FAILED' }>;

function isOfStage(event: RecordedTicketEvent): event is StageEvent {
  return event.type === 'STAGE_PLANNED' || event.type === 'STAGE_PASSED' || event.type === 'STAGE_FAILED';
}

function newRound(ticket: Ticket, round: number, from: Instant | null): StageRecord[] {
  return STAGES.map((stage) => ({
    round, stage, ownerId: ownerOf(ticket, stage), isNamed: false, plannedAt: from === null ? null : planned(ticket, stage, from), result: null, passedAt: null, droppedAt: null,
    decidedAt: null, decidedBy: null, note: null, failures: 0,
  }));
}

function planned({ workflow, confirmed }: Ticket, stage: Stage, from: Instant): Instant | null {
  const gate = procedureOf(workflow)?.gates.find((each) => each.stage === stage);
  const plan = gate?.planned.find(({ scope }) => confirmed !== null && matches(scope, confirmed satisfies Axes));
  return plan === undefined ? null : from + plan.minutes * MINUTE_MS;
}

function ownerOf(ticket: Ticket, stage: Stage): string {
  const gate = procedureOf(ticket.workflow)?.gates.find((each) => each.stage === stage);
  return gate?.owner === 'DISPATCHER' ? (ticket.dispatcherId ?? ticket.ownerId) : ticket.ownerId;
}

function decided(record: StageRecord, { event, after }: Turn): StageRecord {
  const { occurredAt: decidedAt, actor: decidedBy } = event;
  if (event.type === 'STAGE_PLANNED') return { ...record, ownerId: event.payload.ownerId, isNamed: event.payload.ownerId !== ownerOf(after, record.stage), plannedAt: event.payload.dueAt };
  if (event.type === 'STAGE_FAILED') return { ...record, result: 'FAILED', decidedAt, decidedBy, note: event.payload.note, failures: record.failures + 1 };
  if (event.type !== 'STAGE_PASSED') return record;
  return { ...record, result: event.payload.result ?? 'PASSED', passedAt: decidedAt, decidedAt, decidedBy, note: event.payload.note ?? null };
}

/** Whoever stood for a stage by their part in the ticket is followed by whoever takes that part; who was named stays, unless they left. */
function handedOver(records: readonly StageRecord[], { event, before, after }: Turn): StageRecord[] {
  const left = event.type === 'OWNER_REPLACED' ? event.payload : null;
  return records.map((record) => {
    if (record.passedAt !== null) return record;
    if (record.ownerId === left?.formerId) return { ...record, ownerId: left.ownerId, isNamed: false };
    return !record.isNamed && record.ownerId === ownerOf(before, record.stage) ? { ...record, ownerId: ownerOf(after, record.stage) } : record;
  });
}
