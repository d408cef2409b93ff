import { missingPermission, notFound, type Caller } from '../../access/domain/caller.ts';
import { accepted, refused, type Outcome } from '../../foundation/outcome.ts';
import { SHIPPED_TEMPLATES } from '../domain/shipped-templates.ts';
import { decideApproval, templateFaults, type Template, type TemplateText } from '../domain/template.ts';
import type { TemplateStore } from './message-ports.ts';

export interface TemplateStores {
  readonly templates: TemplateStore;
}

/** Who stands behind the wording that ships with the house. */
export const SHIPPED = 'shipped';

/** Writes the next version of a template, which nobody can send before somebody else has approved it (§2.4). */
export async function draftTemplate({ templates }: TemplateStores, caller: Caller, text: TemplateText): Promise<Outcome<Template>> {
  const forbidden = missingPermission(caller, 'TEMPLATE_EDIT');
  if (forbidden !== null) return forbidden;
  const [first, ...rest] = templateFaults(text);
  return first === undefined ? accepted(await templates.draft(text, caller.actor.id)) : refused(first, ...rest);
}

/** Approves a draft of somebody else's: from now on it is sent in place of the version that was. */
export async function approveTemplate({ templates }: TemplateStores, caller: Caller, templateId: string): Promise<Outcome<Template>> {
  const forbidden = missingPermission(caller, 'TEMPLATE_EDIT');
  if (forbidden !== null) return forbidden;
  const template = await templates.lock(templateId);
  if (template === null) return notFound('template', ['templateId']);
  const approval = decideApproval(template, caller.actor.id);
  if (!approval.ok) return approval;
  await templates.approve(template, caller.actor.id);
  return accepted({ ...template, state: 'APPROVED', approvedBy: caller.actor.id });
}

/** Takes a version out of use, or throws a draft away. What was sent with it stays as it was. */
export async function retireTemplate({ templates }: TemplateStores, caller: Caller, templateId: string): Promise<Outcome<Template>> {
  const forbidden = missingPermission(caller, 'TEMPLATE_EDIT');
  if (forbidden !== null) return forbidden;
  const template = await templates.lock(templateId);
  if (template === null) return notFound('template', ['templateId']);
  if (template.state === 'RETIRED') return refused({ code: 'ALREADY_RETIRED', message: 'The template is out of use already.', path: ['templateId'] });
  await templates.retire(templateId);
  return accepted({ ...template, state: 'RETIRED' });
}

/** Puts the shipped wording into use wherever the operator has no template of that code yet. Repeating it changes nothing. */
export async function shipTemplates({ templates }: TemplateStores): Promise<Outcome<number>> {
  const missing = await templates.unknownCodes(SHIPPED_TEMPLATES.map(({ code }) => code));
  for (const text of SHIPPED_TEMPLATES.filter(({ code }) => missing.includes(code))) await templates.approve(await templates.draft(text, SHIPPED), SHIPPED);
  return accepted(missing.length);
}
