import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checklistOf } from '../../../api/src/procedure/domain/checklist.ts';
import { deviationsOf } from '../../../api/src/procedure/domain/deviations.ts';
import { isLate, stagesOf } from '../../../api/src/procedure/domain/stages.ts';
import { projectProcedure } from '../../../api/src/procedure/folds/project-procedure.ts';
import { AXES } from '../../../api/src/standard/domain/axes.ts';
import { itemsOf, PROCEDURES } from '../../../api/src/tickets/domain/procedures.ts';
import { STAGES } from '../../../api/src/tickets/domain/words.ts';
import { WORKFLOWS } from '../../../api/src/tickets/domain/transitions.ts';
import { say } from '../tickets/commands.ts';
import { at, Life, ORDINARY } from '../tickets/life.ts';
import { atWork, CourseLife, HANDLER } from './story.ts';

const WHY = { reason: 'The customer is in a hurry.' };
const SUPERVISOR = { kind: 'USER', id: 'supervisor' } as const;
const of = (axes: Partial<typeof ORDINARY>) => itemsOf({ workflow: '1.1.0', confirmed: { ...ORDINARY, ...axes } }).map(({ id }) => id);

describe('[R008] [R079] a version of the procedure', () => {
  it('belongs to a workflow, names every gate once in order, and has items that are named once', () => {
    for (const { version, gates, checklists } of PROCEDURES) {
      expect(WORKFLOWS.map((workflow) => workflow.version)).toContain(version);
      expect(gates.map(({ stage }) => stage)).toEqual(STAGES);
      for (const gate of gates) {
        expect(gate.questions.length, gate.stage).toBeGreaterThan(0);
        expect(gate.planned.at(-1)!.scope, gate.stage).toEqual([{}]);
        expect(gate.clauseNo).toMatch(/^\d\.\d$/);
      }
      const ids = checklists.flatMap(({ items }) => items.map(({ id }) => id));
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('plans each stage after the one before it, for urgent and other requests', () => {
    for (const { gates } of PROCEDURES) {
      for (const plan of [gates.map(({ planned }) => planned[0]!.minutes), gates.map(({ planned }) => planned.at(-1)!.minutes)]) expect(plan).toEqual(plan.toSorted((a, b) => a - b));
    }
  });

  it('never changes once it is published', () => {
    const fingerprints = Object.fromEntries(PROCEDURES.map((procedure) => [procedure.version, createHash('sha256').update(JSON.stringify(procedure)).digest('hex').slice(0, 16)]));
    expect(fingerprints).toEqual({ '1.1.0': 'de428c2970c52b1d' });
  });

  it('[R056] [R061] asks every type of request for something, by its type, line and risk', () => {
    for (const type of AXES.type) expect(of({ type }).length, type).toBeGreaterThan(0);
    expect(of({ type: 'FAULT', serviceLine: 'VOICE' })).toContain('CALLS_MADE');
    expect(of({ type: 'FAULT', serviceLine: 'DATA' })).not.toContain('CALLS_MADE');
    expect(of({ risk: 'DATA_LEAK' })).toContain('RISK_REPORTED');
    expect(itemsOf({ workflow: '1.0.0', confirmed: ORDINARY })).toEqual([]);
    expect(itemsOf({ workflow: '1.1.0', confirmed: null })).toEqual([]);
  });
});

describe('[R008] a ticket of an earlier version', () => {
  it('lives on by its own rules: what binds a new ticket does not bind it', () => {
    const [old, young] = [new Life(), new CourseLife()];
    for (const life of [old, young]) for (const command of [say('classify'), say('dispatch')]) life.step(command, at('10:01'));
    expect(old.ticket.workflow).toBe('1.0.0');
    expect(old.ask(say('resolve'), at('10:02'))).toMatchObject({ ok: true });
    expect(young.ask(say('resolve'), at('10:02'))).toMatchObject({ ok: false, refusals: [{ guard: 'waiverApproved' }] });
    expect(old.events.filter(({ type }) => type === 'STAGE_PASSED')).toEqual([]);
  });
});

describe('[R079] [R081] a stage', () => {
  it('has an owner and a planned instant from the start of work, and is late beside its plan', () => {
    const life = atWork({ ...ORDINARY, urgency: 'URGENT' });
    life.does(say('passStage', { stage: 'DIAGNOSED' }), at('10:40'));
    const [diagnosed, planned, , feedback] = stagesOf(life.story());
    expect(diagnosed).toMatchObject({ stage: 'DIAGNOSED', ownerId: 'handler', plannedAt: at('10:31'), passedAt: at('10:40'), result: 'PASSED', decidedBy: HANDLER });
    expect(isLate(diagnosed!, at('10:41'))).toBe(true);
    expect([isLate(planned!, at('11:01')), isLate(planned!, at('11:02'))]).toEqual([false, true]);
    expect(feedback).toMatchObject({ ownerId: 'handler', plannedAt: at('18:01'), passedAt: null, result: null });
  });

  it('is planned anew with a reason, and keeps whom somebody named when the ticket is handed over', () => {
    const life = atWork();
    expect(life.does(say('planStage', { stage: 'EXECUTED', ownerId: 'splicer', dueAt: at('15:00') }), at('10:02'))).toBe(false);
    expect(life.does(say('planStage', { stage: 'EXECUTED', ownerId: 'splicer', dueAt: at('15:00') }), at('10:02'), WHY)).toBe(true);
    life.does(say('passStage', { stage: 'DIAGNOSED' }), at('10:03'));
    expect(life.does(say('transfer', { ownerId: 'other' }), at('10:04'), WHY)).toBe(true);
    expect(stagesOf(life.story()).map(({ ownerId }) => ownerId)).toEqual(['handler', 'other', 'splicer', 'handler']);
    expect(stagesOf(life.story())[2]!.plannedAt).toBe(at('15:00'));
  });

  it('counts what its gate found wanting, and is passed with a remark after that', () => {
    const life = atWork();
    life.does(say('failStage', { note: 'Not measured.' }), at('10:05'));
    expect(stagesOf(life.story())[0]).toMatchObject({ result: 'FAILED', failures: 1, passedAt: null, note: 'Not measured.' });
    life.does({ name: 'passStage', stage: 'DIAGNOSED', result: 'PASSED_WITH_REMARK', note: 'Measured late.' }, at('10:09'));
    expect(stagesOf(life.story())[0]).toMatchObject({ result: 'PASSED_WITH_REMARK', failures: 1, passedAt: at('10:09'), note: 'Measured late.' });
  });

  it('begins another round when the ticket is reopened, and is dropped when it ends', () => {
    const life = atWork();
    life.does(say('resolve'), at('10:10'), { mayApprove: true });
    life.does(say('reopen'), at('11:00'), WHY);
    life.does(say('withdraw'), at('12:00'), WHY);
    const records = stagesOf(life.story());
    expect(records.map(({ round, result }) => [round, result])).toEqual([...STAGES.map(() => [0, 'WAIVED']), ...STAGES.map(() => [1, null])]);
    expect(records.slice(4).map(({ plannedAt, droppedAt }) => [plannedAt! > at('11:00'), droppedAt])).toEqual(STAGES.map(() => [true, at('12:00')]));
  });

  it('of imported history is not planned', () => {
    expect(stagesOf(atWork().story().map((event) => ({ ...event, origin: 'IMPORT' as const })))).toEqual([]);
  });
});

describe('[R056] an item that was skipped', () => {
  it('may be done after all, and stays in the log as skipped before', () => {
    const life = atWork();
    life.does(say('skipItem', { item: 'IDENTITY_CHECKED' }), at('10:02'), WHY);
    expect(life.does(say('tickItems', { items: ['IDENTITY_CHECKED'] }), at('10:03'))).toBe(true);
    expect(checklistOf(life.story())[0]).toMatchObject({ state: 'DONE', at: at('10:03') });
    expect(deviationsOf(life.story())).toMatchObject([{ kind: 'ITEM_SKIPPED' }]);
  });
});

describe('the projection of stages and deviations', () => {
  const unread = { of: () => Promise.reject(new Error('a story was read')) };
  const changed = (life: CourseLife, from: number) => ({ tickets: [{ ticket: life.ticket, added: life.story().slice(from) }], stories: unread });

  it('reads and writes nothing for an intake, a classification, an acceptance or a tick, and writes nothing for a regular dispatch', async () => {
    const life = new CourseLife();
    expect(await projectProcedure(changed(life, 0))).toEqual([]);
    for (const command of [say('classify'), say('dispatch'), say('accept')]) {
      const from = life.events.length;
      life.step(command, at('10:01'));
      const stories = command.name === 'dispatch' ? { of: () => Promise.resolve(new Map([[life.ticket.id, life.story()]])) } : unread;
      expect((await projectProcedure({ ...changed(life, from), stories })).flatMap(({ stages, deviations }) => [...stages, ...deviations])).toEqual([]);
    }
    life.step(say('startWork'), at('10:01'));
    const from = life.events.length;
    life.step(say('tickItems'), at('10:02'));
    expect(await projectProcedure(changed(life, from))).toEqual([]);
  });

  it('is made anew from the whole story when work begins', async () => {
    const life = atWork();
    const { id: ticketId, unitId } = life.ticket;
    const rows = await projectProcedure({ ...changed(life, life.events.length - 1), stories: { of: () => Promise.resolve(new Map([[ticketId, life.story()]])) } });
    expect(rows).toEqual([{ ticketId, unitId, stages: stagesOf(life.story()), deviations: [] }]);
    expect(rows[0]!.stages).toHaveLength(STAGES.length);
  });
});

describe('[R061] a deviation', () => {
  it('is a waived gate, a skipped item, an override, a second suspension, a changed priority, or what somebody wrote down', () => {
    const life = atWork();
    life.does(say('suspend'), at('10:02'));
    life.does(say('resume'), at('10:03'));
    life.does(say('suspend', { evidence: 'The customer is away.' }), at('10:04'), { mayApprove: true });
    life.does(say('resume'), at('10:05'));
    life.does(say('waiveStage'), at('10:06'), { ...WHY, mayApprove: true });
    life.does(say('skipItem', { item: 'IDENTITY_CHECKED' }), at('10:07'), WHY);
    life.does(say('transfer', { ownerId: 'other', missingSkills: ['fibre'], overrideReason: 'Nobody else.' }), at('10:08'), WHY);
    life.does(say('reclassify', { axes: { ...ORDINARY, urgency: 'URGENT' } }), at('10:09'), WHY);
    life.does(say('recordDeviation', { clauseNo: '4.3', what: 'Called back later than said.' }), at('10:10'), WHY);
    life.does(say('resolve', { workOrderWaiverReason: 'The customer is served.' }), at('10:11'), { mayApprove: true });
    expect(deviationsOf(life.story()).map(({ kind, clauseNo, subject, reason, approval }) => [kind, clauseNo, subject, reason, approval])).toEqual([
      ['SUSPENSION_BEYOND_RULE', '5.2', 'AWAIT_CUSTOMER', 'The customer is away.', 'NOT_NEEDED'],
      ['GATE_WAIVED', '5.2', 'DIAGNOSED', WHY.reason, 'APPROVED'],
      ['ITEM_SKIPPED', '4.1', 'IDENTITY_CHECKED', WHY.reason, 'PENDING'],
      ['SKILL_OVERRIDE', '3.2', null, 'Nobody else.', 'NOT_NEEDED'],
      ['PRIORITY_CHANGED', '3.2', expect.stringMatching(/^\d → \d$/), WHY.reason, 'NOT_NEEDED'],
      ['RECORDED', '4.3', 'Called back later than said.', WHY.reason, 'PENDING'],
      ['GATE_WAIVED', '5.2', 'PLANNED,EXECUTED,FEEDBACK', 'One visit was enough.', 'APPROVED'],
      ['WORK_ORDERS_WAIVED', '4.3', null, 'The customer is served.', 'PENDING'],
    ]);
    expect(deviationsOf(life.story().map((event) => ({ ...event, origin: 'IMPORT' as const })))).toEqual([]);
  });

  it('that a supervisor rejects puts the item back on the list, and the gate shuts again', () => {
    const life = atWork({ ...ORDINARY, type: 'FAULT' });
    life.does(say('skipItem', { item: 'FAULT_TESTED' }), at('10:02'), WHY);
    life.does(say('tickItems', { items: ['FAULT_OUTAGE_CHECKED'] }), at('10:03'));
    const [skipped] = deviationsOf(life.story());
    expect(life.does(say('decideDeviation', { deviation: skipped!.place, approved: false }), at('10:04'), { reason: 'Test it.' }, SUPERVISOR)).toBe(true);
    expect(deviationsOf(life.story())).toMatchObject([{ approval: 'REJECTED', decidedBy: SUPERVISOR, decision: 'Test it.' }]);
    expect(checklistOf(life.story())).toMatchObject([{ state: 'OPEN', reason: 'Test it.' }, { state: 'DONE' }, { state: 'OPEN', actor: null }, {}, {}, {}, {}]);
    expect(life.does(say('passStage', { stage: 'DIAGNOSED' }), at('10:05'))).toBe(false);
    life.does(say('tickItems', { items: ['FAULT_TESTED'] }), at('10:06'));
    expect(life.does(say('passStage', { stage: 'DIAGNOSED' }), at('10:07'))).toBe(true);
  });
});
