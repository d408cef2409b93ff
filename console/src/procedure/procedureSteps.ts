import {
  FailStageDocument, PlanStageDocument, RecordDeviationDocument, SkipItemDocument, UntickItemDocument, WaiveStageDocument,
} from '../generated/graphql.ts';
import type { Stage } from '../generated/graphql.ts';
import { line, text } from '../tickets/actionForms.ts';
import type { FormField, FormValues } from '../tickets/formFields.ts';
import { formReader } from '../tickets/formReader.ts';
import { sendStep } from '../tickets/sendStep.ts';
import type { Step, StepResult } from '../tickets/sendStep.ts';

/** What can be done about a stage, an item or the ticket as a whole, beside passing a stage, which is one of the ticket's own steps. */
export type ProcedureStep =
  | { readonly name: 'fail' | 'waive' | 'plan'; readonly stage: Stage }
  | { readonly name: 'skip' | 'untick'; readonly itemId: string }
  | { readonly name: 'record' };

const neededReason = text('reason', true);

/** What each step asks for. The server checks it all again; the form saves the way there. */
export const PROCEDURE_FIELDS: Readonly<Record<ProcedureStep['name'], readonly FormField[]>> = {
  fail: [text('note', true)],
  waive: [neededReason],
  plan: [{ name: 'ownerId', kind: 'agent', isRequired: true, label: 'stageOwner' }, { name: 'dueAt', kind: 'moment', isRequired: true, label: 'milestone' }, neededReason],
  skip: [neededReason],
  untick: [neededReason],
  record: [line('clauseNo', true), text('what', true), neededReason],
};

/** The values a form starts with. */
export function startOf(name: ProcedureStep['name']): FormValues {
  return Object.fromEntries(PROCEDURE_FIELDS[name].map((field) => [field.name, '']));
}

/** Sends a step with what its form holds. */
export function requestProcedureStep(asked: ProcedureStep, step: Step, values: FormValues): StepResult {
  const form = formReader(values);
  switch (asked.name) {
    case 'fail':
      return sendStep(FailStageDocument, 'failStage', { ...step, stage: asked.stage, note: form.text('note') });
    case 'waive':
      return sendStep(WaiveStageDocument, 'waiveStage', { ...step, stage: asked.stage, reason: form.text('reason') });
    case 'plan':
      return sendStep(PlanStageDocument, 'planStage', { ...step, stage: asked.stage, ownerId: form.text('ownerId'), dueAt: form.instant('dueAt'), reason: form.text('reason') });
    case 'skip':
      return sendStep(SkipItemDocument, 'skipItem', { ...step, itemId: asked.itemId, reason: form.text('reason') });
    case 'untick':
      return sendStep(UntickItemDocument, 'untickItem', { ...step, itemId: asked.itemId, reason: form.text('reason') });
    case 'record':
      return sendStep(RecordDeviationDocument, 'recordDeviation', { ...step, clauseNo: form.text('clauseNo'), what: form.text('what'), reason: form.text('reason') });
  }
}
