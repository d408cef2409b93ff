import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SHIPPED_TEMPLATES } from '../../../api/src/communications/domain/shipped-templates.ts';
import { decideApproval, missingValues, render, templateFaults, TEMPLATE_VARIABLES, type TemplateText, type TemplateVariable } from '../../../api/src/communications/domain/template.ts';

const both = (text: string) => ({ zh: text, en: text });
const SMS: TemplateText = { code: 'REPLY', channel: 'SMS', kind: 'HUMAN_RESPONSE', subject: null, body: both('{ticketNo} {text}') };
const NAMES = Object.keys(TEMPLATE_VARIABLES) as TemplateVariable[];

describe('templates', () => {
  it.each(SHIPPED_TEMPLATES.map((text) => [text.code, text] as const))('[R032] that ship are without fault: %s', (_code, text) => expect(templateFaults(text)).toEqual([]));

  it('[R032] know a closed list of variables, none of which is a personal value', () => {
    expect(NAMES).toEqual(['ticketNo', 'receivedAt', 'resolvedAt', 'handler', 'solution', 'text', 'link']);
    for (const name of ['customerName', 'phone', 'address', '']) expect(templateFaults({ ...SMS, body: both(`{ticketNo} {text} {${name}}`) })).toMatchObject([{ path: ['body'] }, { path: ['body'] }]);
  });

  it('[R067] of a result say the time, the handler and the solution in both languages, or they are refused', () => {
    const whole = '{resolvedAt} {handler} {solution}';
    expect(templateFaults({ ...SMS, kind: 'RESULT_NOTICE', body: both(whole) })).toEqual([]);
    for (const name of ['{resolvedAt}', '{handler}', '{solution}']) {
      expect(templateFaults({ ...SMS, kind: 'RESULT_NOTICE', body: { zh: whole, en: whole.replace(name, '') } })).toMatchObject([{ code: 'TEMPLATE_FAULT', clause: '4.4' }]);
    }
  });

  it.each<readonly [string, Partial<TemplateText>]>([
    ['without a code', { code: '' }],
    ['with a subject where there is none', { subject: both('x') }],
    ['of e-mail without a subject', { channel: 'EMAIL' }],
    ['whose subject has two lines', { channel: 'EMAIL', subject: both('a\nBcc: all@example.com') }],
    ['whose subject gives the link away', { channel: 'EMAIL', subject: both('{link}') }],
    ['that are empty in one language', { body: { zh: '{ticketNo} {text}', en: ' ' } }],
    ['that are too long', { body: both(`{ticketNo} {text} ${'x'.repeat(500)}`) }],
    ['that say a solution before there is one', { body: both('{ticketNo} {text} {solution}') }],
    ['that are automatic and wait for somebody\'s words', { kind: 'AUTO_ACKNOWLEDGEMENT' }],
  ])('are refused %s', (_what, change) => expect(templateFaults({ ...SMS, ...change }).length).toBeGreaterThan(0));

  it('say exactly what they are given: a value that looks like a variable stays a value', () => {
    fc.assert(fc.property(fc.record(Object.fromEntries(NAMES.map((name) => [name, fc.oneof(fc.string(), fc.constantFrom('{link}', '$&', '{text}', '{nobody}'))]))), (values) => {
      const text = NAMES.map((name) => `<{${name}}>`).join('|');
      expect(render(text, values)).toBe(NAMES.map((name) => `<${values[name]}>`).join('|'));
      expect(missingValues({ subject: null, body: both(text) }, 'zh', values)).toEqual(NAMES.filter((name) => values[name]!.trim() === ''));
    }));
    expect(() => render('{link}', {})).toThrow('{link}');
  });

  it('[R032] are approved by somebody other than their author, and once', () => {
    expect(decideApproval({ state: 'DRAFT', draftedBy: 'a' }, 'b').ok).toBe(true);
    expect(decideApproval({ state: 'DRAFT', draftedBy: 'a' }, 'a')).toMatchObject({ refusals: [{ code: 'SECOND_PERSON_NEEDED' }] });
    expect(decideApproval({ state: 'APPROVED', draftedBy: 'a' }, 'b')).toMatchObject({ refusals: [{ code: 'NOT_A_DRAFT' }] });
  });
});
