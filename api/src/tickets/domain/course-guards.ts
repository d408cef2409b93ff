import { courseOf, isPassed, missingAfterGates, missingAt, openItems } from './course.ts';
import { given, holds, type Guard } from './guard.ts';
import { itemsOf } from './procedures.ts';

/** The longest note, and the longest account of a deviation, in characters. */
export const MAX_NOTE = 500;

/** What the stages, their gates and their checklists ask for (§4.1, §5.2). */
export const COURSE_GUARDS = {
  noteGiven: (_ticket, command) =>
    holds('note' in command && given(command.note) && (command.note ?? '').length <= MAX_NOTE, `Say what the gate found wanting, in at most ${MAX_NOTE} characters.`),
  remarkStated: (_ticket, command) =>
    holds(command.name !== 'passStage' || ((command.note ?? '').length <= MAX_NOTE && (command.result !== 'PASSED_WITH_REMARK' || given(command.note))), `State the remark, in at most ${MAX_NOTE} characters.`),
  waiverApproved: (ticket, command, { mayApprove }) =>
    holds(mayApprove || ticket.stage === 'FEEDBACK' || !('stageWaiverReason' in command && given(command.stageWaiverReason)), 'Only a supervisor waives a quality gate: pass the stages, or ask one.'),
  checklistDone: (ticket, command) => {
    const missing = 'stage' in command ? missingAt(ticket, command.stage) : missingAfterGates(ticket);
    return holds(missing.length === 0, `Do these items of the checklist, or skip each with its reason: ${missing.map(({ text }) => text.en).join('; ')}.`);
  },
  stageAhead: (ticket, command) => holds('stage' in command && !isPassed(ticket, command.stage), 'This stage is passed already.'),
  plannedAhead: (_ticket, command, { at }) => holds('dueAt' in command && command.dueAt !== null && command.dueAt > at, 'Plan it for an instant in the future.'),
  itemsOpen: (ticket, command) => {
    const asked = 'items' in command ? command.items : 'item' in command ? [command.item] : [];
    // What was skipped may be done after all.
    const { ticked } = courseOf(ticket);
    const open = (command.name === 'tickItems' ? itemsOf(ticket) : openItems(ticket)).map(({ id }) => id).filter((id) => !ticked.includes(id));
    return holds(asked.length > 0 && asked.every((id) => open.includes(id)), 'The checklist of this ticket has no such open item: somebody may have been faster.');
  },
  itemMandatory: (ticket, command) =>
    holds('item' in command && itemsOf(ticket).some(({ id, mandatory }) => id === command.item && mandatory), 'Only a mandatory item needs to be skipped; others may simply stay open.'),
  itemTicked: (ticket, command) => {
    const stage = 'item' in command && courseOf(ticket).ticked.includes(command.item) ? itemsOf(ticket).find(({ id }) => id === command.item)?.stage : undefined;
    return holds(stage !== undefined && !isPassed(ticket, stage), 'Only a ticked item whose gate is still ahead can be taken back.');
  },
  deviationStated: (_ticket, command) =>
    holds('what' in command && given(command.what) && command.what.length <= MAX_NOTE && /^\d\.\d$/.test(command.clauseNo), `Say what was done otherwise, in at most ${MAX_NOTE} characters, and which clause it departs from.`),
} as const satisfies Record<string, Guard>;
