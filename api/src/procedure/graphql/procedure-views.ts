import type { Instant } from '../../foundation/instant.ts';
import type { LocalText } from '../../foundation/text.ts';
import { toGlobalId } from '../../platform/graphql/global-id.ts';
import { maskFreeText } from '../../privacy/domain/mask-free-text.ts';
import { nextStage } from '../../tickets/domain/course.ts';
import type { RecordedTicketEvent } from '../../tickets/domain/events.ts';
import { itemById, procedureOf } from '../../tickets/domain/procedures.ts';
import type { Ticket } from '../../tickets/domain/ticket.ts';
import { STAGES } from '../../tickets/domain/words.ts';
import { checklistOf, type ItemRecord } from '../domain/checklist.ts';
import { isLate, stagesOf } from '../domain/stages.ts';
import type { ListedDeviation } from '../use-cases/ports.ts';
import type { ChecklistItemType, DeviationType, ProcedureCourseType } from './procedure.type.ts';

const masked = (text: string | null): string | null => (text === null ? null : maskFreeText(text));

/** The present round of a ticket's stages, drawn from its story; the first workflow knew neither plans, questions nor items. */
export function courseView(ticket: Ticket, story: readonly RecordedTicketEvent[], now: Instant): ProcedureCourseType {
  const gates = procedureOf(ticket.workflow)?.gates ?? STAGES.map((stage) => ({ stage, clauseNo: '5.2', questions: [] }));
  const records = stagesOf(story);
  const round = records.reduce((highest, record) => Math.max(highest, record.round), 0);
  const items = checklistOf(story);
  const next = ticket.state === 'IN_PROGRESS' ? nextStage(ticket) : null;
  return {
    version: ticket.workflow, round,
    stages: gates.map(({ stage, clauseNo, questions }) => {
      const record = records.find((each) => each.round === round && each.stage === stage);
      const own = items.filter(({ item }) => item.stage === stage);
      return {
        stage, clauseNo, questions, ownerId: record?.ownerId ?? null, plannedAt: record?.plannedAt ?? null, passedAt: record?.passedAt ?? null, isLate: record !== undefined && isLate(record, now),
        isNext: stage === next, result: record?.result ?? null, note: masked(record?.note ?? null), failures: record?.failures ?? 0, decidedBy: record?.decidedBy ?? null,
        items: own.map(itemView), done: own.filter(({ state }) => state !== 'OPEN').length,
      };
    }),
  };
}

function itemView({ item, state, at, actor, reason }: ItemRecord): ChecklistItemType {
  const { id, text, mandatory, clauseNo } = item;
  return { id, text, mandatory, clauseNo, state, at, actor, reason: masked(reason) };
}

/** A deviation as the API shows it. */
export function deviationView(deviation: ListedDeviation): DeviationType {
  const { place, ticketId, ticketNo, kind, clauseNo, subject, reason, at, approval, decidedAt, decision, actor, decidedBy } = deviation;
  const waived = kind === 'GATE_WAIVED' ? (subject ?? '').split(',') : [];
  return {
    place, ticketId: toGlobalId('Ticket', ticketId), ticketNo, kind, clauseNo, stages: STAGES.filter((stage) => waived.includes(stage)), what: whatOf(deviation), reason: masked(reason), at, approval,
    decidedAt, decision: masked(decision), actor, decidedBy,
  };
}

function whatOf({ kind, subject }: ListedDeviation): LocalText | null {
  if (subject === null || kind === 'SUSPENSION_BEYOND_RULE' || kind === 'GATE_WAIVED') return null;
  if (kind === 'ITEM_SKIPPED') return itemById(subject)?.text ?? null;
  const text = maskFreeText(subject);
  return { zh: text, en: text };
}
