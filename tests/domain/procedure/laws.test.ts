import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checklistOf } from '../../../api/src/procedure/domain/checklist.ts';
import { deviationsOf } from '../../../api/src/procedure/domain/deviations.ts';
import { stagesOf } from '../../../api/src/procedure/domain/stages.ts';
import { foldClocks } from '../../../api/src/sla/domain/fold.ts';
import type { TicketCommand } from '../../../api/src/tickets/domain/commands.ts';
import { courseOf, isPassed, missingAt } from '../../../api/src/tickets/domain/course.ts';
import { itemsOf } from '../../../api/src/tickets/domain/procedures.ts';
import type { Ticket } from '../../../api/src/tickets/domain/ticket.ts';
import { STAGES } from '../../../api/src/tickets/domain/words.ts';
import { TARGETS } from '../sla/policy.ts';
import { say } from '../tickets/commands.ts';
import { at, ORDINARY } from '../tickets/life.ts';
import { atWork, type CourseLife } from './story.ts';

const FAULT = { ...ORDINARY, type: 'FAULT', domain: 'NETWORK' } as const;
const ITEMS = ['IDENTITY_CHECKED', 'TERMS_EXPLAINED', 'WORKS_FOR_CUSTOMER', 'FAULT_TESTED', 'FAULT_OUTAGE_CHECKED', 'FAULT_RETESTED', 'SPEED_MEASURED', 'ANSWER_UNDERSTOOD'];
const COURSE_EVENTS = ['STAGE_PLANNED', 'STAGE_PASSED', 'STAGE_FAILED', 'ITEMS_TICKED', 'ITEM_UNTICKED', 'ITEM_SKIPPED', 'DEVIATION_RECORDED', 'DEVIATION_DECIDED'];

type Wish = { readonly command: TicketCommand; readonly mayApprove: boolean; readonly next: boolean };

const stage = fc.constantFrom(...STAGES);
const item = fc.constantFrom(...ITEMS);
const command: fc.Arbitrary<TicketCommand> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ stage, result: fc.constantFrom('PASSED' as const, 'PASSED_WITH_REMARK' as const), note: fc.constantFrom('', 'Seen.') }).map((said): TicketCommand => ({ name: 'passStage', ...said })) },
  { weight: 2, arbitrary: stage.map((each) => say('failStage', { stage: each })) },
  { weight: 2, arbitrary: stage.map((each) => say('waiveStage', { stage: each })) },
  { weight: 6, arbitrary: fc.uniqueArray(item, { maxLength: 4 }).map((items) => say('tickItems', { items })) },
  { weight: 1, arbitrary: item.map((each) => say('untickItem', { item: each })) },
  { weight: 2, arbitrary: item.map((each) => say('skipItem', { item: each })) },
  { weight: 1, arbitrary: fc.record({ deviation: fc.integer({ min: 6, max: 20 }), approved: fc.boolean() }).map((said): TicketCommand => ({ name: 'decideDeviation', ...said })) },
  { weight: 2, arbitrary: fc.constantFrom<TicketCommand>(say('resolve'), { ...say('resolve'), stageWaiverReason: '' }, say('reopen'), say('planStage'), say('recordDeviation'), say('transfer')) },
  { weight: 1, arbitrary: fc.constantFrom<TicketCommand>(say('reclassify', { axes: FAULT }), say('reclassify', { axes: ORDINARY })) },
);
/** Most wishes are about the gate that comes next, and the items that are open, so that stories get far. */
const wish: fc.Arbitrary<Wish> = fc.record({ command, mayApprove: fc.boolean(), next: fc.integer({ min: 0, max: 3 }).map((n) => n > 0) });

function aimed({ command: asked, next }: Wish, ticket: Ticket): TicketCommand {
  const ahead = STAGES.find((each) => !isPassed(ticket, each));
  if (!next || ahead === undefined) return asked;
  if (asked.name === 'tickItems') return { ...asked, items: missingAt(ticket, ahead).map(({ id }) => id) };
  return asked.name === 'passStage' || asked.name === 'failStage' || asked.name === 'waiveStage' ? { ...asked, stage: ahead } : asked;
}

function play(wishes: readonly Wish[], look: (life: CourseLife, before: Ticket, asked: TicketCommand, mayApprove: boolean) => void): CourseLife {
  const life = atWork();
  wishes.forEach((each, index) => {
    const before = life.ticket;
    const asked = aimed(each, before);
    if (life.does(asked, at('10:02') + index * 1_000, { mayApprove: each.mayApprove, reason: 'So it was.' })) look(life, before, asked, each.mayApprove);
  });
  return life;
}

const story = fc.array(wish, { minLength: 5, maxLength: 40 });

describe('[R080] the quality gates, whatever is asked of them', () => {
  it('are passed in their order, one by one, each behind the mandatory items of its checklist', () => {
    fc.assert(fc.property(story, (wishes) => {
      play(wishes, ({ ticket }, before, asked) => {
        if (asked.name !== 'passStage') return;
        expect(STAGES.indexOf(ticket.stage!)).toBe(before.stage === null ? 0 : STAGES.indexOf(before.stage) + 1);
        expect(missingAt(before, asked.stage)).toEqual([]);
      });
    }), { numRuns: 400 });
  });

  it('keep the stage when they fail, and let a result out only when all are passed or waived, by nobody but a supervisor', () => {
    let resolved = 0;
    fc.assert(fc.property(story, (wishes) => {
      play(wishes, (life, before, asked, mayApprove) => {
        if (asked.name === 'failStage') expect(life.ticket.stage).toBe(before.stage);
        if (asked.name !== 'resolve') return;
        resolved++;
        expect(life.ticket.stage).toBe('FEEDBACK');
        const waivedNow = courseOf(life.ticket).waivedStages.length - courseOf(before).waivedStages.length;
        expect(waivedNow).toBe(STAGES.filter((each) => !isPassed(before, each)).length);
        if (!mayApprove) expect(waivedNow).toBe(0);
      });
    }), { numRuns: 400 });
    expect(resolved).toBeGreaterThan(20);
  });

  it('[R081] [R056] are told by the log alone: stages, items and deviations folded from it are those of the ticket', () => {
    fc.assert(fc.property(story, (wishes) => {
      const life = play(wishes, () => {});
      const { ticket } = life;
      const round = stagesOf(life.story()).filter((record) => record.round === ticket.reopenCount);
      expect(round.map((record) => record.passedAt !== null)).toEqual(STAGES.map((each) => isPassed(ticket, each)));
      expect(round.filter(({ result }) => result === 'WAIVED').map((record) => record.stage)).toEqual(courseOf(ticket).waivedStages);
      const items = checklistOf(life.story());
      expect(items.map((record) => record.item.id)).toEqual(itemsOf(ticket).map(({ id }) => id));
      for (const { item: { id }, state } of items) {
        const { ticked, skipped } = courseOf(ticket);
        expect([id, state]).toEqual([id, ticked.includes(id) ? 'DONE' : skipped.some((each) => each.item === id) ? 'SKIPPED' : 'OPEN']);
      }
      const told = life.events.filter((event) => event.type === 'ITEM_SKIPPED' || event.type === 'DEVIATION_RECORDED' || (event.type === 'STAGE_PASSED' && event.payload.result === 'WAIVED')
        || (event.type === 'RECLASSIFIED'));
      expect(deviationsOf(life.story()).every(({ place }) => told.some((event) => event.place === place))).toBe(true);
      const waived = deviationsOf(life.story()).filter(({ kind }) => kind === 'GATE_WAIVED').flatMap(({ subject }) => subject!.split(','));
      expect(waived).toEqual(told.flatMap((event) => (event.type === 'STAGE_PASSED' ? [event.payload.stage] : [])));
      expect(deviationsOf(life.story()).filter(({ kind }) => kind === 'ITEM_SKIPPED' || kind === 'RECORDED')).toHaveLength(told.filter(({ type }) => type === 'ITEM_SKIPPED' || type === 'DEVIATION_RECORDED').length);
    }), { numRuns: 300 });
  });

  it('[R079] move no clock of the customer', () => {
    fc.assert(fc.property(story, (wishes) => {
      const { events } = play(wishes, () => {});
      const without = events.filter(({ type }) => !COURSE_EVENTS.includes(type));
      expect(foldClocks(TARGETS, without, at('20:00', 5))).toEqual(foldClocks(TARGETS, events, at('20:00', 5)));
    }), { numRuns: 100 });
  });
});
